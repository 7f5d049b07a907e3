package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A set of instants at which a customer may be asked. The set depends on facts, never on the present moment, and answers one
 * question: which is its first instant at or after a given one?
 *
 * <p>Every rule keeps three laws: the answer is not before the question; a later question never has an earlier answer; and an
 * answer, asked again, is its own answer. From these alone it follows that rules combine in any order, and that every "not
 * now" comes with a "then when". A rule that is caught breaking one is stopped, and named in the decision.
 *
 * <p>{@link TimingRules} has the ready-made ones. A host's own is a spec and a function:
 *
 * <pre>{@code
 * TimingRule afterReturns = TimingRule.of(RuleSpec.of("return-window").with("days", 14), (t, facts) -> {
 *     Instant open = facts.occasion().at().plus(14, ChronoUnit.DAYS);
 *     return Optional.of(t.isBefore(open) ? open : t);
 * });
 * }</pre>
 *
 * <p>Implementations are immutable and thread-safe, and do no I/O.
 */
public interface TimingRule {

    /**
     * What this rule is. Rules with equal specs are the same rule.
     *
     * @return the spec, always the same, not null
     */
    RuleSpec spec();

    /**
     * The first permitted instant at or after a candidate.
     *
     * @param candidate the instant in question
     * @param facts what is known
     * @return the first permitted instant, not before the candidate; empty if none is permitted from there on; not null
     */
    Optional<Instant> next(Instant candidate, Facts facts);

    /**
     * How far back this rule looks into a customer's contacts: for so long a ledger must remember them, after whatever last
     * happened to each: that it was sent, seen, answered or dismissed, or that its lease ended.
     *
     * @return zero if it does not look at them, {@link ChronoUnit#FOREVER} unless said; not null
     */
    default Duration lookBack() {
        return ChronoUnit.FOREVER.getDuration();
    }

    /**
     * Whether this rule names a channel, so that it is asked about each channel in turn.
     *
     * @return whether {@link Facts#channel()} is to be there when it is asked; false unless said
     */
    default boolean perChannel() {
        return false;
    }

    /**
     * Why a candidate is not permitted.
     *
     * @param candidate an instant that this rule does not permit
     * @param facts what is known
     * @return a code in upper case and what it speaks of; unless said, the type of the spec and its settings; not null
     */
    default Why why(Instant candidate, Facts facts) {
        return Why.of(spec());
    }

    /**
     * A rule made of a spec and a function, which looks at the whole history and names no channel.
     *
     * @param spec what the rule is; the function must depend on nothing else but its arguments
     * @param next the first permitted instant at or after a candidate, or empty
     * @return the rule, equal to every other one with this spec; not null
     */
    static TimingRule of(RuleSpec spec, Next next) {
        return new HostRule(Require.notNull("spec", spec), Require.notNull("next", next));
    }

    /** The function of a rule: see {@link TimingRule#next}. */
    @FunctionalInterface
    interface Next {

        /**
         * The first permitted instant at or after a candidate.
         *
         * @param candidate the instant in question
         * @param facts what is known
         * @return the first permitted instant, not before the candidate; empty if none is permitted from there on; not null
         */
        Optional<Instant> next(Instant candidate, Facts facts);
    }
}
