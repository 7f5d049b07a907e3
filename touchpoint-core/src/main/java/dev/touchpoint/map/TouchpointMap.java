package dev.touchpoint.map;

import static dev.touchpoint.check.Require.ID;
import static dev.touchpoint.check.Require.NOT_BLANK;

import dev.touchpoint.check.Attributes;
import dev.touchpoint.check.RecordIdentities;
import dev.touchpoint.check.Require;
import dev.touchpoint.check.Shown;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A company's touchpoints as its customers are meant to meet them, with the channels, owners, personas and journeys they
 * belong to. Holds intentions, never measurements.
 *
 * <p>No id occurs twice among things of one kind (stages: in one journey), and each id that something names exists.
 *
 * @param id 1 to 100 letters, digits, '.', '_', ':' or '-'
 * @param name the name for readers, not blank
 * @param mission the mission statement, not blank; null if there is none
 * @param success what "good" means; null if it is not stated
 * @param goals what the company wants to reach with the map, none blank; null counts as empty
 * @param channels the channels; null counts as empty
 * @param owners the owners; null counts as empty
 * @param personas the personas; null counts as empty
 * @param touchpoints the touchpoints, whether or not a journey uses them; null counts as empty
 * @param journeys the journeys; null counts as empty
 * @param commitments the changes that owners have taken on; null counts as empty
 * @param attributes what a host adds: texts, numbers, booleans, lists and maps; null counts as empty
 */
public record TouchpointMap(
        @NotNull @Pattern(regexp = ID) String id,
        @NotNull @Pattern(regexp = NOT_BLANK) String name,
        @Nullable @Pattern(regexp = NOT_BLANK) String mission,
        @Nullable @Valid Success success,
        List<@NotNull @Pattern(regexp = NOT_BLANK) String> goals,
        List<@NotNull @Valid Channel> channels,
        List<@NotNull @Valid Owner> owners,
        List<@NotNull @Valid Persona> personas,
        List<@NotNull @Valid Touchpoint> touchpoints,
        List<@NotNull @Valid Journey> journeys,
        List<@NotNull @Valid Commitment> commitments,
        Map<@NotNull @Pattern(regexp = NOT_BLANK) String, @NotNull Object> attributes) {

    /** Refuses what breaks a rule, as the components state. */
    public TouchpointMap {
        Require.id("map id", id);
        Require.text("map name", name);
        Require.textOrNull("mission", mission);
        goals = Require.texts("goals", goals);
        channels = Require.list("channels", channels);
        owners = Require.list("owners", owners);
        personas = Require.list("personas", personas);
        touchpoints = Require.list("touchpoints", touchpoints);
        journeys = Require.list("journeys", journeys);
        commitments = Require.list("commitments", commitments);
        attributes = Attributes.copy(attributes);
        new RecordIdentities()
                .list("channels", channels)
                .list("owners", owners)
                .list("personas", personas)
                .list("touchpoints", touchpoints)
                .list("journeys", journeys)
                .list("commitments", commitments)
                .check();
    }

    /**
     * Begins an empty map.
     *
     * @param id the id of the map
     * @param name the name for readers, not blank
     * @return a builder, not null; it refuses wrong values when the map is built
     */
    public static Builder builder(String id, String name) {
        return new Builder(id, name);
    }

    /**
     * A builder that begins with what this map holds.
     *
     * @return a new builder, not null
     */
    public Builder toBuilder() {
        Builder builder = new Builder(id, name);
        builder.mission = mission;
        builder.success = success;
        builder.goals.addAll(goals);
        builder.channels.addAll(channels);
        builder.owners.addAll(owners);
        builder.personas.addAll(personas);
        builder.touchpoints.addAll(touchpoints);
        builder.journeys.addAll(journeys);
        builder.commitments.addAll(commitments);
        builder.attributes = attributes;
        return builder;
    }

    /**
     * The channel with an id. Looks through the list: index it yourself for many look-ups, as with the other finders.
     *
     * @param id the id, not null
     * @return the channel, or empty
     */
    public Optional<Channel> channel(String id) {
        return channels.stream().filter(channel -> channel.id().equals(id)).findFirst();
    }

    /**
     * The owner with an id.
     *
     * @param id the id, not null
     * @return the owner, or empty
     */
    public Optional<Owner> owner(String id) {
        return owners.stream().filter(owner -> owner.id().equals(id)).findFirst();
    }

    /**
     * The persona with an id.
     *
     * @param id the id, not null
     * @return the persona, or empty
     */
    public Optional<Persona> persona(String id) {
        return personas.stream().filter(persona -> persona.id().equals(id)).findFirst();
    }

    /**
     * The touchpoint with an id.
     *
     * @param id the id, not null
     * @return the touchpoint, or empty
     */
    public Optional<Touchpoint> touchpoint(String id) {
        return touchpoints.stream()
                .filter(touchpoint -> touchpoint.id().equals(id))
                .findFirst();
    }

    /**
     * The journey with an id.
     *
     * @param id the id, not null
     * @return the journey, or empty
     */
    public Optional<Journey> journey(String id) {
        return journeys.stream().filter(journey -> journey.id().equals(id)).findFirst();
    }

    /**
     * The commitment with an id.
     *
     * @param id the id, not null
     * @return the commitment, or empty
     */
    public Optional<Commitment> commitment(String id) {
        return commitments.stream()
                .filter(commitment -> commitment.id().equals(id))
                .findFirst();
    }

    /**
     * All touchpoints, ready for questions about them.
     *
     * @return the inventory, not null
     */
    public Inventory inventory() {
        return new Inventory(this);
    }

    /**
     * Where a journey changes owners: each pair of touchpoints of consecutive steps that have different owners. Touchpoints
     * without an owner hand nothing over.
     *
     * @param journey a journey of this map, not null
     * @return the hand-offs in the order of the journey, not null
     * @throws IllegalArgumentException if the journey names a touchpoint that this map does not have
     */
    public List<HandOff> handOffs(Journey journey) {
        List<Step> steps = journey.steps().toList();
        steps.forEach(this::touchpoints);
        List<HandOff> handOffs = new ArrayList<>();
        for (int i = 1; i < steps.size(); i++) {
            handOffs.addAll(handOffs(steps.get(i - 1), steps.get(i)));
        }
        return List.copyOf(handOffs);
    }

    /**
     * Where two consecutive steps change owners, as {@link #handOffs(Journey)} has it for all steps of a journey.
     *
     * @param before a step, not null
     * @param after the step that follows it, not null
     * @return the hand-offs in the order of the steps' touchpoints, not null
     * @throws IllegalArgumentException if a step names a touchpoint that this map does not have
     */
    public List<HandOff> handOffs(Step before, Step after) {
        List<Touchpoint> from = touchpoints(before);
        List<Touchpoint> to = touchpoints(after);
        return from.stream()
                .flatMap(leaving -> to.stream().flatMap(coming -> handOff(from, leaving, coming).stream()))
                .toList();
    }

    private List<Touchpoint> touchpoints(Step step) {
        return step.touchpoints().stream().distinct().map(this::require).toList();
    }

    private Touchpoint require(String touchpoint) {
        return touchpoint(touchpoint)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no touchpoint " + Shown.text(touchpoint) + " in map " + Shown.text(id)));
    }

    private static Optional<HandOff> handOff(List<Touchpoint> step, Touchpoint from, Touchpoint to) {
        String next = to.owner();
        if (next == null || from.owner() == null || next.equals(from.owner())) {
            return Optional.empty();
        }
        boolean bridged = step.stream().anyMatch(touchpoint -> Objects.equals(touchpoint.bridgesTo(), next));
        return Optional.of(new HandOff(from, to, bridged));
    }

    /** Id, name and sizes, as in {@code TouchpointMap[auction: 12 touchpoints, 4 channels, 2 journeys]}. */
    @Override
    public String toString() {
        return "TouchpointMap[" + id + ": " + touchpoints.size() + " touchpoints, " + channels.size() + " channels, "
                + journeys.size() + " journeys]";
    }

    /** Builds a {@link TouchpointMap}. Things may be added in any order; ids are checked at the end. Not thread-safe. */
    public static final class Builder {

        private final String id;
        private final String name;
        private @Nullable String mission;
        private @Nullable Success success;
        private final List<String> goals = new ArrayList<>();
        private final List<Channel> channels = new ArrayList<>();
        private final List<Owner> owners = new ArrayList<>();
        private final List<Persona> personas = new ArrayList<>();
        private final List<Touchpoint> touchpoints = new ArrayList<>();
        private final List<Journey> journeys = new ArrayList<>();
        private final List<Commitment> commitments = new ArrayList<>();
        private Map<String, Object> attributes = Map.of();

        private Builder(String id, String name) {
            this.id = id;
            this.name = name;
        }

        /**
         * The mission statement.
         *
         * @param mission the statement, not blank
         * @return this
         */
        public Builder mission(String mission) {
            this.mission = mission;
            return this;
        }

        /**
         * What "good" means.
         *
         * @param statement the success statement for readers, not blank
         * @param metric the id of the metric
         * @param target the score to reach, in the metric's unit
         * @return this
         * @throws IllegalArgumentException if the statement is blank, the id malformed, or the target not finite
         */
        public Builder success(String statement, String metric, double target) {
            this.success = Success.of(statement, metric, target);
            return this;
        }

        /**
         * Adds a goal.
         *
         * @param goal what the company wants to reach, not blank
         * @return this
         */
        public Builder goal(String goal) {
            goals.add(goal);
            return this;
        }

        /**
         * Adds channels.
         *
         * @param channels the channels
         * @return this
         */
        public Builder channels(Channel... channels) {
            Collections.addAll(this.channels, channels);
            return this;
        }

        /**
         * Adds a channel of the company's own that carries both ways.
         *
         * @param id the id, unique among the map's channels
         * @param name the name for readers, not blank
         * @return this
         * @throws IllegalArgumentException if the id is malformed or the name blank
         */
        public Builder channel(String id, String name) {
            return channels(Channel.of(id, name));
        }

        /**
         * Adds an owner.
         *
         * @param id the id, unique among the map's owners
         * @param name the name for readers, not blank
         * @return this
         * @throws IllegalArgumentException if the id is malformed or the name blank
         */
        public Builder owner(String id, String name) {
            return owners(Owner.of(id, name));
        }

        /**
         * Adds owners.
         *
         * @param owners the owners
         * @return this
         */
        public Builder owners(Owner... owners) {
            Collections.addAll(this.owners, owners);
            return this;
        }

        /**
         * Adds personas.
         *
         * @param personas the personas
         * @return this
         */
        public Builder personas(Persona... personas) {
            Collections.addAll(this.personas, personas);
            return this;
        }

        /**
         * Adds touchpoints.
         *
         * @param touchpoints the touchpoints
         * @return this
         */
        public Builder touchpoints(Touchpoint... touchpoints) {
            Collections.addAll(this.touchpoints, touchpoints);
            return this;
        }

        /**
         * Adds a touchpoint that is not built yet.
         *
         * @param touchpoint its builder
         * @return this
         * @throws IllegalArgumentException if one of its values breaks a rule
         */
        public Builder touchpoint(Touchpoint.Builder touchpoint) {
            return touchpoints(touchpoint.build());
        }

        /**
         * Adds journeys.
         *
         * @param journeys the journeys
         * @return this
         */
        public Builder journeys(Journey... journeys) {
            Collections.addAll(this.journeys, journeys);
            return this;
        }

        /**
         * Adds a journey that is not built yet.
         *
         * @param journey its builder
         * @return this
         * @throws IllegalArgumentException if one of its values breaks a rule
         */
        public Builder journey(Journey.Builder journey) {
            return journeys(journey.build());
        }

        /**
         * Adds commitments.
         *
         * @param commitments the commitments
         * @return this
         */
        public Builder commitments(Commitment... commitments) {
            Collections.addAll(this.commitments, commitments);
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
         * The map.
         *
         * @return the map, not null
         * @throws IllegalArgumentException if a value breaks a rule, an id occurs twice, or one names nothing; the message
         *     says which and where
         */
        public TouchpointMap build() {
            return new TouchpointMap(
                    id,
                    name,
                    mission,
                    success,
                    goals,
                    channels,
                    owners,
                    personas,
                    touchpoints,
                    journeys,
                    commitments,
                    attributes);
        }
    }
}
