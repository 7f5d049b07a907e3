package dev.touchpoint.cli.gaps;

import dev.touchpoint.insight.Gaps;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.metric.Metrics;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What is looked for in a log. */
public final class GapSearch {

    private static final int ENOUGH = 2_000_000;

    private GapSearch() {}

    /**
     * The gaps of a map, rated by all metrics that the log has answers to.
     *
     * @param map what is planned
     * @param log what happened; all of its metrics are known
     * @param zone the zone in which days are counted
     * @return the gaps to look for
     */
    public static Gaps of(TouchpointMap map, TouchpointLog log, ZoneId zone) {
        Metrics metrics = Metrics.discover();
        List<String> answered =
                log.responses().map(Response::metric).distinct().sorted().toList();
        Gaps gaps = Gaps.of(map).in(zone);
        for (String id : answered) {
            gaps = gaps.rating(metrics.get(id));
        }
        return gaps;
    }

    /**
     * Looks for missing touchpoints on all processors, among so many customers that there are some two million events.
     *
     * @param gaps what to look for
     * @param log what happened
     * @return what was found
     */
    public static Sought find(Gaps gaps, TouchpointLog log) {
        return find(gaps, log, usualEvery(log.events().size()));
    }

    /** One customer in so many is enough: of twice as many events, one in two. */
    static int usualEvery(long events) {
        return (int) Math.max(1, (events + ENOUGH - 1) / ENOUGH);
    }

    static Sought find(Gaps gaps, TouchpointLog log, int every) {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            return new Sought(gaps.find(every == 1 ? log : Part.of(log, every), threads), every);
        } finally {
            threads.shutdown();
        }
    }
}
