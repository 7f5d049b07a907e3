package dev.touchpoint.map;

import static dev.touchpoint.check.Require.ID;
import static dev.touchpoint.check.Require.NOT_BLANK;

import dev.touchpoint.check.Attributes;
import dev.touchpoint.check.RefersTo;
import dev.touchpoint.check.Require;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the customer does at a point of a journey, and at which touchpoint. With several touchpoints, each is a way to take
 * the step: by chat or by phone.
 *
 * @param name what the customer does or tries, not blank
 * @param touchpoints the ids of the touchpoints, any of which takes the step; at least one
 * @param attributes what a host adds: texts, numbers, booleans, lists and maps; null counts as empty
 */
public record Step(
        @NotNull @Pattern(regexp = NOT_BLANK) String name,
        @NotEmpty @RefersTo("touchpoint") List<@NotNull @Pattern(regexp = ID) String> touchpoints,
        Map<@NotNull @Pattern(regexp = NOT_BLANK) String, @NotNull Object> attributes) {

    /** Refuses what breaks a rule, as the components state. */
    public Step {
        Require.text("step name", name);
        touchpoints = Require.ids("step touchpoints", Require.notNull("step touchpoints", touchpoints));
        if (touchpoints.isEmpty()) {
            throw new IllegalArgumentException("step touchpoints must be one or more, were none");
        }
        attributes = Attributes.copy(attributes);
    }

    /**
     * A step.
     *
     * @param name what the customer does or tries, not blank
     * @param touchpoints the ids of the touchpoints, any of which takes the step; at least one
     * @return the step, not null
     * @throws IllegalArgumentException if the name is blank, an id malformed, or there is no touchpoint
     */
    public static Step of(String name, String... touchpoints) {
        return new Step(name, Arrays.asList(touchpoints), Map.of());
    }

    /**
     * This step with other attributes.
     *
     * @param attributes what a host adds; null counts as empty
     * @return the changed copy, not null
     * @throws IllegalArgumentException if a key is blank or a value not a text, number, boolean, list or map
     */
    public Step withAttributes(Map<String, ?> attributes) {
        return new Step(name, touchpoints, Attributes.copy(attributes));
    }
}
