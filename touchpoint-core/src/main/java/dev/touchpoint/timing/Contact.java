package dev.touchpoint.timing;

import static dev.touchpoint.check.Require.ID;
import static dev.touchpoint.check.Require.NOT_BLANK;

import dev.touchpoint.check.Require;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A customer was contacted, or is about to be: an invitation to a survey, a reminder of one, or any other message that
 * should count.
 *
 * <p>Immutable and thread-safe.
 *
 * @param invitation the id of the invitation, not blank; a reminder has that of the invitation it belongs to
 * @param policy the id of the policy that asked
 * @param occasion what it was about, not blank; null if unknown
 * @param occasionAt when that was; null if unknown
 * @param metric the metric it asks for, not blank; null if it asks for none
 * @param touchpoint the touchpoint it is about, not blank; null if it is about the relationship
 * @param channel the channel it went over, not blank
 * @param purpose what for, such as {@code survey}, not blank
 * @param reminder whether it is a reminder
 * @param state how far it got
 * @param at when it was reserved, and from the confirmation on, when it was confirmed
 * @param leaseEnd while {@link State#RESERVED}, the instant from which it no longer counts; else null
 * @param seenAt when the customer saw it; null if that is not known
 * @param answeredAt when the customer answered, with or without a score; null if not
 * @param dismissedAt when the customer waved it away; null if not
 * @param burdenSeconds how long it keeps the customer busy, 0 or more
 */
public record Contact(
        @NotNull @Pattern(regexp = NOT_BLANK) String invitation,
        @NotNull @Pattern(regexp = ID) String policy,
        @Nullable @Pattern(regexp = NOT_BLANK) String occasion,
        @Nullable Instant occasionAt,
        @Nullable @Pattern(regexp = NOT_BLANK) String metric,
        @Nullable @Pattern(regexp = NOT_BLANK) String touchpoint,
        @NotNull @Pattern(regexp = NOT_BLANK) String channel,
        @NotNull @Pattern(regexp = NOT_BLANK) String purpose,
        boolean reminder,
        @NotNull State state,
        @NotNull Instant at,
        @Nullable Instant leaseEnd,
        @Nullable Instant seenAt,
        @Nullable Instant answeredAt,
        @Nullable Instant dismissedAt,
        @Min(0) int burdenSeconds) {

    /** How far a contact got. */
    public enum State {
        /** Decided, not confirmed: it counts until its lease ends. */
        RESERVED,
        /** Confirmed: it may have reached the customer, so it counts. */
        SENT,
        /** It never reached the customer: it does not count. */
        FAILED,
        /** Called off before it was sent: it does not count. */
        CANCELLED,
        /** What is left of a customer who was forgotten: it counts in every scope, and says nothing but when. */
        FORGOTTEN
    }

    /** Refuses what breaks a rule, as the components state. */
    public Contact {
        Require.text("contact invitation", invitation);
        Require.id("contact policy", policy);
        Require.textOrNull("contact occasion", occasion);
        Require.textOrNull("contact metric", metric);
        Require.textOrNull("contact touchpoint", touchpoint);
        Require.text("contact channel", channel);
        Require.text("contact purpose", purpose);
        Require.notNull("contact state", state);
        Require.notNull("contact at", at);
        if ((state == State.RESERVED) != (leaseEnd != null)) {
            throw new IllegalArgumentException(
                    "contact leaseEnd must be there if the contact is RESERVED, else not, was " + leaseEnd + " and "
                            + state);
        }
        Require.range("contact burdenSeconds", burdenSeconds, 0, Integer.MAX_VALUE);
    }

    /**
     * Begins a contact that was sent, over {@code email} for the purpose {@code survey}, and of which nothing more is known.
     *
     * @param policy the id of the policy that asked
     * @param at when it was sent
     * @return a builder, not null; it refuses wrong values when the contact is built
     */
    public static Builder sent(String policy, Instant at) {
        return new Builder(policy, at);
    }

    /**
     * A builder that begins with this contact's values.
     *
     * @return a new builder, not null
     */
    public Builder toBuilder() {
        Builder builder = new Builder(policy, at);
        builder.invitation = invitation;
        builder.occasion = occasion;
        builder.occasionAt = occasionAt;
        builder.metric = metric;
        builder.touchpoint = touchpoint;
        builder.channel = channel;
        builder.purpose = purpose;
        builder.reminder = reminder;
        builder.state = state;
        builder.leaseEnd = leaseEnd;
        builder.seenAt = seenAt;
        builder.answeredAt = answeredAt;
        builder.dismissedAt = dismissedAt;
        builder.burdenSeconds = burdenSeconds;
        return builder;
    }

    /** Whether it reached, or may still reach the customer. A reservation whose lease has ended does not. */
    boolean counts() {
        return state == State.RESERVED || state == State.SENT || state == State.FORGOTTEN;
    }

    /** What is left of a customer who was forgotten. */
    static Contact forgotten(Instant at) {
        Builder contact = sent("forgotten", at).over("forgotten").purpose("forgotten");
        contact.state = State.FORGOTTEN;
        return contact.build();
    }

    /** This contact as ledgers keep it. */
    Contact toMicros() {
        Builder cut = toBuilder();
        cut.at = micros(at);
        cut.occasionAt = microsOrNull(occasionAt);
        cut.leaseEnd = microsOrNull(leaseEnd);
        cut.seenAt = microsOrNull(seenAt);
        cut.answeredAt = microsOrNull(answeredAt);
        cut.dismissedAt = microsOrNull(dismissedAt);
        return cut.build();
    }

    private static @Nullable Instant microsOrNull(@Nullable Instant instant) {
        return instant == null ? null : micros(instant);
    }

    private static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** Policy, channel, state and instant, never whose, as in {@code Contact[delivery-csat over email, SENT 2026-11-23T07:00:00Z]}. */
    @Override
    public String toString() {
        return "Contact[" + policy + (reminder ? " reminder" : "") + " over " + channel + ", " + state + " " + at + "]";
    }

    /** Builds a {@link Contact}. Not thread-safe. */
    public static final class Builder {

        private final String policy;
        private Instant at;
        private @Nullable String invitation;
        private @Nullable String occasion;
        private @Nullable Instant occasionAt;
        private @Nullable String metric;
        private @Nullable String touchpoint;
        private String channel = "email";
        private String purpose = SurveyPolicy.SURVEY;
        private boolean reminder;
        private State state = State.SENT;
        private @Nullable Instant leaseEnd;
        private @Nullable Instant seenAt;
        private @Nullable Instant answeredAt;
        private @Nullable Instant dismissedAt;
        private int burdenSeconds;

        private Builder(String policy, Instant at) {
            this.policy = policy;
            this.at = at;
        }

        /**
         * Under which id it is known.
         *
         * @param invitation the id of the invitation, not blank; unless said, policy and instant
         * @return this builder
         */
        public Builder invitation(String invitation) {
            this.invitation = invitation;
            return this;
        }

        /**
         * What it was about.
         *
         * @param occasion the occasion's id, not blank
         * @param at when that was; null if unknown
         * @return this builder
         */
        public Builder about(String occasion, @Nullable Instant at) {
            this.occasion = occasion;
            this.occasionAt = at;
            return this;
        }

        /**
         * What it asks for.
         *
         * @param metric the metric's id, not blank
         * @return this builder
         */
        public Builder measuring(String metric) {
            this.metric = metric;
            return this;
        }

        /**
         * The touchpoint it is about.
         *
         * @param touchpoint the touchpoint's id, not blank
         * @return this builder
         */
        public Builder touchpoint(String touchpoint) {
            this.touchpoint = touchpoint;
            return this;
        }

        /**
         * The channel it went over.
         *
         * @param channel the channel's id, not blank
         * @return this builder
         */
        public Builder over(String channel) {
            this.channel = channel;
            return this;
        }

        /**
         * What it was for.
         *
         * @param purpose such as {@code survey}, not blank
         * @return this builder
         */
        public Builder purpose(String purpose) {
            this.purpose = purpose;
            return this;
        }

        /**
         * It reminds of an earlier invitation.
         *
         * @param invitation the id of that invitation, not blank
         * @return this builder
         */
        public Builder reminderOf(String invitation) {
            this.invitation = invitation;
            this.reminder = true;
            return this;
        }

        /**
         * It is reserved, not sent.
         *
         * @param leaseEnd from when on it no longer counts
         * @return this builder
         */
        public Builder reservedUntil(Instant leaseEnd) {
            this.state = State.RESERVED;
            this.leaseEnd = leaseEnd;
            return this;
        }

        /**
         * It was confirmed.
         *
         * @param at when
         * @return this builder
         */
        public Builder sentAt(Instant at) {
            this.state = State.SENT;
            this.at = at;
            this.leaseEnd = null;
            return this;
        }

        /**
         * It never reached the customer.
         *
         * @return this builder
         */
        public Builder failed() {
            this.state = State.FAILED;
            this.leaseEnd = null;
            return this;
        }

        /**
         * It was called off before it was sent.
         *
         * @return this builder
         */
        public Builder cancelled() {
            this.state = State.CANCELLED;
            this.leaseEnd = null;
            return this;
        }

        /**
         * The customer saw it.
         *
         * @param at when
         * @return this builder
         */
        public Builder seenAt(Instant at) {
            this.seenAt = at;
            return this;
        }

        /**
         * The customer answered, with or without a score.
         *
         * @param at when
         * @return this builder
         */
        public Builder answeredAt(Instant at) {
            this.answeredAt = at;
            return this;
        }

        /**
         * The customer waved it away.
         *
         * @param at when
         * @return this builder
         */
        public Builder dismissedAt(Instant at) {
            this.dismissedAt = at;
            return this;
        }

        /**
         * How long it keeps the customer busy.
         *
         * @param burdenSeconds 0 or more; 0 unless said
         * @return this builder
         */
        public Builder burdenSeconds(int burdenSeconds) {
            this.burdenSeconds = burdenSeconds;
            return this;
        }

        /** The contact when it got so far. */
        Contact progressed(
                State state,
                Instant at,
                @Nullable Instant seenAt,
                @Nullable Instant answeredAt,
                @Nullable Instant dismissedAt) {
            this.state = state;
            this.at = at;
            this.leaseEnd = state == State.RESERVED ? leaseEnd : null;
            this.seenAt = seenAt;
            this.answeredAt = answeredAt;
            this.dismissedAt = dismissedAt;
            return build();
        }

        /**
         * The contact.
         *
         * @return a new contact, not null
         * @throws IllegalArgumentException if a value breaks its rule
         */
        public Contact build() {
            return new Contact(
                    invitation == null ? policy + "@" + at : invitation,
                    policy,
                    occasion,
                    occasionAt,
                    metric,
                    touchpoint,
                    channel,
                    purpose,
                    reminder,
                    state,
                    at,
                    leaseEnd,
                    seenAt,
                    answeredAt,
                    dismissedAt,
                    burdenSeconds);
        }
    }
}
