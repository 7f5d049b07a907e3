package dev.touchpoint.timing;

import static dev.touchpoint.check.Require.ID;
import static dev.touchpoint.check.Require.NOT_BLANK;

import dev.touchpoint.check.Attributes;
import dev.touchpoint.check.Require;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a rule is, in plain values: its kind and its settings. Everything that compares, stores, hashes or explains rules uses
 * this alone, so two rules with equal specs are the same rule.
 *
 * <p>Immutable and thread-safe.
 *
 * @param type the kind of rule, as in {@code gap}: 1 to 100 letters, digits, '.', '_', ':' or '-'
 * @param version the version of what this kind means, from 1 on; it is raised when the same settings come to mean something
 *     else
 * @param settings the settings by name: texts, numbers, booleans, lists and maps; kept in the order of their names; null
 *     counts as empty
 */
public record RuleSpec(
        @NotNull @Pattern(regexp = ID) String type,
        @Min(1) int version,
        Map<@NotNull @Pattern(regexp = NOT_BLANK) String, @NotNull Object> settings) {

    /** Refuses what breaks a rule, as the components state. */
    public RuleSpec {
        Require.id("rule type", type);
        Require.range("rule version", version, 1, Integer.MAX_VALUE);
        settings = sorted(settings);
    }

    /** Plain values by name, in the order of their names. */
    static Map<String, Object> sorted(@Nullable Map<String, ?> values) {
        return Collections.unmodifiableMap(new TreeMap<>(Attributes.copy(values)));
    }

    /**
     * The first version of a kind of rule, without settings.
     *
     * @param type the kind of rule
     * @return the spec, not null
     * @throws IllegalArgumentException if the type is malformed
     */
    public static RuleSpec of(String type) {
        return new RuleSpec(type, 1, Map.of());
    }

    /**
     * This spec with one setting more, or another value of it.
     *
     * @param name the setting's name, not blank
     * @param value a text, number, boolean, list or map
     * @return the changed copy, not null
     * @throws IllegalArgumentException if the name is blank or the value of another kind
     */
    public RuleSpec with(String name, Object value) {
        Map<String, Object> changed = new TreeMap<>(settings);
        changed.put(name, value);
        return new RuleSpec(type, version, changed);
    }

    /** Kind and settings, as in {@code gap[of=P90D, scope=ANY_SURVEY]}; the version if it is not the first. */
    @Override
    public String toString() {
        String kind = version == 1 ? type : type + " v" + version;
        if (settings.isEmpty()) {
            return kind;
        }
        String named = settings.toString();
        return kind + "[" + named.substring(1, named.length() - 1) + "]";
    }
}
