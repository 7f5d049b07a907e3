package dev.touchpoint.timing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several policies, of which one may ask. */
final class Contest {

    private final Question question;
    private final List<SurveyPolicy> ranked;
    private final long tick;

    Contest(Question question, List<SurveyPolicy> ranked, long tick) {
        this.question = question;
        this.ranked = ranked;
        this.tick = tick;
    }

    Decision decision() {
        List<Verdict> verdicts = new ArrayList<>();
        Verdict winner = null;
        for (SurveyPolicy policy : ranked) {
            Verdict verdict = verdict(policy, verdicts);
            if (winner != null && verdict.at() == question.now()) {
                verdict = outranked(policy, winner);
            } else if (winner == null && verdict.asks()) {
                winner = verdict;
            }
            verdicts.add(verdict);
        }
        return decision(verdicts, foremost(verdicts));
    }

    private static Decision decision(List<Verdict> verdicts, Verdict foremost) {
        List<Decision> others = verdicts.stream()
                .filter(verdict -> verdict != foremost)
                .map(verdict -> Decision.of(verdict, List.of()))
                .toList();
        return Decision.of(foremost, others);
    }

    private static Verdict foremost(List<Verdict> verdicts) {
        Verdict foremost = verdicts.get(0);
        for (Verdict verdict : verdicts) {
            boolean asksInstead = verdict.asks() && !foremost.asks();
            if (asksInstead || verdict.at() < foremost.at()) {
                foremost = verdict;
            }
        }
        return foremost;
    }

    /** The policy's answer, put off for as long as those above it hold it back. */
    private Verdict verdict(SurveyPolicy policy, List<Verdict> above) {
        Question asked = question;
        Answer answer = Answer.to(asked, policy);
        List<Reason> overruled = new ArrayList<>();
        for (Verdict holder = holder(answer, above); holder != null; holder = holder(answer, above)) {
            asked = asIfAsked(asked, holder);
            answer = Answer.to(asked, policy);
            overruled.add(overruled("holding-back", "HELD_BACK", holder, holder.at()));
        }
        return new Verdict(question, answer, ranked, overruled);
    }

    private static @Nullable Verdict holder(Answer answer, List<Verdict> above) {
        for (Verdict verdict : above) {
            long ahead = TimeLine.of(verdict.answer().policy().holdingBack());
            boolean isDueLater = verdict.at() != TimeLine.NEVER && answer.at() < verdict.at();
            if (isDueLater && verdict.at() <= TimeLine.plus(answer.at(), ahead)) {
                return verdict;
            }
        }
        return null;
    }

    private Verdict outranked(SurveyPolicy policy, Verdict winner) {
        Question asked = asIfAsked(question, winner);
        Answer answer = Answer.to(asked, policy);
        return new Verdict(question, answer, ranked, List.of(overruled("rank", "OUTRANKED", winner, answer.at())));
    }

    private static Reason overruled(String type, String code, Verdict by, long until) {
        Why why = Why.of(code).with("policy", by.answer().policy().id());
        return new Reason(RuleSpec.of(type), why, null, until);
    }

    /** The question at the next moment after another policy will have asked. */
    private Question asIfAsked(Question asked, Verdict other) {
        History history = asked.history().plus(other.invitation().sent());
        return asked.from(TimeLine.plus(other.at(), tick), history);
    }
}
