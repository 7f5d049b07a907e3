package dev.touchpoint.timing;

import static java.util.stream.Collectors.joining;

import dev.touchpoint.check.Require;
import java.util.List;

/** A spec is not that of a rule of its type. Carries every problem. A host's factory throws it as {@link RuleTypes} does. */
public final class InvalidRuleException extends IllegalArgumentException {

    /** At least one, in the order of the settings. */
    private final List<RuleProblem> problems;

    /**
     * A spec with problems.
     *
     * @param problems at least one
     * @throws IllegalArgumentException if there is none
     */
    public InvalidRuleException(List<RuleProblem> problems) {
        super(Require.list("rule problems", problems).stream()
                .map(RuleProblem::toString)
                .collect(joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("rule problems must not be empty");
        }
        this.problems = List.copyOf(problems);
    }

    /**
     * All problems.
     *
     * @return at least one, unmodifiable, not null
     */
    public List<RuleProblem> problems() {
        return problems;
    }
}
