package dev.touchpoint.timing;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why an instant was not permitted: which rule, why, over which channel, and until when.
 *
 * <p>Immutable and thread-safe.
 */
public final class Reason {

    /** Permanent ones first, then by code, scope and content. */
    static final Comparator<Reason> ORDER = Comparator.comparing((Reason reason) -> !reason.isFinal())
            .thenComparing(Reason::code)
            .thenComparing(reason -> String.valueOf(reason.rule.settings().get("scope")))
            .thenComparing(reason -> new Canonical().add(reason.rule).toString())
            .thenComparing(reason -> reason.channel == null ? "" : reason.channel)
            .thenComparingLong(reason -> reason.until);

    private final RuleSpec rule;
    private final Why why;
    private final @Nullable String channel;
    private final long until;

    Reason(RuleSpec rule, Why why, @Nullable String channel, long until) {
        this.rule = rule;
        this.why = why;
        this.channel = channel;
        this.until = until;
    }

    /**
     * The rule.
     *
     * @return its spec; of what holds for every policy, a spec that is among no policy's rules; not null
     */
    public RuleSpec rule() {
        return rule;
    }

    /**
     * Why, as a word for programs.
     *
     * @return such as {@code QUIET_HOURS}, not blank
     */
    public String code() {
        return why.code();
    }

    /**
     * What the code speaks of.
     *
     * @return plain values by name, in the order of their names; no personal data; not null
     */
    public Map<String, Object> arguments() {
        return why.arguments();
    }

    /**
     * The channel that it concerns.
     *
     * @return the channel's id; empty if it concerns all
     */
    public Optional<String> channel() {
        return Optional.ofNullable(channel);
    }

    /**
     * The first instant that this rule alone permits, from the candidate on at which it first stood in the way.
     *
     * @return the instant; empty if it permits none
     */
    public Optional<Instant> until() {
        return isFinal() ? Optional.empty() : Optional.of(TimeLine.instant(until));
    }

    /**
     * Whether this rule alone permits no instant any more.
     *
     * @return whether {@link #until} is empty
     */
    public boolean isFinal() {
        return until == TimeLine.NEVER;
    }

    /**
     * Whether no fact that may still change would alter it: only another policy, or another occasion.
     *
     * @return never true unless {@link #isFinal} is
     */
    public boolean isForGood() {
        return isFinal() && why.forGood();
    }

    /**
     * The reason as an English sentence. {@link Sentences} makes those of other languages.
     *
     * @return one sentence, not null
     */
    public String sentence() {
        return Sentences.english().of(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reason that
                && rule.equals(that.rule)
                && why.equals(that.why)
                && Objects.equals(channel, that.channel)
                && until == that.until;
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, why, channel, until);
    }

    /** Code and arguments, as in {@code QUIET_HOURS 21:00-08:00 Europe/Berlin}. */
    @Override
    public String toString() {
        return Sentences.brief(this);
    }
}
