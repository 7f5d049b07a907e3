package dev.touchpoint.cli.terminal;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/**
 * How much of the heap was in use at most since the virtual machine began, objects that nobody needed any more included: the
 * sum of what each of its pools held at most, or all of the heap if that is less. Pools need not have been fullest at the same time, so
 * it may have been less.
 */
public final class PeakMemory {

    private PeakMemory() {}

    /**
     * The peak so far.
     *
     * @return bytes, above 0
     */
    public static long heapBytes() {
        long peaks = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(peak -> peak == null ? 0 : peak.getUsed())
                .sum();
        return bounded(peaks);
    }

    static long bounded(long bytes) {
        return Math.min(bytes, Runtime.getRuntime().maxMemory());
    }

    /**
     * The peak so far, for people.
     *
     * @return as in {@code Memory: at most 213 MB of heap}
     */
    public static String line() {
        return "Memory: at most " + ((heapBytes() >> 20) + 1) + " MB of heap";
    }
}
