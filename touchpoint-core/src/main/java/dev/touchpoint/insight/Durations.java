package dev.touchpoint.insight;

import static dev.touchpoint.check.Require.notNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collector;

/**
 * How long it took, each time: how many times, their total, mean, spread and quantiles.
 *
 * <pre>{@code
 * Durations waiting = flow.edge("order", "parcel").orElseThrow().waiting();
 * System.out.println(waiting.quantile(0.9));
 * }</pre>
 *
 * <p>Times count to the microsecond, and more than 2^63 - 1 microseconds, 292,000 years, as so many. Number, total, mean,
 * standard deviation, least and most are exact. Quantiles are exact as long as there are at most {@value #MOST_EXACT}
 * different times; of more, they are read from buckets, and differ from the exact ones by at most 1/256 of them, which is 0.4
 * %. {@link #isExact()} tells which. Either depends on the times alone: parts add up, in any order, to what the whole gives, bit
 * for bit. Memory does not grow with the number of times beyond 7,296 buckets.
 *
 * <p>Immutable and thread-safe; equal if no method can tell two of them apart.
 */
public final class Durations {

    /** Of as many different times quantiles are exact. */
    public static final int MOST_EXACT = 1_024;

    private static final Durations NONE = new DurationTally().durations();

    private final long n;
    private final long least;
    private final long most;
    private final BigInteger sum;
    private final BigInteger squares;
    private final boolean exact;
    private final long[] keys;
    private final long[] counts;

    /** In microseconds; not a number where there is none. Kept, since whoever looks for unusual times asks again and again. */
    private final double meanMicros;

    private final double sdMicros;

    Durations(
            long n,
            long least,
            long most,
            BigInteger sum,
            BigInteger squares,
            boolean exact,
            long[] keys,
            long[] counts) {
        this.n = n;
        this.least = least;
        this.most = most;
        this.sum = sum;
        this.squares = squares;
        this.exact = exact;
        this.keys = keys;
        this.counts = counts;
        this.meanMicros = mean(sum, n);
        this.sdMicros = standardDeviation(sum, squares, n);
    }

    private static double mean(BigInteger sum, long n) {
        return n == 0 ? Double.NaN : quotient(sum, BigInteger.valueOf(n));
    }

    /** Exact up to the root: a difference of large numbers in floating point could have lost all its digits. */
    private static double standardDeviation(BigInteger sum, BigInteger squares, long n) {
        if (n < 2) {
            return Double.NaN;
        }
        BigInteger size = BigInteger.valueOf(n);
        BigInteger squaredDifferences = size.multiply(squares).subtract(sum.multiply(sum));
        return Math.sqrt(quotient(squaredDifferences, size.multiply(BigInteger.valueOf(n - 1))));
    }

    private static double quotient(BigInteger dividend, BigInteger divisor) {
        return new BigDecimal(dividend)
                .divide(new BigDecimal(divisor), MathContext.DECIMAL128)
                .doubleValue();
    }

    /** Takes a time, or the number of its bucket, and how often it occurred. */
    interface Visitor {
        void visit(long key, long times);
    }

    /**
     * No times.
     *
     * @return what adds nothing, not null
     */
    public static Durations none() {
        return NONE;
    }

    /**
     * A collector that counts times, in a sequential or parallel stream.
     *
     * @return the collector, not null; it throws {@link IllegalArgumentException} at a negative time
     */
    public static Collector<Duration, ?, Durations> collector() {
        return Collector.of(
                DurationTally::new,
                (tally, duration) -> tally.add(micros(duration)),
                (tally, other) -> tally.add(other.durations()),
                DurationTally::durations,
                Collector.Characteristics.UNORDERED);
    }

    private static long micros(Duration duration) {
        if (notNull("duration", duration).isNegative()) {
            throw new IllegalArgumentException("duration must not be negative, was " + duration);
        }
        return Micros.of(duration);
    }

    /**
     * These times and others.
     *
     * @param other other times, not null
     * @return all of them, not null
     * @throws ArithmeticException if there would be more than {@link Long#MAX_VALUE} times
     */
    public Durations plus(Durations other) {
        return new DurationTally().add(this).add(notNull("other", other)).durations();
    }

    /**
     * How many times there are.
     *
     * @return 0 or more
     */
    public long n() {
        return n;
    }

    /**
     * Whether quantiles are exact.
     *
     * @return true if there are at most {@value #MOST_EXACT} different times; otherwise quantiles differ by at most 1/256
     */
    public boolean isExact() {
        return exact;
    }

    /**
     * All times together.
     *
     * @return the sum, zero if there are no times; not null. More than a {@link Duration} can hold count as so much
     */
    public Duration total() {
        return Micros.duration(sum);
    }

    /**
     * All times together, in days of 24 hours: customer-days, if each is what a customer waited.
     *
     * @return 0 or more
     */
    public double totalDays() {
        return sum.doubleValue() / Micros.A_DAY;
    }

    /**
     * The arithmetic mean.
     *
     * @return the mean, rounded down to the microsecond; empty if there are no times
     */
    public Optional<Duration> mean() {
        return n == 0 ? Optional.empty() : Optional.of(Micros.duration(sum.divide(BigInteger.valueOf(n))));
    }

    /**
     * The standard deviation of the sample: the root of the sum of squared differences from the mean, divided by n - 1.
     *
     * @return the standard deviation, rounded down to the microsecond; empty if there are fewer than two times
     */
    public Optional<Duration> standardDeviation() {
        return n < 2 ? Optional.empty() : Optional.of(Micros.duration((long) sdMicros));
    }

    /**
     * The shortest time.
     *
     * @return exactly the shortest; empty if there are no times
     */
    public Optional<Duration> least() {
        return n == 0 ? Optional.empty() : Optional.of(Micros.duration(least));
    }

    /**
     * The longest time.
     *
     * @return exactly the longest; empty if there are no times
     */
    public Optional<Duration> most() {
        return n == 0 ? Optional.empty() : Optional.of(Micros.duration(most));
    }

    /**
     * The time that a share of all took at most. Quantiles are of type 2 of Hyndman and Fan (1996), Sample Quantiles in
     * Statistical Packages: the step function, averaged at jumps, and rounded down to the microsecond.
     *
     * @param share from 0 (the shortest) to 1 (the longest); 0.5 gives the median
     * @return the time; empty if there are none
     * @throws IllegalArgumentException if the share is not from 0 to 1
     */
    public Optional<Duration> quantile(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be from 0 to 1, was " + share);
        }
        return n == 0 ? Optional.empty() : Optional.of(Micros.duration(Quantiles.of(n, this::valueOfRank, share)));
    }

    private long valueOfRank(long rank) {
        if (rank == 1 || rank == n) {
            return rank == 1 ? least : most;
        }
        int place = 0;
        for (long after = rank - counts[0]; after > 0; after -= counts[place]) {
            place++;
        }
        long value = exact ? keys[place] : Buckets.middle(keys[place]);
        return Math.max(least, Math.min(value, most));
    }

    double meanMicros() {
        return meanMicros;
    }

    double sdMicros() {
        return sdMicros;
    }

    long leastMicros() {
        return least;
    }

    long mostMicros() {
        return most;
    }

    BigInteger sum() {
        return sum;
    }

    BigInteger squares() {
        return squares;
    }

    void forEach(Visitor visitor) {
        for (int i = 0; i < keys.length; i++) {
            visitor.visit(keys[i], counts[i]);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Durations that
                && n == that.n
                && least == that.least
                && most == that.most
                && exact == that.exact
                && sum.equals(that.sum)
                && squares.equals(that.squares)
                && Arrays.equals(keys, that.keys)
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(n, least, most, sum, squares, Arrays.hashCode(keys), Arrays.hashCode(counts));
    }

    /** Number and extremes, as in {@code Durations[12 from PT1H to PT26H, median PT3H]}. */
    @Override
    public String toString() {
        return quantile(0.5)
                .map(median -> "Durations[" + n + " from " + Micros.duration(least) + " to " + Micros.duration(most)
                        + ", median " + median + "]")
                .orElse("Durations[none]");
    }
}
