package dev.touchpoint.nps;

import dev.touchpoint.metric.AnswerClass;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Unit;
import java.util.List;

/**
 * Answers to "How would you feel if you could no longer use the product?", the measure of product-market fit: the share of
 * those who would be very disappointed, in percent from 0 to 100, with Wilson's interval as in {@link Csat}. Ellis, who asked
 * it first, takes 40 % for a fit.
 *
 * <p>Tools disagree on whether those who no longer use the product are part of the total, so that is said with the question:
 * {@link #ofUsers} and {@link #ofAll} are different numbers, never comparable unless nobody has left. Their definitions number
 * the choices: 1 for no longer using, 2 for not, 3 for somewhat and 4 for very disappointed.
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

    private static final Definition OF_USERS =
            definition("pmf-users", "Product-market fit among users", AnswerClass.leftOut("no longer using", 1, 1));
    private static final Definition OF_ALL = definition(
            "pmf-all", "Product-market fit among all who answered", AnswerClass.of("no longer using", 1, 1, 0));

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
        return estimate(OF_USERS, very + somewhat + not, confidence);
    }

    /**
     * The share among all who answered, 100·very / (very + somewhat + not + noLongerUsing).
     *
     * @param confidence the interval's confidence, between 0 and 1, both excluded
     * @return the estimate with the id {@code pmf-all}, without a score if there are no answers; not null
     * @throws IllegalArgumentException if the confidence is not between 0 and 1
     */
    public Estimate ofAll(double confidence) {
        return estimate(OF_ALL, very + somewhat + not + noLongerUsing, confidence);
    }

    private static Definition definition(String id, String name, AnswerClass noLongerUsing) {
        return Definition.ofClasses(
                id,
                name,
                Unit.PERCENT,
                List.of(
                        noLongerUsing,
                        AnswerClass.of("not disappointed", 2, 2, 0),
                        AnswerClass.of("somewhat disappointed", 3, 3, 0),
                        AnswerClass.of("very disappointed", 4, 4, 100)));
    }

    private Estimate estimate(Definition definition, long n, double confidence) {
        Interval.requireConfidence(confidence);
        if (n == 0) {
            return Estimate.none(definition);
        }
        Share share = new Share(very, n, ShareMethod.WILSON);
        return Estimate.of(
                definition,
                n,
                share.value(),
                share.interval(Range.PERCENT, confidence, share.method().label()));
    }
}
