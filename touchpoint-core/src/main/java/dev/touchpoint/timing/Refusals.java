package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decisions without a history, for want of a ledger. */
final class Refusals {

    private final SurveyPolicies policies;
    private final @Nullable Duration wait;

    /** @param wait how long to wait for the ledger; null to decline */
    Refusals(SurveyPolicies policies, @Nullable Duration wait) {
        this.policies = policies;
        this.wait = wait;
    }

    Decision of(Customer customer, @Nullable Occasion occasion, Instant now, LedgerFailure failure) {
        Question question = policies.question(customer, occasion, History.empty(), List.of(), now);
        return of(policies.concerned(occasion), question, failure);
    }

    Decision of(Customer customer, Invitation invitation, Instant now, LedgerFailure failure) {
        SurveyPolicy policy = policies.policy(invitation.policy());
        Occasion occasion = SurveyPolicies.occasion(policy, invitation.cancelled());
        Question question = policies.question(customer, occasion, History.empty(), List.of(), now);
        return of(List.of(policy), question, failure);
    }

    private Decision of(List<SurveyPolicy> concerned, Question question, LedgerFailure failure) {
        List<Verdict> verdicts = concerned.stream()
                .map(policy -> new Verdict(answer(policy, question, failure), concerned))
                .toList();
        List<Decision> others = verdicts.stream()
                .skip(1)
                .map(verdict -> Decision.of(verdict, List.of()))
                .toList();
        return Decision.of(verdicts.get(0), others);
    }

    private Answer answer(SurveyPolicy policy, Question question, LedgerFailure failure) {
        Occasion occasion = policy.iterations().isEmpty() ? question.occasion() : question.iteration(policy);
        Facts facts = question.facts(policy, Require.notNull("occasion", occasion));
        long at = wait == null ? TimeLine.NEVER : TimeLine.plus(question.now(), TimeLine.of(wait));
        Why why = Why.of(failure.isContended() ? "LEDGER_CONTENDED" : "LEDGER_UNREADABLE");
        Found found =
                wait == null ? Found.NOTHING : new Found(at, policy.channels().get(0));
        Answer.Attempt attempt = new Answer.Attempt(List.of(Push.of("ledger", why, null, at)), at);
        return new Answer(question, policy.table(), facts, found, List.of(attempt));
    }
}
