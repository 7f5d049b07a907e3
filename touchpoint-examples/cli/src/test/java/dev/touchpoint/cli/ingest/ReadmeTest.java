package dev.touchpoint.cli.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.json.TouchpointMaps;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what there is. */
class ReadmeTest {

    private final String readme;

    ReadmeTest() throws IOException {
        readme = Files.readString(Checkout.file("touchpoint-examples/cli/README.md"));
    }

    @Test
    void the_worked_example_is_the_mapping_that_the_tests_read() throws IOException {
        assertThat(blocks()).contains(Files.readString(Checkout.file("touchpoint-examples/cli/mappings/olist.json")));
    }

    @Test
    void the_smallest_map_is_a_map() {
        List<String> maps =
                blocks().stream().filter(block -> block.contains("\"id\"")).toList();
        assertThat(maps).hasSize(1);
        assertThat(TouchpointMaps.read(maps.get(0)).touchpoint("delivery")).isPresent();
    }

    @Test
    void the_shipped_map_has_the_steps_of_the_worked_example() {
        Mapping mapping = Mappings.read(Checkout.file("touchpoint-examples/cli/mappings/olist.json"));
        TouchpointMap map = JsonFiles.map(Checkout.file("touchpoint-examples/cli/mappings/olist-map.json"));
        assertThat(map.touchpoints())
                .extracting(Touchpoint::id)
                .containsExactlyElementsOf(mapping.forInteractions().steps().stream()
                        .map(WideStep::touchpoint)
                        .toList());
        assertThat(readme).contains("--map mappings/olist-map.json --mapping mappings/olist.json");
    }

    private List<String> blocks() {
        return Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
                .matcher(readme)
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
