package dev.touchpoint.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.cli.Ran;
import dev.touchpoint.json.PolicyPreset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyPresetCommandTest {

    @TempDir
    private Path temp;

    @Test
    void without_an_id_it_lists_them_with_what_they_are_for() {
        Ran ran = Ran.touchpoint("policy", "preset");

        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines()).hasSize(2 * PolicyPreset.values().length);
        assertThat(ran.out())
                .startsWith("chat-csat: CSAT after a support chat" + System.lineSeparator()
                        + "  One question in the chat window");
    }

    @Test
    void programs_get_the_same_list() {
        assertThat(Ran.touchpoint("policy", "preset", "--format", "json").json().get("presets"))
                .hasSize(PolicyPreset.values().length)
                .allSatisfy(preset -> {
                    assertThat(PolicyPreset.of(preset.get("id").asString())).isNotNull();
                    assertThat(preset.get("title").asString()).isNotBlank();
                    assertThat(preset.get("for").asString()).isNotBlank();
                });
    }

    @ParameterizedTest
    @EnumSource
    void with_an_id_it_is_the_file_as_it_is(PolicyPreset preset) throws IOException {
        Path file = temp.resolve("preset.json");

        assertThat(Ran.touchpoint("policy", "preset", preset.id()).out()).isEqualTo(preset.text());
        Ran written = Ran.touchpoint("policy", "preset", preset.id(), "--out", file);
        assertThat(written.out().strip()).isEqualTo(file.toString());
        assertThat(Files.readString(file)).isEqualTo(preset.text());
        assertThat(Ran.touchpoint("policy", "lint", "--policies", file).status())
                .as("a file that the linter finds nothing in")
                .isZero();
    }

    @Test
    void programs_are_told_where_it_was_written() {
        Path file = temp.resolve("preset.json");

        assertThat(Ran.touchpoint("policy", "preset", "reminder", "--out", file, "--format", "json")
                        .json()
                        .get("file")
                        .asString())
                .isEqualTo(file.toString());
    }

    @Test
    void nothing_that_is_there_is_overwritten() throws IOException {
        Path file = Files.writeString(temp.resolve("mine.json"), "mine");

        Ran ran = Ran.touchpoint("policy", "preset", "reminder", "--out", file);

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.problems()).containsExactly("--out " + file + ": is there already, choose another");
        assertThat(Files.readString(file)).isEqualTo("mine");
        assertThat(Ran.touchpoint("policy", "preset", "reminder", "--out", temp).problems())
                .containsExactly("--out " + temp + ": is a folder, must be a file");
    }

    @Test
    void an_unknown_id_gets_a_suggestion() {
        Ran ran = Ran.touchpoint("policy", "preset", "delivery-cast");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.problems())
                .containsExactly("there is no preset \"delivery-cast\"; did you mean \"delivery-csat\"?"
                        + " (touchpoint policy preset lists them)");
    }

    @Test
    void a_file_without_an_id_is_refused() {
        assertThat(Ran.touchpoint("policy", "preset", "--out", temp.resolve("x"))
                        .problems())
                .containsExactly("--out is for a preset, whose ID is not given");
    }
}
