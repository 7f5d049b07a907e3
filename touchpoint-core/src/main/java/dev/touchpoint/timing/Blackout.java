package dev.touchpoint.timing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Not on some dates of the customer's calendar. */
final class Blackout extends Rule {

    private final TreeSet<LocalDate> dates;
    private final BlackoutDates times;

    Blackout(Collection<LocalDate> dates) {
        super(RuleSpec.of("blackout").with("dates", texts(dates)));
        this.dates = new TreeSet<>(dates);
        this.times = BlackoutDates.of(dates);
    }

    private static List<String> texts(Collection<LocalDate> dates) {
        return dates.stream().sorted().distinct().map(LocalDate::toString).toList();
    }

    /** Whether all dates are before the given one. */
    boolean isOver(LocalDate today) {
        return dates.isEmpty() || dates.last().isBefore(today);
    }

    @Override
    boolean isZoned() {
        return !dates.isEmpty();
    }

    @Override
    boolean looksAtOccasion() {
        return false;
    }

    @Override
    long next(long t, Facts facts) {
        if (dates.isEmpty()) {
            return t;
        }
        return facts.zones().length == 0 ? TimeLine.NEVER : Everywhere.next(t, times, facts.zones());
    }

    @Override
    Why why(long t, Facts facts) {
        return facts.zones().length == 0
                ? ZONE_UNKNOWN
                : Everywhere.dated(Why.of("BLACKOUT"), t, times, dates::contains, facts);
    }
}
