package dev.touchpoint.nps.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.nps.NpsMethod;
import dev.touchpoint.nps.blackbox.Coverage.Row;
import dev.touchpoint.nps.blackbox.Coverage.Shares;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How often the 95 % intervals cover the truth: every outcome of n answers, weighed by its probability. The table of the
 * resource {@code coverage.csv} is computed anew, all of it, by {@code mvn -Pcoverage verify -pl touchpoint-nps -am}, which
 * leaves it at {@code target/coverage.csv}; each build checks some of its rows, and that the documentation quotes it.
 */
class CoverageTest {

    private static final List<Row> TABLE = table();

    private static final boolean ALL = "all".equals(System.getProperty("touchpoint.coverage"));

    private static List<Row> table() {
        try (InputStream in = CoverageTest.class.getResourceAsStream("coverage.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Row::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // n, method, coverage for shares of detractors and promoters of (.20, .50), (.10, .70), (.05, .85), (1/3, 1/3)
        "10, WALD, 0.8962, 0.8768, 0.7972, 0.9095",
        "10, ADJUSTED_WALD, 0.9625, 0.9512, 0.9452, 0.9613",
        "10, BONETT_PRICE, 0.9472, 0.9772, 0.9857, 0.9613",
        "10, AGRESTI_MIN, 0.9467, 0.9609, 0.9738, 0.9257",
        "10, TANGO, 0.9472, 0.9614, 0.9531, 0.9557",
        "30, WALD, 0.9355, 0.9230, 0.8994, 0.9345",
        "30, ADJUSTED_WALD, 0.9461, 0.9544, 0.9634, 0.9469",
        "30, TANGO, 0.9521, 0.9497, 0.9635, 0.9469",
        "100, WALD, 0.9448, 0.9414, 0.9290, 0.9465",
        "100, ADJUSTED_WALD, 0.9491, 0.9523, 0.9522, 0.9491",
        "100, TANGO, 0.9502, 0.9503, 0.9517, 0.9498",
    })
    void coverageIsAsKnown(int n, NpsMethod method, double first, double second, double third, double fourth) {
        double toTheFourthDigit = 1e-4;
        Coverage coverage = new Coverage(method, n);

        assertThat(coverage.of(new Shares(0.20, 0.30, 0.50))).isCloseTo(first, within(toTheFourthDigit));
        assertThat(coverage.of(new Shares(0.10, 0.20, 0.70))).isCloseTo(second, within(toTheFourthDigit));
        assertThat(coverage.of(new Shares(0.05, 0.10, 0.85))).isCloseTo(third, within(toTheFourthDigit));
        assertThat(coverage.of(new Shares(1 / 3.0, 1 / 3.0, 1 / 3.0))).isCloseTo(fourth, within(toTheFourthDigit));
    }

    @Test
    void theWeakestPointOfTangoIsAsKnown() {
        assertThat(new Coverage(NpsMethod.TANGO, 11).of(new Shares(0.05, 0, 0.95)))
                .isCloseTo(0.8981, within(1e-4));
    }

    @ParameterizedTest
    @EnumSource
    void theTableIsWhatEnumerationFinds(NpsMethod method) throws IOException {
        int[] sample = {5, 6, 10, 11, 17, 30, 64};
        List<String> found = (ALL ? IntStream.rangeClosed(5, 200) : Arrays.stream(sample))
                .mapToObj(n -> new Coverage(method, n).row().csv())
                .toList();
        if (ALL) {
            keep(method, found);
        }

        assertThat(TABLE.stream().map(Row::csv)).containsAll(found);
    }

    private static void keep(NpsMethod method, List<String> rows) throws IOException {
        Path file = Path.of("target", "coverage.csv");
        List<String> lines = new ArrayList<>(List.of(Row.HEADER));
        if (Files.exists(file)) {
            Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith(method + ",") && !line.equals(Row.HEADER))
                    .forEach(lines::add);
        }
        lines.addAll(rows);
        Files.write(file, lines);
    }

    @Test
    void theTableHasEveryMethodAndEveryNumberOfAnswers() {
        assertThat(TABLE.stream().map(row -> row.method() + " " + row.n()))
                .containsExactlyInAnyOrderElementsOf(Stream.of(NpsMethod.values())
                        .flatMap(method -> IntStream.rangeClosed(5, 200).mapToObj(n -> method + " " + n))
                        .toList());
    }

    @Test
    void tangoKeepsItsConfidenceInTheInterior() {
        assertThat(over(NpsMethod.TANGO, 10, Row::least).getMin()).isGreaterThanOrEqualTo(0.93);
        assertThat(over(NpsMethod.TANGO, 10, Row::mean).getAverage()).isCloseTo(0.951, within(5e-4));
        assertThat(over(NpsMethod.TANGO, 30, Row::least).getMin()).isGreaterThanOrEqualTo(0.93);
        assertThat(over(NpsMethod.TANGO, 30, Row::most).getMax()).isLessThanOrEqualTo(0.98);
    }

    /** Own figures of 10 to 200 answers, found in another way: least and mean. */
    @ParameterizedTest
    @CsvSource({
        "TANGO, 0.9339, 0.9509",
        "ADJUSTED_WALD, 0.9239, 0.9502",
        "BONETT_PRICE, 0.9239, 0.9524",
        "AGRESTI_MIN, 0.9051, 0.9487",
        "WALD, 0.6490, 0.9401",
    })
    void theInteriorIsAsKnown(NpsMethod method, double least, double mean) {
        assertThat(over(method, 10, Row::least).getMin()).isCloseTo(least, within(1e-4));
        assertThat(over(method, 10, Row::mean).getAverage()).isCloseTo(mean, within(1e-4));
    }

    private static DoubleSummaryStatistics over(NpsMethod method, int fewest, ToDoubleFunction<Row> figure) {
        return TABLE.stream()
                .filter(row -> row.method() == method && row.n() >= fewest)
                .mapToDouble(figure)
                .summaryStatistics();
    }

    /** The table in the comment of {@link NpsMethod}, a row a method. */
    @ParameterizedTest
    @EnumSource
    void theDocumentationQuotesTheTable(NpsMethod method) throws IOException {
        String source = Files.readString(Path.of("src/main/java/dev/touchpoint/nps/NpsMethod.java"));
        Matcher row = Pattern.compile("<td>\\{@link #" + method + "}</td>((?:[\\s*]*<td>[^<]*</td>)+)")
                .matcher(source);
        assertThat(row.find()).isTrue();

        List<String> quoted = Pattern.compile("<td>([^<]*)</td>")
                .matcher(row.group(1))
                .results()
                .map(cell -> cell.group(1))
                .toList();
        assertThat(quoted)
                .containsExactly(
                        figure(over(method, 5, Row::least).getMin()),
                        figure(over(method, 10, Row::least).getMin()),
                        figure(over(method, 10, Row::mean).getAverage()),
                        figure(over(method, 10, Row::leastWithoutPassives).getMin()),
                        figure(over(method, 10, Row::meanWithoutPassives).getAverage()),
                        figure(over(method, 10, Row::leastWithoutAnEnd).getMin()),
                        figure(over(method, 10, Row::meanWithoutAnEnd).getAverage()));
    }

    private static String figure(double coverage) {
        return String.format(Locale.ROOT, "%.4f", coverage).substring(1);
    }
}
