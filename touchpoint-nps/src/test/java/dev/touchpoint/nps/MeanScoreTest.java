package dev.touchpoint.nps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MeanScoreTest {

    private static final double[] NET = {-100, 0, 100};

    @Property(seed = "1998", tries = 300)
    void ofThreeValuesItIsTangos(
            @ForAll @IntRange(max = 60) int detractors,
            @ForAll @IntRange(max = 60) int passives,
            @ForAll @IntRange(max = 60) int promoters,
            @ForAll @DoubleRange(min = 0.1, max = 5) double z) {
        int n = detractors + passives + promoters;
        Assume.that(n > 0);
        Tango tango = new Tango(detractors, promoters, n);
        MeanScore mean = MeanScore.of(NET, new double[] {detractors, passives, promoters}, n);

        assertThat(mean.value()).isCloseTo(tango.value(), within(1e-11));
        assertThat(mean.low(z)).isCloseTo(tango.low(z), within(1e-9));
        assertThat(mean.high(z)).isCloseTo(tango.high(z), within(1e-9));
    }

    @Property(seed = "1998", tries = 300)
    void limitsContainTheMeanStayInRangeAndNeverNarrow(
            @ForAll @IntRange(max = 9) int a,
            @ForAll @IntRange(max = 9) int b,
            @ForAll @IntRange(min = 1, max = 9) int c,
            @ForAll @IntRange(max = 9) int d,
            @ForAll @DoubleRange(max = 10) double z) {
        MeanScore mean = MeanScore.of(new double[] {1, 2, 5, 9}, new double[] {a, b, c, d}, a + b + c + d);

        assertThat(mean.low(z)).isBetween(1.0, mean.value());
        assertThat(mean.high(z)).isBetween(mean.value(), 9.0);
        assertThat(mean.high(z + 0.01)).isGreaterThanOrEqualTo(mean.high(z));
        assertThat(mean.low(z + 0.01)).isLessThanOrEqualTo(mean.low(z));
    }

    /** Own values: the shares by a general optimizer (SciPy's SLSQP), the limits by Brent's method. */
    @Test
    void fiveValuesByAnotherWay() {
        MeanScore moves = MeanScore.of(new double[] {-200, -100, 0, 100, 200}, new double[] {2, 5, 20, 9, 4}, 40);

        assertThat(moves.value()).isCloseTo(20, within(1e-12));
        assertThat(moves.low(Normal.quantile(0.95))).isCloseTo(-11.5676, within(1e-3));
        assertThat(moves.high(Normal.quantile(0.95))).isCloseTo(50.4529, within(1e-3));
        assertThat(moves.pValue()).isCloseTo(0.198548, within(1e-5));
    }

    @Property(seed = "1998", tries = 200)
    void aLimitIsWhereItsOwnTestTouches(
            @ForAll @IntRange(max = 9) int a,
            @ForAll @IntRange(max = 9) int b,
            @ForAll @IntRange(min = 1, max = 9) int c,
            @ForAll @IntRange(max = 9) int d,
            @ForAll @DoubleRange(min = 0.2, max = 4) double z) {
        MeanScore mean = MeanScore.of(new double[] {-3, -1, 2, 4}, new double[] {a, b, c, d}, a + b + c + d);
        Assume.that(mean.low(z) > -2.99 && mean.high(z) < 3.99);

        assertThat(mean.distance(mean.low(z))).isCloseTo(z, within(1e-6));
        assertThat(mean.distance(mean.high(z))).isCloseTo(-z, within(1e-6));
    }
}
