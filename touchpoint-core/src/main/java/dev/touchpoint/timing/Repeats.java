package dev.touchpoint.timing;

import dev.touchpoint.timing.Dossier.Attempt;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked before about the same: of a touchpoint's policy, the same occasion; of one about the relationship, the same
 * iteration.
 */
final class Repeats {

    private final List<SurveyPolicy> concerned;
    private final Question question;
    private final Dossier dossier;
    private final Instant now;

    /** @param concerned in the order of their rank */
    Repeats(List<SurveyPolicy> concerned, Question question, Dossier dossier, Instant now) {
        this.concerned = concerned;
        this.question = question;
        this.dossier = dossier;
        this.now = now;
    }

    /** What is reserved for this very occasion, and not yet sent. */
    @Nullable
    Attempt open() {
        for (SurveyPolicy policy : concerned) {
            Attempt attempt = policy.iterations().isPresent() ? null : attempt(policy);
            if (attempt != null && attempt.isOpen(now)) {
                return attempt;
            }
        }
        return null;
    }

    /** Whether the customer met the touchpoint again, as part of the same occasion. */
    boolean isOutdated(Attempt open) {
        Occasion occasion = question.occasion();
        Invitation invitation = open.invitation();
        return occasion != null
                && invitation != null
                && occasion.at().truncatedTo(ChronoUnit.MICROS).isAfter(invitation.occasionAt());
    }

    Ask of(Attempt open) {
        SurveyPolicy policy = concerned.stream()
                .filter(candidate -> candidate.id().equals(open.contact().policy()))
                .findFirst()
                .orElseThrow();
        Verdict verdict = new Verdict(Answer.to(question, policy), List.of(policy));
        return repeat(Decision.of(verdict, List.of()), List.of(), open);
    }

    /**
     * A decision not to ask, or, if it is because that was done before, what was asked. What is still to be asked about the same
     * occasion comes first: of a touchpoint's policies for an occasion, of the others without.
     */
    Decision insteadOf(Decision decision) {
        List<Decision> all = new ArrayList<>();
        all.add(decision);
        all.addAll(decision.others());
        Decision asked = null;
        boolean isOver = true;
        for (SurveyPolicy policy : concerned) {
            Decision own = decision(policy, all);
            Attempt attempt = attempt(policy);
            if (attempt != null && attempt.isOpen(now)) {
                return repeat(own, without(own, all), attempt);
            }
            if (isInQuestion(policy)) {
                boolean wasAsked = attempt != null && attempt.isSent() && attempt.invitation() != null;
                isOver = isOver && (wasAsked || own instanceof Decline);
                asked = asked == null && wasAsked ? own : asked;
            }
        }
        if (asked == null || !isOver) {
            return decision;
        }
        return repeat(asked, without(asked, all), attempt(asked.policy()));
    }

    private static Ask repeat(Decision decision, List<Decision> others, @Nullable Attempt attempt) {
        if (attempt == null || attempt.invitation() == null) {
            throw new IllegalStateException("only what was given out can be given again");
        }
        return Ask.repeating(decision, others, attempt.invitation());
    }

    private boolean isInQuestion(SurveyPolicy policy) {
        boolean anyIsAboutTheOccasion =
                concerned.stream().anyMatch(other -> other.iterations().isEmpty());
        return policy.iterations().isEmpty() == anyIsAboutTheOccasion;
    }

    private static Decision decision(SurveyPolicy policy, List<Decision> all) {
        return all.stream()
                .filter(decision -> decision.policy().equals(policy))
                .findFirst()
                .orElseThrow();
    }

    private static List<Decision> without(Decision own, List<Decision> all) {
        return all.stream()
                .filter(decision -> !decision.policy().equals(own.policy()))
                .toList();
    }

    private @Nullable Attempt attempt(SurveyPolicy policy) {
        Occasion occasion = policy.iterations().isEmpty() ? question.occasion() : question.iteration(policy);
        return occasion == null ? null : dossier.attempt(policy.id(), occasion.id());
    }
}
