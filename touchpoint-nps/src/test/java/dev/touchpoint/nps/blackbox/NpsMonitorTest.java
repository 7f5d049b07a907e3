package dev.touchpoint.nps.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.metric.Interval;
import dev.touchpoint.nps.MonitorMethod;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsCounts;
import dev.touchpoint.nps.NpsMonitor;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Domain(Answers.class)
@Domain(DomainContext.Global.class)
class NpsMonitorTest {

    private static final NpsMonitor MONITOR = NpsMonitor.of(0.95, 100);

    /** Tests of confseq (C++), for shares of successes; the published digits are truncated. */
    @ParameterizedTest
    @CsvSource({
        "700, 1000, 100, 0.651629, 0.745949",
        "15, 50, 50, 0.129556, 0.511896",
        "5, 50, 50, 0.013021, 0.269264",
        "1, 50, 50, 0, 0.13489",
        "1, 2, 50, 0, 1",
        "100, 200, 1, 0.328923, 0.671076",
    })
    void withoutPassivesTheIntervalIsThatOfConfseq(long promoters, long n, long expected, double low, double high) {
        Interval interval = NpsMonitor.of(0.95, expected).interval(new NpsCounts(n - promoters, 0, promoters));

        assertThat((interval.low() + 100) / 200).isCloseTo(low, within(1e-5));
        assertThat((interval.high() + 100) / 200).isCloseTo(high, within(1e-5));
    }

    @Test
    void anIntervalReadsAsPointsOfNps() {
        Interval interval = MONITOR.interval(new NpsCounts(300, 0, 700));

        assertThat(interval.low()).isCloseTo(30.326, within(5e-4));
        assertThat(interval.high()).isCloseTo(49.190, within(5e-4));
        assertThat(interval).hasToString("30.3 to 49.2, 95 % confidence sequence");
        assertThat(MONITOR).hasToString("confidence 0.95, 100 expected answers, BETTING");
    }

    /** The mixture sees the sum of the answers alone: 450 promoters and 500 passives are 700 successes of 1,000. */
    @Test
    void theClosedFormTakesAPassiveForHalfAPromoter() {
        NpsMonitor monitor = MONITOR.withMethod(MonitorMethod.BETA_BINOMIAL);
        Interval interval = monitor.interval(new NpsCounts(50, 500, 450));

        assertThat(interval.low()).isCloseTo(30.326, within(5e-4));
        assertThat(interval.high()).isCloseTo(49.190, within(5e-4));
        assertThat(interval).hasToString("30.3 to 49.2, 95 % beta-binomial confidence sequence");
        assertThat(monitor.eValue(new NpsCounts(50, 500, 450), 20))
                .isCloseTo(MONITOR.eValue(new NpsCounts(300, 0, 700), 20), within(1e-6));
        assertThat(monitor.method()).isEqualTo(MonitorMethod.BETA_BINOMIAL);
        assertThat(MONITOR.method()).isEqualTo(MonitorMethod.BETTING);
    }

    @Property(seed = "2024")
    void betsNeverPayLessThanTheClosedForm(
            @ForAll NpsCounts counts, @ForAll @IntRange(min = -99, max = 99) int target) {
        NpsMonitor closed = MONITOR.withMethod(MonitorMethod.BETA_BINOMIAL);

        assertThat(MONITOR.eValue(counts, target)).isGreaterThanOrEqualTo(closed.eValue(counts, target) * (1 - 1e-9));
        assertThat(MONITOR.interval(counts).low())
                .isGreaterThanOrEqualTo(closed.interval(counts).low() - 1e-9);
        assertThat(MONITOR.interval(counts).high())
                .isLessThanOrEqualTo(closed.interval(counts).high() + 1e-9);
    }

    /** Own, the closed form to 30 digits. */
    @Test
    void passivesMakeTheIntervalNarrower() {
        Interval interval = MONITOR.interval(new NpsCounts(50, 500, 450));

        assertThat(interval.low()).isCloseTo(34.192326758475, within(1e-9));
        assertThat(interval.high()).isCloseTo(45.796659156643, within(1e-9));
        assertThat(MONITOR.eValue(new NpsCounts(20, 30, 50), 0)).isCloseTo(112.791213817546, within(1e-7));
    }

    @Test
    void ofNoAnswersNothingIsKnown() {
        NpsCounts none = new NpsCounts(0, 0, 0);
        Interval interval = MONITOR.interval(none);

        assertThat(interval.low()).isEqualTo(-100);
        assertThat(interval.high()).isEqualTo(100);
        assertThat(MONITOR.eValue(none, 20)).isEqualTo(1);
        assertThat(MONITOR.eValue(none, -100)).isEqualTo(1);
        assertThat(MONITOR.eValue(none, 100)).isEqualTo(1);
    }

    @Test
    void aTargetThatOneAnswerRulesOutIsImpossible() {
        NpsCounts mostlyPromoters = new NpsCounts(0, 1, 5);

        assertThat(MONITOR.eValue(mostlyPromoters, 100)).isInfinite();
        assertThat(MONITOR.eValue(mostlyPromoters, -100)).isInfinite();
        assertThat(MONITOR.eValue(new NpsCounts(0, 0, 5), 100)).isEqualTo(1);
        assertThat(MONITOR.eValue(new NpsCounts(5, 0, 0), -100)).isEqualTo(1);
    }

    @Test
    void anAlertAndTheIntervalSayTheSame() {
        NpsCounts counts = new NpsCounts(20, 30, 50);
        Interval interval = MONITOR.interval(counts);

        assertThat(MONITOR.eValue(counts, interval.low() - 0.001)).isGreaterThan(20);
        assertThat(MONITOR.eValue(counts, interval.low() + 0.001)).isLessThan(20);
        assertThat(MONITOR.eValue(counts, interval.high() - 0.001)).isLessThan(20);
        assertThat(MONITOR.eValue(counts, interval.high() + 0.001)).isGreaterThan(20);
    }

    @Property(seed = "1970")
    void theIntervalContainsTheScoreAndStaysOnTheScale(@ForAll NpsCounts counts, @ForAll MonitorMethod method) {
        Assume.that(counts.n() > 0);
        Interval interval = MONITOR.withMethod(method).interval(counts);

        double score = Nps.standard().estimate(counts, 0.95).score().orElseThrow();
        assertThat(interval.low()).isBetween(-100.0, score + 1e-13);
        assertThat(interval.high()).isBetween(score - 1e-13, 100.0);
    }

    @Property(seed = "1970")
    void theIntervalMirrorsExactly(@ForAll NpsCounts counts, @ForAll MonitorMethod method) {
        NpsMonitor monitor = MONITOR.withMethod(method);
        Interval interval = monitor.interval(counts);
        Interval mirrored = monitor.interval(new NpsCounts(
                /* detractors= */ counts.promoters(), counts.passives(), /* promoters= */ counts.detractors()));

        assertThat(mirrored).isEqualTo(new Interval(-interval.high(), -interval.low(), 0.95, interval.method()));
    }

    /** The interval is one, without gaps: the evidence grows all the way from the score outwards, once it is above 1. */
    @Property(seed = "1970", tries = 100)
    void theFartherTheTargetTheStrongerTheEvidence(
            @ForAll @IntRange(max = 300) int detractors,
            @ForAll @IntRange(max = 300) int passives,
            @ForAll @IntRange(min = 1, max = 300) int promoters,
            @ForAll @IntRange(min = 1, max = 2000) int expected,
            @ForAll MonitorMethod method) {
        NpsMonitor monitor = NpsMonitor.of(0.95, expected).withMethod(method);
        NpsCounts counts = new NpsCounts(detractors, passives, promoters);
        double score = Nps.standard().estimate(counts, 0.95).score().orElseThrow();

        double before = 1;
        for (double target = Math.floor(score); target >= -99; target--) {
            double e = monitor.eValue(counts, target);
            assertThat(Math.max(1, e)).isGreaterThanOrEqualTo(before * (1 - 1e-9));
            before = Math.max(1, e);
        }
    }

    @Property(seed = "1970")
    void theEvidenceMirrors(@ForAll NpsCounts counts, @ForAll @IntRange(min = -100, max = 100) int target) {
        NpsCounts mirrored = new NpsCounts(
                /* detractors= */ counts.promoters(), counts.passives(), /* promoters= */ counts.detractors());

        double e = MONITOR.eValue(counts, target);
        assertThat(Math.log(MONITOR.eValue(mirrored, -target))).isCloseTo(Math.log(e), within(1e-6));
    }

    /** No common score is overlooked that would explain the answers of both better. */
    @Property(seed = "1953", tries = 40)
    void theEvidenceOfADifferenceIsTheLeastOfAllProducts(
            @ForAll @IntRange(max = 300) int detractors,
            @ForAll @IntRange(max = 300) int passives,
            @ForAll @IntRange(max = 300) int promoters,
            @ForAll @IntRange(max = 300) int otherDetractors,
            @ForAll @IntRange(max = 300) int otherPassives,
            @ForAll @IntRange(max = 300) int otherPromoters) {
        NpsCounts a = new NpsCounts(detractors, passives, promoters);
        NpsCounts b = new NpsCounts(otherDetractors, otherPassives, otherPromoters);

        double least = Double.POSITIVE_INFINITY;
        for (double common = -99; common < 100; common++) {
            least = Math.min(least, MONITOR.eValue(a, common) * MONITOR.eValue(b, common));
        }
        double e = MONITOR.eValue(a, b);
        assertThat(e).isLessThanOrEqualTo(least * (1 + 1e-9)).isEqualTo(MONITOR.eValue(b, a));
    }

    @Test
    void twoGroupsThatDifferAreToldApart() {
        assertThat(MONITOR.eValue(new NpsCounts(16, 30, 61), new NpsCounts(30, 40, 37)))
                .isBetween(1.0, 20.0);
        assertThat(MONITOR.eValue(new NpsCounts(160, 300, 610), new NpsCounts(300, 400, 370)))
                .isGreaterThan(1e6);
        assertThat(MONITOR.eValue(new NpsCounts(160, 300, 610), new NpsCounts(161, 300, 609)))
                .isLessThan(0.05);
        assertThat(MONITOR.eValue(new NpsCounts(0, 0, 1000), new NpsCounts(1000, 0, 0)))
                .isGreaterThan(1e100);
    }

    @Test
    void aGroupWithoutAnswersIsNoEvidence() {
        NpsCounts none = new NpsCounts(0, 0, 0);

        assertThat(MONITOR.eValue(none, none)).isEqualTo(1);
        assertThat(MONITOR.eValue(new NpsCounts(16, 30, 61), none)).isLessThan(1);
        assertThat(MONITOR.eValue(none, new NpsCounts(0, 0, 5))).isCloseTo(1, within(1e-9));
    }

    @Test
    void theMonitorIsSharpestAroundTheExpectedAnswers() {
        NpsCounts thousand = new NpsCounts(200, 300, 500);

        double right = width(NpsMonitor.of(0.95, 1000).interval(thousand));
        assertThat(width(NpsMonitor.of(0.95, 10_000).interval(thousand)) / right)
                .isBetween(1.0, 1.42);
        assertThat(width(NpsMonitor.of(0.95, 100).interval(thousand)) / right).isBetween(1.0, 1.42);
    }

    private static double width(Interval interval) {
        return interval.high() - interval.low();
    }

    @Test
    void thePValueIsOneOverTheEvidence() {
        assertThat(NpsMonitor.pValue(20)).isEqualTo(0.05);
        assertThat(NpsMonitor.pValue(0.5)).isEqualTo(1);
        assertThat(NpsMonitor.pValue(0)).isEqualTo(1);
        assertThat(NpsMonitor.pValue(Double.POSITIVE_INFINITY)).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NpsMonitor.pValue(-1))
                .withMessage("e-value must be 0 or more, was -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NpsMonitor.pValue(Double.NaN))
                .withMessage("e-value must be 0 or more, was NaN");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 1, 95, Double.NaN})
    void anErrorRateIsNoConfidence(double confidence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NpsMonitor.of(confidence, 100))
                .withMessage("confidence of a monitor must be at least 0.5 and below 1, was " + confidence);
    }

    @Test
    void noAnswersCannotBeExpected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NpsMonitor.of(0.95, 0))
                .withMessage("expected answers must be 1 or more, was 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-100.5, 101, Double.NaN})
    void aTargetOffTheScaleIsRefused(double target) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MONITOR.eValue(new NpsCounts(1, 1, 1), target))
                .withMessage("target must be from -100 to 100, was " + target);
    }
}
