package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one policy says, taken for itself: when it may ask next, over which channel, and what stood in the way.
 *
 * @param table the rules that were searched
 * @param facts those of the occasion that was found; if none was, of the first that was tried
 */
record Answer(Question question, RuleTable table, Facts facts, Found found, List<Attempt> attempts) {

    /** Iterations of a few seconds are not followed for years. */
    private static final int MOST_ITERATIONS = 1_000;

    /**
     * A search among the instants of one occasion.
     *
     * @param ifNone until when a rule stands in the way that permits nothing more there: for ever, or until the next occasion
     */
    record Attempt(List<Push> pushes, long ifNone) {}

    static Answer to(Question question, SurveyPolicy policy) {
        return to(question, policy, policy.table());
    }

    private static Answer to(Question question, SurveyPolicy policy, RuleTable table) {
        if (policy.iterations().isPresent()) {
            return inIterations(question, policy, policy.iterations().get(), table);
        }
        Facts facts = question.facts(policy, Require.notNull("occasion", question.occasion()));
        return search(question, facts, table, TimeLine.DISTANT_PAST, TimeLine.NEVER, Memory.NONE);
    }

    static Answer toReminding(Question question, SurveyPolicy policy, Contact invitation) {
        Occasion occasion = Require.notNull("occasion", question.occasion());
        Facts facts = question.facts(policy, occasion).reminding(invitation);
        return search(question, facts, policy.reminderTable(), TimeLine.DISTANT_PAST, TimeLine.NEVER, Memory.NONE);
    }

    /** What the answer would be without one of the rules. */
    Answer without(TimingRule lifted) {
        RuleTable rest = table.without(lifted);
        return facts.reminded() == null
                ? to(question, policy(), rest)
                : search(question, facts, rest, TimeLine.DISTANT_PAST, TimeLine.NEVER, Memory.NONE);
    }

    private static Answer search(
            Question question, Facts facts, RuleTable table, long opens, long closes, Memory memory) {
        Search search = new Search(table, facts, closes, memory);
        Found found = search.find(question.now(), opens);
        return new Answer(question, table, facts, found, List.of(new Attempt(search.pushes(), closes)));
    }

    /** Iterations follow each other; the first that permits an instant has it. */
    private static Answer inIterations(Question question, SurveyPolicy policy, Iterations iterations, RuleTable table) {
        ZoneLine zone = question.hostZone(policy);
        long current = iterations.at(question.now(), zone);
        long from = Math.max(question.now(), iterations.start(current, zone));
        long horizon = TimeLine.plus(from, TimeLine.of(policy.searching()));
        Memory memory = Memory.of(table.general());
        Answer first = null;
        for (long k = current; ; k++) {
            long opens = iterations.start(k, zone);
            if (opens == TimeLine.NEVER || opens > horizon || k - current > MOST_ITERATIONS) {
                Facts last = question.facts(policy, iterations.occasion(policy, current, zone));
                return first == null
                        ? over(question, table, last, opens)
                        : first.and(over(question, table, last, opens));
            }
            Facts facts = question.facts(policy, iterations.occasion(policy, k, zone));
            Answer answer = search(question, facts, table, opens, iterations.end(k, zone), memory);
            if (answer.at() != TimeLine.NEVER) {
                return first == null ? answer : first.and(answer);
            }
            first = first == null ? answer : first;
        }
    }

    /** There is no further iteration, or none that is worth a look. */
    private static Answer over(Question question, RuleTable table, Facts facts, long opens) {
        Push push = opens == TimeLine.NEVER
                ? Push.of("iterations", Why.of("NO_MORE_ITERATIONS").lasting(), null, opens)
                : Push.of("no-common-time", Why.of("NO_COMMON_TIME"), null, opens);
        return new Answer(question, table, facts, Found.NOTHING, List.of(new Attempt(List.of(push), TimeLine.NEVER)));
    }

    private Answer and(Answer later) {
        List<Attempt> both = new ArrayList<>(attempts);
        both.addAll(later.attempts);
        return new Answer(question, table, later.facts, later.found, both);
    }

    SurveyPolicy policy() {
        return facts.policy();
    }

    long at() {
        return found.at();
    }

    @Nullable
    String channel() {
        return found.channel();
    }

    /** As they were found, some of them more than once. */
    Stream<Reason> reasons() {
        return attempts.stream().flatMap(attempt -> attempt.pushes().stream()
                .map(push -> push.reason(question.now(), attempt.ifNone())));
    }

    /** The codes of those reasons whose rules alone make the difference, or of all of them, if none does alone. */
    Stream<String> decisiveCodes() {
        Set<TimingRule> decisive = new HashSet<>();
        for (TimingRule blocker : blockers()) {
            if (!without(blocker).found().equals(found)) {
                decisive.add(blocker);
            }
        }
        return attempts.stream()
                .flatMap(attempt -> attempt.pushes().stream())
                .filter(push -> decisive.isEmpty() || decisive.contains(push.rule()))
                .map(Push::code);
    }

    /** The rules of the policy that stood in the way. */
    Set<TimingRule> blockers() {
        Set<TimingRule> blockers = new LinkedHashSet<>();
        for (Attempt attempt : attempts) {
            for (Push push : attempt.pushes()) {
                TimingRule rule = push.rule();
                if (rule != null && policy().rules().contains(rule)) {
                    blockers.add(rule);
                }
            }
        }
        return blockers;
    }
}
