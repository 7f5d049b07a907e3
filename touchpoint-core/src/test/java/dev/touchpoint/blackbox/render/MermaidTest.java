package dev.touchpoint.blackbox.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.fixture.AuctionHouse;
import dev.touchpoint.fixture.Drawn;
import dev.touchpoint.fixture.HostileNames;
import dev.touchpoint.fixture.NodeJs;
import dev.touchpoint.fixture.TeaShop;
import dev.touchpoint.json.MapTemplate;
import dev.touchpoint.map.Channel;
import dev.touchpoint.map.Emotion;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.Persona;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Stage;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.map.Visibility;
import dev.touchpoint.render.MapDrawing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Mermaid itself takes our diagrams for. */
class MermaidTest {

    @TempDir
    private Path folder;

    private List<Drawn.Diagram> drawn(List<String> diagrams) throws IOException, InterruptedException {
        List<Drawn.Diagram> drawn =
                NodeJs.mermaid(folder).read(Drawn.ByMermaid.class, diagrams).drawn();
        assertThat(drawn).hasSameSizeAs(diagrams).allSatisfy(diagram -> assertThat(diagram.error())
                .isNull());
        return drawn;
    }

    @Test
    void takesTheJourneysOfTheTemplatesForTheSameTasks() throws IOException, InterruptedException {
        List<TouchpointMap> maps = maps();
        List<Drawn.Diagram> drawn = drawn(
                maps.stream().map(map -> MapDrawing.of(map).mermaidJourney()).toList());

        for (int i = 0; i < maps.size(); i++) {
            assertThat(drawn.get(i).title()).isEqualTo(titleOf(maps.get(i)));
            assertThat(drawn.get(i).tasks()).isEqualTo(tasks(maps.get(i)));
        }
    }

    private static String titleOf(TouchpointMap map) {
        return map.journeys().size() == 1 ? map.journeys().get(0).name() : map.name();
    }

    private static List<TouchpointMap> maps() {
        List<TouchpointMap> maps = new ArrayList<>(
                Arrays.stream(MapTemplate.values()).map(MapTemplate::map).toList());
        maps.add(AuctionHouse.map());
        maps.add(TeaShop.map());
        return maps;
    }

    /** What a map should be drawn as, worked out anew. */
    private static List<Drawn.Task> tasks(TouchpointMap map) {
        List<Drawn.Task> tasks = new ArrayList<>();
        for (Journey journey : map.journeys()) {
            String prefix = map.journeys().size() == 1 ? "" : journey.name() + ": ";
            for (Stage stage : journey.stages()) {
                for (Step step : stage.steps()) {
                    for (String id : step.touchpoints()) {
                        Touchpoint touchpoint = map.touchpoint(id).orElseThrow();
                        if (touchpoint.visibility() == Visibility.VISIBLE) {
                            tasks.add(task(prefix + stage.name(), touchpoint, journey, map));
                        }
                    }
                }
            }
        }
        return tasks;
    }

    private static Drawn.Task task(String section, Touchpoint touchpoint, Journey journey, TouchpointMap map) {
        List<String> people = new ArrayList<>();
        people.add(
                journey.persona() == null
                        ? "Customer"
                        : map.persona(journey.persona()).orElseThrow().name());
        if (touchpoint.owner() != null) {
            people.add(map.owner(touchpoint.owner()).orElseThrow().name());
        }
        Emotion emotion = touchpoint.emotion();
        return new Drawn.Task(
                section,
                touchpoint.name() + (emotion == null ? " (?)" : ""),
                emotion == null ? "3" : Integer.toString(emotion.valence() + 3),
                people);
    }

    @Test
    void takesTheFlowchartsOfTheTemplatesForTheSameSteps() throws IOException, InterruptedException {
        List<TouchpointMap> maps = maps();
        List<Drawn.Diagram> drawn = drawn(
                maps.stream().map(map -> MapDrawing.of(map).mermaidFlowchart()).toList());

        for (int i = 0; i < maps.size(); i++) {
            TouchpointMap map = maps.get(i);
            Drawn.Diagram diagram = drawn.get(i);
            assertThat(diagram.title()).isEqualTo(map.name());
            assertThat(diagram.nodes())
                    .extracting(Drawn.Node::label)
                    .containsExactlyElementsOf(map.journeys().stream()
                            .flatMap(Journey::steps)
                            .flatMap(step -> step.touchpoints().stream())
                            .map(id -> label(map.touchpoint(id).orElseThrow(), map))
                            .toList());
            assertThat(diagram.groups())
                    .extracting(Drawn.Group::label)
                    .containsExactlyInAnyOrderElementsOf(groups(map));
            assertThat(diagram.lines()).hasSize(lines(map));
        }
    }

    private static String label(Touchpoint touchpoint, TouchpointMap map) {
        return touchpoint.name()
                + (touchpoint.owner() == null
                        ? ""
                        : " (" + map.owner(touchpoint.owner()).orElseThrow().name() + ")");
    }

    private static List<String> groups(TouchpointMap map) {
        List<String> groups = new ArrayList<>();
        for (Journey journey : map.journeys()) {
            if (map.journeys().size() > 1) {
                groups.add(journey.name());
            }
            journey.stages().forEach(stage -> groups.add(stage.name()));
        }
        return groups;
    }

    private static int lines(TouchpointMap map) {
        int lines = 0;
        for (Journey journey : map.journeys()) {
            List<Step> steps = journey.steps().toList();
            for (int i = 1; i < steps.size(); i++) {
                lines += steps.get(i - 1).touchpoints().size()
                        * steps.get(i).touchpoints().size();
            }
        }
        return lines;
    }

    @Test
    void takesHostileNamesInJourneysForNames() throws IOException, InterruptedException {
        Map<String, String> names = HostileNames.shown();
        List<Drawn.Diagram> drawn = drawn(names.keySet().stream()
                .map(name -> MapDrawing.of(called(name)).mermaidJourney())
                .toList());

        int i = 0;
        for (String shown : names.values()) {
            assertThat(drawn.get(i).title()).isEqualTo(shown);
            assertThat(drawn.get(i).tasks())
                    .containsExactly(
                            new Drawn.Task(shown, shown, "5", List.of(shown, shown)),
                            new Drawn.Task(shown, shown + " (?)", "3", List.of(shown, shown)));
            i++;
        }
    }

    @Test
    void takesHostileNamesInFlowchartsForNames() throws IOException, InterruptedException {
        Map<String, String> names = HostileNames.shown();
        List<Drawn.Diagram> drawn = drawn(names.keySet().stream()
                .map(name -> MapDrawing.of(called(name)).mermaidFlowchart())
                .toList());

        int i = 0;
        for (String shown : names.values()) {
            assertThat(drawn.get(i).title()).isEqualTo(shown);
            assertThat(drawn.get(i).groups()).containsExactly(new Drawn.Group(shown, List.of("n1", "n2")));
            assertThat(drawn.get(i).nodes())
                    .containsExactly(
                            new Drawn.Node("n1", shown + " (" + shown + ")", "square"),
                            new Drawn.Node("n2", shown + " (" + shown + ")", "square"));
            assertThat(drawn.get(i).lines()).containsExactly(new Drawn.Line("n1", "n2", "", "normal"));
            i++;
        }
    }

    /** A map in which everything has the same name. */
    private static TouchpointMap called(String name) {
        return TouchpointMap.builder("m", name)
                .owners(Owner.of("o", name))
                .personas(Persona.of("p", name))
                .channels(Channel.of("c", name))
                .touchpoint(Touchpoint.builder("a", name, Phase.BEFORE, Initiator.CUSTOMER, Purpose.INFORM)
                        .ownedBy("o")
                        .over("c")
                        .feeling(2, 1, name))
                .touchpoint(Touchpoint.builder("b", name, Phase.AFTER, Initiator.CUSTOMER, Purpose.INFORM)
                        .ownedBy("o"))
                .journey(Journey.builder("j", name)
                        .persona("p")
                        .goal(name)
                        .stage("s", name, Step.of(name, "a"), Step.of(name, "b")))
                .build();
    }

    /** The worked case B24, with the feelings that give its scores. */
    @Test
    void takesTheWorkedCaseForWhatItIs() throws IOException, InterruptedException {
        TouchpointMap map = TouchpointMap.builder("auction", "Auction")
                .owner("house", "Auction house")
                .personas(Persona.of("absentee", "Absentee bidder"))
                .touchpoint(Touchpoint.builder("find", "Find item", Phase.BEFORE, Initiator.CUSTOMER, Purpose.INFORM)
                        .feeling(2, 3, "desire"))
                .touchpoint(Touchpoint.builder("win", "Win notice", Phase.AFTER, Initiator.COMPANY, Purpose.INFORM)
                        .ownedBy("house")
                        .feeling(-2, 3, "silence"))
                .journey(Journey.builder("buyer", "Auction buyer")
                        .persona("absentee")
                        .stage("before", "Before purchase", Step.of("Find", "find"))
                        .stage("after", "After purchase", Step.of("Hear", "win")))
                .build();

        Drawn.Diagram diagram =
                drawn(List.of(MapDrawing.of(map).mermaidJourney())).get(0);

        assertThat(diagram.title()).isEqualTo("Auction buyer");
        assertThat(diagram.tasks())
                .containsExactly(
                        new Drawn.Task("Before purchase", "Find item", "5", List.of("Absentee bidder")),
                        new Drawn.Task(
                                "After purchase", "Win notice", "1", List.of("Absentee bidder", "Auction house")));
    }

    /** The worked case B25: what would happen if names were written as they are. */
    @Test
    void wouldFallForNamesThatAreWrittenAsTheyAre() throws IOException, InterruptedException {
        List<Drawn.Diagram> drawn = NodeJs.mermaid(folder)
                .read(
                        Drawn.ByMermaid.class,
                        List.of(
                                "journey\n  Call: support: 5: Me",
                                "journey\n  A: 4: Me\n  Title match: 4: Me",
                                "journey\n  journey map: 4: Me",
                                "journey\n  section a: b\n  A: 4: Me",
                                "journey\n  A; b: 4: Me"))
                .drawn();

        assertThat(drawn.get(0).tasks()).containsExactly(new Drawn.Task("", "Call", "NaN", List.of("5")));
        assertThat(drawn.get(1).title()).isEqualTo("match: 4: Me");
        assertThat(drawn.get(1).tasks()).extracting(Drawn.Task::name).containsExactly("A");
        assertThat(drawn.subList(2, 5))
                .allSatisfy(diagram -> assertThat(diagram.error()).isNotNull());
    }

    @Test
    void takesMapsWithoutJourneysOrAnythingForDrawings() throws IOException, InterruptedException {
        TouchpointMap empty = TouchpointMap.builder("m", "Empty").build();
        TouchpointMap inventory = TeaShop.with(TeaShop.map(), TeaShop.map().touchpoints(), List.of());
        TouchpointMap stages =
                TeaShop.way(way -> way.stage("a", "Empty").stage("b", "Full", Step.of("I order", "order")));

        List<Drawn.Diagram> drawn = drawn(List.of(
                MapDrawing.of(empty).mermaidJourney(),
                MapDrawing.of(empty).mermaidFlowchart(),
                MapDrawing.of(inventory).mermaidJourney(),
                MapDrawing.of(inventory).mermaidFlowchart(),
                MapDrawing.of(stages).mermaidJourney(),
                MapDrawing.of(stages).mermaidFlowchart()));

        assertThat(drawn.get(0).tasks()).isEmpty();
        assertThat(drawn.get(1).nodes()).isEmpty();
        assertThat(drawn.get(2).tasks())
                .extracting(Drawn.Task::section)
                .containsExactly(
                        "Before the purchase",
                        "Before the purchase",
                        "During the purchase",
                        "After the purchase",
                        "After the purchase",
                        "After the purchase",
                        "After the purchase");
        assertThat(drawn.get(3).nodes()).hasSize(8);
        assertThat(drawn.get(3).lines()).isEmpty();
        assertThat(drawn.get(4).tasks())
                .containsExactly(
                        new Drawn.Task("Full", "I order (?)", "3", List.of("Tom, who drinks tea", "Shopkeepers")));
        assertThat(drawn.get(5).groups()).containsExactly(new Drawn.Group("Full", List.of("n1")));
    }
}
