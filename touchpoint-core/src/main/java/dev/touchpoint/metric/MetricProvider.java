package dev.touchpoint.metric;

import java.util.Collection;

/**
 * Brings metrics. Found by {@link java.util.ServiceLoader} through {@link Metrics#discover()} where its module declares
 * {@code provides MetricProvider with …} and its jar lists it under {@code META-INF/services}, or handed over by
 * {@link Metrics#of(Collection)}.
 *
 * <p>An implementation is public, has a public constructor without parameters, and is thread-safe.
 */
public interface MetricProvider {

    /**
     * The metrics of this provider.
     *
     * @return the metrics with their usual methods, each id once; not null
     */
    Collection<Metric> metrics();
}
