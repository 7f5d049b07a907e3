package dev.touchpoint.cli.figures;

import java.time.DateTimeException;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a length of time on the command line, zero or more, in ISO 8601; a day has 24 hours. */
public final class DurationOption implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String value) {
        try {
            Duration duration = Duration.parse(value);
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeException e) {
            // Said below, with the value.
        }
        throw new TypeConversionException(
                "must be a length of time such as PT1H or P7D, was \"" + Plain.text(value) + "\"");
    }
}
