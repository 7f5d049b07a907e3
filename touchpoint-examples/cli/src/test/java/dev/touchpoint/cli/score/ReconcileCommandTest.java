package dev.touchpoint.cli.score;

import static dev.touchpoint.cli.Ran.touchpoint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.cli.Ran;
import dev.touchpoint.cli.ingest.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ReconcileCommandTest {

    private static final Path THEIRS = Checkout.file("touchpoint-examples/cli/definitions/their-nps.json");
    private static final String COUNTS = "1,0,2,1,3,4,5,12,18,31,30";

    @TempDir
    Path folder;

    @Test
    void goesFromTheFirstNumberToTheSecondStepByStep() {
        assertThat(touchpoint("reconcile", "--one", "nps", "--other", THEIRS, "--counts", COUNTS)
                        .out())
                .isEqualToNormalizingNewlines(
                        """
                        nps       = 100·(promoters - detractors) / (detractors + passives + promoters)
                        their-nps = 100·(promoters - detractors) / (detractors + promoters)

                        nps shows 42.1
                          then 46.7: answer 6 counts as detractors in nps and as passives in their-nps
                          then 69.4: answers 6..8 count in the denominator of nps and not of their-nps
                          then 69: nps shows 1 decimal, halves away from zero, their-nps whole numbers, the rest cut off, each class by itself
                        their-nps shows 69
                        """);
    }

    @Test
    void inJsonTheStepsBeginAndEndAtTheNumbers() {
        JsonNode json = touchpoint(
                        "reconcile", "--one", "nps", "--other", THEIRS, "--counts", COUNTS, "--format", "json")
                .json();

        assertThat(json.propertyNames()).containsExactly("one", "other", "steps");
        assertThat(json.get("one").get("shown").asDouble()).isEqualTo(42.1);
        assertThat(json.get("other").get("shown").asDouble()).isEqualTo(69);
        assertThat(json.get("other").get("definition").get("name").asString()).isEqualTo("Their NPS");
        assertThat(json.get("steps"))
                .extracting(step -> step.get("cause").asString())
                .containsExactly("BORDERS", "LEFT_OUT", "ROUNDING");
        assertThat(json.get("steps").get(0).get("before").asDouble()).isEqualTo(42.1);
        assertThat(json.get("steps").get(2).get("after").asDouble()).isEqualTo(69);
    }

    /** Case T30 (CYS help): the same answers are a mean of 4.08 and an index of -13. */
    @Test
    void metricsOfOneScaleAreReconciledById() {
        assertThat(touchpoint(
                                "reconcile",
                                "--one",
                                "ces",
                                "--other",
                                "ces-net",
                                "--counts",
                                "80,210,140,110,160,180,120")
                        .out())
                .contains("ces shows 4.1", "ces-net shows -13.0", "never comparable");
    }

    @Test
    void responsesWithoutAScoreCountWhereADefinitionSaysSo() throws IOException {
        Path file = definition("\"denominator\": \"RESPONSES\", \"classes\": ["
                + "{\"name\": \"d\", \"lowest\": 0, \"highest\": 6, \"worth\": -100},"
                + "{\"name\": \"a\", \"lowest\": 7, \"highest\": 8, \"worth\": 0},"
                + "{\"name\": \"p\", \"lowest\": 9, \"highest\": 10, \"worth\": 100}]");

        assertThat(touchpoint(
                                "reconcile",
                                "--one",
                                "nps",
                                "--other",
                                file,
                                "--counts",
                                "0,0,0,0,0,0,0,0,0,0,50",
                                "--without-score",
                                "50")
                        .out())
                .contains("then 50.0: only mine divides by the responses without a score, too");
    }

    @Test
    void aDefinitionWithoutClassesIsAMean() throws IOException {
        assertThat(touchpoint(
                                "reconcile",
                                "--one",
                                definition(""),
                                "--other",
                                "nps",
                                "--counts",
                                "0,0,0,0,0,2,0,0,0,0,2")
                        .out())
                .contains("mine shows 7.5", "nps shows 0.0");
    }

    @Test
    void equalDefinitionsAgree() {
        assertThat(touchpoint("reconcile", "--one", "nps", "--other", "enps", "--counts", COUNTS)
                        .out())
                .contains("  and so does enps: they agree in all that makes a number");
    }

    @Test
    void ofNoAnswersNothingIsShown() {
        Ran ran = touchpoint("reconcile", "--one", "nps", "--other", THEIRS, "--counts", "0,0,0,0,0,0,0,0,0,0,0");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("nps shows nothing", "their-nps shows nothing");
        assertThat(touchpoint("reconcile", "--one", "nps", "--other", "csat", "--counts", COUNTS, "--format", "json")
                        .json()
                        .get("other")
                        .get("shown")
                        .isNull())
                .isTrue();
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        assertThat(touchpoint(
                        "reconcile",
                        "--one",
                        "nsp",
                        "--other",
                        "no\u202E.json",
                        "--counts",
                        "1",
                        "--without-score",
                        "-1"))
                .satisfies(ran -> {
                    assertThat(ran.status()).isEqualTo(2);
                    assertThat(ran.problems())
                            .containsExactly(
                                    "--one must be one of ces, ces-agree, ces-net, ces-original, csat, enps, nps, or a file"
                                            + " that ends with .json, was \"nsp\"",
                                    "no\uFFFD.json: there is no such file",
                                    "--without-score must be 0 or more, was -1");
                });
        assertThat(touchpoint("reconcile", "--one", "nps", "--other", "enps", "--counts", "16,30,61")
                        .problems())
                .containsExactly("--counts must be 11 numbers, one for each answer from 0 to 10, were 3");
        assertThat(touchpoint("reconcile", "--one", "nps", "--other", "a\0.json", "--counts", COUNTS)
                        .problems())
                .containsExactly("--other can't be a name of a file here, was \"a\uFFFD.json\"");
    }

    @Test
    void namesLineAndPlaceOfWhatIsWrongWithADefinition() throws IOException {
        Path file = definition("\"unti\": \"POINTS\", \"rounding\": {\"decimals\": 99}");

        assertThat(touchpoint("reconcile", "--one", "nps", "--other", file, "--counts", COUNTS)
                        .problems())
                .hasSize(2)
                .allMatch(line -> line.startsWith(file + ":"))
                .anyMatch(line -> line.contains("unknown field \"unti\"") && line.contains("\"unit\""))
                .anyMatch(line -> line.contains("decimals must be from 0 to 15, was 99"));
        Path classes = definition("\"classes\": [{\"name\": \"d\", \"lowest\": 0, \"highest\": 6, \"worth\": -100}]");
        assertThat(touchpoint("reconcile", "--one", "nps", "--other", classes, "--counts", COUNTS)
                        .problems())
                .singleElement()
                .asString()
                .contains("classes must end at 10, was 6");
    }

    private Path definition(String more) throws IOException {
        return Files.writeString(
                folder.resolve("mine.json"),
                "{\"formatVersion\": 1, \"id\": \"mine\", \"scale\": {\"lowest\": 0, \"highest\": 10}"
                        + (more.isEmpty() ? "" : ", " + more) + "}");
    }
}
