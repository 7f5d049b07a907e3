package dev.touchpoint.insight;

import dev.touchpoint.check.Require;
import dev.touchpoint.log.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collector;

/**
 * How the asking went: how many answered, in which way, and how long they took. Asking is itself a touchpoint.
 *
 * <pre>{@code
 * Asking asking = log.responses().collect(Asking.collector());
 * Optional<Duration> median = asking.delay(0.5);
 * }</pre>
 *
 * <p>An answer that is dated before its question, as clocks that disagree or a wrong column make it, is counted apart and
 * has no delay. Keeps eight bytes for each response that has a delay. Immutable and thread-safe.
 */
public final class Asking {

    private final long responses;
    private final long withScore;
    private final long withComment;
    private final long answeredBeforeAsked;
    private final long[] delayMillis;

    private Asking(long responses, long withScore, long withComment, long answeredBeforeAsked, long[] delayMillis) {
        this.responses = responses;
        this.withScore = withScore;
        this.withComment = withComment;
        this.answeredBeforeAsked = answeredBeforeAsked;
        this.delayMillis = delayMillis;
    }

    /**
     * A collector that reads the asking out of a stream of responses, sequential or parallel.
     *
     * @return the collector, not null
     */
    public static Collector<Response, ?, Asking> collector() {
        return Collector.of(Tally::new, Tally::add, Tally::merge, Tally::asking, Collector.Characteristics.UNORDERED);
    }

    /**
     * How many responses there are.
     *
     * @return 0 or more
     */
    public long responses() {
        return responses;
    }

    /**
     * How many responses have a score.
     *
     * @return from 0 to {@link #responses()}
     */
    public long withScore() {
        return withScore;
    }

    /**
     * How many responses have a comment that is not blank.
     *
     * @return from 0 to {@link #responses()}
     */
    public long withComment() {
        return withComment;
    }

    /**
     * How many responses are dated before their question. They have no delay.
     *
     * @return from 0 to {@link #responses()}
     */
    public long answeredBeforeAsked() {
        return answeredBeforeAsked;
    }

    /**
     * How many responses say when the customer was asked, and are not dated before it.
     *
     * @return from 0 to {@link #responses()} less {@link #answeredBeforeAsked()}
     */
    public long withDelay() {
        return delayMillis.length;
    }

    /**
     * The time that a share of the customers took at most from being asked to answering, to the millisecond, without those
     * whose answers are dated before their questions. Quantiles are of type 2 of Hyndman and Fan (1996), Sample Quantiles in Statistical Packages: the step function, averaged at jumps.
     * More than 2^63 milliseconds, 292 million years, count as so many.
     *
     * @param share from 0 (the quickest answer) to 1 (the slowest); 0.5 gives the median
     * @return the delay, never negative; empty if no response has one
     * @throws IllegalArgumentException if the share is not from 0 to 1
     */
    public Optional<Duration> delay(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be from 0 to 1, was " + share);
        }
        return delayMillis.length == 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Quantiles.of(delayMillis, share)));
    }

    /**
     * The mean time from being asked to answering, to the millisecond, without the customers whose answers are dated before
     * their questions. The few who answer late pull it far above the median.
     *
     * @return the mean, rounded down, never negative; empty if no response has a delay
     */
    public Optional<Duration> meanDelay() {
        if (delayMillis.length == 0) {
            return Optional.empty();
        }
        long whole = 0;
        long rest = 0;
        for (long delay : delayMillis) {
            whole += delay / delayMillis.length;
            rest += delay % delayMillis.length;
        }
        return Optional.of(Duration.ofMillis(whole + rest / delayMillis.length));
    }

    /** Sizes, as in {@code Asking[120 responses, 118 with score, 31 with comment]}. */
    @Override
    public String toString() {
        return "Asking[" + responses + " responses, " + withScore + " with score, " + withComment + " with comment]";
    }

    private static final class Tally {

        private long responses;
        private long withScore;
        private long withComment;
        private long answeredBeforeAsked;
        private long[] delays = new long[16];
        private int delayed;

        void add(Response response) {
            responses++;
            withScore += response.score() == null ? 0 : 1;
            String comment = response.comment();
            withComment += comment == null || Require.isBlank(comment) ? 0 : 1;
            response.delay().ifPresent(this::add);
        }

        private void add(Duration delay) {
            if (delay.isNegative()) {
                answeredBeforeAsked++;
            } else {
                append(millis(delay));
            }
        }

        private static long millis(Duration delay) {
            try {
                return delay.toMillis();
            } catch (ArithmeticException e) {
                return Long.MAX_VALUE;
            }
        }

        private void append(long delay) {
            if (delayed == delays.length) {
                delays = Arrays.copyOf(delays, 2 * delayed);
            }
            delays[delayed++] = delay;
        }

        Tally merge(Tally other) {
            responses += other.responses;
            withScore += other.withScore;
            withComment += other.withComment;
            answeredBeforeAsked += other.answeredBeforeAsked;
            for (int i = 0; i < other.delayed; i++) {
                append(other.delays[i]);
            }
            return this;
        }

        Asking asking() {
            long[] sorted = Arrays.copyOf(delays, delayed);
            Arrays.sort(sorted);
            return new Asking(responses, withScore, withComment, answeredBeforeAsked, sorted);
        }
    }
}
