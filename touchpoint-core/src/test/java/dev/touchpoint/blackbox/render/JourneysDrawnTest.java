package dev.touchpoint.blackbox.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.fixture.Drawn;
import dev.touchpoint.fixture.HostileNames;
import dev.touchpoint.fixture.Journeys;
import dev.touchpoint.fixture.NodeJs;
import dev.touchpoint.insight.Conformance;
import dev.touchpoint.insight.ConformanceSummary;
import dev.touchpoint.insight.Flow;
import dev.touchpoint.insight.Funnel;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.render.ConformanceDrawing;
import dev.touchpoint.render.FlowDrawing;
import dev.touchpoint.render.FunnelDrawing;
import dev.touchpoint.render.HandOverDrawing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Mermaid and Graphviz themselves take the drawings of journeys for, whatever the names in them. */
class JourneysDrawnTest {

    private static final Flow FLOW = Flow.of(Journeys.log("a 0, b 5, a 9", "a 0", "c 0, b 2"));

    @TempDir
    private Path folder;

    private List<Drawn.Diagram> mermaid(List<String> diagrams) throws IOException, InterruptedException {
        List<Drawn.Diagram> drawn =
                NodeJs.mermaid(folder).read(Drawn.ByMermaid.class, diagrams).drawn();
        assertThat(drawn).hasSameSizeAs(diagrams).allSatisfy(diagram -> assertThat(diagram.error())
                .isNull());
        return drawn;
    }

    private List<Drawn.Graph> graphviz(List<String> graphs) throws IOException, InterruptedException {
        List<Drawn.Graph> drawn =
                NodeJs.graphviz(folder).read(Drawn.ByGraphviz.class, graphs).drawn();
        assertThat(drawn).hasSameSizeAs(graphs).allSatisfy(graph -> assertThat(graph.error())
                .isNull());
        return drawn;
    }

    private static FlowDrawing flow(String name) {
        return FlowDrawing.of(FLOW).withLeast(2).withNames(stop -> name);
    }

    private static TouchpointMap map(String name) {
        return TouchpointMap.builder("m", name)
                .touchpoint(Touchpoint.builder("a", name, Phase.BEFORE, Initiator.CUSTOMER, Purpose.INFORM))
                .touchpoint(Touchpoint.builder("b", name, Phase.AFTER, Initiator.CUSTOMER, Purpose.INFORM))
                .journey(Journey.builder("j", name).stage("s", name, Step.of(name, "a")))
                .build();
    }

    private static ConformanceDrawing conformance(String name) {
        TouchpointMap map = map(name);
        ConformanceSummary summary = Journeys.log("a 0, b 5")
                .journeys()
                .collect(Conformance.with(map, "j").summary(Journeys.START.plusSeconds(3600)));
        return ConformanceDrawing.of(map, summary);
    }

    @Test
    void flowchartsHaveTheNamesAsTheyAre() throws IOException, InterruptedException {
        List<String> shown = List.copyOf(HostileNames.shown().values());
        List<String> names = List.copyOf(HostileNames.shown().keySet());

        List<Drawn.Diagram> drawn = mermaid(
                names.stream().map(name -> flow(name).mermaidFlowchart()).toList());

        for (int i = 0; i < names.size(); i++) {
            assertThat(drawn.get(i).title()).isEqualTo("What customers go through");
            assertThat(drawn.get(i).nodes())
                    .containsExactly(
                            new Drawn.Node("n1", "Begin: 3 journeys", "stadium"),
                            new Drawn.Node("n2", shown.get(i) + ": 3 times, in 2 journeys", "square"),
                            new Drawn.Node("n3", shown.get(i) + ": 2 times", "square"),
                            new Drawn.Node("n4", "End", "stadium"),
                            new Drawn.Node("n5", "Other: 3 steps of 3 rare kinds, 1 rare stop", "square"));
            assertThat(drawn.get(i).lines())
                    .contains(
                            new Drawn.Line("n1", "n2", "2", "normal"),
                            new Drawn.Line("n2", "n4", "2", "normal"),
                            new Drawn.Line("n1", "n5", "1", "dotted"),
                            new Drawn.Line("n5", "n3", "2", "dotted"))
                    .hasSize(8);
        }
    }

    @Test
    void funnelsAndHandOversHaveTheNamesAsTheyAre() throws IOException, InterruptedException {
        List<String> shown = List.copyOf(HostileNames.shown().values());
        List<String> diagrams = new ArrayList<>();
        for (String name : HostileNames.shown().keySet()) {
            diagrams.add(FunnelDrawing.of(Funnel.of("a", "b").count(Journeys.log("a 0, b 5", "a 0")))
                    .withNames(step -> name)
                    .mermaid());
            diagrams.add(HandOverDrawing.of(FLOW).withNames(owner -> name).mermaid());
        }

        List<Drawn.Diagram> drawn = mermaid(diagrams);

        for (int i = 0; i < shown.size(); i++) {
            assertThat(drawn.get(2 * i).nodes())
                    .extracting(Drawn.Node::label)
                    .containsExactly(
                            "All: 2 journeys",
                            shown.get(i) + ": 2 journeys",
                            shown.get(i) + ": 1 journey",
                            "Not: 1 journey");
            assertThat(drawn.get(2 * i + 1).nodes())
                    .extracting(Drawn.Node::label)
                    .containsExactly(shown.get(i), shown.get(i), shown.get(i));
        }
    }

    @Test
    void plansHaveTheNamesAsTheyAre() throws IOException, InterruptedException {
        List<String> shown = List.copyOf(HostileNames.shown().values());
        List<String> names = List.copyOf(HostileNames.shown().keySet());

        List<Drawn.Diagram> drawn =
                mermaid(names.stream().map(name -> conformance(name).mermaid()).toList());
        List<Drawn.Graph> graphs =
                graphviz(names.stream().map(name -> conformance(name).dot()).toList());

        for (int i = 0; i < names.size(); i++) {
            assertThat(drawn.get(i).title()).isEqualTo(shown.get(i));
            assertThat(drawn.get(i).groups())
                    .containsExactlyInAnyOrder(
                            new Drawn.Group(shown.get(i), List.of("n1")),
                            new Drawn.Group("Not in the plan", List.of("n2")));
            assertThat(drawn.get(i).nodes())
                    .extracting(Drawn.Node::label)
                    .containsExactly(shown.get(i) + ": 100.0 % completed", shown.get(i) + ": 1 time in 1 journey");
            assertThat(graphs.get(i).nodes())
                    .containsExactly(
                            new Drawn.Element("n1", List.of(shown.get(i), "100.0 % completed")),
                            new Drawn.Element("n2", List.of(shown.get(i), "1 time in 1 journey")));
        }
    }

    @Test
    void sankeysAreReadWhateverTheNames() throws IOException, InterruptedException {
        List<String> names = List.copyOf(HostileNames.shown().keySet());
        Flow flow = Flow.of(Journeys.log("a 0, b 5"));

        List<Drawn.Diagram> drawn = mermaid(names.stream()
                .map(name -> FlowDrawing.of(flow)
                        .withNames(stop -> stop.equals("a") ? name : stop)
                        .mermaidSankey())
                .toList());

        for (int i = 0; i < names.size(); i++) {
            assertThat(drawn.get(i).ribbons()).hasSize(2);
            String first = drawn.get(i).ribbons().get(0).from();
            assertThat(drawn.get(i).ribbons())
                    .containsExactly(new Drawn.Ribbon(first, "2. b", 1), new Drawn.Ribbon("2. b", "Ended", 1));
            assertThat(first).startsWith("1. ").doesNotContain("<", ">").matches("\\p{ASCII}+");
            if (names.get(i).matches("[\\p{Print}&&[^<>;]]+") && !names.get(i).matches(".*(%%|  ).*")) {
                assertThat(first).isEqualTo("1. " + names.get(i));
            }
        }
    }

    @Test
    void graphsHaveTheNamesAsTheyAre() throws IOException, InterruptedException {
        List<String> shown = List.copyOf(HostileNames.shown().values());
        List<String> graphs = new ArrayList<>();
        for (String name : HostileNames.shown().keySet()) {
            graphs.add(flow(name).dot());
            graphs.add(HandOverDrawing.of(FLOW).withNames(owner -> name).dot());
        }

        List<Drawn.Graph> drawn = graphviz(graphs);

        for (int i = 0; i < shown.size(); i++) {
            assertThat(drawn.get(2 * i).nodes())
                    .contains(
                            new Drawn.Element("n2", List.of(shown.get(i), "3 times", "in 2 journeys")),
                            new Drawn.Element("n3", List.of(shown.get(i), "2 times")));
            assertThat(drawn.get(2 * i + 1).nodes())
                    .extracting(Drawn.Element::lines)
                    .containsOnly(List.of(shown.get(i)));
        }
    }

    @Test
    void nothingIsDrawnAsNothing() throws IOException, InterruptedException {
        Flow nothing = Flow.of(Journeys.log());

        assertThat(mermaid(List.of(
                                FlowDrawing.of(nothing).mermaidFlowchart(),
                                HandOverDrawing.of(nothing).mermaid()))
                        .get(1)
                        .nodes())
                .isEmpty();
        assertThat(graphviz(List.of(HandOverDrawing.of(nothing).dot())).get(0).nodes())
                .isEmpty();
    }
}
