package dev.touchpoint.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PolicyLintCommandTest {

    private static final String AT = "2026-11-22T12:00:00Z";

    private static final String STARVING =
            """
            {
              "formatVersion": 1,
              "policies": [
                {
                  "id": "micro", "touchpoint": "web", "askedAt": "web-survey", "channels": ["in-app"],
                  "rules": [{"type": "gap", "of": "PT168H", "scope": "ANY_SURVEY"}]
                },
                {
                  "id": "nps", "iterations": {"start": "2026-01-01T00:00:00Z", "every": "P3M"}, "askedAt": "nps-survey",
                  "channels": ["email"], "zone": "Europe/Berlin",
                  "rules": [
                    {"type": "gap", "of": "PT720H", "scope": "ANY_SURVEY"},
                    {"type": "quiet-hours", "from": "08:00", "to": "20:00", "channels": ["email"]},
                    {"type": "quiet-hours", "from": "20:00", "to": "08:00"}
                  ]
                }
              ]
            }
            """;

    @TempDir
    private Path temp;

    private Ran lint(String policies, Object... options) throws IOException {
        Path file = Files.writeString(temp.resolve("policies.json"), policies);
        Object[] words = new Object[options.length + 4];
        words[0] = "policy";
        words[1] = "lint";
        words[2] = "--policies";
        words[3] = file;
        System.arraycopy(options, 0, words, 4, options.length);
        return Ran.touchpoint(words);
    }

    @Test
    void says_what_is_wrong_what_to_do_and_how_often_customers_are_asked() throws IOException {
        Ran ran = lint(STARVING.replace("\"08:00\", \"to\": \"20:00\"", "\"21:00\", \"to\": \"22:00\""), "--at", AT);

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .isEqualToNormalizingNewlines(
                        temp.resolve("policies.json")
                                + """
                        : 2 policies, 0 errors, 2 warnings

                        WARNING nps: STARVED
                          Alone it could ask a customer 4 times a year, but it never does beside micro, which asks 52 times a year, if the customer gives them occasions.
                          To do: Let it hold the others back for 30 days before it is due: then it asks 4 times a year.

                        WARNING nps: DEAD_RULE
                          The rule quiet-hours[channels=[email], from=21:00, to=22:00] makes no difference: what it forbids, quiet-hours[from=20:00, to=08:00] forbids anyway.
                          To do: Take it away, or change it to what was meant.

                        The most often that one customer can be asked in the year from 2026-11-22T12:00:00Z on, reminders aside
                          policy  alone  beside the others
                          nps         5                  1
                          micro      53                 52
                          in all                        53
                        """);
    }

    @Test
    void errors_come_before_warnings_and_have_their_channel() throws IOException {
        Ran ran = lint(
                """
                {
                  "formatVersion": 1,
                  "policies": [{
                    "id": "csat", "touchpoint": "delivery", "askedAt": "survey", "channels": ["email", "sms"],
                    "patience": "PT72H", "rules": [{"type": "expiry", "of": "PT48H"}]
                  }]
                }
                """);

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.out())
                .contains(
                        "policies.json: 1 policy, 1 error, 1 warning",
                        "ERROR csat over sms: CHANNEL_NEVER_USED",
                        "WARNING csat: UNLIMITED",
                        "more than 1,000");
        assertThat(ran.out().indexOf("ERROR")).isLessThan(ran.out().indexOf("WARNING"));
    }

    @Test
    void without_findings_the_exit_status_is_0() throws IOException {
        Ran ran = Ran.touchpoint("policy", "lint", "--policies", Path.of("policies", "olist.json"));

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("1 policy, nothing found", "in the year from 2026-11-22T12:00:00Z on");
    }

    @Test
    void programs_get_each_finding_with_its_rules() throws IOException {
        JsonNode tree = lint(STARVING, "--format", "json", "--at", "2026-11-22T13:00+01:00")
                .json();

        assertThat(tree.get("at").asString()).isEqualTo(AT);
        assertThat(tree.get("mostInAYear").asInt()).isEqualTo(53);
        JsonNode finding = tree.get("findings").get(0);
        assertThat(finding.get("severity").asString()).isEqualTo("ERROR");
        assertThat(finding.get("kind").asString()).isEqualTo("NEVER_ASKS");
        assertThat(finding.get("policy").asString()).isEqualTo("nps");
        assertThat(finding.get("channel").isNull()).isTrue();
        assertThat(finding.get("message").asString()).startsWith("Nobody can ever be asked");
        assertThat(finding.get("advice").asString()).isNotBlank();
        assertThat(finding.get("rules").toString())
                .isEqualTo(
                        "[{\"rule\":\"quiet-hours\",\"settings\":{\"from\":\"20:00\",\"to\":\"08:00\"}},{\"rule\":"
                                + "\"quiet-hours\",\"settings\":{\"channels\":[\"email\"],\"from\":\"08:00\",\"to\":\"20:00\"}}]");
        assertThat(tree.get("policies").get(1).get("policy").asString()).isEqualTo("micro");
        assertThat(tree.get("policies").get(1).get("mostInAYear").asInt()).isEqualTo(53);
        assertThat(tree.get("policies").get(1).get("togetherInAYear").asInt()).isEqualTo(53);
    }

    @Test
    void more_than_a_thousand_is_null_for_programs() throws IOException {
        JsonNode tree =
                lint(STARVING.replace("PT168H", "PT1H"), "--format", "json").json();

        assertThat(tree.get("policies").get(1).get("mostInAYear").isNull()).isTrue();
        assertThat(tree.get("mostInAYear").isNull()).isTrue();
    }

    @Test
    void a_map_must_have_what_the_policies_name() throws IOException {
        Ran ran = Ran.touchpoint(
                "policy",
                "lint",
                "--policies",
                Path.of("policies", "olist.json"),
                "--map",
                Path.of("mappings", "olist-map.json"));

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.out()).contains("ERROR delivery-csat: NOT_ON_THE_MAP");
    }

    @Test
    void every_problem_of_the_file_is_a_line_with_its_place() throws IOException {
        Ran ran = lint("{\"formatVersion\": 1, \"policies\": [{\"id\": \"csat\"}]}");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.problems())
                .containsExactly(
                        temp.resolve("policies.json") + ":1:35 at /policies/0/askedAt: is required",
                        temp.resolve("policies.json") + ":1:35 at /policies/0/channels: is required",
                        temp.resolve("policies.json")
                                + ":1:35 at /policies/0/touchpoint: is required, or iterations if the policy is about"
                                + " the relationship");
    }

    @Test
    void instants_that_policies_are_not_decided_at_are_refused() throws IOException {
        for (String at : new String[] {"2026-11-22", "1899-12-31T23:59:59Z", "2195-01-01T00:00:00Z", "now"}) {
            Ran ran = lint(STARVING, "--at", at);
            assertThat(ran.status()).as(at).isEqualTo(2);
            assertThat(ran.problems())
                    .containsExactly("Invalid value for option '--at': must be an instant from 1900 to 2194, such as"
                            + " 2026-11-23T07:00:00Z or 2026-11-23T08:00+01:00, was \"" + at
                            + "\" (see touchpoint policy lint --help)");
        }
        assertThat(lint(STARVING, "--at", "1900-01-01T00:00:00Z").status()).isEqualTo(3);
        assertThat(lint(STARVING, "--at", "2194-12-31T23:59:59Z").status()).isEqualTo(3);
    }

    @Test
    void the_help_names_every_exit_status() {
        assertThat(Ran.touchpoint("policy", "lint", "--help").out())
                .contains("Exit status", "  3   there are findings, errors or warnings");
        assertThat(Ran.touchpoint("policy").problems())
                .containsExactly("there is no command, see touchpoint policy --help");
        assertThat(Ran.touchpoint("policy", "lint", "--version").out()).startsWith("touchpoint ");
    }
}
