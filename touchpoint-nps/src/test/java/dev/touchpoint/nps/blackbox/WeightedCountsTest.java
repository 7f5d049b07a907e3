package dev.touchpoint.nps.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.metric.AnswerClass;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.metric.Unit;
import dev.touchpoint.nps.Ces;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.WeightedCounts;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightedCountsTest {

    private static final Nps NPS = Nps.standard();
    private static final int[] SCORES = {10, 10, 9, 8, 7, 6, 3, 0};
    private static final double[] WEIGHTS = {2.5, 1, 1, 3, 1, 1, 0.5, 2};

    /** The example of Turas, an R suite; what it says of errors was computed for us. */
    @Test
    void weighsAsOthersDo() {
        WeightedCounts counts = WeightedCounts.of(NPS.scale(), SCORES, WEIGHTS);
        Estimate estimate = counts.estimate(NPS.definition(), 0.95);

        assertThat(estimate.score().orElseThrow()).isCloseTo(8.3333333333, within(1e-10));
        assertThat(estimate.n()).isEqualTo(8);
        assertThat(counts.effectiveN()).isCloseTo(6.12766, within(5e-6));
        assertThat(counts.designEffect()).isCloseTo(1.305556, within(5e-7));
        assertThat(counts.standardError(NPS.definition()).orElseThrow()).isCloseTo(30.2343, within(5e-5));
        assertThat(estimate.interval().orElseThrow().method()).isEqualTo("weighted score");
        // What others report instead: the spread over Kish's effective n; and n / (n - 1) in the linearised variance.
        double variance = 8 / 12.0 - 1 / 144.0;
        assertThat(100 * Math.sqrt(variance / counts.effectiveN())).isCloseTo(32.8120, within(5e-5));
        assertThat(counts.standardError(NPS.definition()).orElseThrow() * Math.sqrt(8 / 7.0))
                .isCloseTo(32.3218, within(5e-5));
    }

    /** What R's NPS tests say of standard errors, as shares. */
    @ParameterizedTest
    @CsvSource({"1, 2, 3, 0.304", "1, 0, 1, 0.707", "0, 1, 1, 0.354", "1, 1, 1, 0.471", "1, 0, 0, 0"})
    void withEqualWeightsTheStandardErrorIsThatOfThePackageNps(
            long detractors, long passives, long promoters, double error) {
        ScoreCounts counts = ScoreCounts.of(NPS.scale(), detractors, 0, 0, 0, 0, 0, 0, passives, 0, 0, promoters);

        assertThat(WeightedCounts.of(counts).standardError(NPS.definition()).orElseThrow() / 100)
                .isCloseTo(error, within(1e-3));
    }

    /** 400 surveys of 60 answers whose weights have nothing to do with them, from 1 to 9: nominal 95 %. */
    @Test
    void theIntervalHoldsItsConfidence() {
        Random random = new Random(1965);
        int covered = 0;
        for (int i = 0; i < 400; i++) {
            int[] scores = new int[60];
            double[] weights = new double[60];
            for (int j = 0; j < 60; j++) {
                double at = random.nextDouble();
                scores[j] = at < 0.2 ? 2 : at < 0.5 ? 7 : 9;
                weights[j] = 1 + 8 * random.nextDouble();
            }
            covered += WeightedCounts.of(NPS.scale(), scores, weights)
                            .estimate(NPS.definition(), 0.95)
                            .interval()
                            .orElseThrow()
                            .contains(30)
                    ? 1
                    : 0;
        }

        assertThat(covered / 400.0).isBetween(0.92, 0.98);
    }

    @Test
    void equalWeightsAreNoWeights() {
        ScoreCounts answers = ScoreCounts.of(NPS.scale(), 1, 0, 2, 1, 3, 4, 5, 12, 18, 31, 30);
        Interval plain = NPS.estimate(answers).interval().orElseThrow();
        Interval weighted = WeightedCounts.of(answers)
                .estimate(NPS.definition(), 0.95)
                .interval()
                .orElseThrow();

        assertThat(weighted.low()).isCloseTo(plain.low(), within(1e-9));
        assertThat(weighted.high()).isCloseTo(plain.high(), within(1e-9));
        assertThat(WeightedCounts.of(answers).designEffect()).isEqualTo(1);
        assertThat(WeightedCounts.of(answers).effectiveN()).isEqualTo(107);
    }

    @Test
    void whereAllAnswerersAnsweredNothingIsLeftToChance() {
        WeightedCounts counts = WeightedCounts.of(ScoreCounts.ofScores(NPS.scale(), 10, 9, 7, 0));
        double wide = width(counts.estimate(NPS.definition(), 0.95));

        assertThat(width(counts.estimate(NPS.definition(), 0.95, 4))).isZero();
        assertThat(width(counts.estimate(NPS.definition(), 0.95, 5))).isLessThan(wide);
        assertThat(width(counts.estimate(NPS.definition(), 0.95, 1_000_000_000_000L)))
                .isCloseTo(wide, within(1e-6));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts.estimate(NPS.definition(), 0.95, 3))
                .withMessage("population must be 4, as many as answered, or more, was 3");
    }

    private static double width(Estimate estimate) {
        Interval interval = estimate.interval().orElseThrow();
        return interval.high() - interval.low();
    }

    @Test
    void answersThatAreAllAlikeHaveAWidth() {
        WeightedCounts alike = WeightedCounts.of(NPS.scale(), new int[] {10, 9, 10}, new double[] {1, 2, 3});
        Estimate estimate = alike.estimate(NPS.definition(), 0.95);

        assertThat(estimate.score()).hasValue(100);
        assertThat(estimate.interval().orElseThrow().low()).isLessThan(50);
        assertThat(alike.standardError(NPS.definition())).hasValue(0);
    }

    @Test
    void answersThatTheDefinitionLeavesOutAreLeftOut() {
        Definition twoThirds = Definition.ofClasses(
                "x",
                "X",
                Unit.PERCENT,
                List.of(
                        AnswerClass.leftOut("gone", 1, 1),
                        AnswerClass.of("no", 2, 2, 0),
                        AnswerClass.of("yes", 3, 3, 100)));
        WeightedCounts counts = WeightedCounts.of(Scale.of(1, 3), new int[] {1, 2, 3}, new double[] {5, 1, 2});

        assertThat(counts.estimate(twoThirds, 0.95).score().orElseThrow()).isCloseTo(200 / 3.0, within(1e-12));
        assertThat(counts.estimate(twoThirds, 0.95).n()).isEqualTo(2);
        assertThat(WeightedCounts.of(Scale.of(1, 3), new int[] {1}, new double[] {5})
                        .estimate(twoThirds, 0.95))
                .isEqualTo(Estimate.none(twoThirds));
    }

    @Test
    void withoutAnswersThereIsNoScore() {
        WeightedCounts none = WeightedCounts.of(NPS.scale(), new int[] {3}, new double[] {0});

        assertThat(none.n()).isZero();
        assertThat(none.effectiveN()).isZero();
        assertThat(none.designEffect()).isEqualTo(1);
        assertThat(none.standardError(NPS.definition())).isEmpty();
        assertThat(none.estimate(NPS.definition(), 0.95)).isEqualTo(Estimate.none(NPS.definition()));
        assertThat(WeightedCounts.of(Scale.of(1, 3), new int[] {1}, new double[] {5}))
                .hasToString("1..3, n = 1: [5.0, 0.0, 0.0]");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedCounts.of(NPS.scale(), new int[1], new double[2]))
                .withMessage("there must be a weight for each score, were 2 weights for 1 scores");
        for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY, 1e-101}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WeightedCounts.of(NPS.scale(), new int[1], new double[] {wrong}))
                    .withMessage("weight must be 0 or from 1.0E-100 to 1.0E100, was " + wrong + " at index 0");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedCounts.of(NPS.scale(), new int[] {11}, new double[] {1}))
                .withMessage("score must be from 0 to 10, was 11");
        WeightedCounts counts = WeightedCounts.of(NPS.scale(), SCORES, WEIGHTS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts.estimate(Ces.standard().definition(), 0.95))
                .withMessage("scales must be the same, were 0..10 and 1..7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts.plus(WeightedCounts.of(ScoreCounts.empty(Scale.of(1, 7)))));
    }

    @Property(seed = "1965", tries = 200)
    void multiplyingAllWeightsChangesNothing(@ForAll("weights") double[] weights) {
        WeightedCounts once = WeightedCounts.of(NPS.scale(), SCORES, weights);
        WeightedCounts thrice = WeightedCounts.of(
                NPS.scale(),
                SCORES,
                DoubleStream.of(weights).map(weight -> 3 * weight).toArray());
        Estimate one = once.estimate(NPS.definition(), 0.95);
        Estimate three = thrice.estimate(NPS.definition(), 0.95);

        assertThat(thrice.effectiveN()).isCloseTo(once.effectiveN(), within(1e-9));
        assertThat(three.score().orElseThrow()).isCloseTo(one.score().orElseThrow(), within(1e-9));
        assertThat(width(three)).isCloseTo(width(one), within(1e-6));
    }

    @Property(seed = "1965", tries = 200)
    void partsAddUp(@ForAll("weights") double[] weights, @ForAll @IntRange(max = 8) int cut) {
        WeightedCounts whole = WeightedCounts.of(NPS.scale(), SCORES, weights);
        WeightedCounts parts = part(weights, 0, cut).plus(part(weights, cut, 8));

        assertThat(parts.n()).isEqualTo(whole.n());
        assertThat(parts.effectiveN()).isCloseTo(whole.effectiveN(), within(1e-12));
        assertThat(whole.effectiveN()).isBetween(1 - 1e-12, whole.n() + 1e-12);
    }

    private static WeightedCounts part(double[] weights, int from, int to) {
        return WeightedCounts.of(
                NPS.scale(), Arrays.copyOfRange(SCORES, from, to), Arrays.copyOfRange(weights, from, to));
    }

    @Provide
    Arbitrary<double[]> weights() {
        return Arbitraries.doubles().between(0.01, 100).array(double[].class).ofSize(8);
    }
}
