package dev.touchpoint.cli.figures;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a level of confidence on the command line: a decimal between 0 and 1. */
public final class Confidence implements ITypeConverter<Double> {

    private static final Pattern DECIMAL = Pattern.compile("[0-9]*\\.?[0-9]+");

    @Override
    public Double convert(String value) {
        double level = DECIMAL.matcher(value).matches() ? Double.parseDouble(value) : Double.NaN;
        if (!(level > 0 && level < 1)) {
            throw new TypeConversionException(
                    "must be between 0 and 1, such as 0.95 for 95 %, was \"" + Plain.text(value) + "\"");
        }
        return level;
    }
}
