package dev.touchpoint.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.cli.Ran;
import dev.touchpoint.timing.Sentences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A log of few enough events to know each figure by heart. */
class SimulateCommandTest {

    private static final String INTERACTIONS =
            """
            customer,occasion,touchpoint,at
            a,o1,delivery,2026-03-02T12:00:00Z
            a,o2,delivery,2026-03-10T12:00:00Z
            b,o3,delivery,2026-03-02T22:30:00Z
            c,o4,delivery,2026-03-20T12:00:00Z
            d,o5,web,2026-03-03T12:00:00Z
            """;

    private static final String RESPONSES =
            """
            customer,occasion,touchpoint,at,metric,score,askedAt,comment,segment.tier
            a,o1,delivery,2026-03-05T09:00:00Z,csat,5,2026-03-03T09:00:00Z,very private,gold
            b,o3,delivery,2026-03-02T09:00:00Z,csat,1,2026-03-01T09:00:00Z,,
            d,o5,delivery,2026-03-04T09:00:00Z,csat,4,2026-03-04T08:00:00Z,,
            a,o2,delivery,2026-03-12T09:00:00Z,csat,,,late,gold
            """;

    private static final String POLICIES =
            """
            {
              "formatVersion": 1,
              "policies": [{
                "id": "delivery-csat", "touchpoint": "delivery", "askedAt": "survey", "metric": "csat",
                "channels": ["email"], "zone": "Europe/Berlin",
                "rules": [
                  {"type": "expiry", "of": "P14D"},
                  {"type": "gap", "of": "P90D", "scope": "ANY_SURVEY"},
                  {"type": "quiet-hours", "from": "21:00", "to": "08:00"}
                ]
              }]
            }
            """;

    @TempDir
    private Path temp;

    @BeforeEach
    void files() throws IOException {
        write("interactions.csv", INTERACTIONS);
        write("responses.csv", RESPONSES);
        write("policies.json", POLICIES);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }

    private Ran simulate(Object... more) {
        List<Object> words = new ArrayList<>(List.of(
                "simulate",
                "--policies",
                temp.resolve("policies.json"),
                "--interactions",
                temp.resolve("interactions.csv")));
        words.addAll(List.of(more));
        return Ran.touchpoint(words.toArray());
    }

    private Ran beside(Object... more) {
        List<Object> words = new ArrayList<>(List.of("--responses", temp.resolve("responses.csv")));
        words.addAll(List.of(more));
        return simulate(words.toArray());
    }

    @Test
    void says_that_nothing_happened() throws IOException {
        write("interactions.csv", "customer,touchpoint,at\n");

        Ran ran = simulate();

        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .contains("tried out on 0 interactions and 0 responses: nothing happened that could be asked about")
                .doesNotContain("1970");
    }

    @Test
    void says_in_words_first_who_would_have_been_asked_when_and_who_not_and_why() {
        Ran ran = beside("--until", "2026-04-30T12:00:00Z", "--zone", "Europe/Berlin");

        assertThat(ran.status()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .isEqualToNormalizingNewlines(
                        temp.resolve("policies.json")
                                + """
                        , tried out on 5 interactions and 4 responses, until 2026-04-30 14:00 (Europe/Berlin)

                        delivery-csat, about delivery: expiry (of P14D), gap (of P90D, scope ANY_SURVEY), quiet-hours (from 21:00, to 08:00)
                          4 occasions: 3 would have been asked about (75.00 %), half of them on the same day, nine of ten within 1 day; 1 not.
                          Really asked: 3 times, 1 of them on a day before it (33.33 %), 1 about occasions without it (33.33 %).

                          Not asked, because
                            1  100.00 %  the customer had been asked too recently, and the time to ask was over (EXPIRED GAP)

                          Days after delivery  simulated  observed
                            before                     0         1
                            same day                   2         0
                            1                          1         1

                          Day           simulated  observed
                            2026-03-01          0         1
                            2026-03-02          1         0
                            2026-03-03          1         1
                            2026-03-04          0         1
                            2026-03-05          0         0
                            2026-03-06          0         0
                            2026-03-07          0         0
                            2026-03-08          0         0
                            2026-03-09          0         0
                            2026-03-10          0         0
                            2026-03-11          0         0
                            2026-03-12          0         0
                            2026-03-13          0         0
                            2026-03-14          0         0
                            2026-03-15          0         0
                            2026-03-16          0         0
                            2026-03-17          0         0
                            2026-03-18          0         0
                            2026-03-19          0         0
                            2026-03-20          1         0

                          Weekday      simulated  observed
                            Monday             1         0
                            Tuesday            1         1
                            Wednesday          0         1
                            Thursday           0         0
                            Friday             1         0
                            Saturday           0         0
                            Sunday             0         1

                        All policies together: of 4 customers, 3 would have been asked, 1 never (25.00 %).

                          Never asked, because
                            1  100.00 %  there was nothing to ask about (NO_OCCASION)

                          Asks per customer  simulated  observed
                            0                        1         1
                            1                        3         3
                        """);
    }

    @Test
    void without_responses_there_is_nothing_observed() {
        assertThat(simulate().out())
                .contains("tried out on 5 interactions and 0 responses, until 2026-03-20 12:00 (UTC)")
                .doesNotContain("observed", "Really asked");
    }

    @Test
    void what_still_waits_at_the_end_is_counted_apart() {
        assertThat(simulate("--until", "2026-03-02T23:00:00Z").out())
                .contains(
                        "2 occasions: 1 would have been asked about (50.00 %), half of them on the same day, nine of ten on the"
                                + " same day; 1 not, of which 1 still to come at the end.")
                .contains("it was in quiet hours (QUIET_HOURS)");
    }

    @Test
    void nothing_happened_is_no_error() throws IOException {
        write("interactions.csv", "customer,touchpoint,at\n");

        Ran ran = simulate();

        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .contains(
                        "0 occasions: 0 would have been asked about (-); 0 not.",
                        "of 0 customers, 0 would have been asked");
    }

    @Test
    void answers_at_the_given_rates_bring_a_margin_like_the_log() {
        JsonNode policy = beside("--answering", "email=1", "--format", "json", "--confidence", "0.9")
                .json()
                .get("policies")
                .get(0);

        assertThat(policy.get("expectedAnswers").asDouble()).isEqualTo(3);
        JsonNode anticipated = policy.get("anticipated");
        assertThat(anticipated.get("metric").asString()).isEqualTo("csat");
        assertThat(anticipated.get("count").asInt()).isEqualTo(3);
        assertThat(anticipated.get("answersInLog").asInt()).isEqualTo(3);
        assertThat(anticipated.get("score").asDouble()).isEqualTo(200 / 3.0, within(1e-9));
        assertThat(anticipated.get("interval").get("confidence").asDouble()).isEqualTo(0.9);
    }

    @Test
    void without_answers_in_the_log_it_is_as_unsure_as_it_can_get() {
        Ran ran = simulate("--answering", "email=0.67", "--metric", "nps");

        assertThat(ran.out())
                .containsPattern(
                        "At the given rates, 2 answers are expected: nps 0\\.00 \\(.*, n = 2\\), as unsure as it can get\\.");
    }

    @Test
    void a_metric_that_is_not_known_has_no_margin() throws IOException {
        write("policies.json", POLICIES.replace("\"csat\",", "\"happiness\","));

        assertThat(simulate("--answering", "email=0.67").out()).contains("At the given rates, 2 answers are expected.");
        assertThat(simulate("--answering", "email=0.67", "--format", "json")
                        .json()
                        .get("policies")
                        .get(0)
                        .get("anticipated")
                        .isNull())
                .isTrue();
    }

    @Test
    void rules_about_facts_that_a_log_does_not_have_are_set_aside_and_named() throws IOException {
        write(
                "policies.json",
                POLICIES.replace(
                        "{\"type\": \"expiry\"",
                        "{\"type\": \"consent\"}, {\"type\": \"tenure\", \"of\": \"P30D\", \"permittingUnknown\": true},"
                                + " {\"type\": \"quota\", \"most\": 9, \"each\": \"DAY\", \"tally\": \"t\"},"
                                + " {\"type\": \"expiry\""));

        assertThat(simulate().out())
                .contains("so they are set aside (--strict lets them decline):")
                .contains("  delivery-csat: consent, tenure (of P30D, permittingUnknown true)")
                .contains("4 occasions: 3 would have been asked about");
        Ran strict = simulate("--strict");
        assertThat(strict.out())
                .contains("so they decline, unless they permit what is unknown:")
                .contains("4 occasions: 0 would have been asked about")
                .contains("it is not known whether the customer agrees to be asked (CONSENT_UNKNOWN)");
        JsonNode unknown = simulate("--format", "json").json().get("unknown");
        assertThat(unknown).hasSize(2);
        assertThat(unknown.get(0).get("policy").asString()).isEqualTo("delivery-csat");
        assertThat(unknown.get(0).get("rule").asString()).isEqualTo("consent");
        assertThat(unknown.get(1).get("settings").get("of").asString()).isEqualTo("P30D");
    }

    @Test
    void a_policy_without_a_zone_needs_one_of_the_customers() throws IOException {
        write("policies.json", POLICIES.replace("\"zone\": \"Europe/Berlin\",", ""));

        assertThat(simulate().out())
                .contains("0 would have been asked about", "the customer's time zone is not known (ZONE_UNKNOWN)");
        assertThat(simulate("--zone", "Europe/Berlin").out()).contains("3 would have been asked about");
    }

    @Test
    void the_zone_of_customers_is_before_that_of_a_policy() {
        // 22:30 in London is 23:30 in Berlin, and 11:30 in Samoa.
        assertThat(simulate().out()).contains("nine of ten within 1 day;");
        assertThat(simulate("--zone", "Pacific/Apia").out()).contains("nine of ten on the same day;", "(Pacific/Apia)");
    }

    @Test
    void without_a_metric_nothing_is_known_of_its_asking() throws IOException {
        write("policies.json", POLICIES.replace("\"metric\": \"csat\",", ""));

        assertThat(beside().out())
                .doesNotContain("Really asked")
                .contains("  Weekday      simulated" + System.lineSeparator())
                .contains("  Asks per customer  simulated  observed");
    }

    @Test
    void reminders_are_counted() throws IOException {
        write(
                "policies.json",
                POLICIES.replace("\"rules\"", "\"reminders\": {\"most\": 1, \"after\": \"P3D\"}, \"rules\""));

        Ran ran = simulate("--until", "2026-04-30T12:00:00Z");

        assertThat(ran.out()).contains("  3 reminders.");
        JsonNode json = simulate("--until", "2026-04-30T12:00:00Z", "--answering", "email=1", "--format", "json")
                .json();
        assertThat(json.get("policies").get(0).get("reminders").get("count").asInt())
                .isZero();
    }

    @Test
    void relationship_policies_count_iterations() throws IOException {
        write(
                "policies.json",
                """
                {
                  "formatVersion": 1,
                  "policies": [{
                    "id": "nps", "iterations": {"start": "2026-01-01T00:00:00Z", "every": "P1M"}, "askedAt": "survey",
                    "metric": "nps", "channels": ["email"]
                  }]
                }
                """);

        Ran ran = beside("--until", "2026-04-30T12:00:00Z");

        assertThat(ran.out())
                .contains("nps, about the relationship: no rules")
                .contains(
                        "8 iterations: 8 would have been asked about (100.00 %), half of them on the same day, nine of ten within 19 days; 0 not.")
                .contains("Really asked: never, as far as the log knows.")
                .contains("Days after the iteration began");
        assertThat(beside("--format", "json")
                        .json()
                        .get("policies")
                        .get(0)
                        .get("touchpoint")
                        .isNull())
                .isTrue();
    }

    @Test
    void two_sets_stand_side_by_side_with_what_both_would_have_asked() throws IOException {
        Path all = write(
                "all.json", POLICIES.replace("{\"type\": \"gap\", \"of\": \"P90D\", \"scope\": \"ANY_SURVEY\"},", ""));

        Ran ran = beside("--beside", all, "--answering", "email=0.5", "--until", "2026-04-30T12:00:00Z");

        assertThat(ran.out())
                .isNotEmpty()
                .contains(
                        """
                        All policies of each      A  B
                        occasions and iterations  4  4
                        invitations               3  4
                        reminders                 0  0
                        still waiting at the end  0  0
                        customers asked           3  3
                        expected answers          2  2

                        Asked by  customers  occasions
                        both              3          3
                        only A            0          0
                        only B            0          1
                        neither           1          0
                        """
                                .replace("\n", System.lineSeparator()))
                .contains("A  " + temp.resolve("policies.json") + ", tried out on", "B  " + all + ", tried out on");
        JsonNode json = beside("--beside", all, "--until", "2026-04-30T12:00:00Z", "--format", "json")
                .json();
        assertThat(json.get("overlap").get("occasions").toString())
                .isEqualTo("{\"both\":3,\"onlyFirst\":0,\"onlySecond\":1,\"neither\":0}");
        assertThat(json.get("overlap").get("customers").get("neither").asInt()).isEqualTo(1);
        assertThat(json.get("first")
                        .get("policies")
                        .get(0)
                        .get("invitations")
                        .get("count")
                        .asInt())
                .isEqualTo(3);
        assertThat(json.get("second")
                        .get("policies")
                        .get(0)
                        .get("invitations")
                        .get("count")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void a_set_beside_itself_keeps_its_letters() {
        Ran ran = simulate("--beside", temp.resolve("policies.json"));

        assertThat(ran.out().lines().filter(line -> line.startsWith("A  "))).hasSize(2);
        assertThat(ran.out().lines().filter(line -> line.startsWith("B  "))).hasSize(2);
    }

    @Test
    void programs_get_every_figure() {
        JsonNode json = beside("--format", "json", "--until", "2026-04-30T12:00:00Z", "--zone", "Europe/Berlin")
                .json();

        assertThat(json.get("input").toString())
                .isEqualTo(
                        "{\"interactions\":5,\"responses\":4,\"until\":\"2026-04-30T12:00:00Z\",\"zone\":\"Europe/Berlin\","
                                + "\"strict\":false,\"answering\":[]}");
        JsonNode policy = json.get("policies").get(0);
        assertThat(policy.get("policy").asString()).isEqualTo("delivery-csat");
        assertThat(policy.get("touchpoint").asString()).isEqualTo("delivery");
        assertThat(policy.get("metric").asString()).isEqualTo("csat");
        assertThat(policy.get("occasions").asInt()).isEqualTo(4);
        assertThat(policy.get("waiting").asInt()).isZero();
        assertThat(policy.get("invitations").toString())
                .isEqualTo(
                        "{\"count\":3,\"perDay\":[{\"day\":\"2026-03-02\",\"count\":1},{\"day\":\"2026-03-03\",\"count\":1},"
                                + "{\"day\":\"2026-03-20\",\"count\":1}],\"daysAfter\":[{\"days\":0,\"count\":2},{\"days\":1,\"count\":1}],"
                                + "\"perChannel\":[{\"channel\":\"email\",\"count\":3}]}");
        assertThat(policy.get("notAsked").toString())
                .isEqualTo(
                        "[{\"codes\":[\"EXPIRED\",\"GAP\"],\"message\":\"the customer had been asked too recently, and the"
                                + " time to ask was over\",\"count\":1,\"share\":100.0}]");
        assertThat(policy.get("observed").get("daysAfter").toString())
                .isEqualTo("[{\"days\":-1,\"count\":1},{\"days\":1,\"count\":1}]");
        assertThat(policy.get("observed").get("count").asInt()).isEqualTo(3);
        assertThat(json.get("asksPerCustomer").toString())
                .isEqualTo("[{\"asks\":0,\"customers\":1},{\"asks\":1,\"customers\":3}]");
        assertThat(json.get("customers").asInt()).isEqualTo(4);
        assertThat(json.get("neverAsked").get(0).get("codes").get(0).asString()).isEqualTo("NO_OCCASION");
    }

    @Test
    void the_same_log_gives_the_same_bytes_and_names_nobody() {
        Ran once = beside("--format", "json", "--answering", "email=0.5");

        assertThat(beside("--format", "json", "--answering", "email=0.5")).isEqualTo(once);
        assertThat(once.out()).doesNotContain("o1", "private", "gold");
    }

    @Test
    void a_tally_that_means_two_things_is_bad_input() throws IOException {
        write(
                "policies.json",
                POLICIES.replace(
                        "{\"type\": \"expiry\"",
                        "{\"type\": \"quota\", \"most\": 9, \"each\": \"DAY\", \"tally\": \"t\"},"
                                + " {\"type\": \"quota\", \"most\": 9, \"each\": \"WEEK\", \"tally\": \"t\"},"
                                + " {\"type\": \"expiry\""));

        assertThat(simulate().problems())
                .containsExactly(temp.resolve("policies.json")
                        + ": a tally must be counted over one period, in one zone; there are several for [t]");
    }

    @Test
    void rates_must_be_of_channels_that_are_asked_over_and_once_for_each() {
        assertThat(simulate("--answering", "mail=0.2", "--answering", "email=0.1", "--answering", "email=0.2")
                        .problems())
                .containsExactly(
                        "--answering: no policy asks over \"mail\", they ask over email",
                        "--answering must be given once for each channel, was given again for \"email\"");
        for (String wrong : List.of("email", "email=", "email=1.1", "email=-1", "=0.5", "email=20%")) {
            Ran ran = simulate("--answering", wrong);
            assertThat(ran.status()).as(wrong).isEqualTo(2);
            assertThat(ran.problems())
                    .singleElement()
                    .asString()
                    .contains("must be a channel and a share from 0 to 1, such as email=0.2, was \"" + wrong + "\"");
        }
    }

    @Test
    void bad_options_and_files_are_a_line_each() throws IOException {
        assertThat(simulate("--metric", "happiness").problems())
                .singleElement()
                .asString()
                .startsWith("--metric must be one of ");
        assertThat(simulate("--zone", "Berlin").problems()).hasSize(1);
        assertThat(simulate("--until", "tomorrow").problems()).hasSize(1);
        assertThat(simulate("--beside", temp.resolve("gone.json")).problems())
                .containsExactly(temp.resolve("gone.json") + ": there is no such file");
        write("interactions.csv", INTERACTIONS + "e,o6,delivery,yesterday\n");
        assertThat(simulate().status()).isEqualTo(2);
        assertThat(simulate().problems()).hasSize(1);
        Ran skipped = simulate("--skip-bad-rows");
        assertThat(skipped.status()).isZero();
        assertThat(skipped.problems()).hasSize(1);
        assertThat(skipped.out()).contains("tried out on 5 interactions");
    }

    @Test
    void events_that_no_policy_can_be_decided_at_are_refused() throws IOException {
        write("interactions.csv", INTERACTIONS + "e,o6,delivery,1899-12-31T23:59:59Z\n");
        assertThat(simulate().problems())
                .containsExactly(
                        "policies can be tried out on events from 1900 to 2199, there is one at 1899-12-31T23:59:59Z");
        write("interactions.csv", INTERACTIONS + "e,o6,delivery,2200-01-01T00:00:00Z\n");
        assertThat(simulate().status()).isEqualTo(2);
        write(
                "interactions.csv",
                INTERACTIONS + "e,o6,delivery,2199-12-31T23:59:59Z\nf,o7,delivery,1900-01-01T00:00:00Z\n");
        assertThat(simulate().status()).isZero();
    }

    @Test
    void nobody_was_asked_centuries_ago() throws IOException {
        Path responses = write("responses.csv", RESPONSES.replace("2026-03-03T09:00:00Z", "1026-03-03T09:00:00Z"));
        assertThat(simulate("--responses", responses).problems())
                .containsExactly("policies can be tried out on events from 1900 to 2199, there is one asked about at"
                        + " 1026-03-03T09:00:00Z");
    }

    @Test
    void there_are_words_for_each_reason_that_there_is() {
        Set<String> codes = new TreeSet<>(Sentences.english().texts().keySet());
        codes.removeIf(code -> !code.matches("[A-Z_]+"));
        // Words that arguments are made of.
        codes.removeAll(Set.of("ANSWERED", "ANY_SURVEY", "DAY", "WEEK", "MONTH", "QUARTER", "YEAR"));
        codes.removeIf(code -> code.startsWith("THIS_"));
        codes.add("NO_OCCASION");

        assertThat(ReasonWords.codes()).containsExactlyInAnyOrderElementsOf(codes);
    }
}
