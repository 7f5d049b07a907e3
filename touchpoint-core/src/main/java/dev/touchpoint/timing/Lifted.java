package dev.touchpoint.timing;

import dev.touchpoint.check.Require;

/**
 * What the answer would be without one rule.
 *
 * @param rule the rule that was lifted
 * @param decision what the policy, for itself, would decide without it; its {@linkplain Decision#audit() audit} is that of the
 *     decision it was asked of, with all rules
 */
public record Lifted(RuleSpec rule, Decision decision) {

    /** Refuses what breaks a rule, as the components state. */
    public Lifted {
        Require.notNull("rule", rule);
        Require.notNull("decision", decision);
    }
}
