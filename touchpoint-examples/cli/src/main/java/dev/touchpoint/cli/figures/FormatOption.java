package dev.touchpoint.cli.figures;

import picocli.CommandLine.Option;

/** The option {@code --format}. */
public final class FormatOption {

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            converter = Format.Converter.class,
            description = "In which form to print the result.")
    private Format format = Format.TEXT;

    /**
     * Whether the result is for programs.
     *
     * @return whether it is JSON, and not text
     */
    public boolean isJson() {
        return format == Format.JSON;
    }
}
