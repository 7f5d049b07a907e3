package dev.touchpoint.timing;

import static dev.touchpoint.check.Require.ID;
import static dev.touchpoint.check.Require.NOT_BLANK;

import dev.touchpoint.check.Require;
import dev.touchpoint.log.Interaction;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked what, about which occasion, over which channel: reserved, but not yet permitted to be sent. Permission is a
 * successful {@code confirm}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id 32 hexadecimal digits, the same for the same policy, customer and occasion on every machine; an id, not a secret
 * @param policy the id of the policy
 * @param customer the customer's opaque id, not blank
 * @param occasion the id of the occasion, not blank
 * @param occasionAt when that was
 * @param touchpoint the touchpoint that it is about; null if it is about the relationship
 * @param askedAt the touchpoint at which the customer is asked
 * @param metric what the question measures; null if nothing
 * @param purpose what the contact is for, not blank
 * @param channel the channel it goes over, not blank
 * @param burdenSeconds how long an answer keeps the customer busy, 0 or more
 * @param reminder 0 for the invitation itself, k for its k-th reminder
 * @param at when it was decided
 * @param leaseEnd the instant from which on it can no longer be confirmed
 */
public record Invitation(
        @NotNull @Pattern(regexp = NOT_BLANK) String id,
        @NotNull @Pattern(regexp = ID) String policy,
        @NotNull @Pattern(regexp = NOT_BLANK) String customer,
        @NotNull @Pattern(regexp = NOT_BLANK) String occasion,
        @NotNull Instant occasionAt,
        @Nullable @Pattern(regexp = ID) String touchpoint,
        @NotNull @Pattern(regexp = ID) String askedAt,
        @Nullable @Pattern(regexp = ID) String metric,
        @NotNull @Pattern(regexp = NOT_BLANK) String purpose,
        @NotNull @Pattern(regexp = ID) String channel,
        @Min(0) int burdenSeconds,
        @Min(0) int reminder,
        @NotNull Instant at,
        @NotNull Instant leaseEnd) {

    /** Refuses what breaks a rule, as the components state. */
    public Invitation {
        Require.text("invitation id", id);
        Require.id("invitation policy", policy);
        Require.text("invitation customer", customer);
        Require.text("invitation occasion", occasion);
        Require.notNull("invitation occasionAt", occasionAt);
        Require.idOrNull("invitation touchpoint", touchpoint);
        Require.id("invitation askedAt", askedAt);
        Require.idOrNull("invitation metric", metric);
        Require.text("invitation purpose", purpose);
        Require.id("invitation channel", channel);
        Require.range("invitation burdenSeconds", burdenSeconds, 0, Integer.MAX_VALUE);
        Require.range("invitation reminder", reminder, 0, Integer.MAX_VALUE);
        Require.notNull("invitation at", at);
        Require.notNull("invitation leaseEnd", leaseEnd);
    }

    static Invitation to(Facts facts, String channel, Instant at) {
        SurveyPolicy policy = facts.policy();
        String reminded = facts.remindingOf();
        return new Invitation(
                reminded == null
                        ? id(
                                policy.id(),
                                facts.customer().id(),
                                facts.occasion().id())
                        : reminded,
                policy.id(),
                facts.customer().id(),
                facts.occasion().id(),
                facts.occasion().at(),
                policy.touchpoint(),
                policy.askedAt(),
                policy.metric(),
                policy.purpose(),
                channel,
                policy.burdenSeconds(),
                facts.reminded() == null ? 0 : facts.remindersSent() + 1,
                at,
                TimeLine.instant(TimeLine.plus(TimeLine.of(at), TimeLine.of(policy.lease()))));
    }

    private static String id(String policy, String customer, String occasion) {
        String key = new Canonical().add(policy).add(customer).add(occasion).toString();
        return HexFormat.of().formatHex(Canonical.sha256(key), 0, 16);
    }

    /** This invitation as ledgers keep it. */
    Invitation toMicros() {
        return isMicros(at) && isMicros(leaseEnd) && isMicros(occasionAt) ? this : cut();
    }

    private static boolean isMicros(Instant instant) {
        return instant.equals(instant.truncatedTo(ChronoUnit.MICROS));
    }

    private Invitation cut() {
        return with(
                reminder,
                occasionAt.truncatedTo(ChronoUnit.MICROS),
                at.truncatedTo(ChronoUnit.MICROS),
                leaseEnd.truncatedTo(ChronoUnit.MICROS));
    }

    /** This reminder as another one of its invitation. */
    Invitation asReminder(int number) {
        return number == reminder ? this : with(number, occasionAt, at, leaseEnd);
    }

    private Invitation with(int reminder, Instant occasionAt, Instant at, Instant leaseEnd) {
        return new Invitation(
                id,
                policy,
                customer,
                occasion,
                occasionAt,
                touchpoint,
                askedAt,
                metric,
                purpose,
                channel,
                burdenSeconds,
                reminder,
                at,
                leaseEnd);
    }

    /** The contact that it is when it was called off. */
    Contact cancelled() {
        return contact().cancelled().build();
    }

    /** The contact that it would be, had it been sent when it was decided. */
    Contact sent() {
        return contact().sentAt(at).build();
    }

    /** The contact that it is while it is reserved. */
    Contact.Builder contact() {
        Contact.Builder contact = Contact.sent(policy, at)
                .invitation(id)
                .about(occasion, occasionAt)
                .over(channel)
                .purpose(purpose)
                .burdenSeconds(burdenSeconds)
                .reservedUntil(leaseEnd);
        if (touchpoint != null) {
            contact.touchpoint(touchpoint);
        }
        if (metric != null) {
            contact.measuring(metric);
        }
        return reminder == 0 ? contact : contact.reminderOf(id);
    }

    /**
     * The asking itself, for the log: the customer met the touchpoint at which it is asked.
     *
     * @param confirmedAt when it was confirmed
     * @return an interaction at {@link #askedAt}, over the channel, as part of the occasion; not null
     */
    public Interaction interaction(Instant confirmedAt) {
        return Interaction.of(customer, askedAt, confirmedAt)
                .withOccasion(occasion)
                .withChannel(channel);
    }

    /** Policy, channel and lease, never who, as in {@code Invitation[delivery-csat over email, to confirm before 2026-11-23T07:15:00Z]}. */
    @Override
    public String toString() {
        return "Invitation[" + policy + (reminder == 0 ? "" : " reminder " + reminder) + " over " + channel
                + ", to confirm before " + leaseEnd + "]";
    }
}
