package dev.touchpoint.insight;

import dev.touchpoint.check.Require;
import dev.touchpoint.check.Shown;
import dev.touchpoint.insight.Evidence.Group;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.map.Commitment;
import dev.touchpoint.metric.Comparison;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Direction;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.metric.ScoreTally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Did it help? What the scores did after a commitment went live: among those it was for (treated), beside the rest.
 *
 * <pre>{@code
 * Effect effect = Effect.of(commitment, csat, log, wentLive, 0.95);
 * System.out.println(effect);
 * }</pre>
 *
 * <p>The difference is (after - before) among the treated minus (after - before) among the rest, above zero if it helped. Its interval and
 * p-value are those of the normal distribution with a standard error by customer, whose answers may depend on each other. What was to be
 * measured was said beforehand, so nothing is raised for a search. Where the commitment is for everybody there is no rest: then it is the
 * metric's own comparison of after with before, which anything else that happened meanwhile may have moved as well.
 *
 * <p>Immutable and thread-safe.
 *
 * @param metric the id of the metric, not blank
 * @param touchpoint the id of the touchpoint whose scores were to improve, not blank
 * @param segment who was treated; null if it was everybody
 * @param groups the treated before and after, then the rest before and after, if there is one; not null
 * @param difference how much more the treated improved; null if a group has no answers, or nothing varies
 * @param interval its interval; null if there is no difference
 * @param pValue the two-sided p-value of "no effect"; null if there is no difference
 */
public record Effect(
        String metric,
        String touchpoint,
        @Nullable Segment segment,
        List<Group> groups,
        @Nullable Double difference,
        @Nullable Interval interval,
        @Nullable Double pValue) {

    private static final String METHOD = "normal, by customer";

    /** Refuses what breaks a rule, as the components state. */
    public Effect {
        Require.text("metric", metric);
        Require.text("touchpoint", touchpoint);
        groups = Require.list("groups", Require.notNull("groups", groups));
    }

    /**
     * Measures a commitment that came of a {@link Proposal}.
     *
     * @param commitment the commitment, whose attributes say what is measured, where and for whom; not null
     * @param metric that metric, not null
     * @param log what happened before and after; not null
     * @param live when the commitment went live: answers from then on count as after; not null
     * @param confidence the interval's confidence, between 0 and 1, both excluded
     * @return the effect, not null
     * @throws IllegalArgumentException if the commitment does not say what is measured, or another metric is, or the confidence is not
     *     between 0 and 1
     */
    public static Effect of(Commitment commitment, Metric metric, TouchpointLog log, Instant live, double confidence) {
        Interval.requireConfidence(confidence);
        Object measured = commitment.attributes().get(Proposal.METRIC);
        Object at = commitment.attributes().get(Proposal.MEASURED_AT);
        if (!(at instanceof String touchpoint) || measured == null) {
            throw new IllegalArgumentException("commitment " + commitment.id() + " must say in its attributes \""
                    + Proposal.METRIC + "\" and \"" + Proposal.MEASURED_AT + "\" what is measured, and where");
        }
        if (!measured.equals(metric.id())) {
            throw new IllegalArgumentException("commitment " + commitment.id() + " is measured by "
                    + Shown.text(measured) + ", not by " + metric.id());
        }
        Segment segment = segment(commitment.attributes().get(Proposal.SEGMENT)).orElse(null);
        return new Reading(metric, touchpoint, segment, SegmentRows.of(log), live).effect(log, confidence);
    }

    private static Optional<Segment> segment(@Nullable Object attribute) {
        SortedMap<String, String> values = new TreeMap<>();
        if (attribute instanceof Map<?, ?> map) {
            map.forEach((key, value) -> values.put(String.valueOf(key), String.valueOf(value)));
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new Segment(values));
    }

    private record Reading(
            Metric metric, String touchpoint, @Nullable Segment segment, SegmentRows rows, Instant live) {

        Effect effect(TouchpointLog log, double confidence) {
            boolean[] in = segment == null ? new boolean[rows.parts()] : rows.in(segment);
            boolean[] rest = new boolean[in.length];
            for (int part = 0; part < in.length; part++) {
                rest[part] = !in[part];
            }
            Definition definition = metric.definition();
            double sign = definition.direction() == Direction.HIGHER_IS_BETTER ? 1 : -1;
            Measured measured = new Measured(true, 0, rows.parts());
            ScoreTally[] tallies = new ScoreTally[4];
            for (int i = 0; i < tallies.length; i++) {
                tallies[i] = new ScoreTally(metric.scale());
            }
            log.responses().filter(this::isCounted).forEach(response -> {
                int part = rows.part(response.customer(), response.occasion());
                int score = response.score() == null ? 0 : response.score();
                boolean after = !response.at().isBefore(live);
                if (segment == null) {
                    tallies[after ? 1 : 0].add(score);
                } else if (part != SegmentRows.NONE) {
                    tallies[(in[part] ? 0 : 2) + (after ? 1 : 0)].add(score);
                    double worth = sign * definition.worth(score);
                    if (after) {
                        measured.addAfter(part, worth);
                    } else {
                        measured.addBefore(part, worth);
                    }
                }
            });
            return segment == null
                    ? everybody(tallies, sign, confidence)
                    : beside(Contrast.of(measured, rows, in, rest), groups(tallies), confidence);
        }

        private boolean isCounted(Response response) {
            Integer score = response.score();
            return score != null
                    && response.metric().equals(metric.id())
                    && response.touchpoint().equals(touchpoint)
                    && metric.definition().counts(score);
        }

        private List<Group> groups(ScoreTally... tallies) {
            List<Group> groups = new ArrayList<>();
            for (int i = 0; i < (segment == null ? 2 : 4); i++) {
                ScoreCounts counts = tallies[i].counts();
                String who = i < 2 ? segment == null ? "customers" : segment.toString() : "the others";
                groups.add(new Group(
                        who + (i % 2 == 0 ? " before" : " after"),
                        counts.n(),
                        metric.definition().score(counts).orElse(Double.NaN),
                        counts));
            }
            return groups;
        }

        private Effect everybody(ScoreTally[] tallies, double sign, double confidence) {
            Comparison comparison = metric.compare(tallies[1].counts(), tallies[0].counts(), confidence);
            Interval given = comparison.interval().orElse(null);
            if (given == null || comparison.pValue().isEmpty()) {
                return effect(groups(tallies), null, null, null);
            }
            return effect(
                    groups(tallies),
                    sign * comparison.difference().orElseThrow(),
                    sign > 0 ? given : new Interval(-given.high(), -given.low(), confidence, given.method()),
                    comparison.pValue().orElseThrow());
        }

        private Effect beside(Contrast contrast, List<Group> groups, double confidence) {
            if (!(contrast.error() > 0)) {
                return effect(groups, null, null, null);
            }
            double off = contrast.error() * NormalTail.exceededBy((1 - confidence) / 2);
            return effect(
                    groups,
                    contrast.difference(),
                    new Interval(contrast.difference() - off, contrast.difference() + off, confidence, METHOD),
                    Math.min(1, 2 * NormalTail.above(Math.abs(contrast.drop()))));
        }

        private Effect effect(
                List<Group> groups, @Nullable Double difference, @Nullable Interval interval, @Nullable Double p) {
            return new Effect(metric.id(), touchpoint, segment, groups, difference, interval, p);
        }
    }

    /**
     * Whether the scores improved, as far as the interval goes.
     *
     * @return true if all of the interval is above zero
     */
    public boolean helped() {
        return interval != null && interval.low() > 0;
    }

    /** As in {@code csat at invoice, bidder = absentee: improved by 41.2 (30.1 to 52.3, …) beside the others; it helped.} */
    @Override
    public String toString() {
        String what =
                Shown.line(metric) + " at " + Shown.line(touchpoint) + (segment == null ? "" : ", " + segment) + ": ";
        if (difference == null || interval == null || pValue == null) {
            return what + "there are too few answers to tell.";
        }
        String verdict = helped() ? "it helped" : interval.high() < 0 ? "it did harm" : "there is no telling yet";
        return what + (difference < 0 ? "got worse by " : "improved by ") + Words.oneDecimal(Math.abs(difference))
                + " (" + interval + ", " + Words.p(pValue) + ")" + (segment == null ? "" : " beside the others") + "; "
                + verdict + ".";
    }
}
