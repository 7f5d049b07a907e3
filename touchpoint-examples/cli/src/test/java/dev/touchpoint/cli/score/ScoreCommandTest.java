package dev.touchpoint.cli.score;

import static dev.touchpoint.cli.Ran.touchpoint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ScoreCommandTest {

    @TempDir
    Path folder;

    @Test
    void saysScoreIntervalMethodAndNumberInALine() {
        Ran ran = touchpoint("score", "--metric", "nps", "--counts", "16,139,6");

        assertThat(ran)
                .isEqualTo(new Ran(
                        0,
                        "Net Promoter Score (nps): -6.21 (-12.40 to -0.54, 95 % Tango, n = 161)"
                                + System.lineSeparator(),
                        ""));
    }

    @Test
    void givesJsonInFullPrecision() {
        JsonNode json = touchpoint("score", "--metric", "nps", "--counts", "16,139,6", "--format", "json")
                .json();

        assertThat(json.propertyNames()).containsExactly("metric", "count", "score", "interval", "definition");
        assertThat(json.get("metric").asString()).isEqualTo("nps");
        assertThat(json.get("count").asLong()).isEqualTo(161);
        assertThat(json.get("score").asDouble()).isEqualTo(-1000.0 / 161, within(1e-13));
        JsonNode interval = json.get("interval");
        assertThat(interval.propertyNames()).containsExactly("method", "confidence", "low", "high");
        assertThat(interval.get("method").asString()).isEqualTo("Tango");
        assertThat(interval.get("confidence").asDouble()).isEqualTo(0.95);
        assertThat(interval.get("low").asDouble()).isEqualTo(-12.40, within(0.005));
        assertThat(interval.get("high").asDouble()).isEqualTo(-0.54, within(0.005));
    }

    @Test
    void promotersAloneReachExactlyOneHundred() {
        JsonNode json = touchpoint("score", "--metric", "nps", "--counts", "0,0,3", "--format", "json")
                .json();

        assertThat(json.get("interval").get("high").asDouble()).isEqualTo(100.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void ofNoAnswersThereIsNoScore(String format) {
        assertThat(touchpoint("score", "--metric", "nps", "--counts", "0,0,0", "--format", format))
                .isEqualTo(refused("there is no score: nobody answered (n = 0)"));
    }

    @Test
    void classesAndPointsOfTheScaleAgree() {
        Ran classes = touchpoint("score", "--metric", "nps", "--counts", "6,5,4");
        Ran points = touchpoint("score", "--metric", "nps", "--counts", "1,0,2,0,1,1,1,2,3,4,0");

        assertThat(points).isEqualTo(classes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            csat | 1,2,3,4,5     | Customer Satisfaction Score (csat): 60.00 % (35.75 to 80.18 %, 95 % Wilson, n = 15)
            ces  | 0,0,0,0,0,0,2 | Customer Effort Score (ces): 7.00 (3.05 to 7.00, 95 % bounded Wilson, n = 2)
            """)
    void takesACountForEachPointOfTheScale(String metric, String counts, String line) {
        assertThat(touchpoint("score", "--metric", metric, "--counts", counts).out())
                .isEqualToIgnoringNewLines(line);
    }

    @ParameterizedTest
    @CsvSource({"tango,Tango", "adjusted-wald,adjusted Wald", "wald,Wald"})
    void takesTheMethodsOfNps(String method, String shown) {
        assertThat(touchpoint("score", "--metric", "nps", "--counts", "1,2,3", "--method", method)
                        .out())
                .contains("95 % " + shown + ", n = 6");
    }

    @Test
    void takesTheOnlyMethodOfOthers() {
        assertThat(touchpoint("score", "--metric", "ces", "--counts", "1,0,0,0,0,0,1", "--method", "bounded-wilson")
                        .status())
                .isZero();
    }

    @Test
    void takesAnotherConfidence() {
        assertThat(touchpoint("score", "--metric", "csat", "--counts", "1,0,0,0,1", "--confidence", "0.999")
                        .out())
                .contains("99.9 % Wilson");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            nps  | 1,2      | --counts must be 3 numbers (detractors, passives, promoters) or 11 numbers, one for each answer from 0 to 10, were 2
            csat | 1,2,3    | --counts must be 2 numbers (not satisfied, satisfied) or 5 numbers, one for each answer from 1 to 5, were 3
            ces  | 1        | --counts must be 7 numbers, one for each answer from 1 to 7, were 1
            nps  | 1,-2,3   | --counts: number 2 must be a whole number of 0 or more, was "-2"
            nps  | -1,2,3   | --counts: number 1 must be a whole number of 0 or more, was "-1"
            nps  | 1,,3     | --counts: number 2 must not be blank
            nps  | 1,2,3.0  | --counts: number 3 must be a whole number of 0 or more, was "3.0"
            nps  | 1,2,1e3  | --counts: number 3 must be a whole number of 0 or more, was "1e3"
            nps  | 1,2,٣    | --counts: number 3 must be a whole number of 0 or more, was "٣"
            nps  | 1,2,9223372036854775808 | --counts: number 3 must be at most 9223372036854775807, was 9223372036854775808
            nps  | 1,2,9223372036854775807 | --counts: answers must be at most 9223372036854775807 in all, were more
            """)
    void refusesWrongCountsInALine(String metric, String counts, String problem) {
        assertThat(touchpoint("score", "--metric", metric, "--counts", counts)).isEqualTo(refused(problem));
    }

    @Test
    void refusesAllWrongCountsAtOnce() {
        assertThat(touchpoint("score", "--metric", "nps", "--counts", "x,,-1").problems())
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "95", "-0.5", "1.0000", "NaN", "0,95", "95%", "", "0x1p-1", "0.5d"})
    void refusesAConfidenceThatIsNotBetweenZeroAndOne(String confidence) {
        assertThat(touchpoint("score", "--metric", "nps", "--counts", "1,2,3", "--confidence=" + confidence))
                .isEqualTo(refused("Invalid value for option '--confidence': must be between 0 and 1, such as 0.95 for"
                        + " 95 %, was \"" + confidence + "\" (see touchpoint score --help)"));
    }

    @Test
    void namesTheKnownMetricsAndMethods() {
        assertThat(touchpoint("score", "--metric", "NPS", "--counts", "1,2,3"))
                .isEqualTo(refused(
                        "--metric must be one of ces, ces-agree, ces-net, ces-original, csat, enps, nps, was \"NPS\""));
        assertThat(touchpoint("score", "--metric", "nps", "--counts", "1,2,3", "--method", "wilson"))
                .isEqualTo(refused("--method for nps must be one of tango, adjusted-wald, agresti-min, bonett-price,"
                        + " wald, bayesian, was \"wilson\""));
        assertThat(touchpoint("score", "--metric", "csat", "--counts", "1,2,3,4,5", "--method", "tango"))
                .isEqualTo(refused("--method for csat must be one of wilson, jeffreys, clopper-pearson, agresti-coull,"
                        + " was \"tango\""));
    }

    /** Case T17: 50 of 500, at 90 %, by the methods of shares; here in percent. */
    @ParameterizedTest
    @CsvSource({
        "wilson, 8.00 to 12.43 %, Wilson",
        "jeffreys, 7.96 to 12.38 %, Jeffreys",
        "clopper-pearson, 7.87 to 12.49 %, Clopper-Pearson",
        "agresti-coull, 7.99 to 12.44 %, Agresti-Coull"
    })
    void takesTheMethodsOfShares(String method, String interval, String label) {
        assertThat(touchpoint(
                                "score",
                                "--metric",
                                "csat",
                                "--counts",
                                "450,0,0,50,0",
                                "--confidence",
                                "0.9",
                                "--method",
                                method)
                        .out())
                .contains("10.00 % (" + interval + ", 90 % " + label + ", n = 500)");
    }

    @Test
    void takesTheMethodsOfMeans() {
        assertThat(touchpoint("score", "--metric", "ces", "--counts", "0,0,1,2,3,4,0", "--method", "student-t")
                        .out())
                .contains("Student");
        assertThat(touchpoint("score", "--metric", "ces", "--counts", "0,0,1,2,3,4,0", "--method", "wald"))
                .isEqualTo(refused("--method for ces must be one of bounded-wilson, student-t, was \"wald\""));
    }

    @Test
    void refusesWhatDoesNotGoTogether() {
        assertThat(touchpoint("score", "--metric", "nps"))
                .isEqualTo(refused("there must be either --counts or --scores, were neither"));
        assertThat(touchpoint("score", "--metric", "nps", "--counts", "1,2,3", "--scores", "x.csv"))
                .isEqualTo(refused("there must be either --counts or --scores, were both"));
        assertThat(touchpoint("score", "--metric", "nps", "--counts", "1,2,3", "--by", "channel", "--skip-bad-rows")
                        .problems())
                .containsExactly(
                        "--by is for --scores, which is not given",
                        "--skip-bad-rows is for --scores, which is not given");
    }

    @Test
    void anOffendingTextCanNotBreakItsLine() {
        assertThat(touchpoint("score", "--metric", "a\nb\u001B[31m\u202E", "--counts", "1,2,3")
                        .problems())
                .containsExactly(
                        "--metric must be one of ces, ces-agree, ces-net, ces-original, csat, enps, nps, was \"a\uFFFDb\uFFFD[31m\uFFFD\"");
    }

    @Test
    void readsAFileOfScores() throws IOException {
        Path file = file("score", "10", "9", "0", "7", "");

        assertThat(touchpoint("score", "--metric", "nps", "--scores", file).out())
                .isEqualToIgnoringNewLines("Net Promoter Score (nps): 25.00 (-50.47 to 77.83, 95 % Tango, n = 4)");
    }

    @Test
    void readsAnotherColumn() throws IOException {
        Path file = file("a;note b;c", "1;10;x", "2;0;y");

        assertThat(touchpoint("score", "--metric", "nps", "--scores", file, "--column", "note b")
                        .out())
                .contains("n = 2");
    }

    @Test
    void leavesRowsOfOtherMetricsOutAndSaysSo() throws IOException {
        Path file = file("metric,score,channel", "nps,10,web", "csat,1,web", "nps,9,web", ",3,store", "csat,77,store");

        assertThat(touchpoint("score", "--metric", "nps", "--scores", file).out())
                .isEqualToNormalizingNewlines(
                        """
                        Net Promoter Score (nps): 100.00 (-31.52 to 100.00, 95 % Tango, n = 2)
                          3 rows of other metrics left out
                        """);
        JsonNode json = touchpoint("score", "--metric", "nps", "--scores", file, "--by", "channel", "--format", "json")
                .json();
        assertThat(json.get("otherMetrics").asLong()).isEqualTo(3);
        assertThat(json.get("groups")).hasSize(1);
        assertThat(touchpoint("score", "--metric", "nps", "--scores", file, "--format", "json")
                        .json()
                        .propertyNames())
                .containsExactly("metric", "count", "score", "interval", "definition", "otherMetrics");
    }

    @Test
    void theDefinitionSaysWhatTheScoreMeans() {
        JsonNode definition = touchpoint("score", "--metric", "ces-net", "--counts", "3,4,5", "--format", "json")
                .json()
                .get("definition");

        assertThat(definition.get("name").asString()).isEqualTo("Customer Effort Score (net)");
        assertThat(definition.get("formula").asString()).isEqualTo("100·(easy - hard) / (hard + neither + easy)");
        assertThat(definition.get("scale").get("highest").asInt()).isEqualTo(7);
        assertThat(definition.get("classes").get(0))
                .hasToString("{\"name\":\"hard\",\"lowest\":1,\"highest\":3,\"worth\":-100.0,\"counted\":true}");
        assertThat(definition.get("unit").asString()).isEqualTo("POINTS");
        assertThat(definition.get("lowest").asDouble()).isEqualTo(-100);
        assertThat(definition.get("direction").asString()).isEqualTo("HIGHER_IS_BETTER");
        assertThat(definition.get("denominator").asString()).isEqualTo("SCORES");
        assertThat(definition.get("rounding").get("mode").asString()).isEqualTo("HALF_UP");
    }

    @Test
    void aShareOfEaseIsInPercentAndMayHaveTheMethodsOfShares() {
        assertThat(touchpoint("score", "--metric", "ces-agree", "--counts", "54,46", "--method", "jeffreys")
                        .out())
                .startsWith("Customer Effort Score (share who agree) (ces-agree): 46.00 % (");
        assertThat(touchpoint("score", "--metric", "ces-net", "--counts", "1,2,3", "--method", "wald")
                        .problems())
                .containsExactly("--method for ces-net must be tango, was \"wald\"");
    }

    @Test
    void ofOtherMetricsAloneThereIsNoScore() throws IOException {
        assertThat(touchpoint("score", "--metric", "ces", "--scores", file("metric,score", "nps,7")))
                .isEqualTo(refused("there is no score: nobody answered (n = 0), 1 row of other metrics left out"));
    }

    @Test
    void groupsByAColumn() throws IOException {
        Path file = file("score,channel", "5,email", "4,email", "1,store", ",phone", "3,");

        assertThat(touchpoint("score", "--metric", "csat", "--scores", file, "--by", "channel")
                        .out())
                .isEqualToNormalizingNewlines(
                        """
                        Customer Satisfaction Score (csat): 50.00 % (15.00 to 85.00 %, 95 % Wilson, n = 4)
                          channel  n     score        95 % Wilson
                          email    2  100.00 %  34.24 to 100.00 %
                          phone    0         -                  -
                          store    1    0.00 %    0.00 to 79.35 %
                          (blank)  1    0.00 %    0.00 to 79.35 %
                        """);
    }

    @Test
    void groupsInJson() throws IOException {
        Path file = file("score,channel", "5,email", "4,email", ",phone", "3,");

        JsonNode json = touchpoint("score", "--metric", "csat", "--scores", file, "--by", "channel", "--format", "json")
                .json();

        assertThat(json.get("count").asLong()).isEqualTo(3);
        assertThat(json.get("groups")).hasSize(3);
        assertThat(json.get("groups").get(0).get("group").asString()).isEqualTo("email");
        assertThat(json.get("groups").get(0).get("score").asDouble()).isEqualTo(100);
        assertThat(json.get("groups").get(1).get("score").isNull()).isTrue();
        assertThat(json.get("groups").get(1).get("interval").isNull()).isTrue();
        assertThat(json.get("groups").get(2).get("group").isNull()).isTrue();
    }

    @Test
    void namesFileLineColumnAndValueOfBadRows() throws IOException {
        Path file = file("score,channel", "5,email", "6,email", "4.5,store");

        assertThat(touchpoint("score", "--metric", "csat", "--scores", file)).satisfies(ran -> {
            assertThat(ran.status()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.problems())
                    .containsExactly(
                            file + ":3: column \"score\": must be a whole number from 1 to 5, was \"6\"",
                            file + ":4: column \"score\": must be a whole number from 1 to 5, was \"4.5\"");
        });
    }

    @Test
    void leavesBadRowsOutIfAsked() throws IOException {
        Path file = file("score", "5", "6");

        assertThat(touchpoint("score", "--metric", "csat", "--scores", file, "--skip-bad-rows"))
                .satisfies(ran -> {
                    assertThat(ran.status()).isZero();
                    assertThat(ran.out()).contains("n = 1");
                    assertThat(ran.problems()).hasSize(1);
                });
    }

    @Test
    void nothingIsLeftIfTheOnlyRowIsBad() throws IOException {
        Path file = file("score", "6");

        assertThat(touchpoint("score", "--metric", "csat", "--scores", file, "--skip-bad-rows"))
                .isEqualTo(refused(file + ": nothing is left, its only row is bad; the first problem: " + file
                        + ":2: column \"score\": must be a whole number from 1 to 5, was \"6\""));
    }

    @Test
    void namesAMissingFileAndAMissingColumn() throws IOException {
        Path file = file("points", "5");
        Path missing = folder.resolve("missing.csv");

        assertThat(touchpoint("score", "--metric", "csat", "--scores", missing))
                .isEqualTo(refused(missing + ": there is no such file"));
        assertThat(touchpoint("score", "--metric", "csat", "--scores", file, "--by", "channel")
                        .problems())
                .containsExactly(
                        file + ":1: the first line does not look like a header, must have \"score\", \"channel\"");
    }

    @Test
    void ofAFileWithoutScoresThereIsNoScore() throws IOException {
        assertThat(touchpoint("score", "--metric", "csat", "--scores", file("score", "", " ")))
                .isEqualTo(refused("there is no score: nobody answered (n = 0)"));
    }

    @Test
    void refusesAColumnOfToManyGroups() throws IOException {
        String rows = IntStream.rangeClosed(0, ScoreGroups.MOST)
                .mapToObj(i -> "5,c" + i)
                .collect(Collectors.joining("\n"));

        assertThat(touchpoint(
                        "score", "--metric", "csat", "--scores", file("score,customer", rows), "--by", "customer"))
                .isEqualTo(refused("--by must name a column of at most 10,000 different values, has more"));
    }

    private Path file(String... lines) throws IOException {
        return Files.writeString(
                folder.resolve("scores.csv"), Stream.of(lines).collect(Collectors.joining("\n", "", "\n")));
    }

    private static Ran refused(String problem) {
        return new Ran(2, "", problem + System.lineSeparator());
    }
}
