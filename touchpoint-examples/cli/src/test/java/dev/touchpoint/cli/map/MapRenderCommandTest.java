package dev.touchpoint.cli.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.cli.Ran;
import dev.touchpoint.cli.picture.MapPicture;
import dev.touchpoint.json.MapTemplate;
import dev.touchpoint.json.TouchpointMaps;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.render.MapDrawing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapRenderCommandTest {

    private static final MapDrawing HOTEL = MapDrawing.of(MapTemplate.HOTEL.map());

    @TempDir
    private Path temp;

    private Path map;

    @BeforeEach
    void writeTheMap() throws IOException {
        map = temp.resolve("hotel.json");
        TouchpointMaps.write(MapTemplate.HOTEL.map(), map);
    }

    @Test
    void draws_in_each_form() {
        assertThat(Ran.touchpoint("map", "render", map, "--as", "mermaid")).isEqualTo(printed(HOTEL.mermaidJourney()));
        assertThat(Ran.touchpoint("map", "render", map, "--as", "flowchart"))
                .isEqualTo(printed(HOTEL.mermaidFlowchart()));
        assertThat(Ran.touchpoint("map", "render", map, "--as", "dot")).isEqualTo(printed(HOTEL.dot()));
        assertThat(Ran.touchpoint("map", "render", map, "--as", "markdown")).isEqualTo(printed(HOTEL.markdown()));
        assertThat(Ran.touchpoint("map", "render", map, "--as", "svg"))
                .isEqualTo(printed(MapPicture.svg(
                        MapTemplate.HOTEL.map(), MapTemplate.HOTEL.map().journeys())));
    }

    private static Ran printed(String drawing) {
        return new Ran(0, drawing, "");
    }

    @Test
    void draws_a_single_journey() {
        assertThat(Ran.touchpoint("map", "render", map, "--as", "mermaid", "--journey", "noise"))
                .isEqualTo(
                        printed(MapDrawing.of(MapTemplate.HOTEL.map(), "noise").mermaidJourney()));
    }

    @Test
    void draws_a_single_journey_as_a_picture() {
        String svg = Ran.touchpoint("map", "render", map, "--as", "svg", "--journey", "noise")
                .out();

        assertThat(svg.split("class=\"journey-name\"", -1)).hasSize(2);
        assertThat(svg)
                .contains(MapTemplate.HOTEL.map().journey("noise").orElseThrow().name());
    }

    @Test
    void a_map_without_a_journey_has_no_picture() throws IOException {
        Path bare = temp.resolve("bare.json");
        TouchpointMaps.write(TouchpointMap.builder("bare", "Bare").build(), bare);

        assertThat(Ran.touchpoint("map", "render", bare, "--as", "svg").problems())
                .containsExactly(bare + ": there is no journey with a step to draw");
    }

    @Test
    void writes_a_file_in_one_piece_and_says_where() throws IOException {
        Path file = Files.writeString(temp.resolve("hotel.mmd"), "old");

        Ran ran = Ran.touchpoint("map", "render", map, "--as", "flowchart", "--out", file);

        assertThat(ran.status()).isZero();
        assertThat(ran.out().strip()).isEqualTo(file.toString());
        assertThat(Files.readString(file)).isEqualTo(HOTEL.mermaidFlowchart());
        assertThat(Ran.touchpoint("map", "render", map, "--as", "dot", "--out", file, "--format", "json")
                        .json()
                        .get("file")
                        .asString())
                .isEqualTo(file.toString());
    }

    @Test
    void programs_get_the_drawing_as_a_text() {
        var json = Ran.touchpoint("map", "render", map, "--as", "dot", "--format", "json")
                .json();

        assertThat(json.get("as").asString()).isEqualTo("dot");
        assertThat(json.get("drawing").asString()).isEqualTo(HOTEL.dot());
    }

    @Test
    void the_map_is_not_drawn_over_itself() {
        assertThat(Ran.touchpoint("map", "render", map, "--as", "dot", "--out", map)
                        .problems())
                .containsExactly("--out " + map + ": is a file that is read, choose another");
    }

    @Test
    void what_is_wrong_is_one_line() {
        assertThat(Ran.touchpoint("map", "render", map, "--as", "mermaid", "--journey", "noice")
                        .problems())
                .containsExactly("--journey: there is no journey \"noice\"; did you mean \"noise\"?");
        assertThat(Ran.touchpoint("map", "render", map, "--as", "png").problems())
                .containsExactly(
                        "Invalid value for option '--as': must be one of mermaid, flowchart, dot, markdown, svg, was"
                                + " \"png\" (see touchpoint map render --help)");
        Ran ran = Ran.touchpoint("map", "render", map);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.problems()).singleElement().asString().contains("Missing required option: '--as");
    }
}
