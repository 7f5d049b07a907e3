package dev.touchpoint.cli.ingest;

import static org.assertj.core.api.Assertions.assertThat;

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

    private List<String> blocks() {
        return Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
                .matcher(readme)
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
