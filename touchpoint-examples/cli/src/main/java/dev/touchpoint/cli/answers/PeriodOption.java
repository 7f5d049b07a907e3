package dev.touchpoint.cli.answers;

import dev.touchpoint.cli.figures.ConstantOption;
import dev.touchpoint.insight.CalendarPeriod;

/** Reads a period of the calendar on the command line, as in {@code month}. */
final class PeriodOption extends ConstantOption<CalendarPeriod> {

    PeriodOption() {
        super(CalendarPeriod.class);
    }
}
