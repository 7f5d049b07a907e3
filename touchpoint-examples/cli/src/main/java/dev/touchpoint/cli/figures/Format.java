package dev.touchpoint.cli.figures;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** In which form a command prints its results. */
public enum Format {
    /** For people. */
    TEXT("text"),
    /** For programs. */
    JSON("json");

    private final String label;

    Format(String label) {
        this.label = label;
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return label;
    }

    /** Reads the name on the command line. */
    public static final class Converter implements ITypeConverter<Format> {

        @Override
        public Format convert(String value) {
            return Arrays.stream(values())
                    .filter(format -> format.label.equals(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("must be one of "
                            + Arrays.stream(values()).map(Format::toString).collect(Collectors.joining(", "))
                            + ", was \"" + Plain.text(value) + "\""));
        }
    }
}
