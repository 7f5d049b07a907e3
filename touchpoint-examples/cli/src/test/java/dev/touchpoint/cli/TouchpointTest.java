package dev.touchpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
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
        assertThat(ran.out())
                .contains("score", "compare", "plan", "reconcile", "trend", "monitor", "drivers", "decide")
                .contains("report", "policy", "map", "simulate", "sample", "convert")
                .contains("flow", "funnel", "conformance", "influence");
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
        assertThat(List.of(
                        "report",
                        "score",
                        "compare",
                        "plan",
                        "reconcile",
                        "trend",
                        "monitor",
                        "drivers",
                        "decide",
                        "policy",
                        "map",
                        "flow",
                        "funnel",
                        "conformance",
                        "influence",
                        "simulate",
                        "convert",
                        "sample"))
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

    @Test
    void a_word_with_an_at_sign_is_no_file_to_read_words_from() throws Exception {
        Path secret = Files.writeString(temp.resolve("secret"), "password");
        Ran ran = Ran.touchpoint("score", "@" + secret);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("@" + secret).doesNotContain("password");
    }

    @Test
    void unknown_options_and_missing_ones_are_named_together() {
        assertThat(Ran.touchpoint("sample", "--frobnicate").problems())
                .containsExactly(
                        "Unknown option: '--frobnicate' (see touchpoint sample --help)",
                        "Missing required option: '--out=DIR' (see touchpoint sample --help)");
    }

    @Test
    void what_can_not_be_the_name_of_a_file_is_one_line() {
        assertThat(Ran.touchpoint("sample", "--out", "a\0b").problems())
                .containsExactly("Invalid value for option '--out': can't be a name of a file here"
                        + " (is the locale a UTF-8 one?), was \"a\uFFFDb\" (see touchpoint sample --help)");
    }

    @Test
    void a_blank_name_of_a_file_is_refused() {
        for (String command : List.of("sample", "report")) {
            assertThat(Ran.touchpoint(command, "--out", " ").problems())
                    .containsExactly("Invalid value for option '--out': must not be blank (see touchpoint " + command
                            + " --help)");
        }
    }

    @Test
    void names_of_files_can_not_break_their_line_or_move_the_cursor() {
        Path map = temp.resolve("a\nb\u001b[2J\u202Ec");
        assertThat(Ran.touchpoint("report", "--map", map, "--responses", map, "--out", temp.resolve("page"))
                        .problems())
                .containsExactly(temp.resolve("a\uFFFDb\uFFFD[2J\uFFFDc") + ": there is no such file");
        assertThat(Ran.touchpoint("\u001b[2J\u202Ec").problems())
                .singleElement()
                .asString()
                .startsWith("Unmatched argument at index 0: '\uFFFD[2J\uFFFDc'");
    }

    @Test
    void rows_that_are_left_out_are_named_harmlessly_too() throws Exception {
        Path scores = Files.writeString(temp.resolve("a\nb\u202Ec.csv"), "score\n5\nfive\n");
        assertThat(Ran.touchpoint("score", "--metric", "csat", "--scores", scores, "--skip-bad-rows")
                        .problems())
                .containsExactly(temp.resolve("a\uFFFDb\uFFFDc.csv")
                        + ":3: column \"score\": must be a whole number from 1 to 5, was \"five\"");
    }

    @Test
    void a_result_that_can_not_be_written_is_a_fault() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        StringWriter err = new StringWriter();
        int status = Touchpoint.run(
                new PrintWriter(full, false, StandardCharsets.UTF_8), new PrintWriter(err), () -> Ran.NOW, "--help");
        assertThat(status).isEqualTo(1);
        assertThat(err.toString().lines()).containsExactly("can't write the result");
    }

    @Test
    void too_little_memory_is_one_line() {
        StringWriter err = new StringWriter();
        int status = Touchpoint.unlessMemoryRunsOut(new PrintWriter(err), () -> {
            throw new OutOfMemoryError("Java heap space");
        });
        assertThat(status).isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .matches("not enough memory \\(\\d+ MB\\); give Java more with -Xmx");
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
