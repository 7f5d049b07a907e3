package dev.touchpoint.cli.score;

import static dev.touchpoint.cli.Ran.touchpoint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.cli.Ran;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PlanCommandTest {

    private static Ran plan(String... more) {
        return touchpoint(Stream.concat(Stream.of("plan", "--metric", "nps"), Stream.of(more))
                .toArray());
    }

    /**
     * Case T28 (MeasuringU): a variance of .67, 95 % one-sided, power 80 %. The published 1,655 comes from a rounded Z; 1,654
     * are enough.
     */
    @ParameterizedTest
    @CsvSource({"5, 1654", "10, 412"})
    void plansForABenchmark(String points, long answers) {
        JsonNode json = plan("--spread", "335,330,335", "--from-benchmark", points, "--format", "json")
                .json();

        assertThat(json.get("plans")).hasSize(1);
        assertThat(json.get("plans").get(0).get("answers").asLong()).isEqualTo(answers);
        assertThat(json.get("plans").get(0).get("more").asLong()).isEqualTo(answers);
        assertThat(json.get("plans").get(0).get("invitations").isNull()).isTrue();
    }

    @Test
    void saysHowManyMoreAnswersAndInvitations() {
        assertThat(plan("--counts", "16,30,61", "--margin", "5", "--response-rate", "0.25")
                        .out())
                .isEqualToNormalizingNewlines(
                        """
                        Net Promoter Score (nps): answers needed, 95 % confidence, answers spread as 16, 30, 61
                          to tell     answers  more than the 107  invitations at 25 %
                          ± 5 points      831                724                2,896
                        """);
    }

    /** Z² · v / δ² - 3 with v = .628875 of these counts: 830.9 for 5 points, from Z = 1.959964. */
    @Test
    void whatIsWantedMayBeSeveralThings() {
        JsonNode json = plan(
                        "--counts",
                        "16,30,61",
                        "--margin",
                        "1",
                        "--difference",
                        "10",
                        "--from-benchmark",
                        "20",
                        "--power",
                        "0.9",
                        "--response-rate",
                        "0.125",
                        "--confidence",
                        "0.9",
                        "--format",
                        "json")
                .json();

        assertThat(json.get("plans"))
                .extracting(each -> each.get("goal").asString())
                .containsExactly("margin", "fromBenchmark", "difference");
        assertThat(json.get("power").asDouble()).isEqualTo(0.9);
        assertThat(json.get("count").asLong()).isEqualTo(107);
        assertThat(json.get("spread").get("promoters").asLong()).isEqualTo(61);
        double v = (30.0 * 77 + 4 * 61 * 16) / 107 / 107;
        // The normal quantiles 1.644854 (95 %) and 1.281552 (90 %) as tables have them.
        assertThat(json.get("plans").get(0).get("answers").asLong())
                .isEqualTo((long) Math.ceil(v * Math.pow(1.644854 / 0.01, 2) - 3));
        assertThat(json.get("plans").get(1).get("answers").asLong())
                .isEqualTo((long) Math.ceil(v * Math.pow((1.281552 + 1.281552) / 0.2, 2) - 3));
        JsonNode difference = json.get("plans").get(2);
        long each = (long) Math.ceil(2 * v * Math.pow((1.644854 + 1.281552) / 0.1, 2) - 3);
        assertThat(difference.get("answers").asLong()).isEqualTo(each);
        assertThat(difference.get("groups").asInt()).isEqualTo(2);
        assertThat(difference.get("more").asLong()).isEqualTo(each);
        assertThat(difference.get("invitations").asLong()).isEqualTo(8 * each);
    }

    @Test
    void whoHasEnoughNeedsNoMore() {
        assertThat(plan("--counts", "1600,3000,6100", "--margin", "5", "--response-rate", "0.01")
                        .out())
                .containsPattern("± 5 points +831 +0 +0\\R");
    }

    @Test
    void thePowerIsThatOfTestsOnly() {
        assertThat(plan("--spread", "1,1,1", "--margin", "5", "--power", "0.9").problems())
                .containsExactly("--power is for --difference and --from-benchmark, which are not given");
        assertThat(plan("--spread", "1,1,1", "--difference", "5", "--power", "0.3")
                        .problems())
                .containsExactly("--power must be at least 0.5 and below 1, was 0.3");
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        assertThat(plan("--response-rate", "0")).satisfies(ran -> {
            assertThat(ran.status()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.problems())
                    .containsExactly(
                            "there must be either --counts or --spread, were neither",
                            "there must be --margin, --difference or --from-benchmark, were none",
                            "--response-rate must be above 0 and at most 1, was 0.0");
        });
        assertThat(plan("--counts", "1,1,1", "--spread", "1,1,1", "--margin", "1")
                        .problems())
                .containsExactly("there must be either --counts or --spread, were both");
        assertThat(plan("--spread", "1,x,1", "--margin", "-1", "--difference", "201", "--from-benchmark", "NaN")
                        .problems())
                .containsExactly(
                        "--spread: number 2 must be a whole number of 0 or more, was \"x\"",
                        "--margin must be above 0 and at most 100, was -1.0",
                        "--difference must be above 0 and at most 200, was 201.0",
                        "--from-benchmark must be above 0 and at most 200, was NaN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--counts", "--spread"})
    void answersThatAreAllAlikeShowNothing(String option) {
        assertThat(plan(option, "0,0,5", "--margin", "5").problems())
                .containsExactly(option + ": answers to plan on must be of 2 classes at least, were 0, 0 and 5");
    }

    @Test
    void isForTheNetPromoterScore() {
        assertThat(touchpoint("plan", "--metric", "csat", "--counts", "1,1", "--margin", "5")
                        .problems())
                .containsExactly("--metric of a plan must be nps or enps, was \"csat\"");
        assertThat(touchpoint("plan", "--metric", "enps", "--counts", "1,1,1", "--margin", "5")
                        .out())
                .startsWith("Employee Net Promoter Score (enps)");
    }

    @Test
    void aNumberThatIsNoneIsOneLine() {
        assertThat(plan("--counts", "1,1,1", "--margin", "five").problems())
                .singleElement()
                .asString()
                .startsWith("Invalid value for option '--margin': 'five' is not a double");
    }
}
