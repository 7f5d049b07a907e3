package dev.touchpoint.nps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalTest {

    @Test
    void ninetyFivePercentIsTwoSided() {
        assertThat(Normal.quantile(0.95)).isCloseTo(1.959963984540054, within(1e-15));
        assertThat(Normal.twoSided(1.959963984540054)).isCloseTo(0.05, within(1e-15));
    }

    @Test
    void theSmallestConfidenceHasNoReachAndNoNegativeOne() {
        assertThat(Normal.quantile(Double.MIN_VALUE)).isZero();
    }

    @Test
    void theFarTailIsNotZeroBeforeItMust() {
        assertThat(Normal.twoSided(30) / 9.813427854296374e-198).isCloseTo(1, within(1e-12));
        assertThat(Normal.twoSided(38)).isPositive();
        assertThat(Normal.twoSided(Normal.FARTHEST)).isZero();
    }
}
