package dev.touchpoint.nps;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;

/**
 * What those who did not answer could do to an NPS. No interval covers that: it is about customers who were never heard, and
 * nothing here assumes anything about them.
 *
 * <p>The total is the score of everyone whom a survey was delivered to, were all of them to answer: 100·(promoters - detractors
 * + what the silent would add) / delivered. It lies between the two bounds for certain. Source: Manski (1989), Anatomy of the
 * selection problem, The Journal of Human Resources 24.
 *
 * <p>Immutable and thread-safe.
 *
 * @param answered the counts of those who answered, not null
 * @param delivered how many surveys reached a customer, whether answered or not; not below the answers
 */
public record NpsNonResponse(NpsCounts answered, long delivered) {

    /**
     * Answers to what was delivered.
     *
     * @throws IllegalArgumentException if there are more answers than surveys delivered
     */
    public NpsNonResponse {
        if (delivered < requireNonNull(answered, "answered must not be null").n()) {
            throw new IllegalArgumentException(
                    "delivered must be " + answered.n() + ", the number of answers, or more, was " + delivered);
        }
    }

    /**
     * The share of surveys delivered that were answered, 100·n / delivered.
     *
     * @return the rate in percent, from 0 to 100; empty if none was delivered
     */
    public OptionalDouble responseRate() {
        return ofDelivered(answered.n());
    }

    /**
     * The total if all the silent were detractors.
     *
     * @return the lowest possible total, from -100 to 100; empty if no survey was delivered
     */
    public OptionalDouble lowest() {
        return ofDelivered(net() - silent());
    }

    /**
     * The total if all the silent were promoters.
     *
     * @return the highest possible total, from -100 to 100; empty if no survey was delivered
     */
    public OptionalDouble highest() {
        return ofDelivered(net() + silent());
    }

    /**
     * The tipping point: the NPS that the silent would need to have among themselves for the total to be just the given one,
     * such as last year's. The farther that is from the score of those who answered, the safer is a conclusion from them.
     *
     * @param total the total to reach, from -100 to 100
     * @return the score of the silent, from -100 to 100; empty if they could not bring the total there whatever they say, as
     *     is so if nobody is silent
     * @throws IllegalArgumentException if the total is not from -100 to 100
     */
    public OptionalDouble tippingPoint(double total) {
        if (!(total >= -100 && total <= 100)) {
            throw new IllegalArgumentException("total must be from -100 to 100, was " + total);
        }
        double needed = (total * delivered - 100.0 * net()) / silent();
        return needed >= -100 && needed <= 100 ? OptionalDouble.of(needed + 0.0) : OptionalDouble.empty();
    }

    private long net() {
        return answered.promoters() - answered.detractors();
    }

    private long silent() {
        return delivered - answered.n();
    }

    private OptionalDouble ofDelivered(long count) {
        return delivered == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Range.NET_PERCENT.clip(100.0 * count / delivered));
    }
}
