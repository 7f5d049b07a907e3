package dev.touchpoint.cli.explain;

import static dev.touchpoint.cli.Ran.touchpoint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.cli.Ran;
import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Direction;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.nps.Ces;
import dev.touchpoint.nps.Csat;
import dev.touchpoint.nps.MeanMethod;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsMethod;
import dev.touchpoint.nps.ShareMethod;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ExplanationTest {

    /** Every metric that {@code score} offers, by each of its methods. */
    static Stream<Metric> metrics() {
        List<Metric> metrics = new ArrayList<>(List.of(Nps.employees(), Ces.net()));
        for (NpsMethod method : NpsMethod.values()) {
            metrics.add(Nps.standard().withMethod(method));
        }
        for (ShareMethod method : ShareMethod.values()) {
            metrics.add(Csat.standard().withMethod(method));
            metrics.add(Ces.agreement().withMethod(method));
        }
        for (MeanMethod method : MeanMethod.values()) {
            metrics.add(Ces.standard().withMethod(method));
            metrics.add(Ces.original().withMethod(method));
        }
        return metrics.stream();
    }

    private static Explanation explained(Metric metric, ScoreCounts counts, double confidence) {
        return Explanation.of(metric.estimate(counts, confidence), counts);
    }

    private static ScoreCounts nps(long detractors, long passives, long promoters) {
        return ScoreCounts.of(Scale.of(0, 10), detractors, 0, 0, 0, 0, 0, 0, passives, 0, promoters, 0);
    }

    @Provide
    static Arbitrary<Metric> anyMetric() {
        return Arbitraries.of(metrics().toList());
    }

    @Provide
    static Arbitrary<Double> anyConfidence() {
        return Arbitraries.of(0.5, 0.8, 0.9, 0.95, 0.99, 0.999);
    }

    /** Few and many, among them classes without any answer. */
    @Provide
    static Arbitrary<long[]> anyCounts() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(0, 3),
                        Arbitraries.longs().between(0, 300),
                        Arbitraries.longs().between(0, 20_000))
                .array(long[].class)
                .ofSize(11)
                .filter(counts -> Arrays.stream(counts).limit(5).sum() > 0);
    }

    private static ScoreCounts on(Metric metric, long[] counts) {
        return ScoreCounts.of(
                metric.scale(), Arrays.copyOf(counts, metric.scale().points()));
    }

    @Property
    void whatIsExplainedIsWhatWasEstimated(
            @ForAll("anyMetric") Metric metric,
            @ForAll("anyCounts") long[] numbers,
            @ForAll("anyConfidence") double confidence) {
        ScoreCounts counts = on(metric, numbers);
        Estimate estimate = metric.estimate(counts, confidence);
        Interval interval = estimate.interval().orElseThrow();

        Explanation explanation = Explanation.of(estimate, counts);

        assertThat(explanation.limits().score()).isEqualTo(estimate.score().orElseThrow(), within(1e-9));
        assertThat(explanation.limits().low()).isEqualTo(interval.low(), within(1e-7));
        assertThat(explanation.limits().high()).isEqualTo(interval.high(), within(1e-7));
        assertThat(explanation.steps()).extracting(Step::step).doesNotContain("");
    }

    /** Each line that is arithmetic is worked out again from its print, whatever the digits beyond the sixth were. */
    @Property
    void everyLineComesOutAsItSays(
            @ForAll("anyMetric") Metric metric,
            @ForAll("anyCounts") long[] numbers,
            @ForAll("anyConfidence") double confidence) {
        Explanation explanation = explained(metric, on(metric, numbers), confidence);

        assertThat(explanation.steps())
                .filteredOn(
                        step -> step.unknown() == null && !step.substitution().startsWith("P("))
                .hasSizeGreaterThan(2)
                .allSatisfy(
                        step -> assertThat(Arithmetic.of(step.substitution()).contains(step.value()))
                                .as("%s = %s", step.substitution(), step.value())
                                .isTrue());
    }

    @Property
    void bothSidesOfTangosEquationAreTheSame(
            @ForAll("anyCounts") long[] numbers, @ForAll("anyConfidence") double confidence) {
        List<Step> steps = explained(Nps.standard(), on(Nps.standard(), numbers), confidence)
                .steps();

        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).formula().equals("z·√(v / n)")) {
                assertThat(steps.get(i - 1).formula()).isEqualTo("|p - d - δ|");
                assertThat(steps.get(i).value()).isEqualTo(steps.get(i - 1).value(), within(1e-9));
            }
        }
    }

    @Test
    void bothLimitsAreCheckedUnlessTheScoreIsAtTheEndOfTheScale() {
        assertThat(checks(nps(16, 30, 61))).isEqualTo(2);
        assertThat(checks(nps(0, 3, 0))).isEqualTo(2);
        assertThat(checks(nps(0, 0, 3))).isEqualTo(1);
        assertThat(checks(nps(3, 0, 0))).isEqualTo(1);
    }

    private static long checks(ScoreCounts counts) {
        return explained(Nps.standard(), counts, 0.95).steps().stream()
                .filter(step -> step.formula().equals("z·√(v / n)"))
                .count();
    }

    /** The q of the board is where the likelihood of the answers is largest, found here by trying. */
    @Test
    void theShareOfDetractorsIsTheMostLikelyOne() {
        List<Step> steps = explained(Nps.standard(), nps(16, 30, 61), 0.95).steps();
        double delta = steps.get(5).value();
        double q = steps.stream()
                .filter(step -> step.formula().startsWith("q = "))
                .findFirst()
                .orElseThrow()
                .value();

        double best = IntStream.rangeClosed(1, 300_000)
                .mapToDouble(i -> i * 1e-6)
                .boxed()
                .max((a, b) -> Double.compare(likelihood(a, delta), likelihood(b, delta)))
                .orElseThrow();

        assertThat(q).isEqualTo(best, within(1e-6));
    }

    private static double likelihood(double q, double delta) {
        return 16 * Math.log(q) + 30 * Math.log(1 - delta - 2 * q) + 61 * Math.log(q + delta);
    }

    /** The probabilities left out, by the sum that the board names. */
    @Test
    void clopperAndPearsonsLimitsLeaveOutTheTailsOfTheBinomialDistribution() {
        ScoreCounts counts = ScoreCounts.of(Scale.of(1, 5), 45, 0, 0, 5, 0);
        Explanation explanation = explained(Csat.standard().withMethod(ShareMethod.CLOPPER_PEARSON), counts, 0.95);

        double low = explanation.limits().low() / 100;
        double high = explanation.limits().high() / 100;
        assertThat(BinomialDistribution.of(50, low).survivalProbability(4)).isEqualTo(0.025, within(1e-9));
        assertThat(BinomialDistribution.of(50, high).cumulativeProbability(5)).isEqualTo(0.025, within(1e-9));
        assertThat(probabilities(explanation)).hasSize(2).allSatisfy(p -> assertThat(p)
                .isEqualTo(0.025, within(1e-9)));
    }

    @ParameterizedTest
    @CsvSource({"CLOPPER_PEARSON, 500000000, 2", "JEFFREYS, 500000000, 2", "JEFFREYS, 500000000000000, 0"})
    void limitsAreCheckedWhereADoubleCan(ShareMethod method, long half, int checks) {
        ScoreCounts counts = ScoreCounts.of(Scale.of(1, 5), half, 0, 0, half, 0);

        assertThat(probabilities(explained(Csat.standard().withMethod(method), counts, 0.95)))
                .hasSize(checks)
                .allSatisfy(p -> assertThat(p).isEqualTo(0.025, within(5e-7)));
    }

    @Test
    void theSmallestDifferencesOfTheLargestCountsAreThere() {
        long many = 500_000_000_000_000L;
        for (NpsMethod method : NpsMethod.values()) {
            ScoreCounts counts = nps(many, many, many + 1);
            Estimate estimate = Nps.standard().withMethod(method).estimate(counts, 0.95);
            Limits limits = Explanation.of(estimate, counts).limits();
            assertThat(limits.low()).isEqualTo(estimate.interval().orElseThrow().low(), within(1e-14));
            assertThat(limits.high())
                    .isEqualTo(estimate.interval().orElseThrow().high(), within(1e-14));
        }
    }

    /** The area is cut into slices here: given the share of detractors, that of promoters among the rest is a beta variable. */
    @Test
    void theBayesianLimitsLeaveOutTheTailsOfThePosterior() {
        Explanation explanation = explained(Nps.standard().withMethod(NpsMethod.BAYESIAN), nps(16, 30, 61), 0.9);

        assertThat(below(explanation.limits().low() / 100)).isEqualTo(0.05, within(1e-6));
        assertThat(below(explanation.limits().high() / 100)).isEqualTo(0.95, within(1e-6));
        assertThat(probabilities(explanation)).hasSize(2).allSatisfy(p -> assertThat(p)
                .isEqualTo(0.05, within(1e-9)));
    }

    private static double below(double score) {
        BetaDistribution detractors = BetaDistribution.of(17, 93);
        BetaDistribution promotersOfTheRest = BetaDistribution.of(62, 31);
        int slices = 20_000;
        return IntStream.range(0, slices)
                        .mapToDouble(i -> (i + 0.5) / slices)
                        .map(d -> detractors.density(d)
                                * promotersOfTheRest.cumulativeProbability(
                                        Math.min(1, Math.max(0, (score + d) / (1 - d)))))
                        .sum()
                / slices;
    }

    private static List<Double> probabilities(Explanation explanation) {
        return explanation.steps().stream()
                .filter(step -> step.substitution().startsWith("P(") && step.unknown() == null)
                .map(Step::value)
                .toList();
    }

    /** Case T8 (cavo_2012 in the tests of contingencytables); the adjusted Wald interval was computed for this project. */
    @ParameterizedTest
    @CsvSource({
        "wald, -11.84, -0.58",
        "agresti-min, -11.82, -0.45",
        "bonett-price, -11.95, -0.32",
        "tango, -12.40, -0.54",
        "adjusted-wald, -11.82, -0.38"
    })
    void theLastLineHasThePublishedLimits(String method, String low, String high) {
        Ran ran = touchpoint("score", "--metric", "nps", "--counts", "16,139,6", "--method", method, "--explain");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("(" + low + " to " + high + ", 95 %");
        assertThat(ran.out())
                .contains("So the score is -6.21, and its 95 % interval goes from " + low + " to " + high + ".");
    }

    /** Case T17 (Apache Commons Statistics, from statsmodels): 50 of 500 at 90 %. */
    @ParameterizedTest
    @CsvSource({
        "wilson, 8.00391858824593, 12.426638582141426",
        "jeffreys, 7.963646817350203, 12.37728842019873",
        "clopper-pearson, 7.873857004520295, 12.48658074138089",
        "agresti-coull, 7.993520614825012, 12.437036555562345"
    })
    void explainsPublishedLimitsOfShares(String method, double low, double high) {
        ShareMethod share = ShareMethod.valueOf(method.toUpperCase(Locale.ROOT).replace('-', '_'));
        Limits limits = explained(
                        Csat.standard().withMethod(share), ScoreCounts.of(Scale.of(1, 5), 450, 0, 0, 50, 0), 0.9)
                .limits();

        assertThat(limits.low()).isEqualTo(low, within(1e-9));
        assertThat(limits.high()).isEqualTo(high, within(1e-9));
    }

    /** Case T30 (CYS help). */
    @Test
    void explainsAPublishedMean() {
        Explanation explanation =
                explained(Ces.standard(), ScoreCounts.of(Scale.of(1, 7), 80, 210, 140, 110, 160, 180, 120), 0.95);

        assertThat(explanation.lines()).contains("                = 4080 / 1000", "                = 4.08");
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void aShareOfNobodyAndOfEverybodyIsExplainedToo(Metric metric) {
        for (int end : new int[] {0, metric.scale().points() - 1}) {
            for (long count : new long[] {1, 7, 1_000_000_000_000L}) {
                long[] numbers = new long[metric.scale().points()];
                numbers[end] = count;
                ScoreCounts counts = ScoreCounts.of(metric.scale(), numbers);
                Estimate estimate = metric.estimate(counts, 0.95);
                Limits limits = Explanation.of(estimate, counts).limits();
                assertThat(Figures.score(limits.low()))
                        .isEqualTo(
                                Figures.score(estimate.interval().orElseThrow().low()));
                assertThat(Figures.score(limits.high()))
                        .isEqualTo(
                                Figures.score(estimate.interval().orElseThrow().high()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void namesAuthorAndYear(Metric metric) {
        assertThat(explained(metric, ScoreCounts.ofScores(metric.scale(), 1, 5), 0.95)
                        .source())
                .containsPattern("[A-Z][a-z]+ .*\\((18|19|20)[0-9]{2}\\)");
    }

    @Test
    void linesAreNoWiderThanAPageUnlessAFormulaIs() {
        assertThat(explained(Nps.standard(), nps(16, 30, 61), 0.95).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void inJsonEachStepHasWordsFormulaSubstitutionAndValue() {
        JsonNode json = touchpoint("score", "--metric", "nps", "--counts", "16,30,61", "--explain", "--format", "json")
                .json();

        assertThat(json.propertyNames())
                .containsExactly("metric", "count", "score", "interval", "definition", "explain", "source");
        assertThat(json.get("explain")).hasSize(21);
        JsonNode second = json.get("explain").get(1);
        assertThat(second.propertyNames()).containsExactly("step", "formula", "substitution", "value");
        assertThat(second.get("formula").asString()).isEqualTo("d = detractors / n");
        assertThat(second.get("substitution").asString()).isEqualTo("16 / 107");
        assertThat(second.get("value").asDouble()).isEqualTo(16 / 107.0);
        assertThat(json.get("source").asString()).startsWith("Tango (1998)");
        JsonNode last = json.get("explain").get(20);
        assertThat(last.get("value").asDouble())
                .isEqualTo(json.get("interval").get("high").asDouble(), within(1e-12));
    }

    @Test
    void theTotalOfAFileIsExplainedButNotGroups(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("scores.csv"), "score,channel\n10,web\n0,store\n9,web\n");

        assertThat(touchpoint("score", "--metric", "nps", "--scores", file, "--explain")
                        .out())
                .contains("n = detractors + passives + promoters", "= 1 + 0 + 2");
        assertThat(touchpoint("score", "--metric", "nps", "--scores", file, "--explain", "--format", "json")
                        .json()
                        .get("explain")
                        .size())
                .isPositive();
        assertThat(touchpoint("score", "--metric", "nps", "--scores", file, "--explain", "--by", "channel")
                        .problems())
                .containsExactly("--explain is for a single score, must not be given with --by");
    }

    @Test
    void nothingIsExplainedWithoutAnswers() {
        assertThat(touchpoint("score", "--metric", "nps", "--counts", "0,0,0", "--explain"))
                .isEqualTo(new Ran(2, "", "there is no score: nobody answered (n = 0)" + System.lineSeparator()));
    }

    @Test
    void anUnknownMethodIsRefused() {
        Definition mean = Definition.mean("mine", "Mine", Scale.of(1, 5), Direction.HIGHER_IS_BETTER);
        Estimate estimate = Estimate.of(mean, 1, 3, new Interval(1, 5, 0.95, "guess"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Explanation.of(estimate, ScoreCounts.ofScores(Scale.of(1, 5), 3)))
                .withMessage("there is no explanation of the method guess");
    }

    @ParameterizedTest
    @CsvSource({
        "107, 107",
        "-3, -3",
        "0, 0",
        "0.1, 0.1",
        "0.99999999, 1.000000",
        "0.025000000000000022, 0.025",
        "0.14953271, 0.149533",
        "42.0560747, 42.0561",
        "-12345.678, -12345.68",
        "1234567.891, 1234567.89",
        "0.00001234567, 0.0000123457",
        "0.0000001234567, 1.23457·10^-7",
        "1e17, 100000000000000000"
    })
    void figuresHaveSixDigits(double value, String digits) {
        assertThat(Digits.of(value)).isEqualTo(digits);
    }

    @Test
    void figuresBelowZeroStandInBrackets() {
        assertThat(Digits.in(-0.25)).isEqualTo("(-0.25)");
        assertThat(Digits.in(1e-9)).isEqualTo("(1·10^-9)");
        assertThat(Digits.in(0.25)).isEqualTo("0.25");
    }
}
