package dev.touchpoint.nps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalLimitsTest {

    /** Figures of the tests of R's NPS package; the third case is of scores 1 to 15 cut after 6 and 8. */
    @ParameterizedTest
    @CsvSource({
        "1, 2, 3, 0.555556, 0.304290",
        "1, 0, 1, 1, 0.707107",
        "6, 2, 7, 0.862222, 0.239753",
        "0, 1, 1, 0.25, 0.353553",
        "1, 1, 1, 0.666667, 0.471405",
        "1, 0, 0, 0, 0",
    })
    void varianceAndStandardErrorAreThoseOfThePackageNps(
            long detractors, long passives, long promoters, double variance, double standardError) {
        NormalLimits wald = NormalLimits.of(new NpsCounts(detractors, passives, promoters), 0, 0);

        long n = detractors + passives + promoters;
        assertThat(wald.standardError() / 100).isCloseTo(standardError, within(5e-7));
        assertThat(n * Math.pow(wald.standardError() / 100, 2)).isCloseTo(variance, within(5e-7));
    }

    @Test
    void adjustedLimitsOfPurePromotersReachBeyondTheScaleUntilTheyAreClipped() {
        NormalLimits adjusted = NormalLimits.of(new NpsCounts(0, 0, 10), 0.75, 1.5);
        double z = Normal.quantile(0.95);

        assertThat(adjusted.low(z) / 100).isCloseTo(0.475036, within(5e-7));
        assertThat(adjusted.high(z) / 100).isCloseTo(1.063426, within(5e-7));
    }

    /** statpsych, ci.prop.ps(.05, 12, 4, 26, 6). */
    @Test
    void theCentreAndStandardErrorOfBonettAndPriceAreThoseOfStatpsych() {
        NormalLimits limits = NormalLimits.of(new NpsCounts(4, 18, 26), 1, 0);

        assertThat(limits.centre() / 100).isCloseTo(0.44, within(1e-15));
        assertThat(limits.standardError() / 100).isCloseTo(0.09448809, within(5e-9));
    }

    /** Own: adjusted Wald of two groups, each enlarged; the inputs of the first from sivadivel. */
    @ParameterizedTest
    @CsvSource({
        "10, 0, 20, 18, 0, 12, 0.484848, 0.232523, 2.085166",
        "16, 30, 61, 30, 40, 37, 0.345455, 0.102910, 3.356850",
    })
    void twoEnlargedGroupsDifferByTheirCentres(
            long d, long a, long p, long d2, long a2, long p2, double difference, double standardError, double z) {
        NormalLimits one = NormalLimits.of(new NpsCounts(d, a, p), 0.75, 1.5);
        NormalLimits other = NormalLimits.of(new NpsCounts(d2, a2, p2), 0.75, 1.5);
        NormalLimits sum = NormalLimits.sum(List.of(one, other), new double[] {1, -1});

        assertThat(sum.centre() / 100).isCloseTo(difference, within(5e-7));
        assertThat(sum.standardError() / 100).isCloseTo(standardError, within(5e-7));
        assertThat(sum.distance(0)).isCloseTo(z, within(5e-7));
    }

    /** contingencytables, cavo_2012: McNemar's Z is the distance from 0 of the same answers without their own spread. */
    @Test
    void theDistanceFromZeroIsMcNemarsZ() {
        assertThat(Tango.of(new NpsCounts(16, 139, 6)).distance(0)).isCloseTo(-2.132, within(5e-4));
    }

    @Test
    void oneOtherAnswerInManyStillCounts() {
        long n = 1_000_000_000_000_000L;
        NormalLimits wald = NormalLimits.of(new NpsCounts(0, 1, n - 1), 0, 0);

        assertThat(wald.isFlat()).isFalse();
        assertThat(wald.standardError() * n / 100).isCloseTo(1, within(1e-12));
    }
}
