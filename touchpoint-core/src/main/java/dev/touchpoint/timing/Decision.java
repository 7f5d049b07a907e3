package dev.touchpoint.timing;

import java.util.List;
import java.util.Objects;

/**
 * The answer to "may we ask this customer now; if not, why, and when?": {@link Ask}, {@link Wait} or {@link Decline}, each
 * with every reason. Of several policies it is the foremost one's: the one that may ask, else the one that may ask first,
 * and {@link #others()} has those of the others.
 *
 * <p>With the same facts, policies and time-zone data, a decision at the instant that a {@code Wait} names is an
 * {@code Ask}, and one nanosecond earlier it is not.
 *
 * <p>Immutable and thread-safe. Reasons and whatever else explains the decision are worked out when they are read.
 */
public abstract sealed class Decision permits Ask, Wait, Decline {

    private final Verdict verdict;
    private final List<Decision> others;

    Decision(Verdict verdict, List<Decision> others) {
        this.verdict = verdict;
        this.others = others;
    }

    static Decision of(Verdict verdict, List<Decision> others) {
        if (verdict.at() == TimeLine.NEVER) {
            return new Decline(verdict, others);
        }
        return verdict.asks() ? new Ask(verdict, others) : new Wait(verdict, others);
    }

    /**
     * Whose answer it is.
     *
     * @return the policy, not null
     */
    public SurveyPolicy policy() {
        return verdict.answer().policy();
    }

    /**
     * What there was to ask about; for a policy about the relationship, its iteration.
     *
     * @return the occasion, not null
     */
    public Occasion occasion() {
        return verdict.answer().facts().occasion();
    }

    /**
     * Every rule that stood in the way of a candidate instant, on the way to the answer.
     *
     * @return the permanent ones first, then by code, scope and content; never null, empty if nothing did
     */
    public List<Reason> reasons() {
        return verdict.reasons();
    }

    /**
     * What should be looked into, though it did not stand in the way.
     *
     * @return codes: {@code ZONE_ASSUMED} if the customer's zone is unknown, and a rule of the policy looked at the clock of
     *     the policy's zone instead; not null, empty if there is nothing
     */
    public List<String> warnings() {
        Answer answer = verdict.answer();
        boolean assumed = answer.facts().assumesZone() && answer.table().isZoned();
        return assumed ? List.of("ZONE_ASSUMED") : List.of();
    }

    /**
     * What the other policies say that were considered as well, each for itself.
     *
     * @return in the order of their rank, not null
     */
    public List<Decision> others() {
        return others;
    }

    /**
     * Which rules, each alone, would change the answer if they were lifted. Of several policies, only this one's rules are
     * considered, and it is decided for itself.
     *
     * @return one entry for each such rule, in the order of the reasons; not null
     */
    public List<Lifted> ifLifted() {
        return verdict.ifLifted();
    }

    /**
     * What it takes to replay the decision.
     *
     * @return the fingerprints of policies and inputs, and the version of the time-zone data; not null
     */
    public Audit audit() {
        return verdict.audit();
    }

    Verdict verdict() {
        return verdict;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Decision that
                && getClass() == that.getClass()
                && policy().equals(that.policy())
                && occasion().equals(that.occasion())
                && verdict.answer().found().equals(that.verdict.answer().found())
                && reasons().equals(that.reasons())
                && others.equals(that.others);
    }

    @Override
    public int hashCode() {
        return Objects.hash(policy(), verdict.answer().found(), reasons());
    }
}
