package dev.touchpoint.timing;

import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of the policies. */
record Question(
        Customer customer, @Nullable Occasion occasion, History history, List<Tally> tallies, long now, Zones zones) {

    Facts facts(SurveyPolicy policy, Occasion occasion) {
        return new Facts(policy, customer, occasion, history, tallies, zones);
    }

    /** The host's zone; UTC if the policy does not say. */
    ZoneLine hostZone(SurveyPolicy policy) {
        return zones.line(policy.zone().orElse(ZoneOffset.UTC));
    }

    /** The iteration of a policy about the relationship that the present lies in; the first one, if none has begun. */
    Occasion iteration(SurveyPolicy policy) {
        return policy.iterations().orElseThrow().occasion(policy, currentIteration(policy), hostZone(policy));
    }

    /** The number of that iteration, from 0 on. */
    long currentIteration(SurveyPolicy policy) {
        return policy.iterations().orElseThrow().at(now, hostZone(policy));
    }

    Question from(long now, History history) {
        return new Question(customer, occasion, history, tallies, now, zones);
    }

    /** Never who. */
    @Override
    public String toString() {
        return "Question[" + occasion + " at " + TimeLine.instant(now) + "]";
    }
}
