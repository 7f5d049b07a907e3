package dev.touchpoint.insight;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long something took, each time. Times count to the microsecond, and more than 2^63 - 1 microseconds, 292,000 years, as so
 * many.
 *
 * <p>Immutable and thread-safe.
 *
 * @param n how many times, 0 or more
 * @param least the shortest; null if there are none
 * @param most the longest; null if there are none
 * @param mean the arithmetic mean of all, rounded down to the microsecond; null if there are none
 */
public record TimesTaken(long n, @Nullable Duration least, @Nullable Duration most, @Nullable Duration mean) {}
