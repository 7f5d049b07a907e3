package dev.touchpoint.cli.answers;

import dev.touchpoint.cli.figures.Plain;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what may move the score on the command line, as in {@code delivery=csat}. */
final class DriverOption implements ITypeConverter<DriverOption.Named> {

    private static final Pattern NAMED = Pattern.compile("(.*\\S.*)=([^=\\s]+)");

    /** A touchpoint or column, and the id of the metric of its scores. */
    record Named(String name, String metric) {}

    @Override
    public Named convert(String value) {
        Matcher parts = NAMED.matcher(value);
        if (!parts.matches()) {
            throw new TypeConversionException(
                    "must be a name and a metric, such as delivery=csat, was \"" + Plain.text(value) + "\"");
        }
        return new Named(parts.group(1).strip(), parts.group(2));
    }
}
