package dev.touchpoint.cli.journeys;

import static dev.touchpoint.cli.Ran.touchpoint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ConformanceCommandTest {

    @TempDir
    private Path folder;

    private Path log = Path.of("");
    private Path map = Path.of("");

    @BeforeEach
    void writeTheFiles() throws IOException {
        log = Auction.log(folder);
        map = Auction.map(folder);
    }

    private Ran conformance(Object... options) {
        List<Object> words =
                new ArrayList<>(List.of("conformance", "--map", map, "--journey", "buy", "--interactions", log));
        words.addAll(Arrays.asList(options));
        return touchpoint(words.toArray());
    }

    @Test
    void says_what_goes_wrong_most_and_then_step_by_step() {
        assertThat(conformance("--top", 1).out())
                .isEqualTo(
                        """
                        I buy, as planned, beside 5 journeys of %s until 2026-11-24T21:20:00Z
                          Most often missing: Pay, in 2 (40.00 %%).
                          Most often late: Pay, in 1 (20.00 %%).
                          In 40.00 %% of the journeys each planned step was completed. If steps went wrong independently of each other, it would be 30.72 %%.
                          Fitness 0.78: 1 is as planned, 0 has nothing in common with the plan; the mean of all journeys.

                        What became of the plan
                          planned step  completed   of all  missing  failing  out of sequence  late
                          Look                  4  80.00 %%        0        0                1     0
                          Bid                   4  80.00 %%        0        0                1     0
                          Win                   4  80.00 %%        1        0                0     0
                          Pay                   3  60.00 %%        2        0                0     1

                        Promises
                          promised at  the next step within  kept  late  overdue  broken of these  still open
                          I win                   1.0 hours     2     1        1          50.00 %%           0

                        What nobody had planned
                          touchpoint  which             times  journeys   of all
                          I ask       not in this plan      1         1  20.00 %%

                        Which ways they take; cost is how many changes make the plan of it
                          journeys    share  fitness  cost  way
                                 1  20.00 %%     0.67     2  I look > I bid
                                 4  80.00 %%     0.80  any other way

                          A journey counts as far as it has come: what was still to come when the log ended is missing.
                          All journeys of the log are compared, whatever they were about; --best-fit takes only those that fit no other journey of the map better.
                        """
                                .formatted(log));
    }

    @Test
    void programs_get_every_figure() {
        JsonNode json = conformance("--format", "json").json();

        assertThat(json.get("journey").asString()).isEqualTo("buy");
        assertThat(json.get("journeys").asInt()).isEqualTo(5);
        assertThat(json.get("steps").valueStream().map(step -> step.get("completed")
                        .asInt()))
                .containsExactly(4, 4, 4, 3);
        assertThat(json.get("promises").get(0).get("late").asInt()).isEqualTo(1);
        assertThat(json.get("promises").get(0).get("broken").asInt()).isEqualTo(2);
        assertThat(json.get("adHoc").get(0).get("kind").asString()).isEqualTo("UNPLANNED");
        assertThat(json.get("adHoc").get(0).get("name").asString()).isEqualTo("I ask");
        assertThat(json.get("variants")).hasSize(5);
        assertThat(json.get("others").asInt()).isZero();
        assertThat(json.get("fitnessOfOthers").isNull()).isTrue();
        assertThat(json.get("bestFit").asBoolean()).isFalse();
    }

    @Test
    void takes_only_those_that_fit_no_other_journey_better() {
        JsonNode json = conformance("--best-fit", "--format", "json").json();

        assertThat(json.get("journeys").asInt()).isEqualTo(4);
        assertThat(conformance("--best-fit").out())
                .contains("  Journeys that fit another journey of the map better are left out, even those");
    }

    @Test
    void the_last_instant_is_that_of_all_journeys() {
        JsonNode json = touchpoint(
                        "conformance",
                        "--map",
                        map,
                        "--journey",
                        "browse",
                        "--interactions",
                        log,
                        "--best-fit",
                        "--format",
                        "json")
                .json();

        assertThat(json.get("journeys").asInt()).isEqualTo(1);
        assertThat(json.get("now").asString()).isEqualTo("2026-11-24T21:20:00Z");
    }

    @Test
    void is_as_of_the_instant_that_is_given() {
        JsonNode json =
                conformance("--now", "2026-11-23T12:00:00Z", "--format", "json").json();

        assertThat(json.get("now").asString()).isEqualTo("2026-11-23T12:00:00Z");
        assertThat(json.get("steps").get(1).get("completed").asInt()).isEqualTo(1);
    }

    @Test
    void tells_who_waits_for_whom_without_telling_who() throws IOException {
        Path list = folder.resolve("waiting.csv");

        Ran ran = conformance("--now", "2026-11-23T13:10:00Z", "--vacuums", "--waiting-customers", list);

        assertThat(ran.out())
                .isEqualTo(
                        """
                        I buy, at 2026-11-23T13:10:00Z: 2 journeys of 2 customers are in a vacuum
                          The longest for 1.0 hours, half of them for 41.0 minutes or less; together 0.1 customer-days so far.
                          Of 5 journeys that had begun, 2 had come to their end; in 0 it was the customer's turn.

                          the ball lies with  handed over by  do they know  journeys  overdue    half since  longest since
                          Accounts            The saleroom    no                   2        1  41.0 minutes      1.0 hours

                          In a vacuum is who was handed over to another owner and has not heard from that one since. A log does not say that somebody gave up: an old vacuum may be a customer who has left.
                        """);
        assertThat(list)
                .hasContent(
                        """
                        customer,occasion,since,lasting,from,to,bridged,due,overdueBy
                        u4,,2026-11-23T12:08:00Z,PT1H2M,floor,cash,false,Pay,PT2M
                        u5,,2026-11-23T12:50:00Z,PT20M,floor,cash,false,Pay,
                        """);
    }

    @Test
    void programs_get_vacuums_too() {
        JsonNode json = conformance("--now", "2026-11-23T13:10:00Z", "--vacuums", "--format", "json")
                .json();

        assertThat(json.get("inVacuum").asInt()).isEqualTo(2);
        assertThat(json.get("customersInVacuum").asInt()).isEqualTo(2);
        assertThat(json.get("lasting").get("most").asString()).isEqualTo("PT1H2M");
        assertThat(json.get("vacuums").get(0).get("to").get(0).asString()).isEqualTo("cash");
        assertThat(json.get("vacuums").get(0).get("overdue").asInt()).isEqualTo(1);
        assertThat(json.toString()).doesNotContain("u4").doesNotContain("u5");
    }

    @Test
    void a_vacuum_of_nobody_is_said_to_be_one() {
        assertThat(conformance("--now", "2026-11-23T12:00:00Z", "--vacuums", "--top", 0)
                        .out())
                .startsWith("I buy, at 2026-11-23T12:00:00Z: 0 journeys of 0 customers are in a vacuum\n")
                .doesNotContain("left out")
                .doesNotContain("the ball lies with");
    }

    @Test
    void vacuums_of_those_that_fit_no_other_journey_are_said_to_be_so() {
        assertThat(conformance("--vacuums", "--best-fit").out())
                .contains("  Journeys that fit another journey of the map better are left out.\n");
    }

    @Test
    void what_is_not_listed_is_one_row() {
        assertThat(conformance("--now", "2026-11-23T13:10:00Z", "--vacuums", "--top", 0)
                        .out())
                .contains("others (1)");
        assertThat(conformance("--top", 0).out()).contains("others (1)", "any other way");
    }

    @Test
    void draws_in_each_form() throws IOException {
        Path file = folder.resolve("plan.mmd");

        assertThat(conformance("--as", "dot").out())
                .startsWith("digraph journeys {")
                .contains("label=\"Choosing\"");
        assertThat(conformance("--as", "mermaid", "--top", 0).out()).contains("Other#58; 1 touchpoint, 1 time");
        assertThat(conformance("--as", "mermaid", "--out", file).out()).isEqualTo(file + "\n");
        assertThat(Files.readString(file)).contains("subgraph s2[\"Settling\"]", "I ask#58; 1 time in 1 journey");
    }

    @Test
    void an_empty_log_needs_an_instant() throws IOException {
        log = Auction.empty(folder);

        assertThat(conformance().problems())
                .containsExactly(log + ": nothing happened, so there is no last instant; give --now");
        assertThat(conformance("--now", "2026-11-23T12:00:00Z").out())
                .isEqualTo("I buy, as planned, beside 0 journeys of " + log + " until 2026-11-23T12:00:00Z\n");
        assertThat(conformance("--now", "2026-11-23T12:00:00Z", "--format", "json")
                        .json()
                        .get("fitness")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_plan_without_promises_and_a_log_without_surprises_are_said_to_be_so() throws IOException {
        Files.writeString(log, "customer,touchpoint,at\nu1,view,2026-11-23T12:00:00Z\nu1,bid,2026-11-23T12:01:00Z\n");

        assertThat(touchpoint("conformance", "--map", map, "--journey", "browse", "--interactions", log)
                        .out())
                .contains("No touchpoint of the plan promises when the next step comes, so nothing can be late.")
                .contains("Nothing happened that nobody had planned.")
                .contains("In 100.00 % of the journeys each planned step was completed.");
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertThat(conformance("--top", -1, "--waiting-customers", "x", "--out", "y")
                        .problems())
                .containsExactly(
                        "--top must be 0 or more, was -1",
                        "--waiting-customers must be given with --vacuums",
                        "--out must be given with --as, which says what to draw");
        assertThat(conformance("--as", "dot", "--vacuums").problems())
                .containsExactly("--as must not be given with --vacuums");
        assertThat(conformance("--vacuums", "--waiting-customers", log).problems())
                .containsExactly("--waiting-customers " + log + ": is a file that is read, choose another");
        assertThat(conformance("--as", "dot", "--out", map).problems())
                .containsExactly("--out " + map + ": is a file that is read, choose another");
        assertThat(conformance("--as", "svg").problems())
                .containsExactly(
                        "Invalid value for option '--as': must be one of mermaid, dot, was \"svg\" (see touchpoint"
                                + " conformance --help)");
        assertThat(conformance("--now", "noon").problems())
                .singleElement()
                .asString()
                .startsWith("Invalid value for option '--now': must be an instant");
        assertThat(touchpoint("conformance", "--map", map, "--journey", "bye", "--interactions", log)
                        .problems())
                .singleElement()
                .asString()
                .startsWith("--journey: ")
                .contains("\"bye\"");
    }
}
