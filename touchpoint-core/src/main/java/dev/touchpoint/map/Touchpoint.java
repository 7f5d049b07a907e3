package dev.touchpoint.map;

import static dev.touchpoint.check.Require.ID;
import static dev.touchpoint.check.Require.NOT_BLANK;

import dev.touchpoint.check.Attributes;
import dev.touchpoint.check.Identifies;
import dev.touchpoint.check.RefersTo;
import dev.touchpoint.check.Require;
import dev.touchpoint.check.WhenAbsent;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A moment at which the customer meets the company or hears of it: chat about an order, the moment the invoice arrives.
 * More specific than a {@link Channel}, and reachable over one or more.
 *
 * <p>What is null is unknown, not "no".
 *
 * @param id 1 to 100 letters, digits, '.', '_', ':' or '-', unique among the map's touchpoints
 * @param name what the customer would call it, in the customer's own words; not blank
 * @param phase when it happens, seen from the purchase
 * @param initiator who starts it
 * @param purpose what it is for
 * @param exposure whether the customer meets the company itself; in a file {@link Exposure#DIRECT} if left out
 * @param visibility on which side of the line of visibility it happens; in a file {@link Visibility#VISIBLE} if left out
 * @param handling whether a person or a machine serves the customer; null if unknown
 * @param owner the id of who answers for it; null if nobody does
 * @param channels the ids of the channels it is reachable over; null counts as empty
 * @param importance how much it matters to customers, from 0 (not at all) to 1 (decides alone); null if not stated
 * @param momentOfTruth whether it makes or breaks the relationship
 * @param emotion what the customer is expected to feel; null if nobody has thought of it
 * @param goal what the customer wants to reach here, not blank; null if nobody has thought of it
 * @param promise the promised time to the next touchpoint, longer than zero; null if none is promised
 * @param bridgesTo the id of the owner it carries the customer over to; null if it is not a bridge
 * @param burdenSeconds how many seconds of the customer's time it takes, 1 or more; null if unknown
 * @param attributes what a host adds: texts, numbers, booleans, lists and maps; null counts as empty
 */
public record Touchpoint(
        @NotNull @Pattern(regexp = ID) @Identifies("touchpoint") String id,
        @NotNull @Pattern(regexp = NOT_BLANK) String name,
        @NotNull Phase phase,
        @NotNull Initiator initiator,
        @NotNull Purpose purpose,
        @NotNull @WhenAbsent("DIRECT") Exposure exposure,
        @NotNull @WhenAbsent("VISIBLE") Visibility visibility,
        @Nullable Handling handling,
        @Nullable @Pattern(regexp = ID) @RefersTo("owner") String owner,
        @RefersTo("channel") List<@NotNull @Pattern(regexp = ID) String> channels,
        @Nullable @DecimalMin("0") @DecimalMax("1") Double importance,
        boolean momentOfTruth,
        @Nullable Emotion emotion,
        @Nullable @Pattern(regexp = NOT_BLANK) String goal,
        @Nullable @PositiveDuration Duration promise,
        @Nullable @Pattern(regexp = ID) @RefersTo("owner") String bridgesTo,
        @Nullable @Positive Integer burdenSeconds,
        Map<@NotNull @Pattern(regexp = NOT_BLANK) String, @NotNull Object> attributes) {

    /** Refuses what breaks a rule, as the components state. */
    public Touchpoint {
        Require.id("touchpoint id", id);
        Require.text("touchpoint name", name);
        Require.notNull("phase", phase);
        Require.notNull("initiator", initiator);
        Require.notNull("purpose", purpose);
        Require.notNull("exposure", exposure);
        Require.notNull("visibility", visibility);
        Require.idOrNull("owner", owner);
        channels = Require.ids("channels", channels);
        if (importance != null && !(importance >= 0 && importance <= 1)) {
            throw new IllegalArgumentException("importance must be from 0 to 1, was " + importance);
        }
        Require.textOrNull("goal", goal);
        if (promise != null && (promise.isNegative() || promise.isZero())) {
            throw new IllegalArgumentException("promise must be longer than zero, was " + promise);
        }
        Require.idOrNull("bridgesTo", bridgesTo);
        if (burdenSeconds != null && burdenSeconds < 1) {
            throw new IllegalArgumentException("burdenSeconds must be 1 or more, was " + burdenSeconds);
        }
        attributes = Attributes.copy(attributes);
    }

    /**
     * Begins a touchpoint: direct, visible, and with nothing else known.
     *
     * @param id the id, unique among the map's touchpoints
     * @param name what the customer would call it, not blank
     * @param phase when it happens, seen from the purchase
     * @param initiator who starts it
     * @param purpose what it is for
     * @return a builder, not null; it refuses wrong values when the touchpoint is built
     */
    public static Builder builder(String id, String name, Phase phase, Initiator initiator, Purpose purpose) {
        return new Builder(id, name, phase, initiator, purpose);
    }

    /**
     * A builder that begins with this touchpoint's values.
     *
     * @return a new builder, not null
     */
    public Builder toBuilder() {
        Builder builder = new Builder(id, name, phase, initiator, purpose);
        builder.exposure = exposure;
        builder.visibility = visibility;
        builder.handling = handling;
        builder.owner = owner;
        builder.channels = channels;
        builder.importance = importance;
        builder.momentOfTruth = momentOfTruth;
        builder.emotion = emotion;
        builder.goal = goal;
        builder.promise = promise;
        builder.bridgesTo = bridgesTo;
        builder.burdenSeconds = burdenSeconds;
        builder.attributes = attributes;
        return builder;
    }

    /**
     * Whether the customer meets the company itself here: it is visible and direct, and not there to ask for feedback.
     *
     * @return whether it is more than an event out of sight, what others say, or a question
     */
    public boolean isEncounter() {
        return visibility == Visibility.VISIBLE && exposure == Exposure.DIRECT && purpose != Purpose.FEEDBACK;
    }

    /** Id and name, as in {@code Touchpoint[bid: I place my bid]}. */
    @Override
    public String toString() {
        return "Touchpoint[" + id + ": " + name + "]";
    }

    /** Builds a {@link Touchpoint}. What is not set stays unknown. Not thread-safe. */
    public static final class Builder {

        private final String id;
        private final String name;
        private final Phase phase;
        private final Initiator initiator;
        private final Purpose purpose;
        private Exposure exposure = Exposure.DIRECT;
        private Visibility visibility = Visibility.VISIBLE;
        private @Nullable Handling handling;
        private @Nullable String owner;
        private List<String> channels = List.of();
        private @Nullable Double importance;
        private boolean momentOfTruth;
        private @Nullable Emotion emotion;
        private @Nullable String goal;
        private @Nullable Duration promise;
        private @Nullable String bridgesTo;
        private @Nullable Integer burdenSeconds;
        private Map<String, Object> attributes = Map.of();

        private Builder(String id, String name, Phase phase, Initiator initiator, Purpose purpose) {
            this.id = id;
            this.name = name;
            this.phase = phase;
            this.initiator = initiator;
            this.purpose = purpose;
        }

        /**
         * Marks it as met through others: a review, a friend's advice.
         *
         * @return this
         */
        public Builder indirect() {
            this.exposure = Exposure.INDIRECT;
            return this;
        }

        /**
         * Marks it as an event below the line of visibility, which the customer is not told of.
         *
         * @return this
         */
        public Builder backstage() {
            this.visibility = Visibility.BACKSTAGE;
            return this;
        }

        /**
         * Who serves the customer.
         *
         * @param handling a person or a machine
         * @return this
         */
        public Builder handledBy(Handling handling) {
            this.handling = handling;
            return this;
        }

        /**
         * Who answers for it.
         *
         * @param owner the id of an owner of the map
         * @return this
         */
        public Builder ownedBy(String owner) {
            this.owner = owner;
            return this;
        }

        /**
         * What it is reachable over.
         *
         * @param channels ids of channels of the map
         * @return this
         */
        public Builder over(String... channels) {
            this.channels = Require.list("channels", Arrays.asList(channels));
            return this;
        }

        /**
         * How much it matters to customers.
         *
         * @param importance from 0 (not at all) to 1 (decides alone)
         * @return this
         */
        public Builder importance(double importance) {
            this.importance = importance;
            return this;
        }

        /**
         * Marks it as one that makes or breaks the relationship.
         *
         * @return this
         */
        public Builder momentOfTruth() {
            this.momentOfTruth = true;
            return this;
        }

        /**
         * What the customer is expected to feel.
         *
         * @param valence how it feels, from -2 to 2
         * @param intensity how strongly, from 1 to 5
         * @param label the feeling's name, not blank
         * @return this
         * @throws IllegalArgumentException if a number is out of its range, or the label is blank
         */
        public Builder feeling(int valence, int intensity, String label) {
            this.emotion = Emotion.of(valence, intensity, label);
            return this;
        }

        /**
         * What the customer wants to reach here.
         *
         * @param goal the goal, not blank
         * @return this
         */
        public Builder goal(String goal) {
            this.goal = goal;
            return this;
        }

        /**
         * The promised time to the next touchpoint.
         *
         * @param promise longer than zero
         * @return this
         */
        public Builder promise(Duration promise) {
            this.promise = promise;
            return this;
        }

        /**
         * Marks it as a bridge, which carries the customer over to another owner.
         *
         * @param owner the id of the owner it leads to
         * @return this
         */
        public Builder bridgingTo(String owner) {
            this.bridgesTo = owner;
            return this;
        }

        /**
         * How much of the customer's time it takes.
         *
         * @param seconds 1 or more
         * @return this
         */
        public Builder burdenSeconds(int seconds) {
            this.burdenSeconds = seconds;
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
         * The touchpoint.
         *
         * @return the touchpoint, not null
         * @throws IllegalArgumentException if a value breaks its rule, naming rule and value
         */
        public Touchpoint build() {
            return new Touchpoint(
                    id,
                    name,
                    phase,
                    initiator,
                    purpose,
                    exposure,
                    visibility,
                    handling,
                    owner,
                    channels,
                    importance,
                    momentOfTruth,
                    emotion,
                    goal,
                    promise,
                    bridgesTo,
                    burdenSeconds,
                    attributes);
        }
    }
}
