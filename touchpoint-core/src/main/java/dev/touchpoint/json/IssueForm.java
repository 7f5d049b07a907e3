package dev.touchpoint.json;

import dev.touchpoint.timing.OpenIssue;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether something is amiss, in a document, which has to say so: to leave it out is not to deny it. */
record IssueForm(@NotNull Boolean open, @Nullable Instant until) {

    static void judge(Fields fields) {
        if (Boolean.FALSE.equals(fields.get("open", Boolean.class)) && fields.has("until")) {
            fields.note("/until", "must not be there unless open is true");
        }
    }

    OpenIssue issue() {
        return new OpenIssue(open, until);
    }

    static IssueForm of(OpenIssue issue) {
        return new IssueForm(issue.open(), issue.until());
    }
}
