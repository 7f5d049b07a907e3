package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import dev.touchpoint.check.Shown;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A rule of a host's own type that is made of its spec. Whatever the host's factory does, it ends in a rule or in problems. */
record OwnRule(RuleSpec spec, Function<RuleSpec, TimingRule> factory) {

    TimingRule rule() {
        // A host's code is not held to what its types say.
        @Nullable TimingRule rule;
        @Nullable RuleSpec made;
        try {
            rule = factory.apply(spec);
            made = rule == null ? null : rule.spec();
        } catch (InvalidRuleException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw invalid(refusal(e.getMessage()), e);
        } catch (RuntimeException e) {
            throw invalid(who() + " failed with " + e.getClass().getName(), e);
        }
        if (rule == null) {
            throw invalid(who() + " returned null", null);
        }
        if (!spec.equals(made)) {
            throw invalid(who() + " must return a rule with the spec it was given, was " + Shown.text(made), null);
        }
        return rule;
    }

    private String refusal(@Nullable String message) {
        return message == null || Require.isBlank(message) ? "is refused by " + who() : message;
    }

    private String who() {
        return "the factory of rule type " + Shown.text(spec.type());
    }

    private static InvalidRuleException invalid(String message, @Nullable RuntimeException cause) {
        InvalidRuleException invalid = new InvalidRuleException(List.of(new RuleProblem("", Shown.line(message))));
        if (cause != null) {
            invalid.initCause(cause);
        }
        return invalid;
    }
}
