package dev.touchpoint.cli.journeys;

import static dev.touchpoint.cli.Ran.touchpoint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The worked case B31. */
class FunnelCommandTest {

    @TempDir
    private Path folder;

    private Path log = Path.of("");

    @BeforeEach
    void writeTheLog() throws IOException {
        log = Auction.log(folder);
    }

    private List<Integer> counts(String... options) {
        Object[] words = new Object[options.length + 7];
        List<Object> begin =
                List.of("funnel", "--interactions", log, "--steps", "view,bid,win,pay", "--format", "json");
        for (int i = 0; i < words.length; i++) {
            words[i] = i < begin.size() ? begin.get(i) : options[i - begin.size()];
        }
        return touchpoint(words)
                .json()
                .get("steps")
                .valueStream()
                .map(step -> step.get("count").asInt())
                .toList();
    }

    @Test
    void counts_in_each_order_and_within_a_time() {
        assertThat(counts()).containsExactly(5, 4, 2, 2);
        assertThat(counts("--within", "PT60M")).containsExactly(5, 4, 2, 1);
        assertThat(counts("--order", "strict")).containsExactly(5, 2, 1, 1);
        assertThat(counts("--order", "any")).containsExactly(5, 5, 4, 3);
    }

    @Test
    void says_where_most_are_lost() throws IOException {
        assertThat(touchpoint(
                                "funnel",
                                "--interactions",
                                log,
                                "--steps",
                                "view,bid,win,pay",
                                "--within",
                                "PT1H",
                                "--map",
                                Auction.map(folder))
                        .out())
                .isEqualTo(
                        log
                                + """
                        : 5 journeys of 5 customers; of 5 that took the first step, 1 took all (20.00 %)
                          In this order, whatever happened in between, all within 1.0 hours of the first step (--order ordered).
                          Most are lost before I win: 2 of 4 (50.00 %).

                          step                journeys  of those before  of the first   half within  nine in ten within
                          all                        5
                          I look                     5         100.00 %      100.00 %             -                   -
                          I bid                      4          80.00 %       80.00 %  10.0 minutes        10.0 minutes
                          I win                      2          50.00 %       40.00 %  27.0 minutes        44.0 minutes
                          They take my money         1          50.00 %       20.00 %  10.0 minutes        10.0 minutes

                          A journey counts once, for its attempt that got furthest. Whoever was still under way when the log ended counts as lost.
                        """);
    }

    @Test
    void says_how_the_steps_are_to_be_taken() {
        assertThat(touchpoint("funnel", "--interactions", log, "--steps", "view,bid", "--order", "strict")
                        .out())
                .contains("  Each step directly after the one before (--order strict).\n");
        assertThat(touchpoint("funnel", "--interactions", log, "--steps", "view,bid", "--order", "any")
                        .out())
                .contains("  In any order (--order any).\n", "  any 1");
    }

    @Test
    void a_step_that_is_nowhere_may_be_a_slip_of_the_pen() {
        Ran ran = touchpoint("funnel", "--interactions", log, "--steps", "veiw,bid");

        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .contains("of 0 that took the first step, 0 took all (-)")
                .contains("  Nothing in the log is at touchpoint \"veiw\": is it written like this there?\n")
                .doesNotContain("Most are lost");
        JsonNode json = touchpoint("funnel", "--interactions", log, "--steps", "veiw,bid", "--format", "json")
                .json();
        assertThat(json.get("absent").get(0).asString()).isEqualTo("veiw");
        assertThat(json.get("conversion").isNull()).isTrue();
        assertThat(json.get("within").isNull()).isTrue();
    }

    @Test
    void draws_or_writes_a_table() throws IOException {
        Path file = folder.resolve("funnel.md");

        assertThat(touchpoint("funnel", "--interactions", log, "--steps", "view,bid", "--as", "mermaid")
                        .out())
                .startsWith("flowchart LR\n");
        assertThat(touchpoint("funnel", "--interactions", log, "--steps", "view,bid", "--as", "markdown", "--out", file)
                        .out())
                .isEqualTo(file + "\n");
        assertThat(Files.readString(file)).contains("| bid | 4 | 80.0 % |");
    }

    @Test
    void an_empty_log_is_a_funnel_of_nobody() throws IOException {
        assertThat(touchpoint("funnel", "--interactions", Auction.empty(folder), "--steps", "view")
                        .out())
                .contains(": 0 journeys of 0 customers; of 0 that took the first step, 0 took all (-)");
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertThat(touchpoint("funnel", "--interactions", log, "--steps", "view,,pay", "--by", "owner", "--out", "x")
                        .problems())
                .hasSize(3)
                .contains(
                        "--by owner must be given with --map, which says what belongs to which owner",
                        "--out must be given with --as, which says what to draw")
                .anyMatch(problem -> problem.startsWith("--steps: "));
        assertThat(touchpoint("funnel", "--interactions", log, "--steps", "view", "--order", "backwards")
                        .problems())
                .containsExactly(
                        "Invalid value for option '--order': must be one of ordered, strict, any, was \"backwards\""
                                + " (see touchpoint funnel --help)");
        for (String within : new String[] {"1h", "PT-1H", ""}) {
            assertThat(touchpoint("funnel", "--interactions", log, "--steps", "view", "--within", within)
                            .problems())
                    .containsExactly(
                            "Invalid value for option '--within': must be a length of time such as PT1H or P7D, was \""
                                    + within + "\" (see touchpoint funnel --help)");
        }
        assertThat(touchpoint("funnel", "--interactions", log, "--steps", "view", "--as", "dot")
                        .problems())
                .containsExactly("Invalid value for option '--as': must be one of mermaid, markdown, was \"dot\""
                        + " (see touchpoint funnel --help)");
    }
}
