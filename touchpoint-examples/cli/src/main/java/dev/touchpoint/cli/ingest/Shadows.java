package dev.touchpoint.cli.ingest;

import dev.touchpoint.log.Event;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Counts the events at touchpoints that are not on the map: allowed, but worth knowing. Of more than {@value #MOST}
 * different ones the rest is counted together: then it is the wrong column. Not thread-safe.
 */
public final class Shadows implements Consumer<Event> {

    /** How many different touchpoints are counted one by one. */
    public static final int MOST = 1000;

    private final Set<String> known;
    private final SortedMap<String, Long> counts = new TreeMap<>();
    private long others;

    /**
     * Nothing counted yet.
     *
     * @param map the map
     */
    public Shadows(TouchpointMap map) {
        this.known = map.touchpoints().stream().map(Touchpoint::id).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void accept(Event event) {
        String touchpoint = event.touchpoint();
        if (known.contains(touchpoint)) {
            return;
        }
        if (counts.size() < MOST || counts.containsKey(touchpoint)) {
            counts.merge(touchpoint, 1L, Long::sum);
        } else {
            others++;
        }
    }

    /**
     * The events at each touchpoint that is not on the map.
     *
     * @return how many, by touchpoint
     */
    public SortedMap<String, Long> counts() {
        return Collections.unmodifiableSortedMap(counts);
    }

    /**
     * The events at further touchpoints that are not on the map.
     *
     * @return 0, unless there are more than {@value #MOST} such touchpoints
     */
    public long others() {
        return others;
    }
}
