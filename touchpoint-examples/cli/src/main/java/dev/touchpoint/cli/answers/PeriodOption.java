package dev.touchpoint.cli.answers;

import dev.touchpoint.cli.figures.ConstantOption;
import dev.touchpoint.insight.TrendPeriod;

/** Reads a period of the calendar on the command line, as in {@code month}. */
final class PeriodOption extends ConstantOption<TrendPeriod> {

    PeriodOption() {
        super(TrendPeriod.class);
    }
}
