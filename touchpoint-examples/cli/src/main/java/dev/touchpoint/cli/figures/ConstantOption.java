package dev.touchpoint.cli.figures;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

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
        return Choice.of(value, constants.getEnumConstants(), ConstantOption::name);
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
