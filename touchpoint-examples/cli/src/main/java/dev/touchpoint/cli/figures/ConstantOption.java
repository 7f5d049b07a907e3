package dev.touchpoint.cli.figures;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads one of an enum's constants on the command line, as in {@code beta-binomial}.
 *
 * @param <E> the enum
 */
public abstract class ConstantOption<E extends Enum<E>> implements ITypeConverter<E> {

    private final Class<E> constants;

    protected ConstantOption(Class<E> constants) {
        this.constants = constants;
    }

    @Override
    public final E convert(String value) {
        E[] all = constants.getEnumConstants();
        return Arrays.stream(all)
                .filter(constant -> name(constant).equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("must be one of "
                        + Arrays.stream(all).map(ConstantOption::name).collect(Collectors.joining(", ")) + ", was \""
                        + Plain.text(value) + "\""));
    }

    /**
     * What a constant is called on the command line.
     *
     * @param constant the constant
     * @return its name in small letters, with hyphens
     */
    public static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
