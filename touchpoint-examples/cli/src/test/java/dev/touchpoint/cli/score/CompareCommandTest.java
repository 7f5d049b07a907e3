package dev.touchpoint.cli.score;

import static dev.touchpoint.cli.Ran.touchpoint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.metric.Comparison;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsCounts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CompareCommandTest {

    @Test
    void saysBothScoresAndTheirDifference() {
        assertThat(touchpoint("compare", "--metric", "nps", "--a", "16,30,61", "--b", "30,30,61")
                        .out())
                .isEqualToNormalizingNewlines(
                        """
                        Net Promoter Score (nps): a minus b, two independent groups
                          a           42.06 (27.05 to 54.85, 95 % Tango, n = 107)
                          b           25.62 (10.33 to 39.60, 95 % Tango, n = 121)
                          difference  16.44 (-4.07 to 36.37, 95 % MOVER of Tango, p = 0.1158)
                        """);
    }

    @Test
    void givesJsonInFullPrecision() {
        Comparison expected = Nps.standard().compare(new NpsCounts(16, 30, 61), new NpsCounts(30, 30, 61), 0.9);

        JsonNode json = touchpoint(
                        "compare",
                        "--metric",
                        "nps",
                        "--a",
                        "16,30,61",
                        "--b",
                        "30,30,61",
                        "--confidence",
                        "0.9",
                        "--format",
                        "json")
                .json();

        assertThat(json.get("difference").asDouble())
                .isEqualTo(expected.difference().orElseThrow());
        assertThat(json.get("pValue").asDouble()).isEqualTo(expected.pValue().orElseThrow());
        assertThat(json.get("method").asString()).isEqualTo(expected.method());
        assertThat(json.get("interval").get("low").asDouble())
                .isEqualTo(expected.interval().orElseThrow().low());
        assertThat(json.get("interval").get("confidence").asDouble()).isEqualTo(0.9);
        assertThat(json.get("untestable").isNull()).isTrue();
        assertThat(json.get("definition").get("formula").asString())
                .isEqualTo("100·(promoters - detractors) / (detractors + passives + promoters)");
        assertThat(json.get("a").get("count").asLong()).isEqualTo(107);
    }

    @Test
    void aDifferenceOfSharesIsInPercentagePoints() {
        assertThat(touchpoint("compare", "--metric", "csat", "--a", "1,2,3,4,5", "--b", "5,4,3,2,1")
                        .out())
                .contains("difference  40.00 percentage points (5.04 to 63.98, 95 % MOVER of Wilson, p = 0.0238)");
    }

    @Test
    void whatCanNotBeTestedIsSaidPlainly() {
        assertThat(touchpoint("compare", "--metric", "nps", "--a", "0,0,5", "--b", "0,0,9", "--method", "wald"))
                .satisfies(ran -> {
                    assertThat(ran.status()).isZero();
                    assertThat(ran.out()).contains("difference  0.00, untestable by Wald: within each group all");
                });
        JsonNode json = touchpoint(
                        "compare",
                        "--metric",
                        "nps",
                        "--a",
                        "0,0,5",
                        "--b",
                        "0,0,9",
                        "--method",
                        "wald",
                        "--format",
                        "json")
                .json();
        assertThat(json.get("difference").asDouble()).isZero();
        assertThat(json.get("interval").isNull()).isTrue();
        assertThat(json.get("pValue").isNull()).isTrue();
        assertThat(json.get("untestable").asString()).startsWith("within each group");
    }

    @Test
    void aGroupWithoutAnswersHasNoDifference() {
        assertThat(touchpoint("compare", "--metric", "nps", "--a", "0,0,0", "--b", "1,1,1")
                        .out())
                .contains("difference  none, a has no answers");
        assertThat(touchpoint("compare", "--metric", "nps", "--a", "1,0,0", "--b", "0,0,0")
                        .out())
                .contains("difference  none, b has no answers");
        assertThat(touchpoint("compare", "--metric", "nps", "--a", "0,0,0", "--b", "0,0,0")
                        .out())
                .contains("difference  none, a and b have no answers");
    }

    @Test
    void refusesWrongCountsOfBothGroupsAtOnce() {
        assertThat(touchpoint("compare", "--metric", "csat", "--a", "1,2,3", "--b", "1,2,3,4,x"))
                .satisfies(ran -> {
                    assertThat(ran.status()).isEqualTo(2);
                    assertThat(ran.problems())
                            .containsExactly(
                                    "--a must be 2 numbers (not satisfied, satisfied) or 5 numbers, one for each answer from 1 to"
                                            + " 5, were 3",
                                    "--b: number 5 must be a whole number of 0 or more, was \"x\"");
                });
    }

    @Test
    void asksForWhatIsMissing() {
        assertThat(touchpoint("compare", "--metric", "csat", "--a", "1,2,3,4,5").problems())
                .containsExactly("Missing required option: '--b=COUNTS' (see touchpoint compare --help)");
    }
}
