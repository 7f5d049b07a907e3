package dev.touchpoint.cli.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class MapLintCommandTest {

    private static final String CAFE =
            """
            {
              "formatVersion": 1, "id": "cafe", "name": "A café",
              "owners": [{"id": "bar", "name": "Bar"}, {"id": "floor", "name": "Waiters"}],
              "touchpoints": [
                {"id": "smell", "name": "I smell coffee", "phase": "BEFORE", "initiator": "OTHERS", "purpose": "INSPIRE"},
                {"id": "order", "name": "I order", "phase": "DURING", "initiator": "CUSTOMER", "purpose": "TRADE", "owner": "floor"},
                {"id": "cup", "name": "My cup comes", "phase": "AFTER", "initiator": "COMPANY", "purpose": "DELIVER", "owner": "bar"},
                {"id": "spill", "name": "I\\nspill it", "phase": "AFTER", "initiator": "CUSTOMER", "purpose": "HELP"},
                {"id": "bill", "name": "I pay", "phase": "AFTER", "initiator": "CUSTOMER", "purpose": "TRADE"},
                {"id": "asked", "name": "They ask me", "phase": "AFTER", "initiator": "COMPANY", "purpose": "FEEDBACK", "owner": "bar"}
              ],
              "journeys": [{
                "id": "coffee", "name": "A coffee", "goal": "Wake up",
                "stages": [{"id": "all", "name": "Drinking", "steps": [
                  {"name": "I order", "touchpoints": ["order"]}, {"name": "I drink", "touchpoints": ["cup"]}
                ]}]
              }]
            }
            """;

    @TempDir
    private Path temp;

    private Ran lint(String map, Object... options) throws IOException {
        Path file = Files.writeString(temp.resolve("map.json"), map);
        Object[] words = new Object[options.length + 3];
        words[0] = "map";
        words[1] = "lint";
        words[2] = file;
        System.arraycopy(options, 0, words, 3, options.length);
        return Ran.touchpoint(words);
    }

    @Test
    void says_where_why_and_what_to_do() throws IOException {
        Ran ran = lint(CAFE);

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .isEqualToNormalizingNewlines(
                        temp.resolve("map.json")
                                + """
                        : 6 touchpoints, 1 journey, 3 errors, 1 warning

                        ERROR UNOWNED: What nobody answers for, nobody improves, and nobody notices when it breaks.
                          I\uFFFDspill it  [/touchpoints/3]
                            Nobody answers for it.
                            To do: Name one owner; where several take part, the one who has to act when it goes wrong.
                          I pay  [/touchpoints/4]
                            Nobody answers for it.
                            To do: Name one owner; where several take part, the one who has to act when it goes wrong.

                        ERROR UNBRIDGED_HAND_OFF: Customers fall between silos: nobody has told them whom they deal with from here on, or what happens next and when.
                          I order  [/journeys/0/stages/0/steps/0]
                            From here to "My cup comes" the owner changes from "Waiters" to "Bar", and nothing in this step carries the customer over.
                            To do: Let a touchpoint of this step tell what "Bar" will do, by when, and whom to turn to, and note it as bridgesTo bar.

                        WARNING FEEDBACK_WITHOUT_BURDEN: Being asked is an experience of its own: nobody can keep the time it takes in bounds without counting it.
                          They ask me  [/touchpoints/5]
                            It takes the customer's time, and the map does not say how much.
                            To do: Take the time that it takes on a telephone, and note it as burdenSeconds.
                        """);
    }

    @Test
    void what_is_not_one_thing_has_its_place_alone() throws IOException {
        Ran ran = lint("{\"formatVersion\": 1, \"id\": \"m\", \"name\": \"M\"}");

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.out())
                .contains("0 touchpoints, 0 journeys, 2 errors, 3 warnings", System.lineSeparator() + "  [/journeys]");
    }

    @Test
    void without_findings_the_exit_status_is_0() throws IOException {
        Ran ran = lint(Ran.touchpoint("map", "template", "hotel").out());

        assertThat(ran.status()).isZero();
        assertThat(ran.out().strip())
                .isEqualTo(temp.resolve("map.json") + ": 36 touchpoints, 6 journeys, nothing found");
    }

    @Test
    void programs_get_each_finding_with_its_pointer() throws IOException {
        Ran ran = lint(CAFE, "--format", "json");

        assertThat(ran.status()).isEqualTo(3);
        JsonNode tree = ran.json();
        assertThat(tree.get("map").asString()).isEqualTo("cafe");
        assertThat(tree.get("findings")).hasSize(4);
        JsonNode finding = tree.get("findings").get(0);
        assertThat(finding.get("severity").asString()).isEqualTo("ERROR");
        assertThat(finding.get("kind").asString()).isEqualTo("UNOWNED");
        assertThat(finding.get("pointer").asString()).isEqualTo("/touchpoints/3");
        assertThat(finding.get("name").asString()).isEqualTo("I\nspill it");
        assertThat(finding.get("message").asString()).isEqualTo("Nobody answers for it.");
        assertThat(finding.get("why").asString()).startsWith("What nobody answers for");
        assertThat(finding.get("advice").asString()).startsWith("Name one owner");
        JsonNode empty = lint("{\"formatVersion\": 1, \"id\": \"m\", \"name\": \"M\"}", "--format", "json")
                .json();
        assertThat(empty.get("findings").get(0).get("name").isNull()).isTrue();
    }

    @Test
    void a_file_that_is_no_map_is_said_with_every_problem() throws IOException {
        Ran ran = lint("{\"formatVersion\": 1, \"id\": \"m\", \"nam\": \"M\", \"owners\": 5}");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.problems()).hasSize(3).allMatch(line -> line.startsWith(temp.resolve("map.json") + ":1:"));
    }

    @Test
    void a_missing_file_and_a_missing_word_are_one_line() {
        Path none = temp.resolve("none.json");

        assertThat(Ran.touchpoint("map", "lint", none).problems()).containsExactly(none + ": there is no such file");
        assertThat(Ran.touchpoint("map", "lint").problems())
                .containsExactly("Missing required parameter: 'FILE' (see touchpoint map lint --help)");
        assertThat(Ran.touchpoint("map").problems()).containsExactly("there is no command, see touchpoint map --help");
    }
}
