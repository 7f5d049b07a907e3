package dev.touchpoint.nps.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.metric.Interval;
import dev.touchpoint.nps.Alternative;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsCounts;
import dev.touchpoint.nps.NpsMethod;
import dev.touchpoint.nps.TestResult;
import dev.touchpoint.nps.TestResult.Tested;
import dev.touchpoint.nps.TestResult.Untestable;
import dev.touchpoint.nps.ZeroTest;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One group against 0, or against a benchmark. */
@Domain(Answers.class)
class OneGroupTest {

    private static final Nps NPS = Nps.standard();

    private static double p(TestResult result) {
        return ((Tested) result).pValue();
    }

    /** contingencytables, cavo_2012. */
    @ParameterizedTest
    @CsvSource({"EXACT, 0.052479", "MID_P, 0.034690", "MCNEMAR, 0.033006"})
    void publishedTestsOfZero(ZeroTest test, double p) {
        assertThat(p(test.test(new NpsCounts(16, 139, 6)))).isCloseTo(p, within(5e-7));
        assertThat(p(test.test(new NpsCounts(6, 0, 16)))).isCloseTo(p, within(5e-7));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MID_P")
    void asManyPromotersAsDetractorsAreNoEvidence(ZeroTest test) {
        assertThat(p(test.test(new NpsCounts(7, 1, 7)))).isCloseTo(1, within(1e-15));
        assertThat(p(test.test(new NpsCounts(500_000_000_000_000L, 1, 500_000_000_000_000L))))
                .isCloseTo(1, within(1e-6));
    }

    /** McNemar_midP_test_paired_2x2 of contingencytables: 1 less half the probability of what was seen. */
    @Test
    void ofAsManyPromotersAsDetractorsHalfIsMissingToMidP() {
        assertThat(p(ZeroTest.MID_P.test(new NpsCounts(7, 1, 7)))).isCloseTo(1 - 3432 / 32768.0, within(1e-15));
        assertThat(p(ZeroTest.MID_P.test(new NpsCounts(1, 0, 1)))).isCloseTo(0.75, within(1e-15));
        assertThat(p(ZeroTest.MID_P.test(new NpsCounts(500_000_000_000_000L, 1, 500_000_000_000_000L))))
                .isCloseTo(1, within(1e-7));
    }

    @ParameterizedTest
    @EnumSource
    void withoutPromotersAndDetractorsZeroIsUntestable(ZeroTest test) {
        assertThat(test.test(new NpsCounts(0, 5, 0)))
                .isEqualTo(new Untestable("there are no promoters and no detractors"));
    }

    /** Five of five: 2 / 32, and half of that where the outcome itself counts half. */
    @Test
    void smallTestsByHand() {
        assertThat(p(ZeroTest.EXACT.test(new NpsCounts(0, 3, 5)))).isCloseTo(1 / 16.0, within(1e-15));
        assertThat(p(ZeroTest.MID_P.test(new NpsCounts(5, 3, 0)))).isCloseTo(1 / 32.0, within(1e-15));
    }

    @Test
    void withManyAnswersTheThreeAgree() {
        NpsCounts counts = new NpsCounts(499_980_000, 1, 500_020_000);

        double asymptotic = p(ZeroTest.MCNEMAR.test(counts));
        assertThat(p(ZeroTest.MID_P.test(counts))).isCloseTo(asymptotic, within(1e-9));
        assertThat(p(ZeroTest.EXACT.test(counts))).isCloseTo(asymptotic, within(1e-4));
    }

    @Property(seed = "1947")
    void pIsBelowAlphaExactlyIfTheIntervalLeavesTheBenchmarkOut(
            @ForAll NpsCounts counts, @ForAll NpsMethod method, @ForAll double confidence, @ForAll double at) {
        Nps nps = NPS.withMethod(method);
        double benchmark = 200 * at - 100;
        Assume.that(nps.test(counts, benchmark, Alternative.DIFFERENT) instanceof Tested);
        double two = p(nps.test(counts, benchmark, Alternative.DIFFERENT));
        double above = p(nps.test(counts, benchmark, Alternative.ABOVE));
        double below = p(nps.test(counts, benchmark, Alternative.BELOW));
        Interval interval = nps.estimate(counts, confidence).interval().orElseThrow();

        assertThat(above + below).isCloseTo(1, within(1e-15));
        assertThat(2 * Math.min(above, below)).isCloseTo(two, within(1e-15));
        Assume.that(Math.abs(two - (1 - confidence)) > 1e-12);
        assertThat(two < 1 - confidence).isEqualTo(!interval.contains(benchmark));
        assertThat(above < (1 - confidence) / 2).isEqualTo(interval.low() > benchmark);
        assertThat(below < (1 - confidence) / 2).isEqualTo(interval.high() < benchmark);
    }

    @Test
    void theScoreItselfIsNoEvidenceAgainstIt() {
        NpsCounts counts = new NpsCounts(1, 1, 2);

        assertThat(p(NPS.test(counts, 25, Alternative.DIFFERENT))).isEqualTo(1);
        assertThat(p(NPS.test(counts, 25, Alternative.ABOVE))).isEqualTo(0.5);
    }

    @Test
    void whatShowsNothingIsUntestable() {
        assertThat(NPS.test(new NpsCounts(0, 0, 0), 20, Alternative.ABOVE))
                .isEqualTo(new Untestable("there are no answers"));
        assertThat(NPS.withMethod(NpsMethod.WALD).test(new NpsCounts(0, 0, 9), 20, Alternative.ABOVE))
                .isEqualTo(new Untestable(
                        "within each group all answers are of one class, so that nothing shows how they vary"));
        assertThat(p(NPS.test(new NpsCounts(0, 0, 9), 20, Alternative.ABOVE))).isBetween(0.0, 0.05);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-100, 100, 250, Double.NaN})
    void aBenchmarkThatNoScoreIsBeyondIsRefused(double benchmark) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NPS.test(new NpsCounts(1, 1, 1), benchmark, Alternative.BELOW))
                .withMessage("benchmark must be between -100 and 100, was " + benchmark);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tested(Double.NaN))
                .withMessage("p-value must be from 0 to 1, was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tested(1.5))
                .withMessage("p-value must be from 0 to 1, was 1.5");
    }
}
