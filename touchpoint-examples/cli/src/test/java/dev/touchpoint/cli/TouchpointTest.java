package dev.touchpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command itself. */
class TouchpointTest {

    @TempDir
    private Path temp;

    @Test
    void help_lists_the_commands() {
        Ran ran = Ran.touchpoint("--help");
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("score", "compare", "sample");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void the_version_is_that_of_the_jar() {
        Ran ran = Ran.touchpoint("--version");
        assertThat(ran.status()).isZero();
        assertThat(ran.out().strip()).isEqualTo("touchpoint (not from a jar)");
    }

    @Test
    void each_command_has_the_same_version() {
        Ran whole = Ran.touchpoint("--version");
        assertThat(List.of("report", "score", "compare", "sample"))
                .allSatisfy(command ->
                        assertThat(Ran.touchpoint(command, "--version")).isEqualTo(whole));
    }

    @Test
    void without_a_command_it_says_where_to_look() {
        Ran ran = Ran.touchpoint();
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.problems()).containsExactly("there is no command, see touchpoint --help");
    }

    @Test
    void a_wrong_word_is_one_line_and_exit_status_2() {
        for (List<Object> words : List.<List<Object>>of(
                List.of("reprot"),
                List.of("--frobnicate"),
                List.of("sample", "--out"),
                List.of("sample", "--out", "x", "--customers", "many\nmore"),
                List.of("sample", "--out", "x", "--seed", "1.5"))) {
            Ran ran = Ran.touchpoint(words.toArray());
            assertThat(ran.status()).as("%s", words).isEqualTo(2);
            assertThat(ran.problems()).as("%s", words).hasSize(1).allMatch(line -> line.contains("--help)"));
            assertThat(ran.out()).as("%s", words).isEmpty();
        }
    }

    /** A process of its own, whose platform is said to write ASCII only. */
    @Test
    void output_is_utf_8_whatever_the_platform() throws Exception {
        Path scores = Files.writeString(temp.resolve("scores.csv"), "score\nfünf\n");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=US-ASCII",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .replace("\n", File.pathSeparator),
                        Touchpoint.class.getName(),
                        "score",
                        "--metric",
                        "nps",
                        "--scores",
                        scores.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output).contains("was \"fünf\"");
        assertThat(process.waitFor()).isEqualTo(2);
    }
}
