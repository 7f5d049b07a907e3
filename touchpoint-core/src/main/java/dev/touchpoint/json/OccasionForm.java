package dev.touchpoint.json;

import static dev.touchpoint.check.Require.NOT_BLANK;

import dev.touchpoint.check.Personal;
import dev.touchpoint.timing.Occasion;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An occasion in a document: unless something is said to have happened since, nothing has. */
record OccasionForm(
        @NotNull @Pattern(regexp = NOT_BLANK) String touchpoint,
        @NotNull @Pattern(regexp = NOT_BLANK) @Personal String id,
        @NotNull Instant at,
        @Nullable Instant lastActivity) {

    static void judge(Fields fields) {
        Instant at = fields.get("at", Instant.class);
        Instant lastActivity = fields.get("lastActivity", Instant.class);
        if (at != null && lastActivity != null && lastActivity.isBefore(at)) {
            fields.note("/lastActivity", "must not be before at, was " + lastActivity + " and " + at);
        }
    }

    Occasion occasion() {
        return new Occasion(touchpoint, id, at, lastActivity == null ? at : lastActivity);
    }

    static OccasionForm of(Occasion occasion) {
        boolean active = !occasion.lastActivity().equals(occasion.at());
        return new OccasionForm(
                occasion.touchpoint(), occasion.id(), occasion.at(), active ? occasion.lastActivity() : null);
    }
}
