package dev.touchpoint.nps;

import static java.util.Objects.requireNonNull;

import dev.touchpoint.metric.Interval;

/**
 * How many answers an NPS needs, planned on answers there are already, or on assumed ones: only how they are spread over the
 * three classes matters. With v = p + d - (p - d)² the variance of one such answer as a share and Z a normal quantile, or a sum
 * of two, the answers needed for a distance δ are Z²·v / δ² - 3, rounded up, 1 or more; the 3 are those that the adjusted Wald
 * interval adds. It is a plan, not a promise: the answers that come may be spread otherwise.
 *
 * <p>All distances are in points of NPS. Numbers above {@link Long#MAX_VALUE} are given as that. Immutable and thread-safe.
 * Source: Rocks (2016), Interval estimation for the "Net Promoter Score", The American Statistician 70, for the interval;
 * Lewis and Sauro (2021), MeasuringU, for the formula, whose table of benchmarks was computed with a rounded Z: for 5 points
 * at 95 %, a power of 80 % and v = 0.67 it says 1,655, while 1,654 are enough.
 */
public final class NpsPlan {

    private static final double ADDED = 3;

    private final NpsCounts spread;
    private final double confidence;
    private final double variance;

    private NpsPlan(NpsCounts spread, double confidence) {
        this.spread = spread;
        this.confidence = confidence;
        double standardError = NormalLimits.of(spread, 0, 0).standardError();
        variance = standardError * standardError * spread.n();
    }

    /**
     * A plan for answers that are spread as these.
     *
     * @param spread the answers so far, or assumed ones such as 20, 30 and 50; of two classes at least, not null
     * @param confidence the confidence of the intervals and tests to come, between 0 and 1, both excluded
     * @return the plan, not null
     * @throws IllegalArgumentException if the confidence is not between 0 and 1, or all answers are of one class, so that
     *     nothing shows how they vary
     */
    public static NpsPlan of(NpsCounts spread, double confidence) {
        long n = requireNonNull(spread, "spread must not be null").n();
        if (spread.detractors() == n || spread.passives() == n || spread.promoters() == n) {
            throw new IllegalArgumentException("answers to plan on must be of 2 classes at least, were "
                    + spread.detractors() + ", " + spread.passives() + " and " + spread.promoters());
        }
        return new NpsPlan(spread, Interval.requireConfidence(confidence));
    }

    /**
     * How many answers it takes in all for an interval of the score plus or minus the margin.
     *
     * @param margin half the width of the interval, above 0 and at most 100
     * @return the number of answers, 1 or more
     * @throws IllegalArgumentException if the margin is out of range
     */
    public long answersForMargin(double margin) {
        return answers(variance, Normal.quantile(confidence), requireDistance("margin", margin, 100));
    }

    /**
     * How many answers are missing until {@link #answersForMargin}, if the plan is for the answers so far.
     *
     * @param margin half the width of the interval, above 0 and at most 100
     * @return the number of answers still to come, 0 if there are enough
     * @throws IllegalArgumentException if the margin is out of range
     */
    public long moreAnswersForMargin(double margin) {
        return Math.max(0, answersForMargin(margin) - spread.n());
    }

    /**
     * How many invitations it takes until the answers missing for a margin are expected to be there.
     *
     * @param margin half the width of the interval, above 0 and at most 100
     * @param responseRate how many percent of those invited answer, above 0 and at most 100
     * @return the number of invitations still to be delivered, 0 if there are answers enough
     * @throws IllegalArgumentException if the margin or the response rate is out of range
     */
    public long moreInvitationsForMargin(double margin, double responseRate) {
        return invitations(moreAnswersForMargin(margin), responseRate);
    }

    /**
     * How many invitations it takes until so many answers are expected to be there.
     *
     * @param answers how many answers, 0 or more
     * @param responseRate how many percent of those invited answer, above 0 and at most 100
     * @return the number of invitations to be delivered, 0 if no answers are needed
     * @throws IllegalArgumentException if the answers are below 0, or the response rate is out of range
     */
    public static long invitations(long answers, double responseRate) {
        if (answers < 0) {
            throw new IllegalArgumentException("answers must be 0 or more, were " + answers);
        }
        return (long) Math.ceil(answers * 100.0 / requireDistance("response rate", responseRate, 100));
    }

    /**
     * How many answers it takes to show, one-sided, that the score is above a benchmark, or below it.
     *
     * @param difference how far the true score is supposed to be from the benchmark, above 0 and at most 200
     * @param power with which probability it is to be shown, at least 0.5 and below 1; 0.8 is usual
     * @return the number of answers, 1 or more
     * @throws IllegalArgumentException if an argument is out of range
     */
    public long answersForBenchmark(double difference, double power) {
        double z = oneSided(confidence) + oneSided(requirePower(power));
        return answers(variance, z, requireDistance("difference", difference, 200));
    }

    /**
     * How many answers each of two independent groups, of the same size and both spread like this, needs to show two-sided
     * that their scores differ. As the difference of two has twice the variance, that is twice as many as for one.
     *
     * @param difference how far the true scores are supposed to be apart, above 0 and at most 200
     * @param power with which probability it is to be shown, at least 0.5 and below 1; 0.8 is usual
     * @return the number of answers per group, 1 or more
     * @throws IllegalArgumentException if an argument is out of range
     */
    public long answersPerGroup(double difference, double power) {
        double z = Normal.quantile(confidence) + oneSided(requirePower(power));
        return answers(2 * variance, z, requireDistance("difference", difference, 200));
    }

    private static long answers(double variance, double z, double distance) {
        double root = z / distance;
        return Math.max(1, (long) Math.ceil(variance * root * root - ADDED));
    }

    /** The z that a normal value stays below with this probability; 0 for less than a half. */
    private static double oneSided(double probability) {
        return Normal.quantile(2 * probability - 1);
    }

    private static double requireDistance(String what, double distance, double most) {
        if (!(distance > 0 && distance <= most)) {
            throw new IllegalArgumentException(
                    what + " must be above 0 and at most " + (int) most + ", was " + distance);
        }
        return distance;
    }

    private static double requirePower(double power) {
        if (!(power >= 0.5 && power < 1)) {
            throw new IllegalArgumentException("power must be at least 0.5 and below 1, was " + power);
        }
        return power;
    }

    /** What is planned on, as in {@code 20 detractors, 30 passives, 50 promoters, confidence 0.95}. */
    @Override
    public String toString() {
        return spread.detractors() + " detractors, " + spread.passives() + " passives, " + spread.promoters()
                + " promoters, confidence " + confidence;
    }
}
