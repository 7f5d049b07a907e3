package dev.touchpoint.timing;

import static dev.touchpoint.timing.TimeLine.DAY;
import static dev.touchpoint.timing.TimeLine.DISTANT_PAST;
import static dev.touchpoint.timing.TimeLine.NEVER;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The hours of the week in which something is permitted, in which zone ever. Windows that touch or overlap are one, across
 * midnight, days and the end of the week, so that two of these are equal if they permit the same.
 */
final class OpenHours implements WallTimes {

    private static final long WEEK = 7 * DAY;

    /** 1970-01-01 was a Thursday. */
    private static final long MONDAY_TO_EPOCH = 3 * DAY;

    private static final OpenHours NEVER_OPEN = new OpenHours(new long[0], new long[0]);

    /** From Monday 00:00, ascending. */
    private final long[] starts;

    /** As the starts; the last may lie in the next week. */
    private final long[] ends;

    private OpenHours(long[] starts, long[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    /** No hours: never permitted. */
    static OpenHours none() {
        return NEVER_OPEN;
    }

    /** Every day's hours but these; a night is from its evening to the morning after. */
    static OpenHours quiet(LocalTime from, LocalTime to) {
        return none().with(EnumSet.allOf(DayOfWeek.class), to, from);
    }

    /**
     * These hours and a window more.
     *
     * @param days the days on which the window starts; none adds nothing
     * @param from the start
     * @param to the end, exclusive; if it is before the start, on the next day
     */
    OpenHours with(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
        if (from.equals(to)) {
            throw new IllegalArgumentException("a window must not start and end at the same time, was " + from);
        }
        return with(days, from.toNanoOfDay(), Math.floorMod(to.toNanoOfDay() - from.toNanoOfDay(), DAY));
    }

    /** These hours and all hours of the days. */
    OpenHours withAllDay(Set<DayOfWeek> days) {
        return with(days, 0, DAY);
    }

    private OpenHours with(Set<DayOfWeek> days, long from, long length) {
        List<Span> spans = new ArrayList<>(spans());
        for (DayOfWeek day : days) {
            long start = (day.getValue() - 1) * DAY + from;
            spans.add(new Span(start, start + length));
        }
        return merged(spans);
    }

    private static OpenHours merged(List<Span> spans) {
        spans.sort(Comparator.comparingLong(Span::start));
        Deque<Span> merged = new ArrayDeque<>();
        for (Span span : spans) {
            boolean apart = merged.isEmpty() || merged.getLast().end < span.start;
            merged.addLast(apart ? span : merged.removeLast().until(span.end));
        }
        while (merged.size() > 1 && merged.getLast().end >= merged.getFirst().start + WEEK) {
            long end = merged.removeFirst().end + WEEK;
            merged.addLast(merged.removeLast().until(end));
        }
        if (merged.size() == 1 && merged.getFirst().end - merged.getFirst().start >= WEEK) {
            return new OpenHours(new long[] {0}, new long[] {WEEK});
        }
        return new OpenHours(
                merged.stream().mapToLong(Span::start).toArray(),
                merged.stream().mapToLong(Span::end).toArray());
    }

    /** Whether whatever is permitted here is permitted there. */
    boolean isWithin(OpenHours other) {
        return other.isAlways()
                || spans().stream().allMatch(span -> other.spans().stream().anyMatch(wide -> wide.hasWithin(span)));
    }

    @Override
    public long start(long local) {
        if (isAlways()) {
            return local == NEVER ? NEVER : DISTANT_PAST;
        }
        if (starts.length == 0) {
            return NEVER;
        }
        int last = ends.length - 1;
        long position = position(local);
        if (position < ends[last] - WEEK) {
            return TimeLine.plus(local, starts[last] - WEEK - position);
        }
        int first = ZoneLine.firstAtLeast(ends, position + 1);
        return TimeLine.plus(local, (first <= last ? starts[first] : starts[0] + WEEK) - position);
    }

    @Override
    public long end(long start) {
        if (isAlways()) {
            return NEVER;
        }
        int i = ZoneLine.firstAtLeast(starts, position(start));
        return TimeLine.plus(start, ends[i] - starts[i]);
    }

    /** Since Monday 00:00. */
    private static long position(long local) {
        return (Math.floorMod(local, WEEK) + MONDAY_TO_EPOCH) % WEEK;
    }

    private boolean isAlways() {
        return starts.length == 1 && ends[0] - starts[0] == WEEK;
    }

    private List<Span> spans() {
        return IntStream.range(0, starts.length)
                .mapToObj(i -> new Span(starts[i], ends[i]))
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OpenHours that && Arrays.equals(starts, that.starts) && Arrays.equals(ends, that.ends);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(starts) + Arrays.hashCode(ends);
    }

    /** As in {@code [MONDAY 22:00 to TUESDAY 06:00]}. */
    @Override
    public String toString() {
        return spans().toString();
    }

    private record Span(long start, long end) {

        /** In this week, the one before or the one after. */
        boolean hasWithin(Span other) {
            return LongStream.of(-WEEK, 0, WEEK)
                    .anyMatch(shift -> start + shift <= other.start && other.end <= end + shift);
        }

        Span until(long otherEnd) {
            return new Span(start, Math.max(end, otherEnd));
        }

        @Override
        public String toString() {
            return shown(start) + " to " + shown(end);
        }

        private static String shown(long position) {
            return DayOfWeek.MONDAY.plus(position / DAY) + " " + LocalTime.ofNanoOfDay(position % DAY);
        }
    }
}
