package dev.touchpoint.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.blackbox.json.RandomMaps;
import dev.touchpoint.fixture.Drawn;
import dev.touchpoint.fixture.NodeJs;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.map.Visibility;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a map holds, what others take its drawings for is what it is. */
class DrawingLawsTest {

    private static final int MAPS = 300;

    @TempDir
    private Path folder;

    private static List<TouchpointMap> maps() {
        Random random = new Random(20261122);
        return IntStream.range(0, MAPS)
                .mapToObj(i -> RandomMaps.arbitrary().generator(1).next(random).value())
                .toList();
    }

    private static List<String> labels(TouchpointMap map, Function<Chart.Node, String> label) {
        return Chart.of(map, map.journeys()).lanes().stream()
                .flatMap(lane -> lane.groups().stream())
                .flatMap(group -> group.nodes().stream())
                .map(label)
                .toList();
    }

    private static String withOwner(Chart.Node node) {
        return node.name() + (node.owner() == null ? "" : " (" + node.owner() + ")");
    }

    @Test
    void mermaidTakesAnyMapForWhatItIs() throws IOException, InterruptedException {
        List<TouchpointMap> maps = maps();
        List<Drawn.Diagram> drawn = NodeJs.mermaid(folder)
                .read(
                        Drawn.ByMermaid.class,
                        maps.stream()
                                .map(map -> MapDrawing.of(map).mermaidFlowchart())
                                .toList())
                .drawn();

        for (int i = 0; i < MAPS; i++) {
            assertThat(drawn.get(i).error()).as("map %s", i).isNull();
            assertThat(drawn.get(i).nodes())
                    .extracting(Drawn.Node::label)
                    .containsExactlyElementsOf(labels(maps.get(i), DrawingLawsTest::withOwner));
        }
    }

    @Test
    void mermaidTakesAnyJourneyForWhatItIs() throws IOException, InterruptedException {
        List<TouchpointMap> maps = maps();
        List<Drawn.Diagram> drawn = NodeJs.mermaid(folder)
                .read(
                        Drawn.ByMermaid.class,
                        maps.stream()
                                .map(map -> MapDrawing.of(map).mermaidJourney())
                                .toList())
                .drawn();

        for (int i = 0; i < MAPS; i++) {
            assertThat(drawn.get(i).error()).as("map %s", i).isNull();
            assertThat(drawn.get(i).tasks())
                    .extracting(Drawn.Task::name)
                    .containsExactlyElementsOf(labels(maps.get(i), DrawingLawsTest::task).stream()
                            .filter(task -> !task.isEmpty())
                            .toList());
        }
    }

    private static String task(Chart.Node node) {
        if (node.touchpoint().visibility() == Visibility.BACKSTAGE) {
            return "";
        }
        return node.name() + (node.touchpoint().emotion() == null ? " (?)" : "");
    }

    @Test
    void graphvizDrawsAnyMapAsItIs() throws IOException, InterruptedException {
        List<TouchpointMap> maps = maps();
        List<Drawn.Graph> drawn = NodeJs.graphviz(folder)
                .read(
                        Drawn.ByGraphviz.class,
                        maps.stream().map(map -> MapDrawing.of(map).dot()).toList())
                .drawn();

        for (int i = 0; i < MAPS; i++) {
            assertThat(drawn.get(i).error()).as("map %s", i).isNull();
            assertThat(drawn.get(i).nodes())
                    .extracting(node -> String.join(" ", node.lines()))
                    .containsExactlyInAnyOrderElementsOf(labels(maps.get(i), DrawingLawsTest::withOwner));
        }
    }
}
