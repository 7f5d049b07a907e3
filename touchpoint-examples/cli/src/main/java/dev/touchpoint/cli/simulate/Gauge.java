package dev.touchpoint.cli.simulate;

import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Metrics;
import dev.touchpoint.timing.SurveyPolicy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By which metric the answers to come are gauged.
 *
 * @param metrics the metrics that are known
 * @param chosen the metric for all policies; null for the one that each measures
 * @param confidence how sure intervals are to be, between 0 and 1
 */
public record Gauge(Metrics metrics, @Nullable Metric chosen, double confidence) {

    /** Empty if the policy measures nothing that is known here. */
    Optional<Metric> of(SurveyPolicy policy) {
        String measured = policy.metric();
        return chosen != null
                ? Optional.of(chosen)
                : Optional.ofNullable(measured).flatMap(metrics::find);
    }
}
