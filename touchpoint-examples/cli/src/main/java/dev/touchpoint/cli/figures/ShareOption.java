package dev.touchpoint.cli.figures;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a share on the command line: a decimal from 0 to 1. */
public final class ShareOption implements ITypeConverter<Double> {

    private static final Pattern DECIMAL = Pattern.compile("[0-9]*\\.?[0-9]+");

    @Override
    public Double convert(String value) {
        double share = DECIMAL.matcher(value).matches() ? Double.parseDouble(value) : Double.NaN;
        if (!(share >= 0 && share <= 1)) {
            throw new TypeConversionException(
                    "must be from 0 to 1, such as 0.01 for 1 %, was \"" + Plain.text(value) + "\"");
        }
        return share;
    }
}
