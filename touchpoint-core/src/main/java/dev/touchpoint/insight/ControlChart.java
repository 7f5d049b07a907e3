package dev.touchpoint.insight;

import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A chart that tells periods which stand out from those which only vary, as scores of samples do: a centre line, and for each
 * period limits as wide as its number of answers asks for.
 *
 * <p>The centre is the score S of all answers together, σ² the variance of what one of them is worth, and the limits of a
 * period of n answers are S ± 3·σ / √n, clipped to the scores there can be. A period outside them differs from the others by
 * more than chance often explains: of periods that are all alike, some 3 in 1000 are outside. It is a chart to look at
 * processes with; whether two periods differ is tested by {@link dev.touchpoint.metric.Metric#compare}, and many by
 * {@link dev.touchpoint.metric.GroupComparison}. Source: Shewhart (1931), Economic Control of Quality of Manufactured Product.
 *
 * <p>Immutable and thread-safe.
 *
 * @param centre the centre line, in the definition's unit
 * @param points the periods in the given order; unmodifiable, not null
 */
public record ControlChart(double centre, List<Point> points) {

    private static final double SIGMAS = 3;

    /**
     * A period of the chart.
     *
     * @param n how many answers count, 0 or more
     * @param score their score; null if there is none
     * @param low the lower limit; the lowest score there can be if there are no answers
     * @param high the upper limit; the highest score there can be if there are no answers
     */
    public record Point(long n, @Nullable Double score, double low, double high) {

        /**
         * Whether the period stands out.
         *
         * @return true if it has a score, and that is below the lower or above the upper limit
         */
        public boolean isOut() {
            return score != null && (score < low || score > high);
        }
    }

    /** Copies the list. */
    public ControlChart {
        points = List.copyOf(points);
    }

    /**
     * Draws a chart of some periods.
     *
     * @param definition what answers are worth, not null
     * @param periods the answers of each period, on the definition's scale, not null
     * @return the chart; empty if no answer counted in any period
     * @throws IllegalArgumentException if counts are on another scale
     */
    public static Optional<ControlChart> of(Definition definition, List<ScoreCounts> periods) {
        ScoreCounts all = periods.stream().reduce(ScoreCounts.empty(definition.scale()), ScoreCounts::plus);
        long total = n(definition, all);
        if (total == 0) {
            return Optional.empty();
        }
        double centre = definition.score(all).orElseThrow();
        double variance = 0;
        for (int score = definition.scale().lowest();
                score <= definition.scale().highest();
                score++) {
            if (definition.counts(score)) {
                double off = definition.worth(score) - centre;
                variance += (double) all.count(score) / total * off * off;
            }
        }
        List<Point> points = new ArrayList<>();
        for (ScoreCounts period : periods) {
            long n = n(definition, period);
            double reach = n == 0 ? Double.POSITIVE_INFINITY : SIGMAS * Math.sqrt(variance / n);
            points.add(new Point(
                    n,
                    n == 0 ? null : definition.score(period).orElseThrow(),
                    Math.max(definition.lowest(), centre - reach),
                    Math.min(definition.highest(), centre + reach)));
        }
        return Optional.of(new ControlChart(centre, points));
    }

    private static long n(Definition definition, ScoreCounts counts) {
        Scale scale = definition.scale();
        long n = 0;
        for (int score = scale.lowest(); score <= scale.highest(); score++) {
            n += definition.counts(score) ? counts.count(score) : 0;
        }
        return n;
    }
}
