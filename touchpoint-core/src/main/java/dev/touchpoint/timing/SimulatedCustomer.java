package dev.touchpoint.timing;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a simulated host keeps of one customer: when to ask again, and what each policy has said last about what. */
final class SimulatedCustomer {

    /** What there is to ask about: an occasion, or, without one, the relationship. */
    record Subject(@Nullable String touchpoint, @Nullable String occasion) {

        static final Subject RELATIONSHIP = new Subject(null, null);

        static Subject of(@Nullable Occasion occasion) {
            return occasion == null ? RELATIONSHIP : new Subject(occasion.touchpoint(), occasion.id());
        }
    }

    private final String id;
    private final Map<Subject, Long> plans = new HashMap<>();
    private final Map<SurveyPolicy, Map<String, LastWord>> ofOccasions = new HashMap<>();
    private final Map<SurveyPolicy, TreeMap<Long, LastWord>> ofIterations = new HashMap<>();
    private int invitations;

    SimulatedCustomer(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** Plans to ask again; whatever was planned about the same is off. */
    void plan(Subject subject, long turn) {
        plans.put(subject, turn);
    }

    /** Whether that turn is still what is planned. */
    boolean plans(Subject subject, long turn) {
        return plans.getOrDefault(subject, -1L) == turn;
    }

    void planNothing(Subject subject) {
        plans.remove(subject);
    }

    /** What a policy says replaces what it has said about the same before, unless that was to ask. */
    void heard(Decision decision) {
        SurveyPolicy policy = decision.policy();
        LastWord word = LastWord.of(decision);
        if (policy.iterations().isEmpty()) {
            ofOccasions
                    .computeIfAbsent(policy, any -> new HashMap<>())
                    .merge(decision.occasion().id(), word, SimulatedCustomer::later);
        } else {
            ofIterations
                    .computeIfAbsent(policy, any -> new TreeMap<>())
                    .merge(decision.verdict().iteration(), word, SimulatedCustomer::later);
        }
    }

    private static LastWord later(LastWord earlier, LastWord later) {
        return earlier.isAsk() ? earlier : later;
    }

    void wasInvited() {
        invitations++;
    }

    int invitations() {
        return invitations;
    }

    /** About what there was something to ask, and whether that was done. */
    Map<Subject, Boolean> subjects() {
        Map<Subject, Boolean> subjects = new HashMap<>();
        ofOccasions.forEach((policy, last) -> last.forEach((occasion, word) ->
                subjects.merge(new Subject(policy.touchpoint(), occasion), word.isAsk(), Boolean::logicalOr)));
        return subjects;
    }

    Map<SurveyPolicy, Map<String, LastWord>> ofOccasions() {
        return ofOccasions;
    }

    /** By policy and number of the iteration. */
    Map<SurveyPolicy, ? extends SortedMap<Long, LastWord>> ofIterations() {
        return ofIterations;
    }
}
