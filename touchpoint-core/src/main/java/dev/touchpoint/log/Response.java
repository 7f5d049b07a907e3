package dev.touchpoint.log;

import static dev.touchpoint.check.Require.ID;
import static dev.touchpoint.check.Require.NOT_BLANK;

import dev.touchpoint.check.Require;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer answered a question about a touchpoint. One without a score was answered in words only and is not counted by
 * a metric. Its segments are frozen at answer time: whoever records it joins them, the analysis never does.
 *
 * <p>Whether the score lies on the metric's scale is checked where it is counted: the log does not know metrics. Immutable
 * and thread-safe.
 *
 * @param customer the customer's opaque id, not blank
 * @param occasion the order, ticket or stay it belongs to, not blank; null if the customer itself is the occasion
 * @param touchpoint the id of the touchpoint that was rated, not blank; the map need not have it
 * @param channel the id of the channel over which it was answered, not blank; null if unknown
 * @param at when it was answered
 * @param sequence what orders events of the same instant; 0 if there is nothing
 * @param metric the id of the metric whose question was answered
 * @param score the score; null if there is none
 * @param comment what the customer wrote; null if nothing
 * @param invitation the invitation it answers, not blank; null if unknown
 * @param askedAt when the customer was asked; null if unknown
 * @param segments the customer's segments when answering, by attribute, no text blank; null counts as empty
 */
public record Response(
        @NotNull @Pattern(regexp = NOT_BLANK) String customer,
        @Nullable @Pattern(regexp = NOT_BLANK) String occasion,
        @NotNull @Pattern(regexp = NOT_BLANK) String touchpoint,
        @Nullable @Pattern(regexp = NOT_BLANK) String channel,
        @NotNull Instant at,
        long sequence,
        @NotNull @Pattern(regexp = ID) String metric,
        @Nullable Integer score,
        @Nullable String comment,
        @Nullable @Pattern(regexp = NOT_BLANK) String invitation,
        @Nullable Instant askedAt,
        Map<@NotNull @Pattern(regexp = NOT_BLANK) String, @NotNull @Pattern(regexp = NOT_BLANK) String> segments)
        implements Event {

    /** Refuses what breaks a rule, as the components state. */
    public Response {
        Require.text("customer", customer);
        Require.textOrNull("occasion", occasion);
        Require.text("touchpoint", touchpoint);
        Require.textOrNull("channel", channel);
        Require.notNull("at", at);
        Require.id("metric", metric);
        Require.textOrNull("invitation", invitation);
        segments = copy(segments);
    }

    private static Map<String, String> copy(@Nullable Map<String, String> segments) {
        if (segments == null || segments.isEmpty()) {
            return Map.of();
        }
        Map<String, String> copy = new LinkedHashMap<>();
        segments.forEach((attribute, value) ->
                copy.put(Require.text("segment attribute", attribute), Require.text("segment " + attribute, value)));
        return Collections.unmodifiableMap(copy);
    }

    /**
     * Begins a response of which only the least is known.
     *
     * @param customer the customer's opaque id, not blank
     * @param touchpoint the id of the touchpoint that was rated, not blank
     * @param metric the id of the metric whose question was answered
     * @param score the score; null if there is none
     * @param at when it was answered
     * @return a builder, not null; it refuses wrong values when the response is built
     */
    public static Builder builder(
            String customer, String touchpoint, String metric, @Nullable Integer score, Instant at) {
        return new Builder(customer, touchpoint, metric, score, at);
    }

    /**
     * How long the customer took to answer.
     *
     * @return from being asked to answering, negative if the clocks disagree; empty if it is unknown when the customer was
     *     asked
     */
    public Optional<Duration> delay() {
        return Optional.ofNullable(askedAt).map(asked -> Duration.between(asked, at));
    }

    /** What, where and when, never who and in which words, as in {@code Response[csat 4 about delivery at 2026-…]}. */
    @Override
    public String toString() {
        return "Response[" + metric + " " + (score == null ? "without score" : score) + " about " + touchpoint + " at "
                + at + "]";
    }

    /** Builds a {@link Response}. What is not set stays unknown. Not thread-safe. */
    public static final class Builder {

        private final String customer;
        private final String touchpoint;
        private final String metric;
        private final @Nullable Integer score;
        private final Instant at;
        private @Nullable String occasion;
        private @Nullable String channel;
        private long sequence;
        private @Nullable String comment;
        private @Nullable String invitation;
        private @Nullable Instant askedAt;
        private final Map<String, String> segments = new LinkedHashMap<>();

        private Builder(String customer, String touchpoint, String metric, @Nullable Integer score, Instant at) {
            this.customer = customer;
            this.touchpoint = touchpoint;
            this.metric = metric;
            this.score = score;
            this.at = at;
        }

        /**
         * What it belongs to.
         *
         * @param occasion the order, ticket or stay, not blank; null if the customer itself is the occasion
         * @return this
         */
        public Builder occasion(@Nullable String occasion) {
            this.occasion = occasion;
            return this;
        }

        /**
         * Over which channel it was answered.
         *
         * @param channel the channel's id, not blank; null if unknown
         * @return this
         */
        public Builder channel(@Nullable String channel) {
            this.channel = channel;
            return this;
        }

        /**
         * What orders events of the same instant.
         *
         * @param sequence any number
         * @return this
         */
        public Builder sequence(long sequence) {
            this.sequence = sequence;
            return this;
        }

        /**
         * What the customer wrote.
         *
         * @param comment the comment; null if nothing
         * @return this
         */
        public Builder comment(@Nullable String comment) {
            this.comment = comment;
            return this;
        }

        /**
         * Which invitation it answers.
         *
         * @param invitation the invitation, not blank; null if unknown
         * @return this
         */
        public Builder invitation(@Nullable String invitation) {
            this.invitation = invitation;
            return this;
        }

        /**
         * When the customer was asked.
         *
         * @param askedAt the instant; null if unknown
         * @return this
         */
        public Builder askedAt(@Nullable Instant askedAt) {
            this.askedAt = askedAt;
            return this;
        }

        /**
         * Adds a segment the customer was in when answering.
         *
         * @param attribute what segments by, such as "country", not blank
         * @param value the segment, such as "DE", not blank
         * @return this
         */
        public Builder segment(String attribute, String value) {
            segments.put(attribute, value);
            return this;
        }

        /**
         * The response.
         *
         * @return the response, not null
         * @throws IllegalArgumentException if a value breaks its rule, naming rule and value
         */
        public Response build() {
            return new Response(
                    customer,
                    occasion,
                    touchpoint,
                    channel,
                    at,
                    sequence,
                    metric,
                    score,
                    comment,
                    invitation,
                    askedAt,
                    segments);
        }
    }
}
