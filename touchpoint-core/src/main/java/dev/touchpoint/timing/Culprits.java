package dev.touchpoint.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which of many rules are to blame. */
final class Culprits {

    private Culprits() {}

    /**
     * The first rule that alone breaks something, else the first two that do together, else all.
     *
     * @param breaks whether some rules break it, as all of them do
     * @return none if it is broken without any rule
     */
    static List<TimingRule> among(List<TimingRule> rules, Predicate<List<TimingRule>> breaks) {
        if (breaks.test(List.of())) {
            return List.of();
        }
        for (TimingRule rule : rules) {
            if (breaks.test(List.of(rule))) {
                return List.of(rule);
            }
        }
        for (int i = 0; i < rules.size(); i++) {
            for (int j = 0; j < i; j++) {
                List<TimingRule> two = List.of(rules.get(j), rules.get(i));
                if (breaks.test(two)) {
                    return two;
                }
            }
        }
        return needed(rules, breaks);
    }

    /** Without those that it takes none of. */
    private static List<TimingRule> needed(List<TimingRule> rules, Predicate<List<TimingRule>> breaks) {
        List<TimingRule> needed = new ArrayList<>(rules);
        for (TimingRule rule : rules) {
            List<TimingRule> rest = new ArrayList<>(needed);
            rest.remove(rule);
            if (breaks.test(rest)) {
                needed = rest;
            }
        }
        return needed;
    }

    /** As the subject of a sentence: {@code delay[of=P20D] and expiry[of=P14D] leave}. */
    static String leave(List<TimingRule> rules) {
        String last =
                rules.isEmpty() ? "nothing" : rules.get(rules.size() - 1).spec().toString();
        if (rules.size() < 2) {
            return last + " leaves";
        }
        return rules.subList(0, rules.size() - 1).stream()
                        .map(rule -> rule.spec().toString())
                        .collect(Collectors.joining(", "))
                + " and " + last + " leave";
    }
}
