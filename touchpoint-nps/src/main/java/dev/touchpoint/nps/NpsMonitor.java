package dev.touchpoint.nps;

import static java.util.Objects.requireNonNull;

import dev.touchpoint.metric.Interval;
import java.util.function.DoubleUnaryOperator;

/**
 * Watches an NPS as the answers come in: intervals and tests that stay right however often they are looked at, and may be
 * stopped at any look. An ordinary 95 % test that is looked at each day of a month raises a false alarm in more than a
 * quarter of all months; this one in at most 5 % of all periods, however long.
 *
 * <p>Always hand over <em>all</em> the answers of the period so far. What is assumed is a constant level: every answer,
 * whatever came before it, comes from customers with one and the same true NPS. This is no detector of changes within a
 * period; restart with empty counts where a change may have happened, such as at a release.
 *
 * <p>The evidence against a true score is an e-value: what one unit of money became for someone who bet on the answers at
 * odds that are fair under that score. It is expected to stay at 1 or less if the score is true, and then reaches 1/α at any
 * time at all with probability α at most. So alert as soon as it is at least 1/α, which is 20 for a confidence of 95 %. The
 * interval holds the scores whose e-values are below 1/α: it is a confidence sequence, and with the stated confidence all
 * intervals of a period contain the true score together. It is wider than an interval for a single look, which is the price
 * of looking.
 *
 * <p>The {@link MonitorMethod} says how the evidence is weighed: by betting, unless {@linkplain #withMethod(MonitorMethod) the
 * closed form} is chosen, whose e-value takes a small part of the time and whose intervals are wider with many passives.
 *
 * <p>Immutable and thread-safe.
 */
public final class NpsMonitor {

    private static final double LEAST_WEIGHT = 0.001;

    /** One part in 2^54 of the scale: there is no double between its score and -100. */
    private static final double LEAST_MEAN = 0x1p-54;

    /** How near a limit is found, as a part of the scale, on the side on which it is right. */
    private static final double ENOUGH = 1e-13;

    private final double confidence;
    private final long expectedAnswers;
    private final MonitorMethod method;
    private final double logAlert;
    private final double weight;

    private NpsMonitor(double confidence, long expectedAnswers, MonitorMethod method) {
        this.confidence = confidence;
        this.expectedAnswers = expectedAnswers;
        this.method = requireNonNull(method, "method must not be null");
        logAlert = -Math.log1p(-confidence);
        weight = Math.max(expectedAnswers / (2 * logAlert + Math.log1p(2 * logAlert)) - 1, LEAST_WEIGHT);
    }

    /**
     * A monitor for one period that bets. Both arguments are part of the method, to be chosen before the first look and kept.
     *
     * @param confidence the confidence that all intervals have together, from 0.5 to 1, 1 excluded; 0.95 means 95 %
     * @param expectedAnswers at how many answers the interval should be about as narrow as it can be, 1 or more; a guess
     *     that is wrong by a factor of 10 widens it by up to about two fifths
     * @return the monitor, not null
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static NpsMonitor of(double confidence, long expectedAnswers) {
        if (!(confidence >= 0.5 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "confidence of a monitor must be at least 0.5 and below 1, was " + confidence);
        }
        if (expectedAnswers < 1) {
            throw new IllegalArgumentException("expected answers must be 1 or more, was " + expectedAnswers);
        }
        return new NpsMonitor(confidence, expectedAnswers, MonitorMethod.BETTING);
    }

    /**
     * This monitor with another method.
     *
     * @param method how evidence is weighed, not null
     * @return the changed copy, not null
     */
    public NpsMonitor withMethod(MonitorMethod method) {
        return new NpsMonitor(confidence, expectedAnswers, method);
    }

    /**
     * The method.
     *
     * @return how evidence is weighed, not null
     */
    public MonitorMethod method() {
        return method;
    }

    /**
     * The scores that the answers so far are compatible with. The part that all intervals of a period so far have in common
     * is valid as well.
     *
     * @param counts all answers of the period so far, not null
     * @return the interval in points of NPS, within -100..100, containing the score; all of -100..100 if there are no answers;
     *     not null
     */
    public Interval interval(NpsCounts counts) {
        double low = low(counts);
        double high = -low(mirrored(counts));
        return new Interval(low, high, confidence, method.label());
    }

    /**
     * The evidence so far against a true score of exactly the target, two-sided: a score below it counts as much as one
     * above. On which side it is, the interval tells.
     *
     * @param counts all answers of the period so far, not null
     * @param target the score to test, such as last year's, fixed before the first look; from -100 to 100
     * @return the e-value, 0 or more; 1 if there are no answers; infinite if it is too large for a {@code double} or the
     *     target is impossible
     * @throws IllegalArgumentException if the target is not from -100 to 100
     */
    public double eValue(NpsCounts counts, double target) {
        if (!(target >= -100 && target <= 100)) {
            throw new IllegalArgumentException("target must be from -100 to 100, was " + target);
        }
        return Math.exp(
                target > 0
                        ? logCapital(mirrored(counts), (100 - target) / 200)
                        : logCapital(counts, (100 + target) / 200));
    }

    /**
     * The evidence so far against one and the same true score of two independent groups: the smallest product, over all true
     * scores they could have in common, of the groups' e-values. The two may be looked at at different numbers of answers, and
     * on any day. Which of them is ahead, their scores tell.
     *
     * @param a all answers of the first group so far, not null
     * @param b all answers of the second group so far, not null
     * @return the e-value, 0 or more; at most 1 if a group has no answers; infinite if it is too large for a {@code double}
     */
    public double eValue(NpsCounts a, NpsCounts b) {
        return Math.exp(GoldenSection.minimum(m -> logCapital(a, m) + logCapital(b, m)));
    }

    /**
     * The p-value that may be looked at at any time, 1 / e and at most 1: the probability is α at most that it is ever α or
     * less if what it tests is true. The smallest one of a period so far is valid as well.
     *
     * @param eValue an e-value of this class, 0 or more
     * @return the p-value, from 0 to 1
     * @throws IllegalArgumentException if the e-value is below 0 or not a number
     */
    public static double pValue(double eValue) {
        if (!(eValue >= 0)) {
            throw new IllegalArgumentException("e-value must be 0 or more, was " + eValue);
        }
        return Math.min(1, 1 / eValue);
    }

    /** Where, from the score down to -100, the capital last is enough for an alert; at the score it is at most 1. */
    private double low(NpsCounts counts) {
        double mean = (counts.promoters() + counts.passives() / 2.0) / Math.max(1, counts.n());
        if (!(mean > LEAST_MEAN)) {
            return -100;
        }
        DoubleUnaryOperator evidence = m -> logCapital(counts, m) - logAlert;
        double reach = reach(counts);
        double far = mean - 1.2 * reach;
        double near = mean - 0.8 * reach;
        double from = far > LEAST_MEAN && evidence.applyAsDouble(far) > 0 ? far : LEAST_MEAN;
        double to = near > from && evidence.applyAsDouble(near) <= 0 ? near : mean;
        double outside = evidence.applyAsDouble(from) > 0 ? Search.lastAboveZero(evidence, from, to, ENOUGH) : 0;
        return Math.min(200 * mean, 200 * outside) - 100;
    }

    /** About how far the interval reaches, if answers are many. */
    private double reach(NpsCounts counts) {
        double n = Math.max(1, counts.n());
        return method.spread(counts) * Math.sqrt(2 * logAlert + Math.log1p(n / weight));
    }

    /** The logarithm of the capital after these answers if the mean was said to be m, from 0 to 1, 1 excluded. */
    private double logCapital(NpsCounts counts, double m) {
        if (m == 0) {
            return counts.passives() + counts.promoters() == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        return method.logCapital(counts, m, weight);
    }

    private static NpsCounts mirrored(NpsCounts counts) {
        return new NpsCounts(
                /* detractors= */ counts.promoters(), counts.passives(), /* promoters= */ counts.detractors());
    }

    /** The monitor, as in {@code confidence 0.95, 1000 expected answers, BETTING}. */
    @Override
    public String toString() {
        return "confidence " + confidence + ", " + expectedAnswers + " expected answers, " + method;
    }
}
