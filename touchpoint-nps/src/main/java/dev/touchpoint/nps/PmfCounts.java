package dev.touchpoint.nps;

import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;

/**
 * Answers to "How would you feel if you could no longer use the product?", the measure of product-market fit: the share of
 * those who would be very disappointed, in percent from 0 to 100, with Wilson's interval as in {@link Csat}. Ellis, who asked
 * it first, takes 40 % for a fit.
 *
 * <p>Tools disagree on whether those who no longer use the product are part of the total, so that is said with the question:
 * {@link #ofUsers} and {@link #ofAll} are different numbers, never comparable unless nobody has left.
 *
 * <p>Immutable and thread-safe. Source: Ellis (2009), The startup pyramid; for the interval as in {@link Csat}.
 *
 * @param very how many would be very disappointed, 0 or more
 * @param somewhat how many would be somewhat disappointed, 0 or more
 * @param not how many would not be disappointed, 0 or more
 * @param noLongerUsing how many chose "not applicable, I no longer use it", 0 or more; 0 if that was no choice; all four
 *     together at most {@link Long#MAX_VALUE}
 */
public record PmfCounts(long very, long somewhat, long not, long noLongerUsing) {

    /**
     * Counts that are possible.
     *
     * @throws IllegalArgumentException if a count is below 0, or the total is above {@link Long#MAX_VALUE}
     */
    public PmfCounts {
        if (Math.min(Math.min(very, somewhat), Math.min(not, noLongerUsing)) < 0) {
            throw new IllegalArgumentException(
                    "counts must be 0 or more, were " + very + ", " + somewhat + ", " + not + " and " + noLongerUsing);
        }
        if (somewhat > Long.MAX_VALUE - very
                || not > Long.MAX_VALUE - very - somewhat
                || noLongerUsing > Long.MAX_VALUE - very - somewhat - not) {
            throw new IllegalArgumentException("answers must be at most " + Long.MAX_VALUE + " in all, were " + very
                    + " + " + somewhat + " + " + not + " + " + noLongerUsing);
        }
    }

    /**
     * The share among those who use the product, 100·very / (very + somewhat + not).
     *
     * @param confidence the interval's confidence, between 0 and 1, both excluded
     * @return the estimate with the id {@code pmf-users}, without a score if there are no such answers; not null
     * @throws IllegalArgumentException if the confidence is not between 0 and 1
     */
    public Estimate ofUsers(double confidence) {
        return estimate("pmf-users", very + somewhat + not, confidence);
    }

    /**
     * The share among all who answered, 100·very / (very + somewhat + not + noLongerUsing).
     *
     * @param confidence the interval's confidence, between 0 and 1, both excluded
     * @return the estimate with the id {@code pmf-all}, without a score if there are no answers; not null
     * @throws IllegalArgumentException if the confidence is not between 0 and 1
     */
    public Estimate ofAll(double confidence) {
        return estimate("pmf-all", very + somewhat + not + noLongerUsing, confidence);
    }

    private Estimate estimate(String id, long n, double confidence) {
        Interval.requireConfidence(confidence);
        if (n == 0) {
            return Estimate.none(id);
        }
        Share share = new Share(very, n, ShareMethod.WILSON);
        return Estimate.of(
                id,
                n,
                share.value(),
                share.interval(Range.PERCENT, confidence, share.method().label()));
    }
}
