package dev.touchpoint.nps;

import dev.touchpoint.metric.Interval;
import java.util.List;
import java.util.stream.LongStream;

/**
 * How intervals around the shares of the three classes are computed that all hold <em>together</em> with the stated
 * confidence: for those who report detractors, passives and promoters side by side.
 *
 * <p>With n answers, c of them in a class, p = c / n and the confidence 1 - α, a method is one of two forms with one of two
 * values of χ². The Wald form is p ± √(χ²·p·(1 - p) / n), clipped to 0..100: too narrow at small n, and without width for a
 * class that nobody or everybody is in. The Wilson form is (p + χ² / 2n ± √(χ²·p·(1 - p) / n + χ⁴ / 4n²)) / (1 + χ² / n), which
 * stays inside 0..100 and has a width everywhere; choose it unless figures must agree with other tools.
 */
public enum SimultaneousMethod {

    /**
     * The Wilson form with the quantile 1 - α/3 of χ² with 1 degree of freedom: of the methods here the one to use. Source:
     * Goodman (1965), On simultaneous confidence intervals for multinomial proportions, Technometrics 7.
     */
    GOODMAN_WILSON("Goodman-Wilson"),

    /** The Wald form with the quantile of {@link #GOODMAN_WILSON}. Source: Goodman (1965), as there. */
    GOODMAN_WALD("Goodman-Wald"),

    /**
     * The Wilson form with the quantile 1 - α of χ² with 2 degrees of freedom, -2·ln α, which is wider at
     * the usual confidences. Source: Quesenberry and Hurst (1964), Large sample simultaneous confidence
     * intervals for multinomial proportions, Technometrics 6.
     */
    QUESENBERRY_HURST("Quesenberry-Hurst"),

    /**
     * The Wald form with the quantile of {@link #QUESENBERRY_HURST}. Source: Gold (1963), Tests auxiliary to χ² tests in a
     * Markov chain, The Annals of Mathematical Statistics 34.
     */
    GOLD_WALD("Gold-Wald");

    private final String label;

    SimultaneousMethod(String label) {
        this.label = label;
    }

    /**
     * The intervals around the shares of detractors, passives and promoters, in percent.
     *
     * @param counts the counts of the classes, not null
     * @param confidence the confidence of all three together, between 0 and 1, both excluded
     * @return three intervals in the order of the scale, each containing its share; none if there are no answers; not null,
     *     unmodifiable
     * @throws IllegalArgumentException if the confidence is not between 0 and 1
     */
    public List<Interval> intervals(NpsCounts counts, double confidence) {
        Interval.requireConfidence(confidence);
        long n = counts.n();
        if (n == 0) {
            return List.of();
        }
        double z = root(1 - confidence);
        return LongStream.of(counts.detractors(), counts.passives(), counts.promoters())
                .mapToObj(count -> interval(count, n, z, confidence))
                .toList();
    }

    /** The root of the value of χ². */
    private double root(double alpha) {
        return switch (this) {
            case GOODMAN_WILSON, GOODMAN_WALD -> Normal.upperQuantile(alpha / 6);
            case QUESENBERRY_HURST, GOLD_WALD -> Math.sqrt(-2 * Math.log(alpha));
        };
    }

    private Interval interval(long count, long n, double z, double confidence) {
        Share share = new Share(count, n, ShareMethod.WILSON);
        return switch (this) {
            case GOODMAN_WILSON, QUESENBERRY_HURST ->
                new Interval(share.low(z), Range.PERCENT.clip(share.high(z)), confidence, label);
            case GOODMAN_WALD, GOLD_WALD -> {
                double reach = 100 * z * Math.sqrt((double) count / n * ((double) (n - count) / n) / n);
                yield new Interval(
                        Range.PERCENT.clip(share.value() - reach),
                        Range.PERCENT.clip(share.value() + reach),
                        confidence,
                        label);
            }
        };
    }
}
