package dev.touchpoint.insight;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;

/**
 * Microseconds: fine enough for customers, and 292,000 years of them fit into a long. Instants become whole microseconds
 * before they are subtracted from each other, so that the waiting times of a journey add up to its length.
 */
final class Micros {

    static final long A_SECOND = 1_000_000;
    static final long A_DAY = 86_400 * A_SECOND;

    /** 145,000 years from 1970. Two instants that are as far away on either side differ by less than 2^63. */
    private static final long FARTHEST_SECOND = 4_600_000_000_000L;

    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private Micros() {}

    static long of(Instant instant) {
        long second = instant.getEpochSecond();
        if (second >= FARTHEST_SECOND) {
            return FARTHEST_SECOND * A_SECOND;
        }
        return second < -FARTHEST_SECOND ? -FARTHEST_SECOND * A_SECOND : second * A_SECOND + instant.getNano() / 1_000;
    }

    /** The most that there can be, if it is more. */
    static long of(Duration duration) {
        long second = duration.getSeconds();
        return second >= Long.MAX_VALUE / A_SECOND ? Long.MAX_VALUE : second * A_SECOND + duration.getNano() / 1_000;
    }

    static Duration duration(long micros) {
        return Duration.ofSeconds(micros / A_SECOND, micros % A_SECOND * 1_000);
    }

    /** The longest duration that there can be, if it is longer. */
    static Duration duration(BigInteger micros) {
        BigInteger[] parts = micros.divideAndRemainder(BigInteger.valueOf(A_SECOND));
        return parts[0].compareTo(MOST) > 0
                ? Duration.ofSeconds(Long.MAX_VALUE, 999_999_999)
                : Duration.ofSeconds(parts[0].longValue(), parts[1].longValue() * 1_000);
    }
}
