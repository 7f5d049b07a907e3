package dev.touchpoint.insight;

import dev.touchpoint.check.Require;
import dev.touchpoint.map.TouchpointMap;
import java.util.Comparator;
import java.util.List;

/**
 * What is missing on a map, or wrong with it, as far as the map alone can tell.
 *
 * <pre>{@code
 * MapReview.of(map).findings().forEach(System.out::println);
 * }</pre>
 *
 * <p>What counts, and what does not:
 *
 * <ul>
 *   <li>A phase is covered by what customers can see there, surveys aside.
 *   <li>What others start, such as a friend's advice, needs no owner. A map without any owner is one finding.
 *   <li>Names are the same if their letters and digits are, in whatever case. The same name under two owners is a moment that
 *       is doubly owned; otherwise it is a duplicate.
 *   <li>A hand-off {@linkplain dev.touchpoint.map.HandOff#needsBridge() that customers go through} needs a bridge in the step before
 *       it. Steps without an encounter (out of sight, with others, or only asking) are passed over: the hand-off is then
 *       between the steps around them.
 *   <li>An event below the line of visibility matters to customers if it is a moment of truth, has an importance of 0.5 or
 *       more, or an expected emotion. The next thing that the customer sees must then be word from the company.
 *   <li>An emotion is strong from an intensity of 4 on. One of the next two steps must then be word from the company, in at
 *       least one journey. Where the company itself ends a journey well (it celebrates, helps or repairs, and that feels
 *       good), nothing need follow; nor where it is met indirectly, or is not visible.
 *   <li>Word from the company is what the company, or a partner, starts to inform, deliver, help, celebrate, repair or say
 *       goodbye: no bill, no survey, no advertisement.
 *   <li>A journey has a goal of the customer's if it states one, or its persona does.
 *   <li>Channels and departments are known by the names that the map gives them, and by a list of English words.
 * </ul>
 *
 * <p>Deterministic. Immutable and thread-safe.
 */
public final class MapReview {

    private static final List<MapCheck> CHECKS = List.of(
            new OwnerCheck(),
            new SameNameCheck(),
            new GoalCheck(),
            new HandOffCheck(),
            new UntoldEventCheck(),
            new FeedbackCheck(),
            new FollowUpCheck(),
            new PhaseCheck(),
            new ChannelNameCheck(),
            new OrgChartCheck(),
            new UnusedCheck());

    private final TouchpointMap map;
    private final List<MapFinding> findings;

    private MapReview(TouchpointMap map, List<MapFinding> findings) {
        this.map = map;
        this.findings = findings;
    }

    /**
     * Reviews a map.
     *
     * @param map the map, not null
     * @return the review, not null
     */
    public static MapReview of(TouchpointMap map) {
        MapFacts facts = new MapFacts(Require.notNull("map", map));
        List<MapFinding> findings = CHECKS.stream()
                .flatMap(check -> check.findings(facts))
                .sorted(Comparator.comparing(MapFinding::kind))
                .toList();
        return new MapReview(map, findings);
    }

    /**
     * What is missing or wrong.
     *
     * @return errors before warnings, then by kind, then in the order of the map; unmodifiable, not null
     */
    public List<MapFinding> findings() {
        return findings;
    }

    /** How many findings, as in {@code MapReview[auction: 2 findings]}. */
    @Override
    public String toString() {
        return "MapReview[" + map.id() + ": " + findings.size() + " findings]";
    }
}
