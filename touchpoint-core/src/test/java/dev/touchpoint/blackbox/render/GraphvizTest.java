package dev.touchpoint.blackbox.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.fixture.Drawn;
import dev.touchpoint.fixture.HostileNames;
import dev.touchpoint.fixture.NodeJs;
import dev.touchpoint.fixture.TeaShop;
import dev.touchpoint.json.MapTemplate;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.render.MapDrawing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Graphviz itself draws of our graphs. */
class GraphvizTest {

    @TempDir
    private Path folder;

    private List<Drawn.Graph> drawn(List<String> graphs) throws IOException, InterruptedException {
        List<Drawn.Graph> drawn =
                NodeJs.graphviz(folder).read(Drawn.ByGraphviz.class, graphs).drawn();
        assertThat(drawn).hasSameSizeAs(graphs).allSatisfy(graph -> assertThat(graph.error())
                .isNull());
        return drawn;
    }

    @Test
    void drawsEachTouchpointOfTheTemplatesWithItsOwnerAndEachStage() throws IOException, InterruptedException {
        List<TouchpointMap> maps =
                Arrays.stream(MapTemplate.values()).map(MapTemplate::map).toList();
        List<Drawn.Graph> drawn =
                drawn(maps.stream().map(map -> MapDrawing.of(map).dot()).toList());

        for (int i = 0; i < maps.size(); i++) {
            TouchpointMap map = maps.get(i);
            assertThat(drawn.get(i).nodes())
                    .extracting(Drawn.Element::lines)
                    .containsExactlyInAnyOrderElementsOf(map.journeys().stream()
                            .flatMap(Journey::steps)
                            .flatMap(step -> step.touchpoints().stream())
                            .map(id -> map.touchpoint(id).orElseThrow())
                            .map(touchpoint -> List.of(
                                    touchpoint.name(),
                                    "("
                                            + map.owner(touchpoint.owner())
                                                    .orElseThrow()
                                                    .name() + ")"))
                            .toList());
            assertThat(drawn.get(i).clusters())
                    .extracting(cluster -> cluster.lines().get(0))
                    .containsAll(map.journeys().stream().map(Journey::name).toList())
                    .containsAll(map.journeys().stream()
                            .flatMap(journey -> journey.stages().stream())
                            .map(stage -> stage.name())
                            .toList());
        }
    }

    @Test
    void drawsHostileNamesAsTheyAre() throws IOException, InterruptedException {
        Map<String, String> names = HostileNames.shown();
        List<Drawn.Graph> drawn = drawn(names.keySet().stream()
                .map(name -> MapDrawing.of(called(name)).dot())
                .toList());

        int i = 0;
        for (String shown : names.values()) {
            assertThat(drawn.get(i).nodes())
                    .containsExactly(
                            new Drawn.Element("n1", List.of(shown, "(" + shown + ")")),
                            new Drawn.Element("n2", List.of(shown)));
            assertThat(drawn.get(i).clusters()).containsExactly(new Drawn.Element("cluster_1", List.of(shown)));
            assertThat(drawn.get(i).edges()).extracting(Drawn.Element::id).containsExactly("n1->n2");
            i++;
        }
    }

    private static TouchpointMap called(String name) {
        return TouchpointMap.builder("m", name)
                .owners(Owner.of("o", name))
                .touchpoint(Touchpoint.builder("a", name, Phase.BEFORE, Initiator.CUSTOMER, Purpose.INFORM)
                        .ownedBy("o"))
                .touchpoint(Touchpoint.builder("b", name, Phase.AFTER, Initiator.CUSTOMER, Purpose.INFORM))
                .journey(Journey.builder("j", name).stage("s", name, Step.of(name, "a"), Step.of(name, "b")))
                .build();
    }

    @Test
    void drawsMapsWithoutJourneysOrAnything() throws IOException, InterruptedException {
        TouchpointMap inventory = TeaShop.with(TeaShop.map(), TeaShop.map().touchpoints(), List.of());

        List<Drawn.Graph> drawn = drawn(List.of(
                MapDrawing.of(TouchpointMap.builder("m", "Empty").build()).dot(),
                MapDrawing.of(inventory).dot()));

        assertThat(drawn.get(0).nodes()).isEmpty();
        assertThat(drawn.get(1).nodes()).hasSize(8);
        assertThat(drawn.get(1).edges()).isEmpty();
    }
}
