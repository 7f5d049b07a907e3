package dev.touchpoint.cli.figures;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an instant on the command line: ISO 8601 with an offset, from 1900 to 2194, which is what policies can be decided at. */
public final class InstantOption implements ITypeConverter<Instant> {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2195-01-01T00:00:00Z");

    @Override
    public Instant convert(String value) {
        try {
            Instant instant = OffsetDateTime.parse(value).toInstant();
            if (!instant.isBefore(FIRST) && instant.isBefore(END)) {
                return instant;
            }
        } catch (DateTimeException e) {
            // Said below, with the value.
        }
        throw new TypeConversionException("must be an instant from 1900 to 2194, such as 2026-11-23T07:00:00Z or"
                + " 2026-11-23T08:00+01:00, was \"" + Plain.text(value) + "\"");
    }
}
