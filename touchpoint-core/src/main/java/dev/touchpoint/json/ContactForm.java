package dev.touchpoint.json;

import static dev.touchpoint.check.Require.ID;
import static dev.touchpoint.check.Require.NOT_BLANK;

import dev.touchpoint.check.Personal;
import dev.touchpoint.check.WhenAbsent;
import dev.touchpoint.timing.Contact;
import dev.touchpoint.timing.SurveyPolicy;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A contact in a document: one that was sent, as a survey, unless it says otherwise; its id is policy and instant unless said. */
record ContactForm(
        @Nullable @Pattern(regexp = NOT_BLANK) String invitation,
        @NotNull @Pattern(regexp = ID) String policy,
        @Nullable @Pattern(regexp = NOT_BLANK) @Personal String occasion,
        @Nullable Instant occasionAt,
        @Nullable @Pattern(regexp = NOT_BLANK) String metric,
        @Nullable @Pattern(regexp = NOT_BLANK) String touchpoint,
        @NotNull @Pattern(regexp = NOT_BLANK) String channel,
        @NotNull @Pattern(regexp = NOT_BLANK) @WhenAbsent(SurveyPolicy.SURVEY) String purpose,
        boolean reminder,
        @NotNull @WhenAbsent("SENT") Contact.State state,
        @NotNull Instant at,
        @Nullable Instant leaseEnd,
        @Nullable Instant seenAt,
        @Nullable Instant answeredAt,
        @Nullable Instant dismissedAt,
        @Min(0) @WhenAbsent("0") int burdenSeconds) {

    static void judge(Fields fields) {
        Contact.State state = fields.get("state", Contact.State.class);
        if (state == Contact.State.RESERVED && !fields.has("leaseEnd")) {
            fields.note("/leaseEnd", "is required while state is RESERVED");
        } else if (state != null && state != Contact.State.RESERVED && fields.has("leaseEnd")) {
            fields.note("/leaseEnd", "must not be there unless state is RESERVED, was " + state);
        }
        if (Boolean.TRUE.equals(fields.get("reminder", Boolean.class)) && !fields.has("invitation")) {
            fields.note("/invitation", "is required: a reminder has that of the invitation it belongs to");
        }
    }

    Contact contact() {
        return new Contact(
                invitation == null ? standard(policy, at) : invitation,
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

    private static String standard(String policy, Instant at) {
        return policy + "@" + at;
    }

    static ContactForm of(Contact contact) {
        boolean standard = !contact.reminder() && contact.invitation().equals(standard(contact.policy(), contact.at()));
        return new ContactForm(
                standard ? null : contact.invitation(),
                contact.policy(),
                contact.occasion(),
                contact.occasionAt(),
                contact.metric(),
                contact.touchpoint(),
                contact.channel(),
                contact.purpose(),
                contact.reminder(),
                contact.state(),
                contact.at(),
                contact.leaseEnd(),
                contact.seenAt(),
                contact.answeredAt(),
                contact.dismissedAt(),
                contact.burdenSeconds());
    }
}
