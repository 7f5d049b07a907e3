package dev.touchpoint.nps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TangoTest {

    private static final double Z = Normal.quantile(0.95);

    /** Reference values of our own: the defining equation, halved to 60 digits. */
    @ParameterizedTest
    @CsvSource({
        "16, 30, 61, 0.27052197250412004517, 0.54852910194450547168",
        "300000000, 200000000, 500000000, 0.19994596685464006957, 0.20005403181095844946",
        "1, 0, 999999999, 0.99999998867013151341, 0.99999999964695089009",
        "0, 1, 999999999, 0.99999999131708239197, 0.99999999982347544504",
        "0, 999999999, 1, -2.8414588097787789499e-9, 5.6649342432974394003e-9",
        "300000000000000, 200000000000000, 500000000000000, 0.19999994596752110232, 0.20000005403247756328",
        "999999999999999, 0, 1, -0.99999999999999964695, -0.99999999999998867013",
        "0, 1000000000000000, 0, -3.8414588206941112016e-15, 3.8414588206941112016e-15",
    })
    void limitsAreRightToTheLastDigitsOfADouble(
            long detractors, long passives, long promoters, double low, double high) {
        Tango tango = Tango.of(new NpsCounts(detractors, passives, promoters));

        double lastDigits = 4 * Math.ulp(1.0);
        assertThat(tango.low(Z) / 100).isCloseTo(low, within(lastDigits));
        assertThat(tango.high(Z) / 100).isCloseTo(high, within(lastDigits));
    }

    @Test
    void limitsNearZeroKeepTheirRelativePrecision() {
        Tango tango = Tango.of(new NpsCounts(0, 1_000_000_000_000_000L, 0));

        assertThat(tango.high(Z) / 100 / 3.841458820694111e-15).isCloseTo(1, within(1e-14));
    }

    @Property(seed = "107")
    void theTwoLimitsOfPureAnswersHaveAClosedForm(@ForAll @IntRange(min = 1, max = 1_000_000) int n) {
        Tango promoters = new Tango(0, n, n);
        Tango passives = new Tango(0, 0, n);
        double t = Z * Z / n;

        assertThat(promoters.low(Z)).isCloseTo(100 * (1 - t) / (1 + t), within(1e-11));
        assertThat(promoters.high(Z)).isEqualTo(100);
        assertThat(passives.high(Z)).isCloseTo(100 * t / (1 + t), within(1e-11));
    }

    @Property(seed = "107")
    void withoutConfidenceOnlyTheEstimateIsLeft(
            @ForAll @IntRange(max = 50) int detractors,
            @ForAll @IntRange(max = 50) int passives,
            @ForAll @IntRange(min = 1, max = 50) int promoters) {
        Tango tango = Tango.of(new NpsCounts(detractors, passives, promoters));

        assertThat(tango.low(0)).isCloseTo(tango.value(), within(1e-13));
        assertThat(tango.high(0)).isCloseTo(tango.value(), within(1e-13));
    }

    @Property(seed = "107")
    void withManyAnswersTheWidthBecomesThatOfWald(@ForAll @IntRange(min = 1, max = 9) int promoters) {
        NpsCounts counts = new NpsCounts(10_000_000, 20_000_000, promoters * 10_000_000L);
        Limits tango = NpsMethod.TANGO.limits(counts);
        Limits wald = NpsMethod.WALD.limits(counts);

        double width = tango.high(Z) - tango.low(Z);
        assertThat(width / (wald.high(Z) - wald.low(Z))).isCloseTo(1, within(1e-6));
    }

    /** What the limits were found by at first, and what the short way there must not change but for a last digit. */
    @Property(seed = "1998", tries = 3000)
    void theLimitsAreWhereHalvingEndsUp(
            @ForAll("counts") long detractors,
            @ForAll("counts") long passives,
            @ForAll("counts") long promoters,
            @ForAll @DoubleRange(max = 8) double z) {
        Assume.that(detractors + passives + promoters > 0);
        Tango tango = Tango.of(new NpsCounts(detractors, passives, promoters));
        double halved = halved(detractors, promoters, detractors + passives + promoters, z);

        double estimate = (double) (promoters - detractors) / (detractors + passives + promoters);
        assertThat(tango.high(z) / 100)
                .isCloseTo(halved, within(2 * Math.ulp(halved) + 1e-14 * (halved - estimate) + 1e-30));
    }

    private static double halved(long detractors, long promoters, long n, double z) {
        double inside = (double) (promoters - detractors) / n;
        double estimate = inside;
        double outside = 1;
        for (double mid = (inside + outside) / 2; mid > inside && mid < outside; mid = (inside + outside) / 2) {
            double d = (double) detractors / n;
            double p = (double) promoters / n;
            double mirrored = mid < 0 ? d : p;
            d = mid < 0 ? p : d;
            p = mirrored;
            double delta = Math.abs(mid);
            double b = (2 + d - p) * delta - d - p;
            double c = -d * delta * (1 - delta);
            double root = Math.sqrt(b * b - 8 * c);
            double q = b > 0 ? -2 * c / (b + root) : (root - b) / 4;
            if ((mid - estimate) * Math.sqrt((double) n) <= z * Math.sqrt(2 * q + delta * (1 - delta))) {
                inside = mid;
            } else {
                outside = mid;
            }
        }
        return inside;
    }

    /** Confidences a hair apart, down to neighbouring doubles. */
    @Property(seed = "1998", tries = 3000)
    void aLimitNeverFallsAsZGrows(
            @ForAll("counts") long detractors,
            @ForAll("counts") long passives,
            @ForAll("counts") long promoters,
            @ForAll @DoubleRange(max = 40) double z,
            @ForAll @IntRange(max = 50) int scale) {
        Assume.that(detractors + passives + promoters > 0);
        Tango tango = Tango.of(new NpsCounts(detractors, passives, promoters));
        double more = Math.max(Math.nextUp(z), z + Math.scalb(1.0, -scale));

        assertThat(tango.high(more)).isGreaterThanOrEqualTo(tango.high(z));
        assertThat(tango.low(more)).isLessThanOrEqualTo(tango.low(z));
    }

    @Provide
    Arbitrary<Long> counts() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0L)),
                Tuple.of(4, Arbitraries.longs().between(1, 9)),
                Tuple.of(3, Arbitraries.longs().between(10, 1000)),
                Tuple.of(1, Arbitraries.longs().between(1001, 1_000_000_000)),
                Tuple.of(1, Arbitraries.longs().between(1_000_000_000, 300_000_000_000_000L)));
    }
}
