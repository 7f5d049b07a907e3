package dev.touchpoint.cli.report;

import dev.touchpoint.insight.AskedWhen;
import dev.touchpoint.insight.Scorecard;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.ScoreCounts;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What customers were asked about, and when.
 *
 * @param touchpoint what about
 * @param when seen from when they met it
 */
record AskedAbout(String touchpoint, AskedWhen when) implements Comparable<AskedAbout> {

    private static final Comparator<AskedAbout> ORDER =
            Comparator.comparing(AskedAbout::touchpoint).thenComparing(AskedAbout::when);

    @Override
    public int compareTo(AskedAbout other) {
        return ORDER.compare(this, other);
    }

    /**
     * The scores about each touchpoint by when the customer was asked; without those that do not say.
     *
     * @param days the zone whose days are compared; null to compare instants
     */
    static SortedMap<String, Map<AskedWhen, ScoreCounts>> scores(
            TouchpointLog log, Metric metric, @Nullable ZoneId days) {
        var asked = days == null ? AskedWhen.byInstant() : AskedWhen.byDay(days);
        SortedMap<String, Map<AskedWhen, ScoreCounts>> scores = new TreeMap<>();
        log.journeys()
                .collect(Scorecard.<AskedAbout>byJourney(
                        (journey, response) -> {
                            AskedWhen when = asked.apply(journey, response);
                            return when == null ? null : new AskedAbout(response.touchpoint(), when);
                        },
                        metric))
                .groups()
                .forEach((about, counts) -> scores.computeIfAbsent(
                                about.touchpoint(), unseen -> new EnumMap<>(AskedWhen.class))
                        .put(about.when(), counts));
        return scores;
    }
}
