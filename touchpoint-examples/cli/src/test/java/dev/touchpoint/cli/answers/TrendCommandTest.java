package dev.touchpoint.cli.answers;

import static dev.touchpoint.cli.Ran.touchpoint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.cli.Ran;
import dev.touchpoint.cli.ingest.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class TrendCommandTest {

    private static final Path MONTHS = Checkout.file("touchpoint-examples/cli/answers/months.csv");

    @TempDir
    Path folder;

    private static Ran trend(Object... more) {
        return touchpoint(Stream.concat(Stream.of("trend", "--metric", "nps"), Stream.of(more))
                .toArray());
    }

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("file.csv"), String.join("\n", lines) + "\n");
    }

    /** Case T46, computed for this project: pooled variance, three sigma. */
    @Test
    void drawsTheLimitsOfAControlChart() {
        JsonNode json = trend("--daily-counts", MONTHS, "--format", "json").json();

        assertThat(json.get("centre").asDouble()).isEqualTo(20.000, within(5e-4));
        JsonNode points = json.get("points");
        assertThat(points).hasSize(5);
        assertThat(points.get(0).get("limits").get("low").asDouble()).isEqualTo(-11.387, within(5e-4));
        assertThat(points.get(0).get("limits").get("high").asDouble()).isEqualTo(51.387, within(5e-4));
        assertThat(points.get(1).get("limits").get("low").asDouble()).isEqualTo(-9.059, within(5e-4));
        assertThat(points.get(1).get("limits").get("high").asDouble()).isEqualTo(49.059, within(5e-4));
        assertThat(points)
                .extracting(point -> point.get("outside").asBoolean())
                .containsExactly(false, false, false, true, false);
    }

    @Test
    void isATableForPeople() {
        assertThat(trend("--daily-counts", MONTHS).out())
                .isEqualToNormalizingNewlines(
                        """
                        Net Promoter Score (nps) by month in UTC
                          month     n   score       95 % Tango   control limits
                          2026-06  60   26.67    6.17 to 44.77  -11.39 to 51.39
                          2026-07  70   25.71    6.46 to 42.92   -9.06 to 49.06
                          2026-08  60   40.00   19.74 to 56.65  -11.39 to 51.39
                          2026-09  60  -25.00  -44.36 to -3.14  -11.39 to 51.39  outside
                          2026-10  60   31.67   11.12 to 49.34  -11.39 to 51.39  partial
                          Control chart around 20.00, the score of all; limits at 3 sigma.
                        """);
    }

    @Test
    void aPeriodThatIsOverIsNotPartial() {
        assertThat(trend("--daily-counts", MONTHS, "--now", "2026-11-01T00:00:00Z")
                        .out())
                .doesNotContain("partial");
        assertThat(trend("--daily-counts", MONTHS, "--now", "2026-10-31T23:59:59Z")
                        .out())
                .contains("partial");
        assertThat(trend("--daily-counts", MONTHS, "--now", "2026-10-31T23:59:59Z", "--zone", "Europe/Berlin")
                        .out())
                .doesNotContain("partial");
    }

    @Test
    void rollingWindowsShareAnswersAndHaveNoLimits() {
        assertThat(trend("--daily-counts", MONTHS, "--window", "3").out())
                .contains("by 3 months in UTC", "2026-06 to 2026-08  190", "2026-08 to 2026-10  180")
                .doesNotContain("limits");
        JsonNode json = trend("--daily-counts", MONTHS, "--window", "3", "--format", "json")
                .json();
        assertThat(json.get("centre").isNull()).isTrue();
        assertThat(json.get("points")).hasSize(3);
        JsonNode first = json.get("points").get(0);
        assertThat(first.propertyNames())
                .containsExactly("from", "until", "count", "partial", "score", "interval", "limits", "outside");
        assertThat(first.get("from").asString()).isEqualTo("2026-06-01");
        assertThat(first.get("until").asString()).isEqualTo("2026-09-01");
        assertThat(first.get("score").asDouble()).isEqualTo(100.0 * (94 - 36) / 190, within(1e-12));
        assertThat(first.get("limits").isNull()).isTrue();
        assertThat(trend("--daily-counts", MONTHS, "--window", "6").out()).contains("there are fewer than 6 periods");
    }

    @Test
    void fewAnswersAreNoScore() {
        assertThat(trend("--daily-counts", MONTHS, "--minimum", "61").out())
                .contains("2026-07  70  25.71", "2026-06  60      -", "n < 61")
                .doesNotContain("outside");
    }

    @ParameterizedTest
    @CsvSource({"day, 2026-12-31, 2", "week, 2026-12-28, 1", "month, 2026-12, 2", "quarter, 2026-Q4, 2", "year, 2026, 2"
    })
    void goesByPeriodsOfTheCalendarInAZone(String period, String first, int points) throws IOException {
        Path file = file("score;at", "10;2026-12-31T22:59:59Z", "9;2026-12-31T23:00:00Z", ";2026-12-31T23:00:00Z");

        Ran ran = trend(
                "--scores", file, "--period", period, "--zone", "Europe/Berlin", "--minimum", "1", "--format", "json");

        assertThat(ran.json().get("points")).hasSize(points);
        assertThat(ran.json().get("period").asString()).isEqualTo(period);
        assertThat(trend("--scores", file, "--period", period, "--zone", "Europe/Berlin", "--minimum", "1")
                        .out())
                .contains("  " + first + " ");
    }

    @Test
    void aDateIsADayAndATimeWithoutOffsetIsOneOfTheZone() throws IOException {
        Path file = file("note,when", "10,2026-03-01", "9,2026-02-28 23:30:00", "8,2026-02-28T23:30:00Z");

        JsonNode points = trend(
                        "--scores",
                        file,
                        "--time",
                        "when",
                        "--column",
                        "note",
                        "--zone",
                        "Europe/Berlin",
                        "--format",
                        "json")
                .json()
                .get("points");

        assertThat(points).extracting(point -> point.get("count").asLong()).containsExactly(1L, 2L);
    }

    @Test
    void otherMetricsAreLeftOutAndCounted() throws IOException {
        Path file = file("metric,score,at", "nps,10,2026-03-01", "csat,1,2026-03-01", "csat,99,nonsense");

        assertThat(trend("--scores", file).out()).contains("  2 rows of other metrics left out");
        assertThat(trend("--scores", file, "--format", "json")
                        .json()
                        .get("otherMetrics")
                        .asLong())
                .isEqualTo(2);
        assertThat(touchpoint("trend", "--metric", "ces", "--scores", file).problems())
                .containsExactly("there is no score: nobody answered (n = 0), 3 rows of other metrics left out");
    }

    @Test
    void readsResponsesOfATouchpoint() throws IOException {
        Path file = file(
                "customer,touchpoint,at,metric,score",
                "c1,delivery,2026-03-01T12:00:00Z,nps,10",
                "c2,support,2026-03-01T12:00:00Z,nps,0",
                "c3,delivery,2026-03-01T12:00:00Z,nps,",
                "c3,delivery,2026-03-01T12:00:00Z,csat,1");

        assertThat(trend("--responses", file, "--touchpoint", "delivery", "--minimum", "1")
                        .out())
                .contains("2026-03  1  100.00", "1 row of other metrics left out");
        assertThat(trend("--responses", file, "--minimum", "1").out()).contains("2026-03  2   0.00");
        assertThat(trend("--responses", file, "--touchpoint", "chat").problems())
                .containsExactly("there is no score: nobody answered (n = 0)");
    }

    @Test
    void readsOtherFilesByAMapping() throws IOException {
        Path mapping = Files.writeString(
                folder.resolve("mapping.json"),
                """
                {"formatVersion": 1, "zone": "America/Sao_Paulo", "pattern": "yyyy-MM-dd HH:mm", "responses": {
                  "customer": {"column": "who"}, "touchpoint": {"constant": "delivery"}, "metric": {"constant": "nps"},
                  "score": {"column": "note"}, "at": {"column": "when"}}}
                """);

        assertThat(trend("--responses", file("who,note,when", "a,9,2026-02-28 23:00"), "--mapping", mapping)
                        .out())
                .contains("in America/Sao_Paulo", "2026-02");
    }

    @Test
    void countsByClassOrByPointOfTheScale() throws IOException {
        assertThat(touchpoint(
                                "trend",
                                "--metric",
                                "ces",
                                "--daily-counts",
                                file("at,1,2,3,4,5,6,7", "2026-03-01,0,0,0,0,0,1,1", "2026-03-02,0,0,0,0,0,1,1"),
                                "--minimum",
                                "1")
                        .out())
                .contains("2026-03  4   6.50");
        assertThat(touchpoint(
                                "trend",
                                "--metric",
                                "csat",
                                "--daily-counts",
                                file("at,satisfied,not satisfied", "2026-03-01,30,10"))
                        .out())
                .contains("2026-03  40  75.00 %", "Control chart around 75.00 %");
    }

    @Test
    void namesFileLineAndColumnOfBadRows() throws IOException {
        Path file =
                file("at,score", "2026-13-01,10", ",10", "2026-03-01,11", "+10000-01-01T00:00:00Z,9", "2026-02-30,9");
        String day = "must be a day such as 2026-11-23 or a time such as 2026-11-23T07:00:00Z, was ";

        Ran ran = trend("--scores", file);

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.problems())
                .containsExactly(
                        file + ":2: column \"at\": " + day + "\"2026-13-01\"",
                        file + ":3: column \"at\": must not be blank",
                        file + ":4: column \"score\": must be a whole number from 0 to 10, was \"11\"",
                        file + ":5: column \"at\": " + day + "\"+10000-01-01T00:00:00Z\"",
                        file + ":6: column \"at\": " + day + "\"2026-02-30\"");
    }

    @Test
    void namesBadCountsAndMissingColumns() throws IOException {
        Path counts = file("at,detractors,passives,promoters", "2026-03-01,1,,-1", "2026-03-01,1,1.5,1000000001");

        assertThat(trend("--daily-counts", counts).problems())
                .containsExactly(
                        counts + ":2: column \"passives\": must not be blank",
                        counts + ":2: column \"promoters\": must be a whole number from 0 to 1000000000, was \"-1\"",
                        counts + ":3: column \"passives\": must be a whole number from 0 to 1000000000, was \"1.5\"",
                        counts + ":3: column \"promoters\": must be a whole number from 0 to 1000000000, was"
                                + " \"1000000001\"");
        Path missing = file("at,detractors", "2026-03-01,1");
        assertThat(trend("--daily-counts", missing).problems())
                .containsExactly(
                        missing + ":1: there is no column \"passives\", there are \"at\", \"detractors\"",
                        missing + ":1: there is no column \"promoters\", there are \"at\", \"detractors\"");
    }

    @Test
    void leavesBadRowsOutIfAsked() throws IOException {
        Ran ran = trend("--scores", file("at,score", "2026-03-01,10", "2026-03-01,11"), "--skip-bad-rows");

        assertThat(ran.status()).isZero();
        assertThat(ran.problems()).hasSize(1);
    }

    @Test
    void refusesWhatDoesNotGoTogether() {
        assertThat(trend().problems())
                .containsExactly("there must be one of --scores, --daily-counts and --responses, were 0");
        assertThat(trend("--scores", "a", "--responses", "b").problems())
                .containsExactly("there must be one of --scores, --daily-counts and --responses, were 2");
        assertThat(trend(
                                "--daily-counts",
                                "a",
                                "--mapping",
                                "b",
                                "--interactions",
                                "i",
                                "--touchpoint",
                                "c",
                                "--column",
                                "d",
                                "--minimum",
                                "0",
                                "--window",
                                "0")
                        .problems())
                .containsExactly(
                        "--interactions is for --responses, which is not given",
                        "--mapping is for --responses, which is not given",
                        "--touchpoint is for --responses, which is not given",
                        "--column is for --scores, which is not given",
                        "--minimum must be 1 or more, was 0",
                        "--window must be 1 or more, was 0");
        assertThat(trend("--responses", "a", "--time", "when").problems())
                .containsExactly("--time is for --scores and --daily-counts, which are not given");
        assertThat(trend("--scores", "a", "--period", "decade", "--now", "today")
                        .problems())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("Invalid value for option '--period': must be one of day, week, month, quarter, year, was"
                        + " \"decade\"");
    }

    @Test
    void tooLongAWhileComesFromAWrongDate() throws IOException {
        assertThat(trend("--scores", file("at,score", "0001-01-01,10", "2026-03-01,10"), "--period", "day")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("a trend must have at most 100000 periods");
    }

    @Test
    void aResponseBeyondTheCalendarIsOneLine() throws IOException {
        Path file = file("customer,touchpoint,at,metric,score", "c1,delivery,+999999999-12-31T23:59:59Z,nps,10");

        assertThat(trend("--responses", file, "--zone", "Asia/Tokyo").problems())
                .containsExactly("a response must be on a day of the calendar, was at +999999999-12-31T23:59:59Z");
    }
}
