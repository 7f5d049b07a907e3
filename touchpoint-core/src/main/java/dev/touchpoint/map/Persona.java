package dev.touchpoint.map;

import static dev.touchpoint.check.Require.ID;
import static dev.touchpoint.check.Require.NOT_BLANK;

import dev.touchpoint.check.Attributes;
import dev.touchpoint.check.Identifies;
import dev.touchpoint.check.RefersTo;
import dev.touchpoint.check.Require;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A typical customer with goals and needs, for whom a journey is planned. An archetype: it never carries measured scores.
 *
 * @param id 1 to 100 letters, digits, '.', '_', ':' or '-', unique among the map's personas
 * @param name the name for readers, not blank
 * @param goals what this customer wants to reach, none blank; null counts as empty
 * @param needs what this customer needs on the way, none blank; null counts as empty
 * @param channels the ids of preferred channels, the most preferred first; null counts as empty
 * @param attributes what a host adds: texts, numbers, booleans, lists and maps; null counts as empty
 */
public record Persona(
        @NotNull @Pattern(regexp = ID) @Identifies("persona") String id,
        @NotNull @Pattern(regexp = NOT_BLANK) String name,
        List<@NotNull @Pattern(regexp = NOT_BLANK) String> goals,
        List<@NotNull @Pattern(regexp = NOT_BLANK) String> needs,
        @RefersTo("channel") List<@NotNull @Pattern(regexp = ID) String> channels,
        Map<@NotNull @Pattern(regexp = NOT_BLANK) String, @NotNull Object> attributes) {

    /** Refuses what breaks a rule, as the components state. */
    public Persona {
        Require.id("persona id", id);
        Require.text("persona name", name);
        goals = Require.texts("persona goals", goals);
        needs = Require.texts("persona needs", needs);
        channels = Require.ids("persona channels", channels);
        attributes = Attributes.copy(attributes);
    }

    /**
     * A persona of whom nothing more is known yet.
     *
     * @param id the id, unique among the map's personas
     * @param name the name for readers, not blank
     * @return the persona, not null
     * @throws IllegalArgumentException if the id is malformed or the name blank
     */
    public static Persona of(String id, String name) {
        return new Persona(id, name, List.of(), List.of(), List.of(), Map.of());
    }

    /**
     * This persona with other goals.
     *
     * @param goals what this customer wants to reach, none blank
     * @return the changed copy, not null
     * @throws IllegalArgumentException if a goal is blank
     */
    public Persona withGoals(String... goals) {
        return new Persona(id, name, Arrays.asList(goals), needs, channels, attributes);
    }

    /**
     * This persona with other needs.
     *
     * @param needs what this customer needs on the way, none blank
     * @return the changed copy, not null
     * @throws IllegalArgumentException if a need is blank
     */
    public Persona withNeeds(String... needs) {
        return new Persona(id, name, goals, Arrays.asList(needs), channels, attributes);
    }

    /**
     * This persona with other preferred channels.
     *
     * @param channels the ids of channels, the most preferred first
     * @return the changed copy, not null
     * @throws IllegalArgumentException if an id is malformed
     */
    public Persona withChannels(String... channels) {
        return new Persona(id, name, goals, needs, Arrays.asList(channels), attributes);
    }

    /**
     * This persona with other attributes.
     *
     * @param attributes what a host adds; null counts as empty
     * @return the changed copy, not null
     * @throws IllegalArgumentException if a key is blank or a value not a text, number, boolean, list or map
     */
    public Persona withAttributes(Map<String, ?> attributes) {
        return new Persona(id, name, goals, needs, channels, Attributes.copy(attributes));
    }
}
