package dev.touchpoint.timing;

import java.util.Arrays;

/**
 * What rules without a channel said while one occasion after the other was tried. A candidate between an earlier one and its
 * answer has the same answer, so hours that never open are not walked through again for each occasion.
 */
final class Memory {

    static final Memory NONE = new Memory(0);

    private final long[] candidates;
    private final long[] answers;

    private Memory(int rules) {
        this.candidates = new long[rules];
        this.answers = new long[rules];
        Arrays.fill(answers, TimeLine.DISTANT_PAST);
    }

    static Memory of(int rules) {
        return new Memory(rules);
    }

    long next(int index, Rule rule, long candidate, Facts facts) {
        if (index >= answers.length || rule.looksAtOccasion()) {
            return rule.next(candidate, facts);
        }
        if (candidate < candidates[index] || candidate > answers[index]) {
            candidates[index] = candidate;
            answers[index] = rule.next(candidate, facts);
        }
        return answers[index];
    }
}
