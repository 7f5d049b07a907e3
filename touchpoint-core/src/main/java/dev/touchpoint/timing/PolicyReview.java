package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import dev.touchpoint.check.Shown;
import dev.touchpoint.map.TouchpointMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with some policies, and what they come to.
 *
 * <pre>{@code
 * PolicyReview review = PolicyReview.of(policies, now);
 * review.findings().forEach(System.out::println);
 * System.out.println("at most " + review.mostInAYear() + " a year");
 * }</pre>
 *
 * <p>The policies are put to the test with a customer whom nothing but the policies themselves protects from being asked: who
 * meets their touchpoints all the time, is selected by every sampling and agrees to everything, of whom all facts are
 * favourable, whose zone is that of the policies, or UTC, and who neither answers nor dismisses. So a finding that nobody can
 * be asked holds for everybody, as far as ready-made rules go; a host's own are taken as they are. Nothing is a finding
 * that depends on facts.
 *
 * <p>Deterministic. Immutable and thread-safe.
 */
public final class PolicyReview {

    /** More often than that in a year counts as without a limit. */
    public static final int WITHOUT_LIMIT = 1_000;

    private static final Comparator<PolicyFinding> ORDER = Comparator.comparing(
                    (PolicyFinding finding) -> finding.kind().severity())
            .thenComparing(finding -> finding.policy() == null ? "" : finding.policy())
            .thenComparing(PolicyFinding::kind)
            .thenComparing(finding -> finding.channel() == null ? "" : finding.channel())
            .thenComparing(PolicyFinding::message);

    private final SurveyPolicies policies;
    private final List<PolicyFinding> findings;
    private final Pace pace;

    private PolicyReview(SurveyPolicies policies, List<PolicyFinding> findings, Pace pace) {
        this.policies = policies;
        this.findings = findings;
        this.pace = pace;
    }

    /**
     * Reviews policies.
     *
     * @param policies the policies
     * @param from the present instant, from 1900 to 2195: blackout dates before it are over, and years begin with it
     * @return the review, not null
     * @throws IllegalArgumentException if the present is out of range
     */
    public static PolicyReview of(SurveyPolicies policies, Instant from) {
        return of(policies, null, from);
    }

    /**
     * Reviews policies that belong to a map.
     *
     * @param policies the policies
     * @param map the map with the touchpoints and channels that they name; null if there is none
     * @param from the present instant, from 1900 to 2195
     * @return the review, not null
     * @throws IllegalArgumentException if the present is out of range
     */
    public static PolicyReview of(SurveyPolicies policies, @Nullable TouchpointMap map, Instant from) {
        Require.notNull("policies", policies);
        List<PolicyFinding> findings = new ArrayList<>();
        for (SurveyPolicy policy : policies.policies()) {
            findings.addAll(new ReachCheck(policy, from).findings());
            findings.addAll(new DeadRules(policy, policies, from).findings());
            if (map != null) {
                findings.addAll(new MapCheck(policy, map).findings());
            }
        }
        new SimulatedTallies(policies.policies()).ambiguous().forEach(name -> findings.add(ambiguous(name)));
        Pace pace = new Pace(policies, from);
        findings.addAll(new PaceCheck(policies, pace, findings).findings());
        findings.sort(ORDER);
        return new PolicyReview(policies, List.copyOf(findings), pace);
    }

    private static PolicyFinding ambiguous(String tally) {
        return new PolicyFinding(
                PolicyFinding.Kind.AMBIGUOUS_TALLY,
                null,
                null,
                List.of(),
                "The tally " + Shown.text(tally)
                        + " is read as a count of different periods, or in different zones, but there "
                        + "is one number.",
                "Give each period a tally of its own.");
    }

    /**
     * What is wrong.
     *
     * @return errors before warnings, then by policy and kind; not null
     */
    public List<PolicyFinding> findings() {
        return findings;
    }

    /**
     * The most often that a customer can be asked by one policy, in the year from the present on: reminders aside, and without
     * the other policies, which can only make it less.
     *
     * @param policy the policy's id
     * @return how often; empty if it is more than {@value #WITHOUT_LIMIT} times
     * @throws IllegalArgumentException if there is no such policy
     */
    public OptionalInt mostInAYear(String policy) {
        if (policies.policies().stream().noneMatch(known -> known.id().equals(policy))) {
            throw new IllegalArgumentException("there is no policy " + Shown.text(policy));
        }
        return Pace.limited(pace.alone(policy).inFirstYear());
    }

    /**
     * How often a customer is asked by one policy at that pace, beside all the others, in the year from the present on.
     *
     * @param policy the policy's id
     * @return how often; empty if all together ask more than {@value #WITHOUT_LIMIT} times
     * @throws IllegalArgumentException if there is no such policy
     */
    public OptionalInt togetherInAYear(String policy) {
        mostInAYear(policy);
        return pace.together().isUnlimited()
                ? OptionalInt.empty()
                : OptionalInt.of(pace.together().inFirstYear(policy));
    }

    /**
     * The most often that a customer can be asked by all policies, in the year from the present on, reminders aside: the most
     * that was found with customers who meet the touchpoints of all policies, of each alone, and, of no more than five
     * policies, of any of them.
     *
     * @return how often; empty if it is more than {@value #WITHOUT_LIMIT} times
     */
    public OptionalInt mostInAYear() {
        return Pace.limited(pace.mostInAYear());
    }

    /** How many findings, as in {@code PolicyReview[3 policies, 2 findings]}. */
    @Override
    public String toString() {
        return "PolicyReview[" + policies.policies().size() + " policies, " + findings.size() + " findings]";
    }
}
