package dev.touchpoint.map;

import static dev.touchpoint.check.Require.NOT_BLANK;

import dev.touchpoint.check.Require;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is expected to feel at a touchpoint: an assumption, never a measurement. How good or bad it feels and
 * how strongly are two questions: boredom and anger are both unpleasant.
 *
 * @param valence how it feels, from -2 (very bad) to 2 (very good)
 * @param intensity how strongly, from 1 (hardly) to 5 (overwhelming)
 * @param label its name for readers, such as "hope"; not blank, null if it has none
 */
public record Emotion(
        @Min(-2) @Max(2) int valence,
        @Min(1) @Max(5) int intensity,
        @Nullable @Pattern(regexp = NOT_BLANK) String label) {

    /** Refuses what breaks a rule, as the components state. */
    public Emotion {
        Require.range("valence", valence, -2, 2);
        Require.range("intensity", intensity, 1, 5);
        Require.textOrNull("emotion label", label);
    }

    /**
     * An emotion without a name.
     *
     * @param valence how it feels, from -2 to 2
     * @param intensity how strongly, from 1 to 5
     * @return the emotion, not null
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static Emotion of(int valence, int intensity) {
        return new Emotion(valence, intensity, null);
    }

    /**
     * An emotion with a name.
     *
     * @param valence how it feels, from -2 to 2
     * @param intensity how strongly, from 1 to 5
     * @param label its name for readers, not blank
     * @return the emotion, not null
     * @throws IllegalArgumentException if a number is out of its range, or the label is blank
     */
    public static Emotion of(int valence, int intensity, String label) {
        return new Emotion(valence, intensity, label);
    }
}
