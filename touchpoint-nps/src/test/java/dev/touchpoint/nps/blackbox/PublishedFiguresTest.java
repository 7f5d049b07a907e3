package dev.touchpoint.nps.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.metric.Comparison;
import dev.touchpoint.metric.Direction;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.nps.Ces;
import dev.touchpoint.nps.Csat;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsCounts;
import dev.touchpoint.nps.NpsMethod;
import dev.touchpoint.nps.ShareMethod;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that others published, at the rounding they published, each with its source; "own" ones were computed for us. */
class PublishedFiguresTest {

    private static final Nps NPS = Nps.standard();

    @ParameterizedTest
    @CsvSource({
        // source, detractors, passives, promoters, NPS as a share
        "tests of R's NPS package, 1, 2, 3, 0.3333333333",
        "statpsych ci.prop.ps (shrunken centre .44 is not the score), 4, 18, 26, 0.4583333333",
        "contingencytables cavo_2012, 16, 139, 6, -0.0621118012",
        "tests of a Rust crate which truncates, 0, 36, 23, 0.3898305085",
    })
    void scores(String source, long detractors, long passives, long promoters, double score) {
        for (NpsMethod method : NpsMethod.values()) {
            Estimate estimate = NPS.withMethod(method).estimate(detractors, passives, promoters);

            assertThat(estimate.score().orElseThrow() / 100).as(source).isCloseTo(score, within(5e-11));
        }
    }

    @Test
    void scoresOfTheTestsOfThePackageNps() {
        ScoreCounts six = ScoreCounts.ofScores(NPS.scale(), 0, 7, 7, 9, 9, 9);
        assertThat(NPS.estimate(six).score()).hasValue(100.0 / 3);

        Nps fifteen = Nps.of("nps-15", Scale.of(1, 15), 7, 9);
        ScoreCounts each = ScoreCounts.ofScores(fifteen.scale(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        assertThat(fifteen.estimate(each).score().orElseThrow() / 100).isCloseTo(0.066667, within(5e-7));
    }

    @ParameterizedTest
    @CsvSource({
        // source, method, confidence, detractors, passives, promoters, low, high, tolerance
        "ratesci c(43 0 1 0), TANGO, 0.90, 1, 43, 0, -0.096, 0.037, 5e-4",
        "contingencytables cavo_2012, WALD, 0.95, 16, 139, 6, -0.1184, -0.0058, 5e-5",
        "contingencytables cavo_2012, TANGO, 0.95, 16, 139, 6, -0.1240, -0.0054, 5e-5",
        "contingencytables cavo_2012, AGRESTI_MIN, 0.95, 16, 139, 6, -0.1182, -0.0045, 5e-5",
        "contingencytables cavo_2012, BONETT_PRICE, 0.95, 16, 139, 6, -0.1195, -0.0032, 5e-5",
        "statpsych ci.prop.ps, BONETT_PRICE, 0.95, 4, 18, 26, 0.2548067, 0.6251933, 5e-8",
        "input of BayesNPS; own, BAYESIAN, 0.95, 10, 50, 80, 0.382231, 0.589678, 5e-7",
        "own, ADJUSTED_WALD, 0.95, 16, 139, 6, -0.11815, -0.00380, 5e-6",
        "contingencytables, TANGO, 0.95, 0, 0, 3, -0.1230, 1.0000, 5e-5",
        "contingencytables, TANGO, 0.95, 3, 0, 0, -1.0000, 0.1230, 5e-5",
        "own, WALD, 0.95, 0, 0, 10, 1, 1, 5e-7",
        "own, ADJUSTED_WALD, 0.95, 0, 0, 10, 0.475036, 1, 5e-7",
        "own, TANGO, 0.95, 0, 0, 10, 0.444934, 1, 5e-7",
        "own, WALD, 0.95, 0, 10, 0, 0, 0, 5e-7",
        "own, ADJUSTED_WALD, 0.95, 0, 10, 0, -0.184650, 0.184650, 5e-7",
        "own, TANGO, 0.95, 0, 10, 0, -0.277533, 0.277533, 5e-7",
        "own, TANGO, 0.95, 0, 0, 1, -0.586901, 1, 5e-7",
        "own, WALD, 0.95, 1, 1, 1, -0.923936, 0.923936, 5e-7",
        "own, ADJUSTED_WALD, 0.95, 1, 1, 1, -0.611126, 0.611126, 5e-7",
        "own, TANGO, 0.95, 1, 1, 1, -0.692405, 0.692405, 5e-7",
        "own to 20 digits, TANGO, 0.999999, 3, 2, 7, -0.65907339459577862, 0.89536615629315243, 1e-14",
    })
    void intervals(
            String source,
            NpsMethod method,
            double confidence,
            long detractors,
            long passives,
            long promoters,
            double low,
            double high,
            double tolerance) {
        NpsCounts counts = new NpsCounts(detractors, passives, promoters);
        Interval interval =
                NPS.withMethod(method).estimate(counts, confidence).interval().orElseThrow();

        assertThat(interval.low() / 100).as(source).isCloseTo(low, within(tolerance));
        assertThat(interval.high() / 100).as(source).isCloseTo(high, within(tolerance));
    }

    @Test
    void theUpperLimitOfNothingButPromotersIsExactlyTheTop() {
        assertThat(NPS.estimate(0, 0, 3).interval().orElseThrow().high()).isEqualTo(100);
        assertThat(NPS.estimate(3, 0, 0).interval().orElseThrow().low()).isEqualTo(-100);
    }

    /** contingencytables, cavo_2012: McNemar's asymptotic test, which the contrast of one group with zero is. */
    @Test
    void oneGroupAgainstZeroIsMcNemarsTest() {
        ScoreCounts counts = ScoreCounts.of(NPS.scale(), 16, 0, 0, 0, 0, 0, 0, 139, 0, 0, 6);

        Comparison comparison = NPS.contrast(List.of(counts), new double[] {1}, 0.95);

        assertThat(comparison.pValue().orElseThrow()).isCloseTo(0.033006, within(5e-7));
    }

    @ParameterizedTest
    @CsvSource({
        // method, first group, second group, difference, low, high, p, as shares; inputs of T38 from sivadivel, all
        // figures own
        "WALD, 10, 0, 20, 18, 0, 12, 0.533333, 0.0468, 1.0199, 0.031686, 5e-5",
        "ADJUSTED_WALD, 10, 0, 20, 18, 0, 12, 0.533333, 0.029112, 0.940585, 0.037054, 5e-7",
        "TANGO, 10, 0, 20, 18, 0, 12, 0.533333, 0.030342, 0.951108, 0.037286, 5e-7",
        "TANGO, 16, 30, 61, 30, 40, 37, 0.355140, 0.145286, 0.552285, 0.001020, 5e-7",
        // the adjusted estimates differ by .345455 with standard error .102910; the scores by .355140
        "ADJUSTED_WALD, 16, 30, 61, 30, 40, 37, 0.355140, 0.143754, 0.547155, 0.000788, 5e-7",
    })
    void comparisons(
            NpsMethod method,
            long detractorsA,
            long passivesA,
            long promotersA,
            long detractorsB,
            long passivesB,
            long promotersB,
            double difference,
            double low,
            double high,
            double p,
            double tolerance) {
        NpsCounts a = new NpsCounts(detractorsA, passivesA, promotersA);
        NpsCounts b = new NpsCounts(detractorsB, passivesB, promotersB);
        Comparison comparison = NPS.withMethod(method).compare(a, b, 0.95);
        Interval interval = comparison.interval().orElseThrow();

        assertThat(comparison.difference().orElseThrow() / 100).isCloseTo(difference, within(5e-7));
        assertThat(interval.low() / 100).isCloseTo(low, within(tolerance));
        assertThat(interval.high() / 100).isCloseTo(high, within(tolerance));
        assertThat(comparison.pValue().orElseThrow()).isCloseTo(p, within(5e-7));
    }

    /** Own, to 60 digits: p of a difference of 120 points between two groups of 1000 each. */
    @Test
    void theFarTailIsRightToManyDigits() {
        Comparison comparison = NPS.compare(new NpsCounts(100, 200, 700), new NpsCounts(700, 200, 100), 0.95);

        assertThat(comparison.pValue().orElseThrow() / 1.4859479642651238e-202).isCloseTo(1, within(1e-10));
    }

    /** Tests of the Ruby gem wilson_score. */
    @Test
    void wilsonOfOneInTwo() {
        ScoreCounts counts = ScoreCounts.of(Scale.of(1, 5), 1, 0, 0, 0, 1);

        Interval interval = Csat.standard().estimate(counts).interval().orElseThrow();

        assertThat(interval.low() / 100).isCloseTo(0.0945, within(5e-5));
        assertThat(interval.high() / 100).isCloseTo(0.9055, within(5e-5));
    }

    /** Tests of Commons Statistics, from statsmodels. */
    @ParameterizedTest
    @CsvSource({
        "WILSON, 0.0800391858824593, 0.12426638582141426",
        "JEFFREYS, 0.07963646817350203, 0.1237728842019873",
        "CLOPPER_PEARSON, 0.07873857004520295, 0.1248658074138089",
        "AGRESTI_COULL, 0.07993520614825012, 0.12437036555562345",
    })
    void fiftyInFiveHundred(ShareMethod method, double low, double high) {
        ScoreCounts counts = ScoreCounts.of(Scale.of(1, 5), 450, 0, 0, 50, 0);

        Interval interval = Csat.standard()
                .withMethod(method)
                .estimate(counts, 0.90)
                .interval()
                .orElseThrow();

        assertThat(interval.low() / 100 / low).isCloseTo(1, within(5e-14));
        assertThat(interval.high() / 100 / high).isCloseTo(1, within(5e-14));
    }

    /** Tests of Commons Statistics: the normal approximation of a share, which Wald's interval without detractors is. */
    @Test
    void waldWithoutDetractorsIsTheNormalApproximationOfAShare() {
        Interval interval = NPS.withMethod(NpsMethod.WALD)
                .estimate(new NpsCounts(0, 450, 50), 0.90)
                .interval()
                .orElseThrow();

        assertThat(interval.low() / 100 / 0.07793197286259657).isCloseTo(1, within(5e-14));
        assertThat(interval.high() / 100 / 0.12206802713740345).isCloseTo(1, within(5e-14));
    }

    /** Newcombe (1998), table II: method 10 for 56/70 against 48/80. */
    @Test
    void moverOfTwoWilsonIntervalsIsNewcombesMethodTen() {
        ScoreCounts a = ScoreCounts.of(Scale.of(1, 5), 14, 0, 0, 0, 56);
        ScoreCounts b = ScoreCounts.of(Scale.of(1, 5), 32, 0, 0, 0, 48);

        Comparison comparison = Csat.standard().compare(a, b, 0.95);
        Interval interval = comparison.interval().orElseThrow();

        assertThat(comparison.difference().orElseThrow() / 100).isCloseTo(0.2, within(1e-15));
        assertThat(interval.low() / 100).isCloseTo(0.0524, within(5e-5));
        assertThat(interval.high() / 100).isCloseTo(0.3339, within(5e-5));
    }

    /** The help page of a survey product for the mean; the index of the same answers is own. */
    @Test
    void effortOfAThousandAnswers() {
        Scale scale = Scale.of(1, 7);
        ScoreCounts counts = ScoreCounts.of(scale, 80, 210, 140, 110, 160, 180, 120);

        assertThat(Ces.standard().estimate(counts).score()).hasValue(4.08);
        assertThat(Ces.index("ces-index", scale, Direction.HIGHER_IS_BETTER, 2, 3)
                        .estimate(counts)
                        .score())
                .hasValue(-13);
    }
}
