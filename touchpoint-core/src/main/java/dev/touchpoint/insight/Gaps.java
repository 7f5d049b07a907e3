package dev.touchpoint.insight;

import dev.touchpoint.check.Require;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Metric;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The touchpoints that a company does not have and should: found from its map, its log and the answers of its customers.
 *
 * <pre>{@code
 * GapReport report = Gaps.of(map).rating(csat).rating(nps).in(zone).find(log);
 * report.findings().forEach(System.out::println);
 * TouchpointMap better = report.findings().get(0).proposal().orElseThrow().addTo(map);
 * }</pre>
 *
 * <p>The same map, log and settings give the same report on every machine. Takes one thread. Up to 20,000 customers, segments are
 * shuffled, which takes seconds; beyond that, time and memory grow with events: a million customers with 6.7 million of them take
 * a minute or two, and 4 GB with the log. Immutable and thread-safe, if the detectors of the host are: each method returns a copy.
 */
public final class Gaps {

    /** What shuffles depend on, unless the host says otherwise. */
    public static final long USUAL_SEED = 8;

    private final TouchpointMap map;
    private final List<Metric> metrics;
    private final ZoneId zone;
    private final double confidence;
    private final long seed;
    private final Lexicon lexicon;
    private final @Nullable TouchpointMap template;
    private final List<GapDetector> detectors;

    private Gaps(
            TouchpointMap map,
            List<Metric> metrics,
            ZoneId zone,
            double confidence,
            long seed,
            Lexicon lexicon,
            @Nullable TouchpointMap template,
            List<GapDetector> detectors) {
        this.map = map;
        this.metrics = metrics;
        this.zone = zone;
        this.confidence = confidence;
        this.seed = seed;
        this.lexicon = lexicon;
        this.template = template;
        this.detectors = detectors;
    }

    /**
     * The gaps of a map, with the {@linkplain #standardDetectors() standard detectors}, without metrics, in UTC, with a confidence of
     * 95 % and the English lexicon.
     *
     * @param map the map, not null
     * @return the gaps to look for, not null
     */
    public static Gaps of(TouchpointMap map) {
        return new Gaps(
                Require.notNull("map", map),
                List.of(),
                ZoneOffset.UTC,
                Metric.USUAL_CONFIDENCE,
                USUAL_SEED,
                Lexicon.english(),
                null,
                standardDetectors());
    }

    /**
     * The detectors that come with the library.
     *
     * @return them in the order in which a report lists what they looked at; unmodifiable, not null
     */
    public static List<GapDetector> standardDetectors() {
        return List.of(
                new HandOffWaits(),
                new Ownership(),
                new StrongFeelings(),
                new Failures(),
                new Untold(),
                new HiddenDrops(),
                new FailureDemand(),
                new FailureWords(),
                new Silences(),
                new NotHappening(),
                new Coverage(),
                new BadAsking(),
                new ReferenceGaps());
    }

    /**
     * These gaps with one more metric whose answers are read.
     *
     * @param metric the metric, not null
     * @return the changed copy, not null
     * @throws IllegalArgumentException if there is a metric with its id already
     */
    public Gaps rating(Metric metric) {
        String id = Require.notNull("metric", metric).id();
        if (metrics.stream().anyMatch(known -> known.id().equals(id))) {
            throw new IllegalArgumentException("there is a metric " + id + " already");
        }
        return new Gaps(map, plus(metrics, metric), zone, confidence, seed, lexicon, template, detectors);
    }

    /**
     * These gaps with another zone whose days count.
     *
     * @param other the zone, not null
     * @return the changed copy, not null
     */
    public Gaps in(ZoneId other) {
        return new Gaps(map, metrics, Require.notNull("zone", other), confidence, seed, lexicon, template, detectors);
    }

    /**
     * These gaps with another confidence. One minus it is the level: the chance that anything at all is found by a test, in a company
     * where nothing is missing.
     *
     * @param other between 0 and 1, both excluded
     * @return the changed copy, not null
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public Gaps withConfidence(double other) {
        return new Gaps(map, metrics, zone, Interval.requireConfidence(other), seed, lexicon, template, detectors);
    }

    /**
     * These gaps with another seed for the shuffles.
     *
     * @param other any number
     * @return the changed copy, not null
     */
    public Gaps withSeed(long other) {
        return new Gaps(map, metrics, zone, confidence, other, lexicon, template, detectors);
    }

    /**
     * These gaps with another lexicon of failure demand.
     *
     * @param other the lexicon, not null; may be empty
     * @return the changed copy, not null
     */
    public Gaps withLexicon(Lexicon other) {
        return new Gaps(map, metrics, zone, confidence, seed, Require.notNull("lexicon", other), template, detectors);
    }

    /**
     * These gaps with a map of the trade to compare with.
     *
     * @param other the template, not null
     * @return the changed copy, not null
     */
    public Gaps withTemplate(TouchpointMap other) {
        return new Gaps(map, metrics, zone, confidence, seed, lexicon, Require.notNull("template", other), detectors);
    }

    /**
     * These gaps with one more detector.
     *
     * @param detector the detector, not null
     * @return the changed copy, not null
     */
    public Gaps detector(GapDetector detector) {
        return withDetectors(plus(detectors, Require.notNull("detector", detector)));
    }

    /**
     * These gaps with other detectors, and no others.
     *
     * @param others the detectors, none null; may be empty
     * @return the changed copy, not null
     */
    public Gaps withDetectors(List<GapDetector> others) {
        return new Gaps(map, metrics, zone, confidence, seed, lexicon, template, Require.list("detectors", others));
    }

    private static <T> List<T> plus(List<T> list, T another) {
        List<T> longer = new ArrayList<>(list);
        longer.add(another);
        return List.copyOf(longer);
    }

    /**
     * Looks for missing touchpoints.
     *
     * @param log what happened, not null; without events the map alone is looked at
     * @return what was found and what was not, not null
     * @throws IllegalArgumentException if a score is not on its metric's scale
     */
    public GapReport find(TouchpointLog log) {
        return find(log, Runnable::run);
    }

    /**
     * Looks for missing touchpoints, with several detectors at once.
     *
     * @param log what happened, not null; without events the map alone is looked at
     * @param executor runs each detector as a task of its own, not null; when this returns, none of them is still running unless one has
     *     failed
     * @return the same as {@link #find(TouchpointLog)}, not null
     * @throws IllegalArgumentException if a score is not on its metric's scale; whatever else a detector throws is thrown as it is
     */
    public GapReport find(TouchpointLog log, Executor executor) {
        return GapReports.of(
                new GapFacts(this, Require.notNull("log", log)), detectors, Require.notNull("executor", executor));
    }

    TouchpointMap map() {
        return map;
    }

    List<Metric> metrics() {
        return metrics;
    }

    ZoneId zone() {
        return zone;
    }

    double confidence() {
        return confidence;
    }

    long seed() {
        return seed;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Optional<TouchpointMap> template() {
        return Optional.ofNullable(template);
    }

    /** What is looked for and how, as in {@code Gaps[auction: 2 metrics, 12 detectors]}. */
    @Override
    public String toString() {
        return "Gaps[" + map.id() + ": " + metrics.size() + " metrics, " + detectors.size() + " detectors]";
    }
}
