package dev.touchpoint.timing;

import static dev.touchpoint.check.Require.NOT_BLANK;

import dev.touchpoint.check.Require;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why a rule does not permit an instant: a code, and what it speaks of. From these two a sentence is made, in whatever
 * language.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code in upper case, as in {@code QUIET_HOURS}, not blank; one that ends in {@code _UNKNOWN} asks for a fact
 * @param arguments what the code speaks of: texts, numbers, booleans, lists and maps by name, never personal data; null counts
 *     as empty
 * @param forGood whether no fact that may still change would alter it: only another policy, or another occasion
 */
public record Why(
        @NotNull @Pattern(regexp = NOT_BLANK) String code,
        Map<@NotNull @Pattern(regexp = NOT_BLANK) String, @NotNull Object> arguments,
        boolean forGood) {

    /** Refuses what breaks a rule, as the components state. */
    public Why {
        Require.text("code", code);
        arguments = RuleSpec.sorted(arguments);
    }

    /**
     * A reason that other facts may remove.
     *
     * @param code in upper case, not blank
     * @return the reason, without arguments; not null
     * @throws IllegalArgumentException if the code is blank
     */
    public static Why of(String code) {
        return new Why(code, Map.of(), false);
    }

    /** The type of a rule as a code, and its settings as arguments. */
    static Why of(RuleSpec spec) {
        return of(spec.type().replace('-', '_').toUpperCase(Locale.ROOT)).with(spec.settings());
    }

    /**
     * This reason with another argument.
     *
     * @param name the argument's name, not blank
     * @param value a text, number, boolean, list or map
     * @return the changed copy, not null
     * @throws IllegalArgumentException if the name is blank or the value of another kind
     */
    public Why with(String name, Object value) {
        return with(Map.of(name, value));
    }

    /**
     * This reason with other arguments beside those it has.
     *
     * @param more the arguments by name
     * @return the changed copy, not null
     * @throws IllegalArgumentException if a name is blank or a value of another kind
     */
    public Why with(Map<String, Object> more) {
        Map<String, Object> all = new TreeMap<>(arguments);
        all.putAll(more);
        return new Why(code, all, forGood);
    }

    /**
     * This reason as one that no fact may remove.
     *
     * @return the changed copy, not null
     */
    public Why lasting() {
        return new Why(code, arguments, true);
    }
}
