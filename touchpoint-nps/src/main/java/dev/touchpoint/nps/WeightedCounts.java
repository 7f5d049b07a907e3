package dev.touchpoint.nps;

import static java.util.Objects.requireNonNull;

import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Answers that stand for different numbers of customers: for each point of the scale how many there are, Σw and Σw². That is all
 * that a weighted score, its standard error and its interval need, so counts of parts can be added. Sums are of doubles: their
 * order can change a last digit. Multiplying all weights by the same number changes nothing else.
 *
 * <p>Weights are taken as given, as from a sampling plan; that they were estimated is not counted. For weights that make groups
 * as large as they are among all customers, {@link PostStratification} says more. Immutable and thread-safe.
 */
public final class WeightedCounts {

    private static final String METHOD = "weighted score";

    private final Scale scale;
    private final long[] counts;
    private final double[] weights;
    private final double[] squares;

    private WeightedCounts(Scale scale, long[] counts, double[] weights, double[] squares) {
        this.scale = scale;
        this.counts = counts;
        this.weights = weights;
        this.squares = squares;
    }

    /**
     * Answers that all weigh 1.
     *
     * @param counts the answers, not null
     * @return the weighted counts, not null
     */
    public static WeightedCounts of(ScoreCounts counts) {
        double[] ones = LongStream.of(counts.toArray()).asDoubleStream().toArray();
        return new WeightedCounts(counts.scale(), counts.toArray(), ones, ones);
    }

    /**
     * Answers with a weight each.
     *
     * @param scale the scale, not null
     * @param scores points of the scale, not null
     * @param weights as many weights, each 0 or from 10^-100 to 10^100; one of weight 0 is left out
     * @return the weighted counts, not null
     * @throws IllegalArgumentException if there are not as many weights as scores, or one breaks a rule
     */
    public static WeightedCounts of(Scale scale, int[] scores, double[] weights) {
        if (scores.length != weights.length) {
            throw new IllegalArgumentException("there must be a weight for each score, were " + weights.length
                    + " weights for " + scores.length + " scores");
        }
        int points = requireNonNull(scale, "scale must not be null").points();
        WeightedCounts sums = new WeightedCounts(scale, new long[points], new double[points], new double[points]);
        for (int i = 0; i < scores.length; i++) {
            int point = scale.require(scores[i]) - scale.lowest();
            double weight = weights[i];
            if (weight != 0 && !(weight >= 1e-100 && weight <= 1e100)) {
                throw new IllegalArgumentException(
                        "weight must be 0 or from 1.0E-100 to 1.0E100, was " + weight + " at index " + i);
            }
            sums.counts[point] += weight > 0 ? 1 : 0;
            sums.weights[point] += weight;
            sums.squares[point] += weight * weight;
        }
        return sums;
    }

    /**
     * The answers of both.
     *
     * @param other weighted counts on the same scale, not null
     * @return the sums, not null
     * @throws IllegalArgumentException if the scales differ
     */
    public WeightedCounts plus(WeightedCounts other) {
        requireScale(other.scale);
        long[] n = counts.clone();
        Arrays.setAll(n, i -> Math.addExact(counts[i], other.counts[i]));
        return new WeightedCounts(scale, n, sum(weights, other.weights), sum(squares, other.squares));
    }

    private static double[] sum(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] + b[i]).toArray();
    }

    private void requireScale(Scale other) {
        if (!scale.equals(other)) {
            throw new IllegalArgumentException("scales must be the same, were " + scale + " and " + other);
        }
    }

    /**
     * The scale that was answered on.
     *
     * @return the scale, not null
     */
    public Scale scale() {
        return scale;
    }

    /**
     * How many answers have a weight above 0.
     *
     * @return 0 or more
     */
    public long n() {
        return LongStream.of(counts).sum();
    }

    /**
     * Kish's effective number of answers, (Σw)² / Σw²: how many of equal weight would tell as much, if weights had nothing to
     * do with the answers. Source: Kish (1965), Survey Sampling.
     *
     * @return from 0, if there are none, to {@link #n}
     */
    public double effectiveN() {
        double total = DoubleStream.of(weights).sum();
        return total == 0 ? 0 : total * (total / DoubleStream.of(squares).sum());
    }

    /**
     * Kish's design effect n·Σw² / (Σw)²: how much weighting multiplies the variance, if weights have nothing to do with the
     * answers.
     *
     * @return 1 or more; 1 if there are no answers
     */
    public double designEffect() {
        return n() == 0 ? 1 : n() / effectiveN();
    }

    /**
     * The linearised standard error of the weighted score ȳ: √Σw²·(y - ȳ)² / Σw over answers worth y. Source: Särndal, Swensson
     * and Wretman (1992), Model Assisted Survey Sampling.
     *
     * @param definition what answers are worth, on the same scale, not null
     * @return the error in the definition's unit; empty if there are no answers that count
     * @throws IllegalArgumentException if the definition is on another scale
     */
    public OptionalDouble standardError(Definition definition) {
        Counted counted = new Counted(definition);
        return counted.n == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(counted.variance()));
    }

    /**
     * The weighted score with its interval, of a population so large that those who answered are a small part of it. The
     * interval is that of the score test, {@link NpsMethod#TANGO} for an NPS and its like for other definitions, with the
     * weighted shares and as many answers as make the linearised variance that of equal weights, but not more than there are;
     * {@link #effectiveN} of them if all answers are worth the same. With equal weights it is that of the answers themselves.
     *
     * @param definition what answers are worth, on the same scale, not null
     * @param confidence the interval's confidence, between 0 and 1, both excluded
     * @return the estimate, without a score if there are no answers that count; not null
     * @throws IllegalArgumentException if the definition is on another scale, or the confidence is not between 0 and 1
     */
    public Estimate estimate(Definition definition, double confidence) {
        return new Counted(definition).estimate(confidence, 1);
    }

    /**
     * As {@link #estimate(Definition, double)}, of a population of known size: the effective number of answers grows by the
     * finite population correction (N - 1) / (N - n), and if all answered, nothing is left to chance. Source: Cochran (1977),
     * Sampling Techniques, section 2.6.
     *
     * @param definition what answers are worth, on the same scale, not null
     * @param confidence the interval's confidence, between 0 and 1, both excluded
     * @param population how many customers there are, {@link #n} or more
     * @return the estimate, without a score if there are no answers that count; not null
     * @throws IllegalArgumentException if the definition is on another scale, the confidence is not between 0 and 1, or there
     *     are more answers than customers
     */
    public Estimate estimate(Definition definition, double confidence, long population) {
        if (population < n()) {
            throw new IllegalArgumentException(
                    "population must be " + n() + ", as many as answered, or more, was " + population);
        }
        return new Counted(definition)
                .estimate(
                        confidence,
                        population == n() ? Double.POSITIVE_INFINITY : (population - 1.0) / (population - n()));
    }

    /** The answers that a definition counts. */
    private final class Counted {

        private final Definition definition;
        private final double[] worths;
        private final double[] counted;
        private final long n;

        Counted(Definition definition) {
            requireScale(definition.scale());
            this.definition = definition;
            this.worths = MeanScore.worths(definition);
            this.counted = new double[worths.length];
            long sum = 0;
            for (int i = 0; i < worths.length; i++) {
                if (definition.counts(scale.lowest() + i)) {
                    counted[i] = weights[i];
                    sum += counts[i];
                }
            }
            this.n = sum;
        }

        double variance() {
            double score = mean(1).value();
            double total = DoubleStream.of(counted).sum();
            double sum = 0;
            for (int i = 0; i < worths.length; i++) {
                double off = counted[i] == 0 ? 0 : (worths[i] - score) / total;
                sum += squares[i] * off * off;
            }
            return sum;
        }

        private MeanScore mean(double answers) {
            return MeanScore.of(worths, counted, answers);
        }

        Estimate estimate(double confidence, double correction) {
            Interval.requireConfidence(confidence);
            if (n == 0) {
                return Estimate.none(definition);
            }
            Range range = new Range(definition.lowest(), definition.highest());
            double variance = mean(1).variance();
            double answers = variance == 0 ? kish() : Math.min((double) n, variance / variance());
            MeanScore mean = mean(answers * correction);
            double score = range.clip(mean.value());
            return Estimate.of(
                    definition,
                    n,
                    score,
                    Double.isInfinite(correction)
                            ? new Interval(score, score, confidence, METHOD)
                            : mean.interval(range, confidence, METHOD));
        }

        private double kish() {
            double total = DoubleStream.of(counted).sum();
            double square = IntStream.range(0, counted.length)
                    .mapToDouble(i -> counted[i] == 0 ? 0 : squares[i])
                    .sum();
            return total * (total / square);
        }
    }

    /** How many answers, and their weight at each point of the scale, as in {@code 1..5, n = 3: [1.0, 0.0, 0.0, 2.5, 0.0]}. */
    @Override
    public String toString() {
        return scale + ", n = " + n() + ": " + Arrays.toString(weights);
    }
}
