package dev.touchpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.cli.ingest.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The outputs that the README shows are real. */
class ReadmeTest {

    private static final String PROMPT = "$ touchpoint ";

    @Test
    void each_command_prints_what_the_readme_shows() throws IOException {
        Map<String, String> outputs = outputs();
        assertThat(outputs).hasSizeGreaterThan(1);
        outputs.forEach((command, output) ->
                assertThat(Ran.touchpoint((Object[]) command.split(" ")).out()).isEqualToNormalizingNewlines(output));
    }

    /** The commands of console blocks, each with the lines that follow it, where there are any. */
    private static Map<String, String> outputs() throws IOException {
        Map<String, String> outputs = new LinkedHashMap<>();
        String command = "";
        boolean console = false;
        for (String line : Files.readAllLines(Checkout.file("touchpoint-examples/cli/README.md"))) {
            if (line.startsWith("```")) {
                console = line.equals("```console");
            } else if (console && line.startsWith(PROMPT)) {
                command = line.substring(PROMPT.length());
            } else if (console) {
                outputs.merge(command, line + "\n", String::concat);
            }
        }
        return outputs;
    }
}
