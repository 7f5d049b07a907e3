package dev.touchpoint.insight;

import dev.touchpoint.insight.Evidence.Group;
import dev.touchpoint.insight.Evidence.Looks;
import dev.touchpoint.insight.Evidence.Observed;
import dev.touchpoint.insight.Evidence.Statistical;
import dev.touchpoint.insight.SegmentSearch.Hit;
import dev.touchpoint.metric.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** At one place, how often something went wrong, and for whom. */
final class Cases {

    /** A share in percent has this range. */
    private static final double RANGE = 100;

    private final String from;
    private final String claim;
    private final GapFacts facts;

    /** Of each case with a known segment: twice the part, and one more if it is hit. Arrays by part would be large for many places. */
    private final IntList known = new IntList();

    private final Set<String> customers = new HashSet<>();
    private final Map<String, Integer> ends = new TreeMap<>();
    private long hits;
    private long n;

    /**
     * No cases yet.
     *
     * @param from the touchpoint where it begins
     * @param claim what goes wrong, a sentence that a share may follow
     */
    Cases(String from, String claim, GapFacts facts) {
        this.from = from;
        this.claim = claim;
        this.facts = facts;
    }

    /**
     * Counts a case.
     *
     * @param end the touchpoint where it ends; null if there is none
     */
    void add(String customer, @Nullable String occasion, boolean hit, @Nullable String end) {
        n++;
        hits += hit ? 1 : 0;
        if (hit) {
            customers.add(customer);
            if (end != null) {
                ends.merge(end, 1, Integer::sum);
            }
        }
        int part = facts.rows().part(customer, occasion);
        if (part != SegmentRows.NONE) {
            known.add(2 * part + (hit ? 1 : 0));
        }
    }

    long n() {
        return n;
    }

    double share() {
        return n == 0 ? 0 : (double) hits / n;
    }

    /** Where most of the hit cases end; at the touchpoint, if they end anywhere. */
    GapPlace place() {
        return ends.entrySet().stream()
                .filter(end -> !end.getKey().equals(from) && 2 * end.getValue() > hits)
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(end -> GapPlace.between(from, end.getKey()))
                .orElse(GapPlace.at(from));
    }

    /**
     * What is wrong at some places: with one segment, if the search leads to one and the others are below the limit; else with
     * everybody, if they are above it.
     *
     * @param limit the share from which on something is wrong
     * @param looked what was looked at, a sentence's beginning
     */
    static Detection detect(GapKind kind, List<Cases> places, double limit, String looked, GapFacts facts) {
        // Who is hit, and how often, is not shuffled: nothing can be found where nobody is.
        List<Cases> all = places.stream()
                .filter(cases -> cases.hits > 0 && cases.n >= SegmentSearch.FEWEST)
                .toList();
        SegmentSearch search = SegmentSearch.of(
                facts.rows(), all.stream().map(Cases::measured).toList(), facts.confidence(), facts.seed());
        List<Finding> findings = new ArrayList<>();
        Set<Cases> told = new HashSet<>();
        for (Hit hit : search.hits(null)) {
            Cases cases = all.get(hit.place());
            if (cases.isAbout(hit.segment(), limit)) {
                told.add(cases);
                Finding everybody = cases.share() >= limit ? cases.finding(kind) : null;
                findings.add(cases.finding(kind, hit, search).or(everybody));
            }
        }
        for (Cases cases : all) {
            if (!told.contains(cases) && cases.share() >= limit) {
                findings.add(cases.finding(kind));
            }
        }
        if (search.comparisons() == 0) {
            return Detection.of(findings);
        }
        DoubleUnaryOperator smallest = search.smallestDrop(place -> 1);
        return new Detection(
                findings,
                new Detection.Test(
                        looked + ", for every segment and every pair of segments: " + Words.number(search.comparisons())
                                + " comparisons.",
                        search.comparisons(),
                        search.p(),
                        level -> Math.max(smallest.applyAsDouble(level), RANGE * limit),
                        "percentage points"));
    }

    private boolean isAbout(Segment segment, double limit) {
        boolean[] in = facts.rows().in(segment);
        return share(in, true) >= limit && share(in, false) < limit;
    }

    private Measured measured() {
        Measured measured = new Measured(false, RANGE, facts.rows().parts());
        known.stream().forEach(each -> measured.addAfter(each / 2, each % 2 == 1 ? -RANGE : 0));
        return measured;
    }

    private double share(boolean[] in, boolean inSegment) {
        double of = cases(in, inSegment);
        return of == 0 ? 0 : hits(in, inSegment) / of;
    }

    private long cases(boolean[] in, boolean inSegment) {
        return known.stream().filter(each -> in[each / 2] == inSegment).count();
    }

    private long hits(boolean[] in, boolean inSegment) {
        return known.stream()
                .filter(each -> each % 2 == 1 && in[each / 2] == inSegment)
                .count();
    }

    private Finding finding(GapKind kind) {
        return Finding.of(kind, place())
                .customers(customers.size())
                .evidence(new Observed(claim + ": " + Words.share(hits, n) + ".", hits, n))
                .build();
    }

    private Finding finding(GapKind kind, Hit hit, SegmentSearch search) {
        boolean[] in = facts.rows().in(hit.segment());
        long hitsIn = hits(in, true);
        long of = cases(in, true);
        long others = cases(in, false);
        long hitsOfOthers = hits(in, false);
        String who = "customers with " + hit.segment();
        Statistical tested = new Statistical(
                claim + "; that happens to " + who + " more often than to others,",
                null,
                null,
                "percentage points",
                List.of(
                        new Group(who, of, RANGE * share(in, true), null),
                        new Group("the others", others, RANGE * share(in, false), null)),
                hit.contrast().difference(),
                new Interval(
                        Math.max(-RANGE, hit.low()),
                        Math.min(RANGE, hit.high()),
                        facts.confidence(),
                        HiddenDrops.method(search)),
                RANGE,
                hit.p(),
                new Looks(search.comparisons(), search.shuffles(), hit.exceedances()));
        double share = (double) hitsIn / Math.max(1, hitsIn + hitsOfOthers);
        return Finding.of(kind, place())
                .segment(hit.segment())
                .customers(Math.round(customers.size() * share))
                .evidence(tested)
                .build();
    }

    /** Three times the middle share, and never less than a tenth: what stands out among many places. */
    static double standingOut(List<Cases> all) {
        double[] shares = all.stream()
                .filter(cases -> cases.n >= SegmentSearch.FEWEST)
                .mapToDouble(Cases::share)
                .sorted()
                .toArray();
        return Math.max(0.1, shares.length == 0 ? 0 : 3 * shares[(shares.length - 1) / 2]);
    }

    /** As in {@code Cases[after order: 12 of 300]}. */
    @Override
    public String toString() {
        return "Cases[after " + from + ": " + hits + " of " + n + "]";
    }
}
