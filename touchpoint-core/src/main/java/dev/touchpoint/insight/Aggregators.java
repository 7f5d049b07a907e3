package dev.touchpoint.insight;

import static dev.touchpoint.check.Require.notNull;

import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.metric.Direction;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Ready-made ways in which the scores of an experience may add up, of moments 1 to n with scores s₁ to sₙ.
 *
 * <p>None is the truth, and none a default. People remember pain by its worst moment and its end (Kahneman, Fredrickson, Schreiber and
 * Redelmeier 1993, When more pain is preferred to less: adding a better end, Psychological Science 4); but of calls to a service
 * department the average and the best moment told what customers thought of it afterwards, and the end counted against them (Verhoef,
 * Antonides and de Hoog 2004, Service encounters as a sequence of events: the importance of peak experiences, Journal of Service
 * Research 7). Which one goes with what your customers say in the end is a question to their answers: {@link AggregatorFit}.
 *
 * <p>Every value points the way of the scores: where {@linkplain Direction#LOWER_IS_BETTER less is better}, it is in the values,
 * too. Values are on the range of the experience, but for {@link #slope} and {@link #lossAverse}. Each aggregator has a value for one
 * moment or more, if nothing else is said. Scores count as numbers on their scale, whose steps are taken to be of the same size.
 */
public final class Aggregators {

    /** In shares of the range: by so little moments can be apart that are equally far from the middle, for rounding. */
    private static final double ROUNDING = 1e-9;

    private Aggregators() {}

    private record Named(String name, Aggregator rule) implements Aggregator {

        static Named of(String name, ToDoubleFunction<Experience> rule) {
            return new Named(name, experience -> OptionalDouble.of(rule.applyAsDouble(experience)));
        }

        @Override
        public OptionalDouble value(Experience experience) {
            return rule.value(experience);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * The mean of all moments.
     *
     * @return the aggregator, not null
     */
    public static Aggregator mean() {
        return Named.of(
                "mean",
                experience -> sum(experience.scores()) / experience.moments().size());
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /**
     * The moment farthest from the middle of the range, good or bad; the later one on a tie.
     *
     * @return the aggregator, not null
     */
    public static Aggregator peak() {
        return Named.of("peak", Aggregators::peak);
    }

    private static double peak(Experience experience) {
        double least = ROUNDING * (experience.highest() - experience.lowest());
        double peak = experience.middle();
        for (double score : experience.scores()) {
            double nearer = Math.abs(peak - experience.middle()) - Math.abs(score - experience.middle());
            peak = nearer <= least ? score : peak;
        }
        return peak;
    }

    /**
     * The last moment.
     *
     * @return the aggregator, not null
     */
    public static Aggregator end() {
        return Named.of("end", Aggregators::end);
    }

    private static double end(Experience experience) {
        return experience.moments().get(experience.moments().size() - 1).score();
    }

    /**
     * The mean of {@linkplain #peak peak} and {@linkplain #end end}.
     *
     * @return the aggregator, not null
     */
    public static Aggregator peakEnd() {
        return Named.of("peak-end", experience -> (peak(experience) + end(experience)) / 2);
    }

    /**
     * The mean of the worst moment and the {@linkplain #end end}. The worst is the lowest score; the highest, where less is better.
     *
     * @return the aggregator, not null
     */
    public static Aggregator negativePeakEnd() {
        return Named.of("negative peak-end", experience -> (worst(experience) + end(experience)) / 2);
    }

    private static double worst(Experience experience) {
        double worst = end(experience);
        for (double score : experience.scores()) {
            worst = experience.direction() == Direction.HIGHER_IS_BETTER
                    ? Math.min(worst, score)
                    : Math.max(worst, score);
        }
        return worst;
    }

    /**
     * How much scores rise from one moment to the next: the slope of the least squares line through the points (i, sᵢ), which takes
     * moments to be equally far apart. Below 0 they fall. It takes two moments.
     *
     * @return the aggregator, not null
     */
    public static Aggregator slope() {
        return new Named("slope", Aggregators::slope);
    }

    private static OptionalDouble slope(Experience experience) {
        double[] scores = experience.scores();
        double n = scores.length;
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            sum += (i - (n - 1) / 2) * scores[i];
        }
        return n < 2 ? OptionalDouble.empty() : OptionalDouble.of(12 * sum / (n * (n * n - 1)));
    }

    /**
     * The mean with weights that halve with each so many moments back from the last: Σ wᵢ·sᵢ / Σ wᵢ with wᵢ = 2^(-(n - i) / h).
     *
     * @param halfLifeSteps h, after how many moments a weight is half of what it was; more than 0, finite
     * @return the aggregator, not null
     * @throws IllegalArgumentException if the half-life is not more than 0, or not finite
     */
    public static Aggregator recency(double halfLifeSteps) {
        requirePositive("half-life", halfLifeSteps);
        return Named.of("recency " + halfLifeSteps, experience -> {
            double[] scores = experience.scores();
            double sum = 0;
            double weights = 0;
            for (int i = 0; i < scores.length; i++) {
                // Not Math, which may differ between machines in the last bit.
                double weight = StrictMath.pow(2, -(scores.length - 1 - i) / halfLifeSteps);
                sum += weight * scores[i];
                weights += weight;
            }
            return sum / weights;
        });
    }

    private static void requirePositive(String what, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(what + " must be more than 0 and finite, was " + value);
        }
    }

    /**
     * The exponentially weighted moving average: z₁ = s₁, and zᵢ = λ·sᵢ + (1 - λ)·zᵢ₋₁. With 1 it is the end. Source: Roberts (1959),
     * Control chart tests based on geometric moving averages, Technometrics 1; begun with the first moment instead of a target.
     *
     * @param lambda λ, more than 0 and at most 1
     * @return the aggregator, not null
     * @throws IllegalArgumentException if λ is not more than 0 and at most 1
     */
    public static Aggregator ewma(double lambda) {
        if (!(lambda > 0 && lambda <= 1)) {
            throw new IllegalArgumentException("lambda must be more than 0 and at most 1, was " + lambda);
        }
        return Named.of("ewma " + lambda, experience -> {
            double average = experience.moments().get(0).score();
            for (double score : experience.scores()) {
                average = lambda * score + (1 - lambda) * average;
            }
            return average;
        });
    }

    /**
     * The mean with the time that each moment took as its weight. People do not seem to remember it that way (Fredrickson and Kahneman
     * 1993, Duration neglect in retrospective evaluations of affective episodes, Journal of Personality and Social Psychology 65).
     *
     * @param duration how long what a moment rates took, 0 or more; null if unknown; not null itself
     * @return the aggregator, not null; it has no value if a duration is unknown, or all are 0; it throws {@link
     *     IllegalArgumentException} at one below 0
     */
    public static Aggregator byDuration(Function<? super Moment, @Nullable Duration> duration) {
        notNull("duration", duration);
        return weighted("duration", moment -> {
            Duration took = duration.apply(moment);
            return took == null ? null : took.getSeconds() + took.getNano() / 1e9;
        });
    }

    /**
     * The mean with the importance of each moment's touchpoint as its weight.
     *
     * @param map the map that states importances, not null
     * @return the aggregator, not null; it has no value if there is a touchpoint whose importance the map does not state, since to
     *     leave it out would be to say 0, or if all are 0
     */
    public static Aggregator byImportance(TouchpointMap map) {
        Map<String, Double> importances = new HashMap<>();
        for (Touchpoint touchpoint : notNull("map", map).touchpoints()) {
            Double importance = touchpoint.importance();
            if (importance != null) {
                importances.put(touchpoint.id(), importance);
            }
        }
        return weighted("importance", moment -> importances.get(moment.touchpoint()));
    }

    /**
     * The mean with weights of the host's own: Σ wᵢ·sᵢ / Σ wᵢ.
     *
     * @param weight the weight of a moment, 0 or more and finite; null if unknown; not null itself
     * @return the aggregator, not null; it has no value if a weight is unknown, or all are 0; it throws {@link
     *     IllegalArgumentException} at one that is below 0 or not finite
     */
    public static Aggregator byWeight(Function<? super Moment, @Nullable Double> weight) {
        return weighted("weight", notNull("weight", weight));
    }

    private static Aggregator weighted(String what, Function<? super Moment, @Nullable Double> weight) {
        return new Named(what, experience -> {
            double sum = 0;
            double weights = 0;
            for (Moment moment : experience.moments()) {
                Double one = weight.apply(moment);
                if (one == null) {
                    return OptionalDouble.empty();
                }
                if (!(one >= 0 && Double.isFinite(one))) {
                    throw new IllegalArgumentException(what + " must be 0 or more and finite, was " + one);
                }
                sum += one * moment.score();
                weights += one;
            }
            return weights == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / weights);
        });
    }

    /**
     * How far moments are from the middle of the range on average, where those on its bad side count for more: Σ vᵢ / n with vᵢ = λ·(sᵢ
     * - middle) on that side, else sᵢ - middle. 0 is as good as bad. Where less is better, the bad side is the high one. Source of the
     * idea, and of 2.25: Tversky and Kahneman (1992), Advances in prospect theory: cumulative representation of uncertainty, Journal of
     * Risk and Uncertainty 5, on gains and losses of money.
     *
     * @param lambda λ, how many times as much losses count, more than 0, finite; 1 for alike
     * @return the aggregator, not null
     * @throws IllegalArgumentException if λ is not more than 0, or not finite
     */
    public static Aggregator lossAverse(double lambda) {
        requirePositive("lambda", lambda);
        return Named.of("loss-averse " + lambda, experience -> {
            boolean higherIsBetter = experience.direction() == Direction.HIGHER_IS_BETTER;
            double sum = 0;
            for (double score : experience.scores()) {
                double away = score - experience.middle();
                boolean bad = higherIsBetter ? away < 0 : away > 0;
                sum += bad ? lambda * away : away;
            }
            return sum / experience.moments().size();
        });
    }
}
