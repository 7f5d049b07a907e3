package dev.touchpoint.cli.ways;

import dev.touchpoint.insight.Flow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What customers wait between owners and within the reach of one.
 *
 * @param between each hand-over, that with the most waiting for the company first
 * @param within the steps from an owner to the same one, those with the most waiting for the company first
 * @param leftOut how many interactions have no owner, or are the asking for feedback
 */
record OwnerGaps(List<HandOver> between, List<HandOver> within, long leftOut) {

    private static final Comparator<HandOver> MOST_FIRST = Comparator.comparingDouble(
                    (HandOver each) -> each.ours().totalDays())
            .thenComparingDouble(HandOver::days)
            .reversed()
            .thenComparing(HandOver::from)
            .thenComparing(HandOver::to);

    /** Puts together what {@link OwnerTurn#stops} told apart. */
    static OwnerGaps of(Flow flow) {
        Map<List<String>, HandOver> all = new HashMap<>();
        for (Flow.Edge edge : flow.edges()) {
            OwnerTurn from = OwnerTurn.parse(edge.from());
            OwnerTurn to = OwnerTurn.parse(edge.to());
            all.merge(List.of(from.owner(), to.owner()), HandOver.of(from.owner(), to, edge.waiting()), HandOver::plus);
        }
        List<HandOver> sorted = new ArrayList<>(all.values());
        sorted.sort(MOST_FIRST);
        return new OwnerGaps(
                sorted.stream().filter(each -> !each.isWithin()).toList(),
                sorted.stream().filter(HandOver::isWithin).toList(),
                flow.leftOut());
    }

    /** Customer-days of all hand-overs. */
    double days() {
        return between.stream().mapToDouble(HandOver::days).sum();
    }

    /** Customer-days of those in which it was the company's turn. */
    double oursDays() {
        return between.stream().mapToDouble(each -> each.ours().totalDays()).sum();
    }
}
