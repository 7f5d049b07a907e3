package dev.touchpoint.cli.figures;

import picocli.CommandLine.Option;

/** The option {@code --confidence}. */
public final class ConfidenceOption {

    @Option(
            names = "--confidence",
            paramLabel = "SHARE",
            defaultValue = "0.95",
            converter = Confidence.class,
            description = "The confidence of intervals and tests, between 0 and 1; ${DEFAULT-VALUE} if not given.")
    private double confidence;

    /**
     * The confidence of intervals and tests.
     *
     * @return above 0 and below 1
     */
    public double level() {
        return confidence;
    }
}
