package dev.touchpoint.insight;

import dev.touchpoint.check.Require;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A touchpoint that is missing: where, to whom, how we know, how bad it is, and what to do about it.
 *
 * <p>Names segments and touchpoints, never a customer. Immutable and thread-safe.
 */
public final class Finding {

    /**
     * What a customer counts for who is touched by what has no interval: a hundredth of one whose score falls from the best to the
     * worst. So findings whose cost was measured come first, unless others touch very many more.
     */
    static final double UNMEASURED = 0.01;

    private final SortedSet<GapKind> kinds;
    private final GapPlace place;
    private final @Nullable Segment segment;
    private final long customers;
    private final List<Evidence> evidence;
    private final double severity;
    private final @Nullable String advice;
    private final @Nullable Proposal proposal;
    private final @Nullable String where;

    /** What is left to say where the tests do not stand beside those of other detectors. */
    private final @Nullable Finding otherwise;

    private Finding(
            Collection<GapKind> kinds,
            GapPlace place,
            @Nullable Segment segment,
            long customers,
            List<Evidence> evidence,
            double severity,
            @Nullable String advice,
            @Nullable Proposal proposal,
            @Nullable String where,
            @Nullable Finding otherwise) {
        this.kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
        this.place = place;
        this.segment = segment;
        this.customers = customers;
        this.evidence = evidence.stream()
                .sorted(Comparator.comparingInt(Finding::strength))
                .toList();
        this.severity = severity;
        this.advice = advice;
        this.proposal = proposal;
        this.where = where;
        this.otherwise = otherwise;
    }

    /**
     * Begins a finding.
     *
     * @param kind what kind of gap, not null
     * @param place where, not null
     * @return a builder, not null
     */
    public static Builder of(GapKind kind, GapPlace place) {
        return new Builder(kind, place);
    }

    /**
     * What kinds of gap it is: several, if several detectors found it.
     *
     * @return at least one, in the order of their constants; unmodifiable, not null
     */
    public Set<GapKind> kinds() {
        return kinds;
    }

    /**
     * Where it is.
     *
     * @return the place, not null
     */
    public GapPlace place() {
        return place;
    }

    /**
     * Who is touched.
     *
     * @return the segment; empty if it is everybody
     */
    public Optional<Segment> segment() {
        return Optional.ofNullable(segment);
    }

    /**
     * How many customers are touched, as far as the log shows. Of a segment it is all who came by, times the share of the segment
     * among those who came by and whose segment is known.
     *
     * @return 0 or more; 0 of what only the map shows
     */
    public long customers() {
        return customers;
    }

    /**
     * How we know.
     *
     * @return the evidence, the strongest first: statistical, observed, verbatim, structural; at least one; unmodifiable, not null
     */
    public List<Evidence> evidence() {
        return evidence;
    }

    /**
     * What to do instead of adding a touchpoint.
     *
     * @return a sentence; empty if a touchpoint is proposed
     */
    public Optional<String> advice() {
        return Optional.ofNullable(advice);
    }

    /**
     * The touchpoint that would close the gap.
     *
     * @return the proposal; empty if something else is to be done
     */
    public Optional<Proposal> proposal() {
        return Optional.ofNullable(proposal);
    }

    /**
     * How bad it is: {@link #customers()} times the end of the interval that is nearest to zero, as a share of the largest
     * difference that there can be, so that metrics can be compared; only drops count. It is as if so many customers fell from the best score to the
     * worst. Only intervals of scores count; without one, a customer counts a hundredth. What only the map shows has a severity of
     * 0.
     *
     * @return 0 or more
     */
    public double severity() {
        return severity;
    }

    private static double severity(long customers, List<Evidence> evidence) {
        double measured = evidence.stream()
                .filter(Evidence.Statistical.class::isInstance)
                .map(Evidence.Statistical.class::cast)
                .filter(each -> each.metric() != null)
                .mapToDouble(each -> Math.max(0, -each.interval().high()) / each.range())
                .max()
                .orElse(0);
        return customers * Math.max(UNMEASURED, measured);
    }

    private static int strength(Evidence evidence) {
        if (evidence instanceof Evidence.Statistical statistical) {
            return statistical.metric() == null ? 1 : 0;
        }
        if (evidence instanceof Evidence.Observed) {
            return 2;
        }
        return evidence instanceof Evidence.Verbatim ? 3 : 4;
    }

    /**
     * Both at the place of the first, with the evidence of both. If one is about some of the customers of the other, it is about
     * these others as well, and as bad as the worse of the two: what was measured of some does not hold for all.
     */
    Finding merged(Finding other) {
        SortedSet<GapKind> both = new TreeSet<>(kinds);
        both.addAll(other.kinds);
        List<Evidence> all = Stream.concat(evidence.stream(), other.evidence.stream())
                .distinct()
                .toList();
        boolean alike = segment().equals(other.segment());
        Finding wider = isAboutSomeOf(other) ? other : this;
        long touched = alike ? Math.max(customers, other.customers) : wider.customers;
        return new Finding(
                both,
                place,
                wider.segment,
                touched,
                all,
                alike ? severity(touched, all) : Math.max(severity, other.severity),
                advice == null ? other.advice : advice,
                proposal == null ? other.proposal : proposal,
                where,
                null);
    }

    /** Whether both ask for the same touchpoint for the same customers. */
    boolean asksForTheSameAs(Finding other) {
        return proposal != null
                && other.proposal != null
                && proposal.touchpoint().equals(other.proposal.touchpoint())
                && segment().equals(other.segment());
    }

    /** Whether one asks for one touchpoint and the other for another. */
    boolean asksForAnotherThan(Finding other) {
        return proposal != null
                && other.proposal != null
                && !proposal.touchpoint().equals(other.proposal.touchpoint());
    }

    /** Whether its segment is a smaller one within that of the other. */
    boolean isAboutSomeOf(Finding other) {
        return segment != null
                && other.segment != null
                && !segment.equals(other.segment)
                && segment.values()
                        .entrySet()
                        .containsAll(other.segment.values().entrySet());
    }

    /** Whether nothing speaks for it but what customers say. */
    boolean isHearsay() {
        return kinds.equals(Set.of(GapKind.HIDDEN))
                && evidence.stream().anyMatch(Evidence.Verbatim.class::isInstance)
                && evidence.stream()
                        .noneMatch(each ->
                                each instanceof Evidence.Statistical statistical && statistical.metric() != null);
    }

    Finding or(@Nullable Finding other) {
        return new Finding(kinds, place, segment, customers, evidence, severity, advice, proposal, where, other);
    }

    Optional<Finding> otherwise() {
        return Optional.ofNullable(otherwise);
    }

    Finding withPlace(GapPlace narrower) {
        return new Finding(kinds, narrower, segment, customers, evidence, severity, advice, proposal, where, otherwise);
    }

    Finding withEvidence(List<Evidence> others) {
        return new Finding(
                kinds,
                place,
                segment,
                customers,
                others,
                severity(customers, others),
                advice,
                proposal,
                where,
                otherwise);
    }

    Finding proposing(Proposal made) {
        return new Finding(kinds, place, segment, customers, evidence, severity, null, made, where, otherwise);
    }

    Finding touching(long some) {
        return new Finding(
                kinds, place, segment, some, evidence, severity(some, evidence), advice, proposal, where, otherwise);
    }

    Finding withProposal(@Nullable Proposal made, String words) {
        return new Finding(
                kinds,
                place,
                segment,
                customers,
                evidence,
                severity,
                made == null ? advice : null,
                made,
                words,
                otherwise);
    }

    /**
     * The finding in one sentence, as from a colleague: what to do, where and for whom.
     *
     * @return the sentence, not blank
     */
    public String sentence() {
        String at = Words.capital(where == null ? place.toString() : where);
        if (proposal != null) {
            String who = segment == null ? "customers" : "customers with " + segment;
            return at + ", " + who + " need a touchpoint that they do not have: " + proposal.inWords() + ".";
        }
        return at + (segment == null ? "" : ", for customers with " + segment) + ": "
                + (advice == null ? "A touchpoint is missing." : advice);
    }

    /** The {@link #sentence()}, and then the evidence in words. */
    @Override
    public String toString() {
        return sentence() + " " + evidence.stream().map(Evidence::sentence).collect(Collectors.joining(" "));
    }

    /** Builds a {@link Finding}. Not thread-safe. */
    public static final class Builder {

        private final GapKind kind;
        private final GapPlace place;
        private @Nullable Segment segment;
        private long customers;
        private final List<Evidence> evidence = new ArrayList<>();
        private @Nullable String advice;
        private @Nullable Proposal proposal;

        private Builder(GapKind kind, GapPlace place) {
            this.kind = Require.notNull("kind", kind);
            this.place = Require.notNull("place", place);
        }

        /**
         * Who is touched.
         *
         * @param segment the segment; null if it is everybody
         * @return this
         */
        public Builder segment(@Nullable Segment segment) {
            this.segment = segment;
            return this;
        }

        /**
         * How many customers are touched.
         *
         * @param customers 0 or more
         * @return this
         * @throws IllegalArgumentException if it is negative
         */
        public Builder customers(long customers) {
            if (customers < 0) {
                throw new IllegalArgumentException("customers must be 0 or more, were " + customers);
            }
            this.customers = customers;
            return this;
        }

        /**
         * Adds evidence.
         *
         * @param evidence what speaks for the finding, not null
         * @return this
         */
        public Builder evidence(Evidence evidence) {
            this.evidence.add(Require.notNull("evidence", evidence));
            return this;
        }

        /**
         * What to do, if it is not to add a touchpoint.
         *
         * @param advice a sentence, not blank
         * @return this
         * @throws IllegalArgumentException if the text is blank
         */
        public Builder advice(String advice) {
            this.advice = Require.text("advice", advice);
            return this;
        }

        /**
         * The touchpoint that would close the gap. Without one, and without advice, one is worked out from the place.
         *
         * @param proposal the proposal, not null
         * @return this
         */
        public Builder proposal(Proposal proposal) {
            this.proposal = Require.notNull("proposal", proposal);
            return this;
        }

        /**
         * The finding.
         *
         * @return the finding, not null
         * @throws IllegalArgumentException if there is no evidence
         */
        public Finding build() {
            if (evidence.isEmpty()) {
                throw new IllegalArgumentException("evidence must be one or more, was none");
            }
            return new Finding(
                    EnumSet.of(kind),
                    place,
                    segment,
                    customers,
                    evidence,
                    severity(customers, evidence),
                    advice,
                    proposal,
                    null,
                    null);
        }
    }
}
