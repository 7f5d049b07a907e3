package dev.touchpoint.metric;

import static dev.touchpoint.check.Require.id;
import static dev.touchpoint.check.Require.notNull;

import dev.touchpoint.check.Shown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The metrics that an application knows, by id. A value that is passed on, not a global registry: two tenants may know
 * different metrics.
 *
 * <p>Immutable and thread-safe.
 */
public final class Metrics {

    private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);

    private final Map<String, Metric> byId;

    private Metrics(Map<String, Metric> byId) {
        this.byId = byId;
    }

    /**
     * The given metrics.
     *
     * @param metrics the metrics in any order, each id once; not null, may be empty
     * @return the metrics, not null
     * @throws IllegalArgumentException if an id occurs twice or is malformed
     */
    public static Metrics of(Collection<? extends Metric> metrics) {
        Map<String, Metric> byId = new TreeMap<>();
        for (Metric metric : metrics) {
            Metric other =
                    byId.putIfAbsent(id("metric id", notNull("metric", metric).id()), metric);
            if (other != null) {
                throw new IllegalArgumentException("metric id " + Shown.text(metric.id())
                        + " must be unique, is that of " + other.getClass().getName() + " and "
                        + metric.getClass().getName());
            }
        }
        return new Metrics(byId);
    }

    /**
     * The metrics of all providers that the thread's context class loader sees, and of those that the loader of this
     * library sees: the first finds what an application brings, the second works on threads without a loader of their own,
     * such as those of the common pool. A provider that both see counts once.
     *
     * @return the metrics, not null; none if there is no provider
     * @throws IllegalArgumentException if two providers bring the same id, or one a malformed id
     * @throws java.util.ServiceConfigurationError if a provider can't be loaded
     */
    public static Metrics discover() {
        Map<String, MetricProvider> providers = new LinkedHashMap<>();
        collect(ServiceLoader.load(MetricProvider.class), providers);
        collect(ServiceLoader.load(MetricProvider.class, Metrics.class.getClassLoader()), providers);
        return ofProviders(providers.values());
    }

    /**
     * The metrics of all providers that a class loader sees.
     *
     * @param loader the class loader to look in, not null
     * @return the metrics, not null; none if there is no provider
     * @throws IllegalArgumentException if two providers bring the same id, or one a malformed id
     * @throws java.util.ServiceConfigurationError if a provider can't be loaded
     */
    public static Metrics discover(ClassLoader loader) {
        Map<String, MetricProvider> providers = new LinkedHashMap<>();
        collect(ServiceLoader.load(MetricProvider.class, notNull("loader", loader)), providers);
        return ofProviders(providers.values());
    }

    private static void collect(ServiceLoader<MetricProvider> seen, Map<String, MetricProvider> providers) {
        seen.forEach(provider -> providers.putIfAbsent(provider.getClass().getName(), provider));
    }

    private static Metrics ofProviders(Collection<MetricProvider> providers) {
        List<Metric> found = new ArrayList<>();
        for (MetricProvider provider : providers) {
            Collection<Metric> metrics = provider.metrics();
            LOG.debug("{} brings {} metrics", provider.getClass().getName(), metrics.size());
            found.addAll(metrics);
        }
        return of(found);
    }

    /**
     * These metrics and one more, or with one of them replaced, as by an instance with another method.
     *
     * @param metric the metric, not null
     * @return new metrics, not null
     * @throws IllegalArgumentException if its id is malformed
     */
    public Metrics with(Metric metric) {
        Map<String, Metric> more = new TreeMap<>(byId);
        more.put(id("metric id", notNull("metric", metric).id()), metric);
        return new Metrics(more);
    }

    /**
     * The metric with an id.
     *
     * @param id the id, not null
     * @return the metric, not null
     * @throws IllegalArgumentException if there is none; the message names those there are
     */
    public Metric get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException(unknown(id)));
    }

    /**
     * The metric with an id, if there is one.
     *
     * @param id the id, not null
     * @return the metric, or empty
     */
    public Optional<Metric> find(String id) {
        return Optional.ofNullable(byId.get(notNull("id", id)));
    }

    /**
     * The ids of all metrics.
     *
     * @return an unmodifiable set in alphabetical order, not null
     */
    public Set<String> ids() {
        return Collections.unmodifiableSet(byId.keySet());
    }

    private String unknown(String id) {
        return byId.isEmpty()
                ? "metric " + Shown.text(id) + " is unknown: there are no metrics; is touchpoint-nps on the class path?"
                : "metric must be one of " + String.join(", ", ids()) + ", was " + Shown.text(id);
    }

    /** The ids, as in {@code [ces, csat, nps]}. */
    @Override
    public String toString() {
        return byId.keySet().toString();
    }
}
