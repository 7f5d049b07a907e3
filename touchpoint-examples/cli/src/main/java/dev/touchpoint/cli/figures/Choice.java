package dev.touchpoint.cli.figures;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** A word of the command line that is one of a few. */
public final class Choice {

    private Choice() {}

    /**
     * The one whose name on the command line is this.
     *
     * @param value the word
     * @param all what there is to choose from
     * @param name what each is called
     * @param <T> what is chosen
     * @return the one
     * @throws TypeConversionException if there is none; it says which there are
     */
    public static <T> T of(String value, T[] all, Function<? super T, String> name) {
        return Arrays.stream(all)
                .filter(one -> name.apply(one).equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("must be one of "
                        + Arrays.stream(all).map(name).collect(Collectors.joining(", ")) + ", was \""
                        + Plain.text(value) + "\""));
    }
}
