package dev.touchpoint.nps;

import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.MetricProvider;
import java.util.Collection;
import java.util.List;

/**
 * Brings the standard definitions: {@code nps} ({@link Nps#standard()}), {@code csat} ({@link Csat#standard()}) and {@code
 * ces} ({@link Ces#standard()}). Found by {@link dev.touchpoint.metric.Metrics#discover()}; definitions of one's own are
 * added with {@link dev.touchpoint.metric.Metrics#with}.
 *
 * <p>Immutable and thread-safe.
 */
public final class NpsMetrics implements MetricProvider {

    /** Creates the provider. */
    public NpsMetrics() {}

    @Override
    public Collection<Metric> metrics() {
        return List.of(Nps.standard(), Csat.standard(), Ces.standard());
    }
}
