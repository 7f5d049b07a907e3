package dev.touchpoint.timing;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A spec is not that of a ready-made rule. Carries every problem. */
public final class InvalidRuleException extends IllegalArgumentException {

    /** At least one, in the order of the settings. */
    private final List<RuleProblem> problems;

    InvalidRuleException(List<RuleProblem> problems) {
        super(problems.stream().map(RuleProblem::toString).collect(joining("\n")));
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
