package dev.touchpoint.cli.simulate;

import dev.touchpoint.cli.figures.Plain;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how many answer over a channel on the command line, as in {@code email=0.2}. */
final class RateOption implements ITypeConverter<RateOption.Rate> {

    private static final Pattern RATE = Pattern.compile("([^=]+)=([0-9]*\\.?[0-9]+)");

    /** Of those who are asked over a channel, the share that answers, from 0 to 1. */
    record Rate(String channel, double rate) {}

    @Override
    public Rate convert(String value) {
        Matcher parts = RATE.matcher(value);
        double rate = parts.matches() ? Double.parseDouble(parts.group(2)) : Double.NaN;
        if (!(rate >= 0 && rate <= 1)) {
            throw new TypeConversionException(
                    "must be a channel and a share from 0 to 1, such as email=0.2, was \"" + Plain.text(value) + "\"");
        }
        return new Rate(parts.group(1), rate);
    }
}
