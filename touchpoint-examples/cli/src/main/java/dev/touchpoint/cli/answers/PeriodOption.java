package dev.touchpoint.cli.answers;

import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.insight.CalendarPeriod;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a period of the calendar on the command line. */
final class PeriodOption implements ITypeConverter<CalendarPeriod> {

    @Override
    public CalendarPeriod convert(String value) {
        return Arrays.stream(CalendarPeriod.values())
                .filter(period -> name(period).equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("must be one of "
                        + Arrays.stream(CalendarPeriod.values())
                                .map(PeriodOption::name)
                                .collect(Collectors.joining(", "))
                        + ", was \"" + Plain.text(value) + "\""));
    }

    /** As in {@code month}. */
    static String name(CalendarPeriod period) {
        return period.name().toLowerCase(Locale.ROOT);
    }
}
