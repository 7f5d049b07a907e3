package dev.touchpoint.blackbox.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchpoint.json.DecisionRequest;
import dev.touchpoint.json.DecisionRequests;
import dev.touchpoint.json.Decisions;
import dev.touchpoint.timing.Contact;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Occasion;
import dev.touchpoint.timing.SurveyPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T20:15:00Z");
    private static final Customer CUSTOMER = Customer.of("c-1");
    private static final Occasion DELIVERY = Occasion.of("delivery", "order-4711", NOW);
    private static final SurveyPolicy POLICY =
            SurveyPolicy.about("delivery").askedAt("survey").over("email").build();

    private static DecisionRequest delivery() throws IOException {
        return DecisionRequests.read(Path.of("src", "test", "resources", "requests", "good", "delivery.json"));
    }

    /** Which zone data and so on is the machine's. */
    private static String withoutAudit(String json) {
        return json.replaceFirst("(?s),\n  \"audit\": \\{\n.*?\n  }", "");
    }

    @Test
    void aWaitSaysWhenAndWhyAndWhatItIsWorth() throws IOException {
        assertThat(withoutAudit(Decisions.write(delivery().decide())))
                .isEqualTo(
                        """
                        {
                          "outcome": "WAIT",
                          "channel": "email",
                          "at": "2026-11-23T07:00:00Z",
                          "policy": "delivery-csat",
                          "occasion": {
                            "touchpoint": "delivery",
                            "id": "order-4711",
                            "at": "2026-11-21T19:15:00Z"
                          },
                          "reasons": [
                            {
                              "rule": "quiet-hours",
                              "settings": {
                                "from": "21:00",
                                "to": "08:00"
                              },
                              "code": "QUIET_HOURS",
                              "arguments": {
                                "hours": "21:00-08:00",
                                "zone": "Europe/Berlin"
                              },
                              "message": "Customers are not contacted during 21:00-08:00 in Europe/Berlin; this is over on 2026-11-23 07:00 UTC.",
                              "until": "2026-11-23T07:00:00Z",
                              "final": false
                            }
                          ],
                          "ifLifted": [
                            {
                              "rule": "quiet-hours",
                              "settings": {
                                "from": "21:00",
                                "to": "08:00"
                              },
                              "outcome": "ASK",
                              "channel": "email",
                              "at": "2026-11-22T20:15:00Z"
                            }
                          ]
                        }
                        """);
    }

    @Test
    void anAskHasItsInvitation() throws IOException {
        assertThat(withoutAudit(Decisions.write(
                        delivery().at(Instant.parse("2026-11-23T07:00:00Z")).decide())))
                .startsWith(
                        "{\n  \"outcome\": \"ASK\",\n  \"channel\": \"email\",\n  \"at\": \"2026-11-23T07:00:00Z\",\n")
                .contains("  \"invitation\": {\n    \"id\": \"")
                .contains("    \"leaseEnd\": \"2026-11-23T07:15:00Z\"\n")
                .endsWith("  \"reasons\": []\n}\n")
                .doesNotContain("lasts", "repeat", "others");
    }

    @Test
    void aDeclineSaysHowLongItLasts() throws IOException {
        assertThat(Decisions.write(
                        delivery().at(Instant.parse("2026-12-24T07:00:00Z")).decide()))
                .startsWith("{\n  \"outcome\": \"DECLINE\",\n  \"lasts\": \"FOR_GOOD\",\n  \"policy\"")
                .contains("\"code\": \"EXPIRED\"")
                .contains("\"final\": true")
                .doesNotContain("\"until\"");
    }

    @Test
    void theAuditSaysWhatItTakesToReplayIt() throws IOException {
        assertThat(Decisions.write(delivery().decide()))
                .containsPattern("\"audit\": \\{\n    \"policyHash\": \"[0-9a-f]{64}\",\n"
                        + "    \"inputDigest\": \"[0-9a-f]{64}\",\n    \"zoneData\": \"20\\d\\d[a-z]\"\n  }");
    }

    @Test
    void aRequestThatCantBeDecidedCantBeMade() {
        Contact strange = Contact.sent("other", NOW).invitation("i-1").build();

        assertThatThrownBy(() -> request(List.of(), DELIVERY, null)).hasMessage("policies must not be empty");
        assertThatThrownBy(() -> request(List.of(POLICY, POLICY), DELIVERY, null))
                .hasMessage("policies must not have the same id, was \"survey\"");
        assertThatThrownBy(() -> request(List.of(POLICY), null, null))
                .hasMessage("request occasion is required, since no policy is about the relationship");
        assertThatThrownBy(() -> request(List.of(POLICY), Occasion.of("deliver", "o", NOW), null))
                .hasMessage("request occasion touchpoint must be a touchpoint that a policy is about, was \"deliver\";"
                        + " did you mean \"delivery\"?");
        assertThatThrownBy(() -> request(List.of(POLICY), DELIVERY, "i-1"))
                .hasMessageStartingWith("request occasion must not be there beside remind");
        assertThatThrownBy(() -> request(List.of(POLICY), null, "i-1"))
                .hasMessage("request remind must be an invitation of the history, was \"i-1\"");
        assertThatThrownBy(() -> request(List.of(POLICY), null, "i-1", strange))
                .hasMessage("request remind must be an invitation of one of the policies, was of \"other\"");
    }

    @Test
    void theTextOfARequestTellsNobodyWhoItIsAbout() {
        assertThat(request(List.of(POLICY), DELIVERY, null))
                .hasToString("DecisionRequest[[survey] at 2026-11-22T20:15:00Z]");
    }

    private static DecisionRequest request(
            List<SurveyPolicy> policies, Occasion occasion, String remind, Contact... history) {
        return new DecisionRequest(policies, CUSTOMER, occasion, List.of(history), List.of(), remind, NOW);
    }
}
