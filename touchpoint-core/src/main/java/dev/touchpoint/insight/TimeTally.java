package dev.touchpoint.insight;

import java.math.BigInteger;
import java.time.Duration;

/** Counts times as they come, with their exact sum. Not thread-safe. */
final class TimeTally {

    private static final long A_SECOND = 1_000_000;

    private long n;
    private long least = Long.MAX_VALUE;
    private long most;
    private long high;
    private long low;

    /** Counts a time that is not negative. */
    void add(Duration time) {
        long micros = micros(time);
        n++;
        least = Math.min(least, micros);
        most = Math.max(most, micros);
        add(0, micros);
    }

    void add(TimeTally other) {
        n += other.n;
        least = Math.min(least, other.least);
        most = Math.max(most, other.most);
        add(other.high, other.low);
    }

    private void add(long moreHigh, long moreLow) {
        low += moreLow;
        high += moreHigh + (Long.compareUnsigned(low, moreLow) < 0 ? 1 : 0);
    }

    /** As many as a long can hold if it is more. */
    private static long micros(Duration time) {
        return time.getSeconds() >= Long.MAX_VALUE / A_SECOND
                ? Long.MAX_VALUE
                : time.getSeconds() * A_SECOND + time.getNano() / 1_000;
    }

    TimesTaken times() {
        return n == 0
                ? new TimesTaken(0, null, null, null)
                : new TimesTaken(n, duration(least), duration(most), duration(mean()));
    }

    private long mean() {
        return BigInteger.valueOf(high)
                .shiftLeft(Long.SIZE)
                .add(new BigInteger(Long.toUnsignedString(low)))
                .divide(BigInteger.valueOf(n))
                .longValueExact();
    }

    private static Duration duration(long micros) {
        return Duration.ofSeconds(micros / A_SECOND, micros % A_SECOND * 1_000);
    }
}
