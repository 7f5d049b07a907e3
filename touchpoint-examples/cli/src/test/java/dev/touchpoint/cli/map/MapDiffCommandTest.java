package dev.touchpoint.cli.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class MapDiffCommandTest {

    private static final String BEFORE =
            """
            {
              "formatVersion": 1, "id": "cafe", "name": "A café",
              "owners": [{"id": "bar", "name": "Bar"}, {"id": "floor", "name": "Waiters"}],
              "touchpoints": [
                {"id": "order", "name": "I order", "phase": "DURING", "initiator": "CUSTOMER", "purpose": "TRADE", "owner": "floor"},
                {"id": "cup", "name": "My cup comes", "phase": "AFTER", "initiator": "COMPANY", "purpose": "DELIVER", "owner": "bar"}
              ],
              "journeys": [{
                "id": "coffee", "name": "A coffee", "stages": [{"id": "all", "name": "Drinking", "steps": [
                  {"name": "I order", "touchpoints": ["order"]}, {"name": "I drink", "touchpoints": ["cup"]}
                ]}]
              }]
            }
            """;

    private static final String AFTER = BEFORE.replace(
                    "\"owner\": \"bar\"", "\"owner\": \"floor\", \"importance\": 0.5")
            .replace("\"I order\", \"phase\"", "\"I | order\\n\", \"phase\"")
            .replace(
                    "{\"name\": \"I order\", \"touchpoints\": [\"order\"]}, {\"name\": \"I drink\", \"touchpoints\": [\"cup\"]}",
                    "{\"name\": \"I drink\", \"touchpoints\": [\"cup\"]}, {\"name\": \"I order\", \"touchpoints\": [\"order\"]}");

    @TempDir
    private Path temp;

    private Path before;
    private Path after;

    @BeforeEach
    void writeTheMaps() throws IOException {
        before = Files.writeString(temp.resolve("before.json"), BEFORE);
        after = Files.writeString(temp.resolve("after.json"), AFTER);
    }

    @Test
    void says_what_has_changed_thing_by_thing() {
        Ran ran = Ran.touchpoint("map", "diff", before, after);

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .isEqualToNormalizingNewlines(
                        before + " -> " + after
                                + """
                        : 4 changes
                        touchpoint order: I | order
                          name: I order -> I | order
                        touchpoint cup: My cup comes
                          owner: bar -> floor
                          importance: – -> 0.5
                        step coffee/all: I order
                          moved: Drinking, first -> Drinking, after I drink
                        """);
    }

    @Test
    void one_that_is_added_is_one_change() throws IOException {
        Path more = Files.writeString(
                temp.resolve("more.json"),
                BEFORE.replace("\"owners\": [", "\"owners\": [{\"id\": \"chef\", \"name\": \"Chef\"}, "));

        assertThat(Ran.touchpoint("map", "diff", before, more).out())
                .isEqualToNormalizingNewlines(before + " -> " + more + ": 1 change\nowner chef: Chef\n  added\n");
    }

    @Test
    void the_same_is_exit_status_0() {
        Ran ran = Ran.touchpoint("map", "diff", before, before);

        assertThat(ran.status()).isZero();
        assertThat(ran.out().strip()).isEqualTo(before + " -> " + before + ": no differences");
        assertThat(Ran.touchpoint("map", "diff", before, before, "--format", "markdown")
                        .out())
                .isEqualTo("No differences.\n");
        assertThat(Ran.touchpoint("map", "diff", before, before, "--format", "json")
                        .json()
                        .get("changes"))
                .isEmpty();
    }

    @Test
    void pages_get_a_table() {
        Ran ran = Ran.touchpoint("map", "diff", before, after, "--format", "markdown");

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.out())
                .isEqualTo(
                        """
                        | What | Id | Name | Change | Before | After |
                        |---|---|---|---|---|---|
                        | touchpoint | order | I \\| order | name | I order | I \\| order |
                        | touchpoint | cup | My cup comes | owner | bar | floor |
                        | touchpoint | cup | My cup comes | importance |  | 0.5 |
                        | step | coffee/all | I order | moved | Drinking, first | Drinking, after I drink |
                        """);
    }

    @Test
    void programs_get_each_change() {
        Ran ran = Ran.touchpoint("map", "diff", before, after, "--format", "json");

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.json().get("changes")).hasSize(4);
        JsonNode change = ran.json().get("changes").get(1);
        assertThat(change.get("kind").asString()).isEqualTo("NEW_OWNER");
        assertThat(change.get("thing").asString()).isEqualTo("TOUCHPOINT");
        assertThat(change.get("id").asString()).isEqualTo("cup");
        assertThat(change.get("name").asString()).isEqualTo("My cup comes");
        assertThat(change.get("property").asString()).isEqualTo("owner");
        assertThat(change.get("before").asString()).isEqualTo("bar");
        assertThat(change.get("after").asString()).isEqualTo("floor");
        assertThat(ran.json().get("changes").get(2).get("before").isNull()).isTrue();
    }

    @Test
    void what_is_wrong_is_said_of_the_file_that_it_is_in() throws IOException {
        Path broken = Files.writeString(temp.resolve("broken.json"), "{\"formatVersion\": 1, \"id\": \"m\"}");

        Ran ran = Ran.touchpoint("map", "diff", before, broken);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.problems()).singleElement().asString().startsWith(broken + ":1:");
        assertThat(Ran.touchpoint("map", "diff", before, after, "--format", "html")
                        .problems())
                .containsExactly(
                        "Invalid value for option '--format': must be one of text, json, markdown, was \"html\""
                                + " (see touchpoint map diff --help)");
        assertThat(Ran.touchpoint("map", "diff", before).problems())
                .containsExactly("Missing required parameter: 'AFTER' (see touchpoint map diff --help)");
    }
}
