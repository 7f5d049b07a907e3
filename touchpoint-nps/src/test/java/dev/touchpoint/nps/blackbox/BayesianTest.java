package dev.touchpoint.nps.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.metric.Comparison;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsCounts;
import dev.touchpoint.nps.NpsMethod;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(Answers.class)
@Domain(DomainContext.Global.class)
class BayesianTest {

    private static final Nps NPS = Nps.standard().withMethod(NpsMethod.BAYESIAN);

    private static Interval interval(NpsCounts counts, double confidence) {
        return NPS.estimate(counts, confidence).interval().orElseThrow();
    }

    /** The lower limit and the upper one are searched for apart, and by mirrored counts. */
    @Property(seed = "2013")
    void withNextToNoConfidenceTheLimitsMeetInTheMedian(@ForAll NpsCounts counts) {
        Assume.that(counts.n() > 0);
        Interval least = interval(counts, Double.MIN_VALUE);

        assertThat(least.high() - least.low()).isBetween(0.0, 2e-11);
    }

    @Test
    void fewAnswersAsWithPencilAndPaper() {
        Interval one = interval(new NpsCounts(0, 1, 0), 0.95);

        // The density of δ under Dirichlet(1, 2, 1) is 3·(1 - |δ|)² / 2, so that P(δ > x) is (1 - x)³ / 2.
        assertThat(one.high() / 100).isCloseTo(1 - Math.cbrt(0.05), within(1e-13));
        assertThat(one.low() / 100).isCloseTo(Math.cbrt(0.05) - 1, within(1e-13));
    }

    /** Among 10⁹ answers nothing but passives: promoters and detractors are two exponential variables, 10⁹ times smaller. */
    @Test
    void manyPassivesAlone() {
        Interval interval = interval(new NpsCounts(0, 1_000_000_000, 0), 0.95);

        assertThat(interval.high() / 100).isCloseTo(Math.log(20) * 1e-9, within(2e-13));
    }

    /** To the third order: the mean, 1.96 standard deviations, and the skewness of two thirds of a thousandth of a point. */
    @Test
    void aThousandMillionAnswers() {
        Interval interval = interval(new NpsCounts(300_000_000, 200_000_000, 500_000_000), 0.95);

        double z = 1.959963984540054;
        double mean = 200_000_000 / 1_000_000_003.0;
        double reach = z * Math.sqrt((800_000_002 / 1_000_000_003.0 - mean * mean) / 1_000_000_004);
        double skew = (z * z - 1) / 6 * 2 * -0.264 / 0.76 / 1e9;
        assertThat(interval.low() / 100).isCloseTo(mean - reach + skew, within(5e-13));
        assertThat(interval.high() / 100).isCloseTo(mean + reach + skew, within(5e-13));
    }

    @Property(seed = "2013", tries = 300)
    void onePromoterMoreRaisesBothLimits(
            @ForAll @IntRange(max = 30) int detractors, @ForAll @IntRange(max = 30) int promoters) {
        Assume.that(detractors + promoters > 0);
        Interval all = interval(new NpsCounts(detractors, 0, promoters), 0.95);
        Interval more = interval(new NpsCounts(detractors, 0, promoters + 1), 0.95);

        assertThat(more.low()).isGreaterThan(all.low());
        assertThat(more.high()).isGreaterThan(all.high());
    }

    @Test
    void groupsAreComparedAroundTheirPosteriorMeans() {
        NpsCounts a = new NpsCounts(16, 30, 61);
        NpsCounts b = new NpsCounts(30, 40, 37);
        Comparison comparison = NPS.compare(a, b, 0.95);
        Interval interval = comparison.interval().orElseThrow();

        double centre = 100 * (45 - 7) / 110.0;
        double down = Math.hypot(
                100 * 45 / 110.0 - interval(a, 0.95).low(), interval(b, 0.95).high() - 100 * 7 / 110.0);
        assertThat(interval.low()).isCloseTo(centre - down, within(1e-9));
        assertThat(comparison).hasToString("35.5 (14.1 to 54.4, 95 % MOVER of Bayesian, p = 0.0010)");
        assertThat(NPS.compare(b, a, 0.95).pValue()).isEqualTo(comparison.pValue());
    }
}
