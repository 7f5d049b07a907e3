package dev.touchpoint.cli.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.cli.Ran;
import dev.touchpoint.json.MapTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MapTemplateCommandTest {

    @TempDir
    private Path temp;

    @Test
    void without_a_name_it_lists_them_with_what_they_are_for() {
        Ran ran = Ran.touchpoint("map", "template");

        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines()).hasSize(2 * MapTemplate.values().length);
        assertThat(ran.out())
                .startsWith("e-commerce: An online shop that sends parcels (36 touchpoints, 7 journeys)"
                        + System.lineSeparator() + "  A shop that sells things online");
    }

    @Test
    void programs_get_the_same_list() {
        assertThat(Ran.touchpoint("map", "template", "--format", "json").json().get("templates"))
                .hasSize(MapTemplate.values().length)
                .allSatisfy(template -> {
                    MapTemplate known = MapTemplate.of(template.get("name").asString());
                    assertThat(template.get("title").asString())
                            .isEqualTo(known.map().name());
                    assertThat(template.get("touchpoints").asInt())
                            .isEqualTo(known.map().touchpoints().size());
                    assertThat(template.get("journeys").asInt())
                            .isEqualTo(known.map().journeys().size());
                    assertThat(template.get("for").asString()).isNotBlank();
                });
    }

    @ParameterizedTest
    @EnumSource
    void with_a_name_it_is_the_file_as_it_is(MapTemplate template) throws IOException {
        Path file = temp.resolve("template.json");

        assertThat(Ran.touchpoint("map", "template", template.id()).out()).isEqualTo(template.text());
        Ran written = Ran.touchpoint("map", "template", template.id(), "--out", file);
        assertThat(written.out().strip()).isEqualTo(file.toString());
        assertThat(Files.readString(file)).isEqualTo(template.text());
        assertThat(Ran.touchpoint("map", "lint", file).status())
                .as("a file that the linter finds nothing in")
                .isZero();
    }

    @Test
    void programs_are_told_where_it_was_written() {
        Path file = temp.resolve("template.json");

        assertThat(Ran.touchpoint("map", "template", "hotel", "--out", file, "--format", "json")
                        .json()
                        .get("file")
                        .asString())
                .isEqualTo(file.toString());
    }

    @Test
    void nothing_that_is_there_is_overwritten() throws IOException {
        Path file = Files.writeString(temp.resolve("mine.json"), "mine");

        Ran ran = Ran.touchpoint("map", "template", "hotel", "--out", file);

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.problems()).containsExactly("--out " + file + ": is there already, choose another");
        assertThat(Files.readString(file)).isEqualTo("mine");
        assertThat(Ran.touchpoint("map", "template", "hotel", "--out", temp).problems())
                .containsExactly("--out " + temp + ": is a folder, must be a file");
    }

    @Test
    void an_unknown_name_gets_a_suggestion() {
        Ran ran = Ran.touchpoint("map", "template", "ecommerce");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.problems())
                .containsExactly("there is no template \"ecommerce\"; did you mean \"e-commerce\"?"
                        + " (touchpoint map template lists them)");
    }

    @Test
    void a_file_without_a_name_is_refused() {
        assertThat(Ran.touchpoint("map", "template", "--out", temp.resolve("x")).problems())
                .containsExactly("--out is for a template, whose NAME is not given");
    }
}
