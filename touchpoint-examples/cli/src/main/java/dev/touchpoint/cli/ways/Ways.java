package dev.touchpoint.cli.ways;

import dev.touchpoint.insight.Flow;
import dev.touchpoint.insight.Variants;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.map.TouchpointMap;
import java.time.Instant;
import java.util.List;

/**
 * What customers really went through, as a log has it, beside what a map plans for them.
 *
 * @param map the map
 * @param until the last instant that counts
 * @param journeys how many there are, of one customer on one occasion, with at least one interaction
 * @param flow what follows what, without the asking for feedback, which may come after anything and would cut each wait in two
 * @param most the most frequent ways through the flow; where there are many, without those of a single journey, of which none is
 *     more frequent than another
 * @param byPlan the planned journeys that fit some real one best, in its order, but the main ones first
 * @param unplanned how many journeys have no step of any plan in sequence
 * @param owners who hands customers over to whom, without the asking
 */
public record Ways(
        TouchpointMap map,
        Instant until,
        long journeys,
        Flow flow,
        List<Way> most,
        List<PlanReading> byPlan,
        long unplanned,
        OwnerGaps owners) {

    private static final int MOST_WAYS = 6;

    /**
     * Reads a log, once for everything and once more for how long the most frequent ways take. Keeps nothing for each event.
     *
     * @param map the map
     * @param log the log; its responses are passed over
     * @param until as of when: what should have come by then and has not is missing or overdue
     * @return what it says
     */
    public static Ways of(TouchpointMap map, TouchpointLog log, Instant until) {
        Asking asking = Asking.on(map);
        WaysTally tally = new WaysTally(map, asking, until);
        log.journeys().forEach(tally::add);
        Flow flow = tally.flow();
        return new Ways(
                map,
                until,
                tally.journeys(),
                flow,
                Way.of(shared(flow.variants()), log, asking, asking.plansWithout(map)),
                tally.byPlan(),
                tally.unplanned(),
                OwnerGaps.of(tally.owners()));
    }

    private static Variants shared(Variants variants) {
        Variants top = variants.top(MOST_WAYS);
        long several = top.list().stream().filter(way -> way.count() > 1).count();
        return top.other() == 0 ? top : variants.top((int) several);
    }

    /** Whether anything happened that is shown. */
    public boolean isEmpty() {
        return flow.journeys() == 0;
    }

    /** What to call a touchpoint: its name on the map, or else its id. */
    String name(String touchpoint) {
        return map.touchpoint(touchpoint).map(each -> each.name()).orElse(touchpoint);
    }

    /** What to call an owner. */
    String owner(String id) {
        return map.owner(id).map(each -> each.name()).orElse(id);
    }

    /** Whether none was too long or too rare to be remembered. */
    boolean isEveryWayKnown() {
        return flow.variants().other() == 0 && flow.variants().shortfall() == 0;
    }

    /** How many journeys took another way than the {@link #most} frequent ones. */
    long otherWays() {
        return flow.journeys() - most.stream().mapToLong(Way::journeys).sum();
    }
}
