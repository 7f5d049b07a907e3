package dev.touchpoint.cli.figures;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** A word of the command line that is one of a few. */
public final class Choice {

    private Choice() {}

    /**
     * The one whose name on the command line is this.
     *
     * @param value the word
     * @param all what there is to choose from, each by its {@code toString}
     * @param <T> what is chosen
     * @return the one
     * @throws TypeConversionException if there is none; it says which there are
     */
    public static <T> T of(String value, T[] all) {
        return Arrays.stream(all)
                .filter(one -> one.toString().equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("must be one of "
                        + Arrays.stream(all).map(Object::toString).collect(Collectors.joining(", ")) + ", was \""
                        + Plain.text(value) + "\""));
    }
}
