package dev.touchpoint.cli.journeys;

import static dev.touchpoint.cli.Ran.touchpoint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.cli.Ran;
import dev.touchpoint.cli.ingest.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class FlowCommandTest {

    @TempDir
    private Path folder;

    private Path log = Path.of("");
    private Path map = Path.of("");

    @BeforeEach
    void writeTheFiles() throws IOException {
        log = Auction.log(folder);
        map = Auction.map(folder);
    }

    @Test
    void says_where_they_wait_and_end_before_anything_else() {
        assertThat(touchpoint("flow", "--interactions", log, "--top", 2).out())
                .isEqualTo(
                        log
                                + """
                        : 5 journeys of 5 customers, until 2026-11-24T21:20:00Z, by touchpoint

                        How long it takes
                          From the first step to the last, half of the journeys take up to 15.0 minutes, nine in ten up to 1.4 days, the longest 1.4 days.
                          Together that is 1.4 customer-days. Most of it passes between win and pay: 1.4 (95.01 %), half within 16.3 hours.
                          From one touchpoint to another: 1.4 customer-days in 13 steps.

                        Where they end
                          touchpoint  interactions  journeys  begin here  end here  of those who came
                          pay                    3         3           0         3           100.00 %
                          bid                    5         5           1         1            20.00 %
                          others (3)            10                     4         1
                          A journey ends with the last step in the log. Whoever was still under way when the log ended counts as having ended there.

                        What follows what
                          from        to   times  journeys   half within  nine in ten within  customer-days
                          bid         win      2         2  27.0 minutes        44.0 minutes            0.0
                          view        bid      2         2  10.0 minutes        10.0 minutes            0.0
                          others (7)           9             5.0 minutes            1.4 days            1.4

                        Which ways they take
                          journeys    share  way
                                 1  20.00 %  bid > view > win
                                 1  20.00 %  view > bid
                                 3  60.00 %  any other way
                        """);
    }

    @Test
    void goes_by_owner_or_stage_with_the_names_of_the_map() {
        Ran owners = touchpoint("flow", "--interactions", log, "--map", map, "--by", "owner");

        assertThat(owners.out())
                .contains(
                        ", by owner\n  Left out: 1 interaction, since nobody answers for their touchpoint, or it is not on the map\n")
                .contains("From one owner to another: 1.4 customer-days in 3 steps. At the same owner: ")
                .contains("  The saleroom  Accounts");
        assertThat(touchpoint("flow", "--interactions", log, "--map", map, "--by", "stage:buy")
                        .out())
                .contains("since no stage has their touchpoint")
                .contains("Choosing > Settling");
        assertThat(touchpoint("flow", "--interactions", log, "--map", map).out())
                .contains("I look > I bid > I win > They take my money");
        assertThat(touchpoint("flow", "--interactions", log, "--map", map, "--by", "channel")
                        .out())
                .contains("Website > Website > E-mail", "since the log does not say over which channel");
    }

    @Test
    void programs_get_every_figure() {
        JsonNode json = touchpoint("flow", "--interactions", log, "--map", map, "--top", 1, "--format", "json")
                .json();

        assertThat(json.get("by").asString()).isEqualTo("touchpoint");
        assertThat(json.get("journeys").asInt()).isEqualTo(5);
        assertThat(json.get("interactions").asInt()).isEqualTo(18);
        assertThat(json.get("transitions").asInt()).isEqualTo(13);
        assertThat(json.get("stops")).hasSize(5);
        assertThat(json.get("stops").get(0).get("name").asString()).isEqualTo("I bid");
        assertThat(json.get("stops").get(0).get("dropOff").asDouble()).isEqualTo(0.2);
        assertThat(json.get("edges")).hasSize(9);
        assertThat(json.get("edges").get(0).get("waiting").get("median").asString())
                .isEqualTo("PT27M");
        assertThat(json.get("throughput").get("most").asString()).isEqualTo("PT33H20M");
        assertThat(json.get("throughput").get("exact").asBoolean()).isTrue();
        assertThat(json.get("changes").get("count").asInt()).isEqualTo(13);
        assertThat(json.get("repeats").get("median").isNull()).isTrue();
        assertThat(json.get("variants").get("list")).hasSize(1);
        assertThat(json.get("variants").get("other").asInt()).isEqualTo(4);
        assertThat(json.get("lastAt").asString()).isEqualTo("2026-11-24T21:20:00Z");
    }

    @Test
    void draws_in_each_form() {
        assertThat(touchpoint("flow", "--interactions", log, "--as", "mermaid", "--least-share", "0.4")
                        .out())
                .startsWith("flowchart LR\n")
                .contains("Other#58; 5 steps of 5 rare kinds, 1 rare stop");
        assertThat(touchpoint("flow", "--interactions", log, "--as", "sankey", "--map", map)
                        .out())
                .startsWith("sankey-beta\n")
                .contains("\"1. I look\",\"2. I bid\",2\n");
        assertThat(touchpoint("flow", "--interactions", log, "--as", "dot", "--least-share", "0")
                        .out())
                .startsWith("digraph journeys {")
                .doesNotContain("Other");
    }

    @Test
    void draws_hand_overs_in_customer_days() {
        Object[] handOvers = {
            "flow", "--interactions", log, "--map", map, "--by", "owner", "--changes", "--as", "markdown"
        };

        assertThat(touchpoint(handOvers).out())
                .isEqualTo(
                        """
                        | From | To | Times | Customer-days | Of all | Half within | Nine in ten within |
                        |---|---|---:|---:|---:|---:|---:|
                        | The saleroom | Accounts | 3 | 1.4 | 100.0 % | 10.0 minutes | 1.4 days |
                        | All hand-overs |  | 3 | 1.4 | 100.0 % | 10.0 minutes | 1.4 days |
                        """);
        assertThat(touchpoint("flow", "--interactions", log, "--changes", "--as", "mermaid")
                        .out())
                .startsWith("flowchart LR\n")
                .contains("accTitle: Who hands customers over to whom");
        assertThat(touchpoint("flow", "--interactions", log, "--changes", "--as", "dot")
                        .out())
                .contains("customer-days");
    }

    @Test
    void writes_a_drawing_in_one_piece_and_says_where() throws IOException {
        Path file = folder.resolve("flow.mmd");

        assertThat(touchpoint("flow", "--interactions", log, "--as", "mermaid", "--out", file)
                        .out())
                .isEqualTo(file + "\n");
        assertThat(Files.readString(file)).startsWith("flowchart LR\n");
        assertThat(touchpoint("flow", "--interactions", log, "--as", "dot", "--format", "json")
                        .json()
                        .get("drawing")
                        .asString())
                .startsWith("digraph");
        assertThat(touchpoint("flow", "--interactions", log, "--as", "dot", "--out", log)
                        .problems())
                .containsExactly("--out " + log + ": is a file that is read, choose another");
        assertThat(touchpoint("flow", "--interactions", log, "--map", map, "--as", "dot", "--out", map)
                        .problems())
                .containsExactly("--out " + map + ": is a file that is read, choose another");
    }

    @Test
    void an_empty_log_is_said_to_be_one() throws IOException {
        Path empty = Auction.empty(folder);

        assertThat(touchpoint("flow", "--interactions", empty))
                .isEqualTo(new Ran(0, empty + ": nothing happened\n", ""));
        assertThat(touchpoint("flow", "--interactions", empty, "--format", "json")
                        .json()
                        .get("lastAt")
                        .isNull())
                .isTrue();
        assertThat(touchpoint("flow", "--interactions", empty, "--as", "mermaid")
                        .out())
                .contains("0 journeys");
        assertThat(touchpoint("flow", "--interactions", empty, "--as", "sankey").problems())
                .containsExactly(
                        empty
                                + ": there are no journeys to draw a Sankey diagram of; --as mermaid draws that there are none");
    }

    @Test
    void a_log_without_any_stop_is_said_to_be_one() throws IOException {
        Path calls = Files.writeString(
                folder.resolve("calls.csv"), "customer,touchpoint,at\nu1,call,2026-11-23T12:00:00Z\n");

        assertThat(touchpoint("flow", "--interactions", calls, "--by", "channel")
                        .out())
                .isEqualTo(calls + ": 1 journey of 1 customer, until 2026-11-23T12:00:00Z, by channel\n"
                        + "  Left out: 1 interaction, since the log does not say over which channel; nothing else is in 1"
                        + " journey\n");
    }

    @Test
    void long_ways_and_names_of_others_are_harmless() throws IOException {
        String rows = IntStream.range(0, 14)
                .mapToObj(i -> "u1,\u001b[2Jx" + i + ",2026-11-23T12:00:" + (10 + i) + "Z\n")
                .collect(Collectors.joining());
        Path file = Files.writeString(folder.resolve("long.csv"), "customer,touchpoint,at\n" + rows);

        assertThat(touchpoint("flow", "--interactions", file).out())
                .contains("x11 > ... (14 steps)")
                .doesNotContain("\u001b");
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertThat(touchpoint("flow", "--interactions", log, "--by", "owner", "--top", -1, "--out", "x", "--changes"))
                .isEqualTo(
                        new Ran(
                                2,
                                "",
                                """
                        --by owner must be given with --map, which says what belongs to which owner
                        --top must be 0 or more, was -1
                        --out must be given with --as, which says what to draw
                        --changes must be given with --as, which says what to draw
                        """));
        assertThat(touchpoint("flow", "--interactions", log, "--as", "sankey", "--changes")
                        .problems())
                .containsExactly("--as with --changes must be one of mermaid, dot, markdown, was sankey");
        assertThat(touchpoint("flow", "--interactions", log, "--as", "markdown").problems())
                .containsExactly("--as without --changes must be one of mermaid, sankey, dot, was markdown");
        assertThat(touchpoint("flow", "--interactions", log, "--map", map, "--by", "stage:sell")
                        .problems())
                .containsExactly("--by: there is no journey \"sell\" in map \"auction\"");
        for (String by : new String[] {"stage", "stage:", "mood"}) {
            assertThat(touchpoint("flow", "--interactions", log, "--by", by).problems())
                    .containsExactly(
                            "Invalid value for option '--by': must be touchpoint, channel, owner or stage:JOURNEY,"
                                    + " was \"" + by + "\" (see touchpoint flow --help)");
        }
        assertThat(touchpoint("flow", "--interactions", log, "--as", "svg").problems())
                .containsExactly(
                        "Invalid value for option '--as': must be one of mermaid, sankey, dot, markdown, was \"svg\""
                                + " (see touchpoint flow --help)");
        for (String share : new String[] {"1.5", "x", "-0.1", "NaN"}) {
            assertThat(touchpoint("flow", "--interactions", log, "--least-share", share)
                            .problems())
                    .containsExactly(
                            "Invalid value for option '--least-share': must be from 0 to 1, such as 0.01 for 1 %,"
                                    + " was \"" + share + "\" (see touchpoint flow --help)");
        }
        Path none = folder.resolve("none.csv");
        assertThat(touchpoint("flow", "--interactions", none).problems())
                .containsExactly(none + ": there is no such file");
        assertThat(touchpoint("flow", "--interactions", log, "--map", none).problems())
                .containsExactly(none + ": there is no such file");
        assertThat(touchpoint("flow").problems()).singleElement().asString().contains("--interactions");
    }

    @Test
    void bad_rows_stop_it_or_are_left_out() throws IOException {
        Path bad = Files.writeString(
                folder.resolve("bad.csv"), "customer,touchpoint,at\nu1,view,yesterday\nu1,bid,2026-11-23T12:00:00Z\n");

        Ran stopped = touchpoint("flow", "--interactions", bad);
        Ran skipped = touchpoint("flow", "--interactions", bad, "--skip-bad-rows");

        assertThat(stopped.status()).isEqualTo(2);
        assertThat(stopped.problems()).singleElement().asString().startsWith(bad + ":2: column \"at\"");
        assertThat(skipped.status()).isZero();
        assertThat(skipped.out()).startsWith(bad + ": 1 journey of 1 customer");
        assertThat(skipped.problems()).isEqualTo(stopped.problems());
    }

    /** The counts that come with the data, on start events. */
    @Test
    void the_patients_take_seven_ways() throws IOException {
        Path patients = SharedData.folder("").resolve("patients.csv");
        Path started = folder.resolve("started.csv");
        Files.writeString(
                started,
                Files.readAllLines(patients).stream()
                        .filter(line -> line.startsWith("handling,") || line.contains(",start,"))
                        .collect(Collectors.joining("\n")));
        Path mapping = Files.writeString(
                folder.resolve("mapping.json"),
                """
                {"formatVersion": 1, "interactions": {"customer": {"column": "patient"},
                 "touchpoint": {"column": "handling"}, "at": {"column": "time"}}}
                """);

        JsonNode json = touchpoint("flow", "--interactions", started, "--mapping", mapping, "--format", "json")
                .json();

        assertThat(json.get("transitions").asInt()).isEqualTo(2221);
        assertThat(json.get("edges")).hasSize(7);
        assertThat(json.get("variants").get("list").valueStream().map(way -> way.get("count")
                        .asInt()))
                .containsExactly(258, 234, 2, 2, 2, 1, 1);
        assertThat(json.get("variants").get("list").get(0).get("share").asDouble())
                .isCloseTo(258 / 500.0, within(1e-12));
    }
}
