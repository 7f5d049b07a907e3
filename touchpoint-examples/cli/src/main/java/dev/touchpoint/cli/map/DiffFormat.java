package dev.touchpoint.cli.map;

import dev.touchpoint.cli.figures.ConstantOption;

/** In which form differences are printed. */
enum DiffFormat {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON,
    /** For pages. */
    MARKDOWN;

    /** The name on the command line. */
    @Override
    public String toString() {
        return ConstantOption.name(this);
    }

    /** Reads the name on the command line. */
    static final class Converter extends ConstantOption<DiffFormat> {

        Converter() {
            super(DiffFormat.class);
        }
    }
}
