package dev.touchpoint.cli.ways;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.picture.FlowEdge;
import dev.touchpoint.cli.picture.FlowNode;
import dev.touchpoint.cli.picture.FlowPicture;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Who hands customers over to whom. */
final class HandOverPicture {

    private static final int MOST_DRAWN = 24;
    private static final double LEAST_DRAWN = 0.003;

    private HandOverPicture() {}

    /** The picture of all but the rare ones. */
    static String of(Ways ways) {
        OwnerGaps gaps = ways.owners();
        double all = gaps.days();
        List<HandOver> drawn = gaps.between().stream()
                .filter(each -> each.days() >= LEAST_DRAWN * all)
                .sorted(Comparator.comparingDouble(HandOver::days).reversed())
                .limit(MOST_DRAWN)
                .toList();
        List<String> owners = drawn.stream()
                .flatMap(each -> Stream.of(each.from(), each.to()))
                .distinct()
                .toList();
        List<FlowNode> nodes = owners.stream()
                .map(owner -> new FlowNode(ways.owner(owner), List.of(within(owner, gaps)), 1, 0, 0, false))
                .toList();
        List<FlowEdge> edges = drawn.stream()
                .map(each -> new FlowEdge(
                        owners.indexOf(each.from()),
                        owners.indexOf(each.to()),
                        all == 0 ? 0 : each.days() / all,
                        each.all().n(),
                        Figures.count(Math.round(each.days())) + " d",
                        ways.owner(each.from()) + " → " + ways.owner(each.to()) + ": " + Percent.days(each.days())
                                + " customer-days",
                        each.ours().totalDays() >= each.others().totalDays() ? "ours" : "others"))
                .toList();
        return new FlowPicture(nodes, edges, 0)
                .svg("Who hands customers over to whom: owners as boxes, hand-overs as lines, the wider the more"
                        + " customer-days they take; as in the table that follows");
    }

    private static String within(String owner, OwnerGaps gaps) {
        double days = gaps.within().stream()
                .filter(each -> each.from().equals(owner))
                .mapToDouble(HandOver::days)
                .sum();
        return Figures.count(Math.round(days)) + " d within";
    }
}
