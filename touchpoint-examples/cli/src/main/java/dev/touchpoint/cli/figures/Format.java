package dev.touchpoint.cli.figures;

import picocli.CommandLine.ITypeConverter;

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
            return Choice.of(value, values());
        }
    }
}
