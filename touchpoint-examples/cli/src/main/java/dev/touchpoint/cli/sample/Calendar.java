package dev.touchpoint.cli.sample;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The house's calendar: a sale on every other Saturday of two years, and business hours on the clocks of Berlin. */
final class Calendar {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** The first of the sales; catalogues are out four weeks before, in October 2024. */
    private static final LocalDate FIRST_SALE = LocalDate.of(2024, 10, 26);

    /** So many that the last lots are collected, and the last surveys answered, by the end of September 2026. */
    private static final int SALES = 47;

    private Calendar() {}

    /** So many different sales, in order. */
    static List<LocalDate> sales(int wanted, Dice dice) {
        List<LocalDate> chosen = new ArrayList<>(wanted);
        for (int i = 0; i < SALES; i++) {
            if (dice.share() * (SALES - i) < wanted - chosen.size()) {
                chosen.add(FIRST_SALE.plusWeeks(2L * i));
            }
        }
        return chosen;
    }

    /** A moment of a day, between two full hours. */
    static Instant moment(LocalDate day, int fromHour, int toHour, Dice dice) {
        return day.atStartOfDay()
                .plusSeconds(dice.between(fromHour * 3600, toHour * 3600 - 1))
                .atZone(ZONE)
                .toInstant();
    }

    /** The day itself, or the Monday after a weekend. */
    static LocalDate workday(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return day.plusDays(2);
        }
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    static LocalDate day(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }
}
