package dev.touchpoint.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.fixture.Journeys;
import dev.touchpoint.insight.Flow;
import dev.touchpoint.insight.Flow.Edge;
import dev.touchpoint.insight.StopsBy;
import dev.touchpoint.insight.VariantLimits;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.render.Network.Box;
import dev.touchpoint.render.Network.Kind;
import dev.touchpoint.render.Network.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever is folded, everything still adds up. */
class FlowNetworkTest {

    private static final Pattern RIBBON = Pattern.compile("\"(.*)\",\"(.*)\",(\\d+)");

    @Provide
    Arbitrary<List<Interaction>> interactions() {
        return Journeys.interactions();
    }

    private static Network network(Flow flow, int least) {
        return new FlowNetwork(flow, UnaryOperator.identity(), least).network();
    }

    private static long sum(List<Line> lines) {
        return (long) lines.stream().mapToDouble(Line::weight).sum();
    }

    private static List<Line> into(Network network, Box box) {
        return network.lines().stream().filter(line -> line.to().equals(box)).toList();
    }

    private static List<Line> outOf(Network network, Box box) {
        return network.lines().stream().filter(line -> line.from().equals(box)).toList();
    }

    @Property(seed = "20261122")
    void asMuchLeadsIntoEachBoxAsOutOfIt(
            @ForAll("interactions") List<Interaction> interactions, @ForAll @IntRange(min = 1, max = 6) int least) {
        Flow flow = Flow.of(TouchpointLog.of(interactions));

        Network network = network(flow, least);

        for (Network.Group group : network.groups()) {
            Box box = group.boxes().get(0);
            switch (box.name()) {
                case "Begin" -> assertThat(sum(outOf(network, box))).isEqualTo(flow.journeys());
                case "End" -> assertThat(sum(into(network, box))).isEqualTo(flow.journeys());
                default -> assertThat(sum(into(network, box))).isEqualTo(sum(outOf(network, box)));
            }
            if (box.kind() == Kind.PLAIN) {
                assertThat(sum(into(network, box)))
                        .isEqualTo(flow.stop(box.name()).orElseThrow().count());
            }
        }
    }

    @Property(seed = "20261122")
    void whatEnoughJourneysTakeIsDrawnAsItIsAndNothingElse(
            @ForAll("interactions") List<Interaction> interactions, @ForAll @IntRange(min = 1, max = 6) int least) {
        Flow flow = Flow.of(TouchpointLog.of(interactions));

        Network network = network(flow, least);

        Map<String, Double> drawn = new HashMap<>();
        network.lines().stream()
                .filter(line -> line.from().kind() == Kind.PLAIN && line.to().kind() == Kind.PLAIN)
                .forEach(line -> drawn.put(line.from().name() + ">" + line.to().name(), line.weight()));
        Map<String, Double> frequent = new HashMap<>();
        flow.edges().stream()
                .filter(edge -> edge.journeys() >= least)
                .forEach(edge -> frequent.put(edge.from() + ">" + edge.to(), (double) edge.count()));
        assertThat(drawn).isEqualTo(frequent);
        long folded = flow.edges().stream()
                .filter(edge -> edge.journeys() < least)
                .mapToLong(Edge::count)
                .sum();
        assertThat(network.groups().stream()
                        .map(group -> group.boxes().get(0))
                        .filter(box -> box.kind() == Kind.DASHED && folded > 0))
                .allSatisfy(other -> assertThat(other.notes().get(0)).startsWith(folded + " step"));
    }

    /** Few variants, so that some journeys are not listed. */
    @Property(seed = "20261122")
    void eachJourneyLeadsToTheEndOfTheSankeyOnceAndNeverBack(
            @ForAll("interactions") List<Interaction> interactions,
            @ForAll @IntRange(min = 1, max = 6) int least,
            @ForAll @IntRange(max = 3) int variants) {
        Flow flow = TouchpointLog.of(interactions)
                .journeys()
                .collect(Flow.by(StopsBy.touchpoint(), new VariantLimits(variants, 30)));

        List<MatchResult> ribbons = RIBBON.matcher(new SankeyWays(flow, UnaryOperator.identity(), least).text())
                .results()
                .toList();

        Map<String, Long> into = new HashMap<>();
        Map<String, Long> outOf = new HashMap<>();
        for (MatchResult ribbon : ribbons) {
            outOf.merge(ribbon.group(1), Long.parseLong(ribbon.group(3)), Long::sum);
            into.merge(ribbon.group(2), Long.parseLong(ribbon.group(3)), Long::sum);
            if (!ribbon.group(1).startsWith("Ways")
                    && Character.isDigit(ribbon.group(2).charAt(0))) {
                assertThat(step(ribbon.group(2))).isEqualTo(step(ribbon.group(1)) + 1);
            }
        }
        assertThat(into.getOrDefault("Ended", 0L) + into.getOrDefault("Later steps", 0L))
                .isEqualTo(flow.journeys());
        outOf.forEach((place, journeys) -> {
            if (into.containsKey(place)) {
                assertThat(into).containsEntry(place, journeys);
            } else {
                assertThat(place).matches("1\\. .*|Ways that are not listed");
            }
        });
    }

    private static int step(String place) {
        return Integer.parseInt(place.substring(0, place.indexOf('.')));
    }
}
