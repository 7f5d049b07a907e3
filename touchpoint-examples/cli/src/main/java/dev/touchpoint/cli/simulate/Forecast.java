package dev.touchpoint.cli.simulate;

import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.timing.PolicyOutcome;
import dev.touchpoint.timing.SimulationResult;
import dev.touchpoint.timing.SurveyPolicy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one policy would have brought.
 *
 * @param policy the policy, as it was handed over
 * @param outcome what became of it
 * @param expectedAnswers how many answers it would bring at the rates of answers
 * @param anticipated how sure its metric would be with them; null if its metric is not known, or no answer is expected
 */
record Forecast(SurveyPolicy policy, PolicyOutcome outcome, double expectedAnswers, @Nullable Anticipated anticipated) {

    /**
     * A score of answers to come.
     *
     * @param estimate the metric's estimate of as many answers as are expected
     * @param answersInLog how many answers of the log its shape is taken from; if 0, it is as unsure as it can get
     */
    record Anticipated(Estimate estimate, long answersInLog) {}

    static Forecast of(SurveyPolicy policy, SimulationResult result, Logged log, Gauge gauge) {
        return new Forecast(
                policy,
                result.outcome(policy.id()),
                result.expectedAnswers(policy.id()),
                gauge.of(policy)
                        .map(metric -> anticipated(policy, metric, result, log, gauge))
                        .orElse(null));
    }

    private static @Nullable Anticipated anticipated(
            SurveyPolicy policy, Metric metric, SimulationResult result, Logged log, Gauge gauge) {
        ScoreCounts like = log.answers(metric, policy.touchpoint());
        Estimate estimate = result.anticipated(policy.id(), metric, like, gauge.confidence());
        return estimate.n() == 0 ? null : new Anticipated(estimate, like.n());
    }

    /** Whether there are responses to recognise its asking by. */
    boolean isObservable() {
        return policy.metric() != null;
    }

    /** How many occasions it would not have asked about. */
    long notAsked() {
        return outcome.occasions() - outcome.invitations().total();
    }

    /** How often, according to the log, customers were asked on a day before they met the touchpoint. */
    long observedBefore() {
        return outcome.observed().daysAfter().headMap(0L).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** How often they were asked about an occasion in which the log has no such touchpoint. */
    long observedWithout() {
        Map<Long, Long> known = outcome.observed().daysAfter();
        return outcome.observed().total()
                - known.values().stream().mapToLong(Long::longValue).sum();
    }
}
