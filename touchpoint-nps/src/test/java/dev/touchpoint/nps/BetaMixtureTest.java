package dev.touchpoint.nps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaMixtureTest {

    /** Reference values of our own: the closed form, to 40 digits. */
    @ParameterizedTest
    @CsvSource({
        "700, 300, 0.65, 11.6, 3.34538631769073636",
        "700, 300, 0.3, 0.001, 328.69548906798748",
        "0.5, 2.5, 1e-12, 2, -13.2743156939873369",
        "0, 50, 0.1, 7, 3.72031071065963818",
    })
    void theCapitalIsRightToTheLastDigits(double up, double down, double m, double weight, double log) {
        assertThat(BetaMixture.logCapital(up, down, m, weight)).isCloseTo(log, within(1e-13 * Math.abs(log) + 1e-13));
    }

    @Test
    void nothingCancelsWithVeryManyAnswers() {
        assertThat(BetaMixture.logCapital(5e14, 5e14, 0.50000001, 1000)).isCloseTo(-13.61576055792, within(1e-8));
    }

    @Test
    void theCapitalIsThePriorDensityOverThePosteriorOne() {
        double m = 0.6;
        double prior = BetaDistribution.of(10 * m, 10 * (1 - m)).logDensity(m);
        double posterior = BetaDistribution.of(10 * m + 70, 10 * (1 - m) + 30).logDensity(m);

        assertThat(BetaMixture.logCapital(70, 30, m, 10)).isCloseTo(prior - posterior, within(1e-12));
    }
}
