package dev.touchpoint.cli.answers;

import static dev.touchpoint.cli.Ran.touchpoint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.cli.Ran;
import dev.touchpoint.cli.ingest.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DriversCommandTest {

    private static final Path CUSTOMERS = Checkout.file("touchpoint-examples/cli/answers/customers.csv");

    @TempDir
    Path folder;

    private static Ran drivers(Object... more) {
        return touchpoint(Stream.concat(Stream.of("drivers", "--metric", "nps"), Stream.of(more))
                .toArray());
    }

    private static Ran customers(Object... more) {
        return drivers(Stream.concat(
                        Stream.of(
                                "--scores",
                                CUSTOMERS,
                                "--relationship",
                                "nps",
                                "--driver",
                                "parcel=csat",
                                "--driver",
                                "advice=csat",
                                "--driver",
                                "invoice=csat"),
                        Stream.of(more))
                .toArray());
    }

    private Path file(String name, List<String> lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    @Test
    void countsTheCustomersThatItRestsOn() {
        assertThat(customers().out())
                .contains(
                        "105 of 120 customers have a score everywhere",
                        "With one at: parcel 120, advice 105, invoice 120",
                        "The score: ",
                        "Making promoters: ",
                        "Making detractors: ");
        JsonNode json = customers("--format", "json").json();
        assertThat(json.get("customers").asLong()).isEqualTo(120);
        assertThat(json.get("complete").asLong()).isEqualTo(105);
        assertThat(json.get("answered").get("advice").asLong()).isEqualTo(105);
    }

    /** Johnson (2000): the weights add up to R²; the Shapley value does, too. */
    @Test
    void weightsAndShapleyValuesAddUpToWhatIsExplained() {
        JsonNode outcomes = customers("--format", "json").json().get("outcomes");

        assertThat(outcomes).hasSize(3);
        for (JsonNode outcome : outcomes) {
            double explained = outcome.get("explained").asDouble();
            assertThat(sum(outcome, "weight")).isEqualTo(explained, within(1e-9));
            assertThat(sum(outcome, "shapley")).isEqualTo(explained, within(1e-9));
            assertThat(outcome.get("untestable").isNull()).isTrue();
        }
    }

    /** Of two drivers, the Shapley value is the mean of adding first and adding last; r and R² by hand from the file. */
    @Test
    void ofASingleDriverBothAreTheSquaredCorrelation() {
        JsonNode outcome = drivers(
                        "--scores", CUSTOMERS, "--relationship", "nps", "--driver", "parcel=csat", "--format", "json")
                .json()
                .get("outcomes")
                .get(0);
        JsonNode only = outcome.get("drivers").get(0);

        double r = only.get("correlation").asDouble();
        assertThat(only.get("weight").asDouble()).isEqualTo(100 * r * r, within(1e-9));
        assertThat(only.get("shapley").asDouble()).isEqualTo(100 * r * r, within(1e-9));
    }

    private static double sum(JsonNode outcome, String field) {
        double sum = 0;
        for (JsonNode driver : outcome.get("drivers")) {
            sum += driver.get(field).asDouble();
        }
        return sum;
    }

    /** What makes detractors is not what makes promoters: so the file was made up. */
    @Test
    void tellsPromotersFromDetractors() {
        JsonNode outcomes = customers("--format", "json").json().get("outcomes");

        assertThat(strongest(outcomes.get(1))).isEqualTo("advice");
        assertThat(strongest(outcomes.get(2))).isEqualTo("parcel");
        JsonNode interval = outcomes.get(0).get("drivers").get(0).get("interval");
        assertThat(interval.get("low").asDouble())
                .isLessThan(outcomes.get(0).get("drivers").get(0).get("weight").asDouble());
        assertThat(interval.get("method").asString()).isEqualTo("jackknife");
    }

    private static String strongest(JsonNode outcome) {
        String name = "";
        double most = -1;
        for (JsonNode driver : outcome.get("drivers")) {
            if (driver.get("weight").asDouble() > most) {
                most = driver.get("weight").asDouble();
                name = driver.get("touchpoint").asString();
            }
        }
        return name;
    }

    @Test
    void responsesByCustomerGiveTheSameWeightsAsARowForEach() throws IOException {
        List<String> responses = new ArrayList<>(List.of("customer,touchpoint,at,metric,score"));
        List<String> lines = Files.readAllLines(CUSTOMERS);
        List<String> columns = List.of(lines.get(0).split(","));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            IntStream.range(1, 5)
                    .filter(i -> !cells[i].isEmpty())
                    .forEach(i -> responses.add(cells[0] + "," + columns.get(i) + ",2026-11-0" + (i == 1 ? 9 : i)
                            + "T00:00:00Z," + (i == 1 ? "nps" : "csat") + "," + cells[i]));
        }

        JsonNode json = drivers(
                        "--responses",
                        file("responses.csv", responses),
                        "--relationship",
                        "nps",
                        "--driver",
                        "parcel=csat",
                        "--driver",
                        "advice=csat",
                        "--driver",
                        "invoice=csat",
                        "--format",
                        "json")
                .json();

        JsonNode wide = customers("--format", "json").json();
        assertThat(json.get("complete")).isEqualTo(wide.get("complete"));
        for (int i = 0; i < 3; i++) {
            assertThat(json.get("outcomes")
                            .get(0)
                            .get("drivers")
                            .get(i)
                            .get("weight")
                            .asDouble())
                    .isEqualTo(
                            wide.get("outcomes")
                                    .get(0)
                                    .get("drivers")
                                    .get(i)
                                    .get("weight")
                                    .asDouble(),
                            within(1e-9));
        }
    }

    @Test
    void tooFewCustomersSayNothing() throws IOException {
        Path file = file("few.csv", List.of("nps,a", "10,5", "0,1", "9,"));

        Ran ran = drivers("--scores", file, "--relationship", "nps", "--driver", "a=csat");

        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .contains(
                        "The score: nothing can be said, customers with a score at every touchpoint must be 3 or more,"
                                + " were 2");
        assertThat(drivers("--scores", file, "--relationship", "nps", "--driver", "a=csat", "--format", "json")
                        .json()
                        .get("outcomes")
                        .get(0)
                        .get("untestable")
                        .asString())
                .startsWith("customers with a score");
    }

    @Test
    void touchpointsWhoseScoresAreAllAlikeAreNamed() throws IOException {
        Path file = file("alike.csv", List.of("nps,a,b", "10,5,3", "0,1,3", "9,4,3", "7,3,3"));

        Ran text = drivers("--scores", file, "--relationship", "nps", "--driver", "a=csat", "--driver", "b=csat");
        Ran json = drivers(
                "--scores",
                file,
                "--relationship",
                "nps",
                "--driver",
                "a=csat",
                "--driver",
                "b=csat",
                "--format",
                "json");

        assertThat(text.out()).contains("  b: all scores are alike");
        assertThat(json.json().get("outcomes").get(0).get("constant").get(0).asString())
                .isEqualTo("b");
    }

    @Test
    void ofManyTouchpointsThereIsNoShapleyValue() throws IOException {
        int many = 26;
        List<String> lines = new ArrayList<>();
        lines.add("nps," + IntStream.range(0, many).mapToObj(i -> "t" + i).collect(Collectors.joining(",")));
        for (int row = 0; row < 60; row++) {
            int of = row;
            lines.add((of * 7 % 11) + ","
                    + IntStream.range(0, many)
                            .mapToObj(i -> String.valueOf(1 + (of * (i + 3) + of * of / (i + 1)) % 5))
                            .collect(Collectors.joining(",")));
        }
        List<Object> words = new ArrayList<>(List.of("--scores", file("many.csv", lines), "--relationship", "nps"));
        IntStream.range(0, many).forEach(i -> words.addAll(List.of("--driver", "t" + i + "=csat")));

        assertThat(drivers(words.toArray()).out()).containsPattern("t0 +[0-9.]+ +([0-9.]+ to [0-9.]+|-) +- +-?[0-9.]+");
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        assertThat(drivers(
                                "--relationship",
                                "nps",
                                "--mapping",
                                "m",
                                "--interactions",
                                "i",
                                "--driver",
                                "a=csta",
                                "--driver",
                                "b=csat",
                                "--driver",
                                "b=ces",
                                "--driver",
                                "nps=nps")
                        .problems())
                .containsExactly(
                        "there must be either --scores or --responses, were neither",
                        "--mapping is for --responses, which is not given",
                        "--interactions is for --responses, which is not given",
                        "metric of --driver \"a\" must be one of ces, ces-agree, ces-net, ces-original, csat, enps, nps, was"
                                + " \"csta\"",
                        "--driver \"b\" must be given once, was more often",
                        "--driver \"nps\" must not be the --relationship itself");
        assertThat(drivers("--scores", "a", "--responses", "b", "--relationship", "r", "--driver", "d=csat")
                        .problems())
                .containsExactly("there must be either --scores or --responses, were both");
        assertThat(drivers("--scores", "a", "--relationship", "r", "--driver", "delivery")
                        .problems())
                .containsExactly(
                        "Invalid value for option '--driver' (NAME=METRIC): must be a name and a metric, such as"
                                + " delivery=csat, was \"delivery\" (see touchpoint drivers --help)");
        assertThat(touchpoint(
                                "drivers",
                                "--metric",
                                "csat",
                                "--scores",
                                "a",
                                "--relationship",
                                "r",
                                "--driver",
                                "d=csat")
                        .problems())
                .containsExactly("--metric of the relationship must be nps or enps, was \"csat\"");
    }

    @Test
    void namesFileLineAndColumnButNoCustomer() throws IOException {
        Path file = file("bad.csv", List.of("customer,nps,a", "anna@example.com,11,6", "bo,10,5"));

        Ran ran = drivers("--scores", file, "--relationship", "nps", "--driver", "a=csat");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.problems())
                .containsExactlyInAnyOrder(
                        file + ":2: column \"nps\": must be a whole number from 0 to 10, was \"11\"",
                        file + ":2: column \"a\": must be a whole number from 1 to 5, was \"6\"");
        assertThat(drivers("--scores", file, "--relationship", "nps", "--driver", "a=csat", "--skip-bad-rows")
                        .out())
                .contains("1 of 1 customers");
        assertThat(drivers("--scores", file, "--relationship", "nps", "--driver", "z=csat")
                        .problems())
                .containsExactly(file + ":1: there is no column \"z\", there are \"customer\", \"nps\", \"a\"");
    }
}
