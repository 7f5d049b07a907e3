package dev.touchpoint.cli.journeys;

import static dev.touchpoint.cli.Ran.touchpoint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class InfluenceCommandTest {

    @TempDir
    private Path folder;

    private Path log = Path.of("");

    @BeforeEach
    void writeTheLog() throws IOException {
        log = Auction.log(folder);
    }

    private Ran influence(Object... options) {
        List<Object> words = new ArrayList<>(List.of("influence", "--interactions", log, "--outcome", "pay"));
        words.addAll(Arrays.asList(options));
        return touchpoint(words.toArray());
    }

    @Test
    void says_first_that_nothing_of_it_is_causal() {
        assertThat(influence("--credit", "first,last,linear,removal", "--top", 2)
                        .out())
                .isEqualTo(
                        log
                                + """
                        : 3 of 5 journeys came to pay (60.00 %)
                          None of this is causal. A rule of credit is a convention, and customers who were about to come to the outcome anyway meet the same touchpoints. What one does is found by leaving it out for some customers, chosen by chance.

                          touchpoint     first     last   linear  removal  removal effect
                          view        100.00 %   0.00 %  30.56 %  33.93 %         85.19 %
                          win           0.00 %  66.67 %  30.56 %  29.57 %         74.24 %
                          others (2)    0.00 %  33.33 %  38.89 %  36.51 %

                          The rules disagree most on view: from 0.00 % to 100.00 % of the successes. What it is worth, a log can't say.
                          first: all to the first.
                          last: all to the last.
                          linear: the same to each.
                          removal: in proportion to the removal effects.
                          Removal effect: by how much fewer journeys would succeed if each ended where it meets this. It says nothing about steps that everybody has to take. Effects do not add up, and since their chain forgets how a journey began, what no success met may have one.
                        """);
    }

    @Test
    void programs_get_all_rules_side_by_side() {
        JsonNode json = influence("--format", "json").json();

        assertThat(json.get("successes").asInt()).isEqualTo(3);
        assertThat(json.get("causal").asBoolean()).isFalse();
        for (JsonNode stop : json.get("touchpoints")) {
            assertThat(stop.get("credit").propertyNames())
                    .containsExactly("first", "last", "linear", "position", "time-decay", "removal", "shapley");
        }
        for (String rule : List.of("first", "last", "linear", "position", "time-decay", "removal", "shapley")) {
            assertThat(json.get("touchpoints")
                            .valueStream()
                            .mapToDouble(stop -> stop.get("credit").get(rule).asDouble())
                            .sum())
                    .isCloseTo(3, within(1e-9));
        }
        assertThat(json.get("touchpoints").get(0).get("removalEffect").asDouble())
                .isBetween(0.0, 1.0);
    }

    @Test
    void goes_by_channel_and_counts_repeats_once() {
        JsonNode each = influence("--by", "channel", "--credit", "linear", "--format", "json")
                .json();
        JsonNode once = influence("--by", "channel", "--credit", "linear", "--repeats-once", "--format", "json")
                .json();

        assertThat(credit(each, "web")).isCloseTo(2 / 3.0 + 2 / 3.0 + 0.5, within(1e-9));
        assertThat(credit(once, "web")).isCloseTo(0.5 + 2 / 3.0 + 0.5, within(1e-9));
    }

    private static double credit(JsonNode json, String stop) {
        return json.get("touchpoints")
                .valueStream()
                .filter(node -> node.get("stop").asString().equals(stop))
                .mapToDouble(node -> node.get("credit").get("linear").asDouble())
                .sum();
    }

    @Test
    void the_half_life_matters_to_time_decay() {
        JsonNode fast = influence("--credit", "time-decay", "--half-life", "PT1M", "--format", "json")
                .json();
        JsonNode slow = influence("--credit", "time-decay", "--half-life", "P365D", "--format", "json")
                .json();

        assertThat(fast.get("touchpoints")
                        .get(0)
                        .get("credit")
                        .get("time-decay")
                        .asDouble())
                .isGreaterThan(slow.get("touchpoints")
                        .get(0)
                        .get("credit")
                        .get("time-decay")
                        .asDouble());
    }

    @Test
    void an_outcome_that_nobody_came_to_is_said_to_be_one() throws IOException {
        Ran ran = touchpoint("influence", "--interactions", log, "--outcome", "payed");

        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .isEqualTo(log + ": 0 of 5 journeys came to payed (0.00 %)\n"
                        + "  So there is no credit to share out. Is the touchpoint written like this in the log?\n");
        assertThat(touchpoint(
                                "influence",
                                "--interactions",
                                Auction.empty(folder),
                                "--outcome",
                                "pay",
                                "--format",
                                "json")
                        .json()
                        .get("rate")
                        .isNull())
                .isTrue();
    }

    @Test
    void what_came_out_of_nothing_is_nobodys_credit() {
        assertThat(touchpoint("influence", "--interactions", log, "--outcome", "view")
                        .out())
                .contains("  Before 4 of the successes the log has nothing: nobody gets credit for them.\n");
        assertThat(influence("--by", "channel").out()).doesNotContain("Left out");
    }

    @Test
    void a_single_touch_leaves_nothing_to_disagree_on() throws IOException {
        Path one = Files.writeString(
                folder.resolve("one.csv"),
                "customer,touchpoint,at\nu1,view,2026-11-23T12:00:00Z\nu1,pay,2026-11-23T12:01:00Z\n");

        assertThat(touchpoint("influence", "--interactions", one, "--outcome", "pay")
                        .out())
                .doesNotContain("disagree");
    }

    @Test
    void removal_effects_have_their_limits() throws IOException {
        String rows = IntStream.rangeClosed(0, 2000)
                .mapToObj(
                        i -> "u" + i + ",page-" + i + ",,2026-11-23T12:00:00Z\nu" + i + ",pay,,2026-11-23T12:00:01Z\n")
                .collect(Collectors.joining());
        log = Files.writeString(folder.resolve("many.csv"), "customer,touchpoint,channel,at\n" + rows);

        assertThat(influence().out())
                .contains("Removal effects are not computed of more than 2,000.")
                .doesNotContain("removal effect\n");
        assertThat(influence("--credit", "removal").problems())
                .containsExactly(
                        "--credit removal must be of at most 2000 touchpoints, were 2001; take --by channel, owner or"
                                + " stage");
        assertThat(influence("--by", "channel").out())
                .contains("  Left out: 2,001 interactions, since the log does not say over which channel.\n");
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertThat(touchpoint(
                                "influence",
                                "--interactions",
                                log,
                                "--outcome",
                                " ",
                                "--by",
                                "owner",
                                "--top",
                                -1,
                                "--half-life",
                                "PT0S")
                        .problems())
                .containsExactly(
                        "--by owner must be given with --map, which says what belongs to which owner",
                        "--top must be 0 or more, was -1",
                        "--outcome must not be blank",
                        "--half-life must be more than 0, was PT0S");
        assertThat(influence("--credit", "first,fair").problems())
                .singleElement()
                .asString()
                .contains("must be one of first, last, linear, position, time-decay, removal, shapley, was \"fair\"");
    }
}
