package dev.touchpoint.cli.figures;

/** In which form a command prints its results. */
public enum Format {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON;

    /** The name on the command line. */
    @Override
    public String toString() {
        return ConstantOption.name(this);
    }

    /** Reads the name on the command line. */
    public static final class Converter extends ConstantOption<Format> {

        /** For the command line, which makes its converters. */
        public Converter() {
            super(Format.class);
        }
    }
}
