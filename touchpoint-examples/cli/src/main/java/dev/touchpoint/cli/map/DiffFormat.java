package dev.touchpoint.cli.map;

import dev.touchpoint.cli.figures.Choice;
import picocli.CommandLine.ITypeConverter;

/** In which form differences are printed. */
enum DiffFormat {
    /** For people. */
    TEXT("text"),
    /** For programs. */
    JSON("json"),
    /** For pages. */
    MARKDOWN("markdown");

    private final String label;

    DiffFormat(String label) {
        this.label = label;
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return label;
    }

    /** Reads the name on the command line. */
    static final class Converter implements ITypeConverter<DiffFormat> {

        @Override
        public DiffFormat convert(String value) {
            return Choice.of(value, DiffFormat.values());
        }
    }
}
