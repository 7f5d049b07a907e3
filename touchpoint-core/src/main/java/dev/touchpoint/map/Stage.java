package dev.touchpoint.map;

import static dev.touchpoint.check.Require.ID;
import static dev.touchpoint.check.Require.NOT_BLANK;

import dev.touchpoint.check.Attributes;
import dev.touchpoint.check.Identifies;
import dev.touchpoint.check.Require;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A named group of steps within a journey, such as "finding" or "receiving".
 *
 * @param id 1 to 100 letters, digits, '.', '_', ':' or '-', unique among the journey's stages
 * @param name the name for readers, not blank
 * @param steps the steps in their order; null counts as empty
 * @param attributes what a host adds: texts, numbers, booleans, lists and maps; null counts as empty
 */
public record Stage(
        @NotNull @Pattern(regexp = ID) @Identifies("stage") String id,
        @NotNull @Pattern(regexp = NOT_BLANK) String name,
        List<@NotNull @Valid Step> steps,
        Map<@NotNull @Pattern(regexp = NOT_BLANK) String, @NotNull Object> attributes) {

    /** Refuses what breaks a rule, as the components state. */
    public Stage {
        Require.id("stage id", id);
        Require.text("stage name", name);
        steps = Require.list("stage steps", steps);
        attributes = Attributes.copy(attributes);
    }

    /**
     * A stage.
     *
     * @param id the id, unique among the journey's stages
     * @param name the name for readers, not blank
     * @param steps the steps in their order
     * @return the stage, not null
     * @throws IllegalArgumentException if the id is malformed or the name blank
     */
    public static Stage of(String id, String name, Step... steps) {
        return new Stage(id, name, Arrays.asList(steps), Map.of());
    }

    /**
     * This stage with other steps.
     *
     * @param steps the steps in their order, none null; may be empty
     * @return the changed copy, not null
     */
    public Stage withSteps(List<Step> steps) {
        return new Stage(id, name, steps, attributes);
    }

    /**
     * This stage with other attributes.
     *
     * @param attributes what a host adds; null counts as empty
     * @return the changed copy, not null
     * @throws IllegalArgumentException if a key is blank or a value not a text, number, boolean, list or map
     */
    public Stage withAttributes(Map<String, ?> attributes) {
        return new Stage(id, name, steps, Attributes.copy(attributes));
    }
}
