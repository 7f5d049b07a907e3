package dev.touchpoint.map;

import static dev.touchpoint.check.Require.ID;
import static dev.touchpoint.check.Require.NOT_BLANK;

import dev.touchpoint.check.Attributes;
import dev.touchpoint.check.Identifies;
import dev.touchpoint.check.RefersTo;
import dev.touchpoint.check.Require;
import dev.touchpoint.check.WhenAbsent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The planned way of a persona to a goal: a hypothesis, from a trigger through stages of steps. Leaving and failing are
 * journeys like any other.
 *
 * @param id 1 to 100 letters, digits, '.', '_', ':' or '-', unique among the map's journeys
 * @param name the name for readers, not blank
 * @param kind what it is to the company's plan; in a file {@link JourneyKind#MAIN} if left out
 * @param persona the id of the persona whose way it is; null if it is everybody's
 * @param goal what the customer wants to reach, not blank; null if nobody has thought of it
 * @param trigger what sets it off, not blank; null if nobody has thought of it
 * @param stages the stages in their order; null counts as empty
 * @param attributes what a host adds: texts, numbers, booleans, lists and maps; null counts as empty
 */
public record Journey(
        @NotNull @Pattern(regexp = ID) @Identifies("journey") String id,
        @NotNull @Pattern(regexp = NOT_BLANK) String name,
        @NotNull @WhenAbsent("MAIN") JourneyKind kind,
        @Nullable @Pattern(regexp = ID) @RefersTo("persona") String persona,
        @Nullable @Pattern(regexp = NOT_BLANK) String goal,
        @Nullable @Pattern(regexp = NOT_BLANK) String trigger,
        List<@NotNull @Valid Stage> stages,
        Map<@NotNull @Pattern(regexp = NOT_BLANK) String, @NotNull Object> attributes) {

    /** Refuses what breaks a rule, as the components state. */
    public Journey {
        Require.id("journey id", id);
        Require.text("journey name", name);
        Require.notNull("journey kind", kind);
        Require.idOrNull("journey persona", persona);
        Require.textOrNull("journey goal", goal);
        Require.textOrNull("journey trigger", trigger);
        stages = Require.list("journey stages", stages);
        attributes = Attributes.copy(attributes);
    }

    /**
     * Begins a journey of kind {@link JourneyKind#MAIN}, without stages.
     *
     * @param id the id, unique among the map's journeys
     * @param name the name for readers, not blank
     * @return a builder, not null; it refuses wrong values when the journey is built
     */
    public static Builder builder(String id, String name) {
        return new Builder(id, name);
    }

    /**
     * A builder that begins with what this journey holds.
     *
     * @return a new builder, not null
     */
    public Builder toBuilder() {
        Builder builder = new Builder(id, name);
        builder.kind = kind;
        builder.persona = persona;
        builder.goal = goal;
        builder.trigger = trigger;
        builder.stages.addAll(stages);
        builder.attributes = attributes;
        return builder;
    }

    /**
     * This journey with other stages.
     *
     * @param stages the stages in their order, none null; may be empty
     * @return the changed copy, not null
     */
    public Journey withStages(List<Stage> stages) {
        return new Journey(id, name, kind, persona, goal, trigger, stages, attributes);
    }

    /**
     * All steps of all stages.
     *
     * @return the steps in their order, not null
     */
    public Stream<Step> steps() {
        return stages.stream().flatMap(stage -> stage.steps().stream());
    }

    /** Id and name, as in {@code Journey[buy: I buy a lot]}. */
    @Override
    public String toString() {
        return "Journey[" + id + ": " + name + "]";
    }

    /** Builds a {@link Journey}. Not thread-safe. */
    public static final class Builder {

        private final String id;
        private final String name;
        private JourneyKind kind = JourneyKind.MAIN;
        private @Nullable String persona;
        private @Nullable String goal;
        private @Nullable String trigger;
        private final List<Stage> stages = new ArrayList<>();
        private Map<String, Object> attributes = Map.of();

        private Builder(String id, String name) {
            this.id = id;
            this.name = name;
        }

        /**
         * What the journey is to the company's plan.
         *
         * @param kind the kind, not null
         * @return this
         */
        public Builder kind(JourneyKind kind) {
            this.kind = kind;
            return this;
        }

        /**
         * Whose way it is.
         *
         * @param persona the id of a persona of the map
         * @return this
         */
        public Builder persona(String persona) {
            this.persona = persona;
            return this;
        }

        /**
         * What the customer wants to reach.
         *
         * @param goal the goal, not blank
         * @return this
         */
        public Builder goal(String goal) {
            this.goal = goal;
            return this;
        }

        /**
         * What sets the journey off.
         *
         * @param trigger the trigger, not blank
         * @return this
         */
        public Builder trigger(String trigger) {
            this.trigger = trigger;
            return this;
        }

        /**
         * Appends a stage.
         *
         * @param id the id, unique among the journey's stages
         * @param name the name for readers, not blank
         * @param steps the steps in their order
         * @return this
         * @throws IllegalArgumentException if the id is malformed or the name blank
         */
        public Builder stage(String id, String name, Step... steps) {
            return stages(Stage.of(id, name, steps));
        }

        /**
         * Appends stages.
         *
         * @param stages the stages in their order
         * @return this
         */
        public Builder stages(Stage... stages) {
            Collections.addAll(this.stages, stages);
            return this;
        }

        /**
         * What a host adds.
         *
         * @param attributes texts, numbers, booleans, lists and maps
         * @return this
         * @throws IllegalArgumentException if a key is blank or a value of another kind
         */
        public Builder attributes(Map<String, ?> attributes) {
            this.attributes = Attributes.copy(attributes);
            return this;
        }

        /**
         * The journey.
         *
         * @return the journey, not null
         * @throws IllegalArgumentException if a value breaks its rule, naming rule and value
         */
        public Journey build() {
            return new Journey(id, name, kind, persona, goal, trigger, stages, attributes);
        }
    }
}
