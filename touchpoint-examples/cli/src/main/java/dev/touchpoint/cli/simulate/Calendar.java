package dev.touchpoint.cli.simulate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Asks along the calendar, in steps that are few enough to show, none left out between the first and the last.
 *
 * @param step how long each is
 * @param bands how many asks in each, simulated and observed
 */
record Calendar(Step step, List<Band> bands) {

    /** From fine to coarse. */
    enum Step {
        DAY,
        WEEK,
        MONTH,
        YEAR;

        LocalDate start(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
                case YEAR -> day.withDayOfYear(1);
            };
        }

        LocalDate next(LocalDate start) {
            return switch (this) {
                case DAY -> start.plusDays(1);
                case WEEK -> start.plusWeeks(1);
                case MONTH -> start.plusMonths(1);
                case YEAR -> start.plusYears(1);
            };
        }

        /** A week by its Monday. */
        String label(LocalDate start) {
            return switch (this) {
                case DAY, WEEK -> start.toString();
                case MONTH -> start.toString().substring(0, start.toString().length() - 3);
                case YEAR -> String.valueOf(start.getYear());
            };
        }

        /** As the name of a column. */
        String title() {
            return this == WEEK ? "week from" : name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param most how many steps there may be, unless years are more
     */
    static Calendar of(SortedMap<LocalDate, Long> simulated, SortedMap<LocalDate, Long> observed, int most) {
        SortedMap<LocalDate, Long> all = new TreeMap<>(simulated);
        all.putAll(observed);
        if (all.isEmpty()) {
            return new Calendar(Step.DAY, List.of());
        }
        Step step = Arrays.stream(Step.values())
                .filter(fine ->
                        starts(fine, all.firstKey(), all.lastKey(), most).size() <= most)
                .findFirst()
                .orElse(Step.YEAR);
        return new Calendar(step, bands(step, starts(step, all.firstKey(), all.lastKey(), most), simulated, observed));
    }

    private static List<Band> bands(
            Step step,
            List<LocalDate> starts,
            SortedMap<LocalDate, Long> simulated,
            SortedMap<LocalDate, Long> observed) {
        return starts.stream()
                .map(start -> new Band(
                        step.label(start),
                        sum(simulated, start, step.next(start)),
                        sum(observed, start, step.next(start))))
                .toList();
    }

    private static List<LocalDate> starts(Step step, LocalDate first, LocalDate last, int most) {
        List<LocalDate> starts = new ArrayList<>();
        LocalDate start = step.start(first);
        while (!start.isAfter(last) && (starts.size() <= most || step == Step.YEAR)) {
            starts.add(start);
            start = step.next(start);
        }
        return starts;
    }

    private static long sum(SortedMap<LocalDate, Long> perDay, LocalDate from, LocalDate end) {
        return perDay.subMap(from, end).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The days of the week. */
    static List<Band> weekdays(SortedMap<LocalDate, Long> simulated, SortedMap<LocalDate, Long> observed) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Band(
                        day.getDisplayName(TextStyle.FULL, Locale.ENGLISH), on(day, simulated), on(day, observed)))
                .toList();
    }

    private static long on(DayOfWeek day, SortedMap<LocalDate, Long> perDay) {
        return perDay.entrySet().stream()
                .filter(entry -> entry.getKey().getDayOfWeek() == day)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
