package dev.touchpoint.map;

import static dev.touchpoint.check.Require.ID;
import static dev.touchpoint.check.Require.NOT_BLANK;

import dev.touchpoint.check.Attributes;
import dev.touchpoint.check.Identifies;
import dev.touchpoint.check.Require;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;

/**
 * Who answers for touchpoints: a team, a department, a partner.
 *
 * @param id 1 to 100 letters, digits, '.', '_', ':' or '-', unique among the map's owners
 * @param name the name for readers, not blank
 * @param attributes what a host adds: texts, numbers, booleans, lists and maps; null counts as empty
 */
public record Owner(
        @NotNull @Pattern(regexp = ID) @Identifies("owner") String id,
        @NotNull @Pattern(regexp = NOT_BLANK) String name,
        Map<@NotNull @Pattern(regexp = NOT_BLANK) String, @NotNull Object> attributes) {

    /** Refuses what breaks a rule, as the components state. */
    public Owner {
        Require.id("owner id", id);
        Require.text("owner name", name);
        attributes = Attributes.copy(attributes);
    }

    /**
     * An owner.
     *
     * @param id the id, unique among the map's owners
     * @param name the name for readers, not blank
     * @return the owner, not null
     * @throws IllegalArgumentException if the id is malformed or the name blank
     */
    public static Owner of(String id, String name) {
        return new Owner(id, name, Map.of());
    }

    /**
     * This owner with other attributes.
     *
     * @param attributes what a host adds; null counts as empty
     * @return the changed copy, not null
     * @throws IllegalArgumentException if a key is blank or a value not a text, number, boolean, list or map
     */
    public Owner withAttributes(Map<String, ?> attributes) {
        return new Owner(id, name, Attributes.copy(attributes));
    }
}
