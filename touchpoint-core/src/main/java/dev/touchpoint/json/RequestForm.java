package dev.touchpoint.json;

import static dev.touchpoint.check.Require.NOT_BLANK;

import dev.touchpoint.check.Personal;
import dev.touchpoint.timing.Contact;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Occasion;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.Tally;
import dev.touchpoint.timing.TimingRule;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request in a document. */
record RequestForm(
        List<@NotNull TimingRule> defaults,
        @NotEmpty List<@NotNull SurveyPolicy> policies,
        @NotNull @Personal Customer customer,
        @Nullable @Personal Occasion occasion,
        List<@NotNull Contact> history,
        List<@NotNull Tally> tallies,
        @Nullable @Pattern(regexp = NOT_BLANK) String remind,
        @Present @NotNull Instant now) {

    static void judge(Fields fields) {
        List<?> policies = fields.get("policies", List.class);
        if (policies == null) {
            return;
        }
        List<SurveyPolicy> sound =
                policies.stream().map(SurveyPolicy.class::cast).toList();
        if (fields.has("remind")) {
            String remind = fields.get("remind", String.class);
            List<?> history = fields.get("history", List.class);
            if (fields.has("occasion")) {
                fields.note("/occasion", DecisionRequest.OCCASION_OF_A_REMINDER);
            }
            if (remind != null && history != null) {
                List<Contact> contacts =
                        history.stream().map(Contact.class::cast).toList();
                DecisionRequest.cantRemind(remind, contacts, sound)
                        .ifPresent(problem -> fields.note("/remind", problem));
            }
        } else if (!fields.has("occasion") || fields.get("occasion", Occasion.class) != null) {
            DecisionRequest.unconcerned(fields.get("occasion", Occasion.class), sound)
                    .ifPresent(problem ->
                            fields.note(fields.has("occasion") ? "/occasion/touchpoint" : "/occasion", problem));
        }
    }

    DecisionRequest request() {
        return new DecisionRequest(
                PolicyFile.merged(defaults, policies), customer, occasion, history, tallies, remind, now);
    }

    static RequestForm of(DecisionRequest request) {
        return new RequestForm(
                List.of(),
                request.policies(),
                request.customer(),
                request.occasion(),
                request.history(),
                request.tallies(),
                request.remind(),
                request.now());
    }
}
