package dev.touchpoint.cli.answers;

import static dev.touchpoint.cli.Ran.touchpoint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.cli.Ran;
import dev.touchpoint.cli.ingest.Checkout;
import dev.touchpoint.nps.NpsCounts;
import dev.touchpoint.nps.NpsMonitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class MonitorCommandTest {

    private static final Path DAYS = Checkout.file("touchpoint-examples/cli/answers/days.csv");

    @TempDir
    Path folder;

    private static Ran monitor(Object... more) {
        return touchpoint(Stream.concat(Stream.of("monitor", "--metric", "nps"), Stream.of(more))
                .toArray());
    }

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("file.csv"), String.join("\n", lines) + "\n");
    }

    /** Case T21 (the tests of confseq): the sequence of 700 of 1,000 with its optimum at 100, here as an NPS without passives. */
    @Test
    void hasThePublishedConfidenceSequence() throws IOException {
        Path file = file("at,detractors,passives,promoters", "2026-11-02,100,0,300", "2026-11-03,200,0,400");

        JsonNode days = monitor("--daily-counts", file, "--expected-answers", "100", "--format", "json")
                .json()
                .get("days");

        JsonNode last = days.get(1);
        assertThat(last.get("count").asLong()).isEqualTo(1000);
        assertThat(last.get("new").asLong()).isEqualTo(600);
        assertThat(last.get("score").asDouble()).isEqualTo(40);
        assertThat(last.get("interval").get("low").asDouble()).isEqualTo(200 * .651629 - 100, within(2e-3));
        assertThat(last.get("interval").get("high").asDouble()).isEqualTo(200 * .745949 - 100, within(2e-3));
        assertThat(last.get("eValue").isNull()).isTrue();
    }

    /** The same case: half of the passives are among the 700 of 1,000. */
    @Test
    void weighsTheEvidenceByTheMethodThatWasChosen() throws IOException {
        Path file = file("at,detractors,passives,promoters", "2026-11-02,50,500,450");

        Ran closed = monitor("--daily-counts", file, "--expected-answers", "100", "--method", "beta-binomial");
        Ran bets = monitor("--daily-counts", file, "--expected-answers", "100");

        assertThat(closed.out()).contains("100 answers expected, by beta-binomial", "30.33 to 49.19");
        assertThat(bets.out()).contains("100 answers expected, by betting", "34.19 to 45.80");
        assertThat(monitor("--daily-counts", file, "--method", "bayes").err())
                .contains("must be one of betting, beta-binomial, was \"bayes\"");
    }

    @Test
    void looksAtAllAnswersSoFarAfterEachDay() {
        NpsMonitor monitor = NpsMonitor.of(0.95, 1000);
        JsonNode json = monitor("--daily-counts", DAYS, "--target", "30", "--format", "json")
                .json();

        assertThat(json.get("threshold").asDouble()).isEqualTo(20, within(1e-12));
        assertThat(json.get("target").asDouble()).isEqualTo(30);
        JsonNode first = json.get("days").get(0);
        assertThat(first.propertyNames()).containsExactly("day", "new", "count", "score", "interval", "eValue");
        assertThat(first.get("interval").get("method").asString()).isEqualTo("confidence sequence");
        assertThat(json.get("days")).hasSize(8);
        assertThat(json.get("alert").isNull()).isTrue();
        JsonNode pair = monitor("--daily-counts", DAYS, "--by", "channel", "--format", "json")
                .json();
        JsonNode last = pair.get("days").get(7);
        assertThat(last.get("groups"))
                .extracting(group -> group.get("group").asString())
                .containsExactly("store", "web");
        assertThat(last.get("groups").get(0).get("count").asLong()
                        + last.get("groups").get(1).get("count").asLong())
                .isEqualTo(json.get("days").get(7).get("count").asLong());
        assertThat(pair.get("alert").asString()).isEqualTo("2026-11-07");
        assertThat(monitor.eValue(new NpsCounts(0, 0, 0), 30)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"90, below 90", "-90, above -90"})
    void alertsOnTheFirstDayThatGivesReason(String target, String side) {
        assertThat(monitor("--daily-counts", DAYS, "--target", target).out())
                .contains("Alert on 2026-11-02, when the e-value reached 20.00: the score is " + side + ".");
        assertThat(monitor("--daily-counts", DAYS, "--target", target, "--format", "json")
                        .json()
                        .get("alert")
                        .asString())
                .isEqualTo("2026-11-02");
    }

    @Test
    void theAlertIsNotTakenBack() throws IOException {
        Path file = file("at,detractors,passives,promoters", "2026-11-02,600,0,0", "2026-11-03,0,0,600");

        Ran ran = monitor("--daily-counts", file, "--target", "0");

        assertThat(ran.out())
                .containsPattern("2026-11-02 +600 +600 .* > 1,000,000\\R")
                .containsPattern("2026-11-03 +600 +1,200 +0\\.00 .* 0\\.[0-9]+\\R")
                .contains("Alert on 2026-11-02");
    }

    @Test
    void evidenceBeyondAllNumbersIsNoNumberOfJson() throws IOException {
        Path file = file("at,detractors,passives,promoters", "2026-11-02,1,0,1");

        JsonNode json = monitor("--daily-counts", file, "--target", "100", "--format", "json")
                .json();

        assertThat(json.get("alert").asString()).isEqualTo("2026-11-02");
        assertThat(json.get("days").get(0).get("eValue").isNull()).isTrue();
    }

    @Test
    void withoutATargetThereIsNothingToAlertOn() {
        assertThat(monitor("--daily-counts", DAYS).out())
                .contains("compatible with")
                .doesNotContain("e-value", "lert");
    }

    @Test
    void readsScoresAndOtherConfidence() throws IOException {
        Path file = file("score,at,shop", "10,2026-11-02T10:00:00Z,a", "0,2026-11-02T11:00:00Z,a", "9,2026-11-03,a");

        assertThat(monitor("--scores", file, "--confidence", "0.9", "--target", "0")
                        .out())
                .contains("90 % confidence in all looks together", "never reached 10.00");
        assertThat(monitor("--scores", file, "--by", "shop").problems())
                .containsExactly("--by must name what has exactly two different values with answers, \"shop\" has 1");
    }

    @Test
    void twoSegmentsOfResponsesAreComparedFromTheDayOnThatEachHasAnswers() throws IOException {
        Path file = file(
                "customer,touchpoint,at,metric,score,channel,segment.plan",
                "c1,delivery,2026-11-02T10:00:00Z,nps,10,web,gold",
                "c2,delivery,2026-11-03T10:00:00Z,nps,0,store,basic",
                "c3,support,2026-11-03T10:00:00Z,nps,3,web,");

        assertThat(monitor("--responses", file, "--by", "plan").out())
                .containsPattern("2026-11-02 +0 +- +1 +100\\.00 ")
                .containsPattern("2026-11-03 +1 +-100\\.00 +1 +100\\.00 ");
        assertThat(monitor("--responses", file, "--by", "channel").out()).contains("n store", "n web");
        assertThat(monitor("--responses", file, "--by", "touchpoint").out()).contains("n delivery", "n support");
    }

    @Test
    void aBlankGroupIsABadRow() throws IOException {
        Path file = file("score,at,shop", "10,2026-11-02,");

        assertThat(monitor("--scores", file, "--by", "shop").problems())
                .containsExactly(file + ":2: column \"shop\": must not be blank");
    }

    @Test
    void namesOfGroupsCanNotBreakTheirLine() throws IOException {
        Path file = file("at,shop,detractors,passives,promoters", "2026-11-02,a\u202E,90,0,0", "2026-11-02,b,0,0,90");

        assertThat(monitor("--daily-counts", file, "--by", "shop").out())
                .doesNotContain("\u202E")
                .contains("b is ahead of a\uFFFD.");
    }

    @Test
    void refusesWhatDoesNotGoTogether() {
        assertThat(monitor(
                                "--daily-counts",
                                "a",
                                "--target",
                                "101",
                                "--by",
                                "b",
                                "--expected-answers",
                                "0",
                                "--confidence",
                                "0.4")
                        .problems())
                .containsExactly(
                        "there must be at most one of --target and --by, were both",
                        "--target must be from -100 to 100, was 101.0",
                        "--expected-answers must be 1 or more, was 0",
                        "--confidence of a monitor must be at least 0.5 and below 1, was 0.4");
        assertThat(touchpoint("monitor", "--metric", "ces", "--daily-counts", "a")
                        .problems())
                .containsExactly("--metric of a monitor must be nps or enps, was \"ces\"");
    }

    @Test
    void tooManyDaysComeFromAWrongColumn() throws IOException {
        StringBuilder rows = new StringBuilder("score,at,who\n");
        for (int i = 0; i <= DayCounts.MOST; i++) {
            rows.append("10,2026-11-02,c").append(i).append('\n');
        }
        Path file = Files.writeString(folder.resolve("many.csv"), rows);

        assertThat(monitor("--scores", file, "--by", "who").problems())
                .containsExactly("there must be at most 100,000 days of all groups, are more");
    }
}
