package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A policy's answer in the light of the other policies, and what explains it. Immutable, but for what it remembers. */
final class Verdict {

    private final Question asked;
    private final Answer answer;
    private final List<SurveyPolicy> considered;
    private final List<Reason> overruled;
    private @Nullable List<Reason> reasons;

    /** An answer that no other policy has to do with. */
    Verdict(Answer answer, List<SurveyPolicy> considered) {
        this(answer.question(), answer, considered, List.of());
    }

    /**
     * @param asked what the policies were asked; the answer may be to what would be asked after another one
     * @param overruled what other policies did to this one
     */
    Verdict(Question asked, Answer answer, List<SurveyPolicy> considered, List<Reason> overruled) {
        this.asked = asked;
        this.answer = answer;
        this.considered = considered;
        this.overruled = overruled;
    }

    Answer answer() {
        return answer;
    }

    long at() {
        return answer.at();
    }

    String channel() {
        return Require.notNull("channel", answer.channel());
    }

    /** The number of the iteration, from 0 on, in which the question was asked; of a policy about the relationship. */
    long iteration() {
        return answer.question().currentIteration(answer.policy());
    }

    /** When the next one begins; empty if there is none. */
    Optional<Instant> nextIteration() {
        Iterations iterations = answer.policy().iterations().orElseThrow();
        ZoneLine zone = answer.question().hostZone(answer.policy());
        long begins = iterations.start(iteration() + 1, zone);
        return begins == TimeLine.NEVER ? Optional.empty() : Optional.of(TimeLine.instant(begins));
    }

    boolean asks() {
        return overruled.isEmpty() && at() == answer.question().now();
    }

    Invitation invitation() {
        return Invitation.to(answer.facts(), channel(), TimeLine.instant(at()));
    }

    List<Reason> reasons() {
        List<Reason> known = reasons;
        if (known == null) {
            known = Stream.concat(overruled.stream(), answer.reasons())
                    .distinct()
                    .sorted(Reason.ORDER)
                    .toList();
            reasons = known;
        }
        return known;
    }

    /** Whether a reason of every channel, or one of all, is for good; not if it takes that another policy will have asked. */
    boolean isForGood() {
        List<Reason> forGood = reasons().stream().filter(Reason::isForGood).toList();
        return overruled.isEmpty()
                && !forGood.isEmpty()
                && answer.facts().channels().stream().allMatch(channel -> forGood.stream()
                        .anyMatch(
                                reason -> reason.channel().map(channel::equals).orElse(true)));
    }

    List<Lifted> ifLifted() {
        List<Lifted> changes = new ArrayList<>();
        List<RuleSpec> order = reasons().stream().map(Reason::rule).toList();
        List<TimingRule> blockers = new ArrayList<>(answer.blockers());
        blockers.sort(Comparator.comparingInt(rule -> order.indexOf(rule.spec())));
        for (TimingRule rule : blockers) {
            Answer without = answer.without(rule);
            if (!without.found().equals(answer.found())) {
                Verdict verdict = new Verdict(without, considered);
                changes.add(new Lifted(rule.spec(), Decision.of(verdict, List.of())));
            }
        }
        return changes;
    }

    /** As {@link Answer#decisiveCodes}, and what other policies did to this one; sorted. */
    List<String> decisiveCodes() {
        return Stream.concat(overruled.stream().map(Reason::code), answer.decisiveCodes())
                .distinct()
                .sorted()
                .toList();
    }

    Audit audit() {
        return Audit.of(considered, asked);
    }

    String because() {
        return reasons().isEmpty()
                ? ""
                : reasons().stream().map(Reason::toString).collect(Collectors.joining("; ", ": ", ""));
    }
}
