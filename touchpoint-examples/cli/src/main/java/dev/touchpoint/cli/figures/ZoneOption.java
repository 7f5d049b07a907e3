package dev.touchpoint.cli.figures;

import java.time.DateTimeException;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a zone on the command line. */
public final class ZoneOption implements ITypeConverter<ZoneId> {

    @Override
    public ZoneId convert(String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "must be a zone such as Europe/Berlin or UTC, was \"" + Plain.text(value) + "\"");
        }
    }
}
