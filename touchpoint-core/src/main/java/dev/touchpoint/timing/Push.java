package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import org.jspecify.annotations.Nullable;

/** A rule that moved a candidate: what a {@link Reason} is made of, when somebody reads it. */
final class Push {

    private final RuleSpec spec;
    private final @Nullable TimingRule rule;
    private final long candidate;
    private final long answer;
    private final @Nullable Facts facts;
    private final @Nullable Why why;
    private final @Nullable String channel;

    private Push(
            RuleSpec spec,
            @Nullable TimingRule rule,
            long candidate,
            long answer,
            @Nullable Facts facts,
            @Nullable Why why,
            @Nullable String channel) {
        this.spec = spec;
        this.rule = rule;
        this.candidate = candidate;
        this.answer = answer;
        this.facts = facts;
        this.why = why;
        this.channel = channel;
    }

    /** @param fault what the rule did wrong, if it was stopped */
    Push(TimingRule rule, long candidate, long answer, Facts facts, @Nullable Why fault) {
        this(rule.spec(), rule, candidate, answer, facts, fault, facts.channel());
    }

    /** What the search itself has to say. */
    static Push of(String type, Why why, @Nullable String channel, long until) {
        return new Push(RuleSpec.of(type), null, 0, until, null, why, channel);
    }

    @Nullable
    TimingRule rule() {
        return rule;
    }

    String code() {
        return why().code();
    }

    /**
     * @param now the present
     * @param ifNone until when a rule holds that permits nothing more: never, or until the next occasion begins
     */
    Reason reason(long now, long ifNone) {
        boolean isFinal = answer == TimeLine.NEVER;
        Why why = why();
        boolean forGood = isFinal && ifNone == TimeLine.NEVER && why.forGood() && permitsNothingFrom(now);
        return new Reason(spec, why, channel, isFinal ? ifNone : answer, forGood);
    }

    /** Whether it is this rule alone, and not that others moved the candidate beyond it. */
    private boolean permitsNothingFrom(long now) {
        if (rule == null || facts == null) {
            return true;
        }
        long next = rule instanceof Rule own ? own.next(now, facts) : new Watch().next(now, facts, rule);
        return next == TimeLine.NEVER;
    }

    private Why why() {
        if (why != null) {
            return why;
        }
        if (rule instanceof Rule own && facts != null) {
            return own.why(candidate, facts);
        }
        return hostWhy();
    }

    private Why hostWhy() {
        if (rule == null || facts == null) {
            return Why.of(spec);
        }
        try {
            return Require.notNull("why", rule.why(TimeLine.instant(candidate), facts));
        } catch (RuntimeException | StackOverflowError e) {
            return Why.of(spec);
        }
    }
}
