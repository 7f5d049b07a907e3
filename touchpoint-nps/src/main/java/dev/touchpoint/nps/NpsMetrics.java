package dev.touchpoint.nps;

import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.MetricProvider;
import java.util.Collection;
import java.util.List;

/**
 * Brings the published definitions: {@code nps} ({@link Nps#standard()}) and {@code enps} ({@link Nps#employees()}), {@code
 * csat} ({@link Csat#standard()}), and the four forms of customer effort, {@code ces} ({@link Ces#standard()}), {@code
 * ces-original} ({@link Ces#original()}), {@code ces-agree} ({@link Ces#agreement()}) and {@code ces-net} ({@link Ces#net()}).
 * Found by {@link dev.touchpoint.metric.Metrics#discover()}; definitions of one's own are added with {@link
 * dev.touchpoint.metric.Metrics#with}.
 *
 * <p>Immutable and thread-safe.
 */
public final class NpsMetrics implements MetricProvider {

    /** Creates the provider. */
    public NpsMetrics() {}

    @Override
    public Collection<Metric> metrics() {
        return List.of(
                Nps.standard(),
                Nps.employees(),
                Csat.standard(),
                Ces.standard(),
                Ces.original(),
                Ces.agreement(),
                Ces.net());
    }
}
