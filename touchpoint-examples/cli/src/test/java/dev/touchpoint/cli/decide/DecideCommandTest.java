package dev.touchpoint.cli.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the example prints as text is in the README, and held to it there. */
class DecideCommandTest {

    private static final Path EXAMPLE = Path.of("requests", "delivery.json");

    @TempDir
    private Path temp;

    /** The example with some of its text replaced: old, new, old, new. */
    private Ran decided(String... changes) throws IOException {
        String request = Files.readString(EXAMPLE);
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(request).contains(changes[i]);
            request = request.replace(changes[i], changes[i + 1]);
        }
        return Ran.touchpoint("decide", "--request", Files.writeString(temp.resolve("request.json"), request));
    }

    @Test
    void programs_get_the_fields_of_a_decision() {
        JsonNode decision = Ran.touchpoint("decide", "--request", EXAMPLE, "--format", "json")
                .json();

        assertThat(decision.get("outcome").asString()).isEqualTo("WAIT");
        assertThat(decision.get("channel").asString()).isEqualTo("email");
        assertThat(decision.get("at").asString()).isEqualTo("2026-11-23T07:00:00Z");
        assertThat(decision.has("invitation")).isFalse();
        assertThat(decision.has("lasts")).isFalse();
        JsonNode quiet = decision.get("reasons").get(1);
        assertThat(quiet.get("rule").asString()).isEqualTo("quiet-hours");
        assertThat(quiet.get("code").asString()).isEqualTo("QUIET_HOURS");
        assertThat(quiet.get("message").asString()).startsWith("Customers are not contacted during 21:00-08:00");
        assertThat(quiet.get("until").asString()).isEqualTo("2026-11-23T07:00:00Z");
        assertThat(quiet.get("final").asBoolean()).isFalse();
        assertThat(decision.get("others").get(0).get("policy").asString()).isEqualTo("nps-quarterly");
        assertThat(decision.get("ifLifted").get(0).get("at").asString()).isEqualTo("2026-11-22T21:40:00Z");
        assertThat(decision.get("audit").get("zoneData").asString()).isNotBlank();
    }

    @Test
    void the_same_request_gives_the_same_bytes() {
        Ran once = Ran.touchpoint("decide", "--request", EXAMPLE, "--format", "json");

        assertThat(Ran.touchpoint("decide", "--request", EXAMPLE, "--format", "json"))
                .isEqualTo(once);
    }

    @Test
    void yes_says_over_which_channel_and_until_when_to_confirm_it() throws IOException {
        assertThat(decided("T20:15", "T22:15", "21:00", "02:00").out())
                .startsWith(
                        """
                        Yes: ask now, over email.

                        Policy   delivery-csat, about delivery, on 2026-11-21 22:40 in Europe/Berlin (2026-11-21 21:40 UTC)
                        Now      2026-11-22 23:15 in Europe/Berlin (2026-11-22 22:15 UTC)
                        Confirm  before 2026-11-22 23:30 in Europe/Berlin (2026-11-22 22:30 UTC), then send
                        """)
                .contains("- nps-quarterly: wait until")
                .contains("The policy \"delivery-csat\" comes first");
    }

    @Test
    void no_says_whether_anything_can_change_it() throws IOException {
        String onlyOne = "\"iterations\": {\"start\": \"2026-01-01T00:00:00Z\", \"every\": \"P3M\"}";
        String another = "\"touchpoint\": \"elsewhere\"";

        assertThat(decided("2026-11-22T20:15:00Z", "2026-12-24T20:15:00Z", onlyOne, another)
                        .out())
                .startsWith(
                        "No: this customer is not asked about this any more, whatever else becomes known.\n\nPolicy ")
                .contains("Customers are asked within 14 days after the occasion");
        assertThat(decided("\"quiet-hours\", \"from\": \"21:00\", \"to\": \"08:00\"", "\"consent\"", onlyOne, another)
                        .out())
                .startsWith("No: as things are, there is no time to ask. That changes only if what is known changes.\n")
                .contains("It is not known whether the customer agrees to be contacted over email");
    }

    @Test
    void reminders_are_decided_as_well() throws IOException {
        String occasion =
                """
                  "occasion": {
                    "touchpoint": "delivery",
                    "id": "order-4711",
                    "at": "2026-11-21T21:40:00Z"
                  },
                """;

        assertThat(decided(
                                occasion,
                                "\"remind\": \"i-1\",",
                                "\"policy\": \"nps",
                                "\"invitation\": \"i-1\", \"policy\": \"nps",
                                "\"metric\": \"nps\",\n      \"channels\"",
                                "\"reminders\": {\"most\": 1, \"after\": \"P7D\"}, \"channels\"")
                        .out())
                .startsWith("Not now: come back on 2026-11-23 08:00 in Europe/Berlin (2026-11-23 07:00 UTC),"
                        + " and remind over email.\n");
    }

    @Test
    void times_are_local_where_a_zone_is_known() throws IOException {
        assertThat(decided("[\"Europe/Berlin\"]", "[\"Europe/Berlin\", \"Asia/Tokyo\"]")
                        .out())
                .contains("Now      2026-11-22 21:15 in Europe/Berlin, 2026-11-23 05:15 in Asia/Tokyo"
                        + " (2026-11-22 20:15 UTC)\n");
        assertThat(decided("[\"Europe/Berlin\"]", "[]").out())
                .contains("Now      2026-11-22 20:15 UTC\n")
                .contains("The time zone of the customer is not known.");
        assertThat(decided("[\"Europe/Berlin\"]", "[]", "\"metric\": \"csat\"", "\"zone\": \"Asia/Tokyo\"")
                        .out())
                .contains("Now      2026-11-23 05:15 in Asia/Tokyo (2026-11-22 20:15 UTC)\n")
                .contains(
                        "Warning  the customer's time zone is not known: that of the policy is assumed (ZONE_ASSUMED)");
    }

    @Test
    void the_text_tells_nobody_who_it_is_about() {
        assertThat(Ran.touchpoint("decide", "--request", EXAMPLE).out()).doesNotContain("c-1042", "4711");
    }

    @Test
    void bad_input_is_a_line_for_each_problem() throws IOException {
        Ran ran = decided("\"PT24H\"", "\"P7DT1H\"", "gap", "gpa", "Europe/Berlin", "Mars", "\"now\"", "\"when\"");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.problems())
                .map(problem -> problem.replaceFirst(".*request\\.json:\\d+:\\d+ ", ""))
                .containsExactly(
                        "at /now: is required",
                        "at /policies/0/rules/0/of: must be elapsed time, as in PT24H, or calendar time, as in P30D, not"
                                + " both, was \"P7DT1H\"",
                        "at /policies/0/rules/2/type: there is no rule type \"gpa\"; did you mean \"gap\"?",
                        "at /policies/1/rules/0/type: there is no rule type \"gpa\"; did you mean \"gap\"?",
                        "at /customer/zones/0: must be a time zone such as Europe/Berlin, was \"Mars\"",
                        "at /when: unknown field \"when\"");
    }

    @Test
    void a_file_that_is_not_there_is_one_line() {
        Ran ran = Ran.touchpoint("decide", "--request", "nowhere.json");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.problems()).containsExactly("nowhere.json: there is no such file");
        assertThat(Ran.touchpoint("decide").problems())
                .containsExactly("Missing required option: '--request=FILE' (see touchpoint decide --help)");
    }
}
