package dev.touchpoint.json;

import static dev.touchpoint.check.Require.NOT_BLANK;

import dev.touchpoint.timing.Consent;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A consent or a refusal in a document, which has to say which of them it is. */
record ConsentForm(
        @NotNull Boolean granted,
        @Nullable @Pattern(regexp = NOT_BLANK) String channel,
        @Nullable @Pattern(regexp = NOT_BLANK) String purpose,
        @Nullable Instant since,
        @Nullable Instant until) {

    static void judge(Fields fields) {
        Instant since = fields.get("since", Instant.class);
        Instant until = fields.get("until", Instant.class);
        if (since != null && until != null && !until.isAfter(since)) {
            fields.note("/until", "must be after since, was " + until + " and " + since);
        }
    }

    Consent consent() {
        return new Consent(channel, purpose, granted, since, until);
    }

    static ConsentForm of(Consent consent) {
        return new ConsentForm(
                consent.granted(), consent.channel(), consent.purpose(), consent.since(), consent.until());
    }
}
