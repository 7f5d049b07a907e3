package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Hours of the week in which a customer may be asked, as the customer's clock shows them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param days the days on which it starts; null counts as empty, and then it never does
 * @param from when it starts; null, as is {@code to}, if it lasts all day
 * @param to when it ends, itself excluded; if that is before {@code from}, on the next day. Not the same as {@code from}
 */
public record Window(Set<@NotNull DayOfWeek> days, @Nullable LocalTime from, @Nullable LocalTime to) {

    /** Refuses what breaks a rule, as the components state. */
    public Window {
        EnumSet<DayOfWeek> copy = EnumSet.noneOf(DayOfWeek.class);
        copy.addAll(Require.list("window days", days));
        days = Collections.unmodifiableSet(copy);
        if ((from == null) != (to == null)) {
            throw new IllegalArgumentException(
                    "window from and to must be both there or both missing, was " + from + " and " + to);
        }
        if (from != null && from.equals(to)) {
            throw new IllegalArgumentException("window must not start and end at the same time, was " + from);
        }
    }

    /**
     * A window on some days of the week.
     *
     * @param days the days on which it starts
     * @param from when it starts
     * @param to when it ends, itself excluded; if that is before {@code from}, on the next day
     * @return the window, not null
     * @throws IllegalArgumentException if it starts and ends at the same time
     */
    public static Window of(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
        return new Window(days, Require.notNull("window from", from), Require.notNull("window to", to));
    }

    /**
     * A window on every day of the week.
     *
     * @param from when it starts
     * @param to when it ends, itself excluded; if that is before {@code from}, on the next day
     * @return the window, not null
     * @throws IllegalArgumentException if it starts and ends at the same time
     */
    public static Window daily(LocalTime from, LocalTime to) {
        return of(EnumSet.allOf(DayOfWeek.class), from, to);
    }

    /**
     * Whole days of the week.
     *
     * @param days the days
     * @return the window, not null
     */
    public static Window allDay(DayOfWeek... days) {
        Set<DayOfWeek> all = EnumSet.noneOf(DayOfWeek.class);
        all.addAll(Arrays.asList(days));
        return new Window(all, null, null);
    }

    OpenHours addedTo(OpenHours hours) {
        return from == null || to == null ? hours.withAllDay(days) : hours.with(days, from, to);
    }

    /** As a rule's setting. */
    Map<String, Object> setting() {
        Map<String, Object> setting = new TreeMap<>();
        setting.put("days", days.stream().map(DayOfWeek::name).toList());
        if (from == null || to == null) {
            setting.put("allDay", true);
        } else {
            setting.put("from", from.toString());
            setting.put("to", to.toString());
        }
        return setting;
    }

    /** As in {@code MONDAY-FRIDAY 10:00-13:00}, {@code SUNDAY} for all of it, or {@code 22:00-06:00} on every day. */
    @Override
    public String toString() {
        String hours = from == null ? "" : from + "-" + to;
        if (days.size() == DayOfWeek.values().length) {
            return hours.isEmpty() ? "always" : hours;
        }
        String on = days.isEmpty() ? "on no day" : daysInWords();
        return hours.isEmpty() ? on : on + " " + hours;
    }

    private String daysInWords() {
        List<DayOfWeek> all = List.copyOf(days);
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            int last = i;
            while (last + 1 < all.size()
                    && all.get(last + 1).getValue() == all.get(last).getValue() + 1) {
                last++;
            }
            words.append(words.isEmpty() ? "" : ",").append(all.get(i));
            if (last > i) {
                words.append(last > i + 1 ? "-" : ",").append(all.get(last));
            }
            i = last;
        }
        return words.toString();
    }
}
