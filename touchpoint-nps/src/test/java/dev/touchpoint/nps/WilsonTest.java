package dev.touchpoint.nps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;
import org.junit.jupiter.api.Test;

class WilsonTest {

    @Test
    void agreesWithStatsmodelsAsCommonsStatisticsTestsIt() {
        double z = Normal.quantile(0.90);

        assertThat(Wilson.lower(0.1, 0.9, 500, z)).isCloseTo(0.0800391858824593, within(1e-15));
        assertThat(Wilson.upper(0.1, 0.9, 500, z)).isCloseTo(0.12426638582141426, within(1e-15));
    }

    @Property(seed = "107")
    void agreesWithCommonsStatisticsWhereItsCountsReach(
            @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE) int n,
            @ForAll @IntRange(max = 1000) int perMille,
            @ForAll @IntRange(min = 1, max = 999) int confidencePerMille) {
        int hits = (int) Math.round(n * (perMille / 1000.0));
        double confidence = confidencePerMille / 1000.0;
        Interval expected = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, hits, 1 - confidence);
        double z = Normal.quantile(confidence);

        assertThat(Wilson.lower((double) hits / n, (double) (n - hits) / n, n, z))
                .isCloseTo(expected.getLowerBound(), within(2e-15));
        assertThat(Wilson.upper((double) hits / n, (double) (n - hits) / n, n, z))
                .isCloseTo(expected.getUpperBound(), within(2e-15));
    }

    @Test
    void holdsItsPrecisionWhereCommonsStatisticsCannotCount() {
        long n = 1_000_000_000_000_000L;
        double z = Normal.quantile(0.95);
        double t = z * z / n;

        assertThat(Wilson.upper(0, 1, n, z) / (t / (1 + t))).isCloseTo(1, within(1e-14));
        assertThat(Wilson.lower(1, 0, n, z)).isCloseTo(1 / (1 + t), within(Math.ulp(1.0)));
    }

    @Test
    void theEndsOfTheScaleAreExact() {
        assertThat(Wilson.lower(0, 1, 3, 1.96)).isZero();
        assertThat(Wilson.upper(1, 0, 3, 1.96)).isEqualTo(1);
        assertThat(Wilson.lower(0, 1, 3, 0)).isZero();
        assertThat(Wilson.upper(0, 1, 3, 0)).isZero();
    }
}
