package dev.touchpoint.nps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PosteriorTest {

    @Test
    void meanAndStandardDeviationHaveAClosedForm() {
        Posterior posterior = new Posterior(new NpsCounts(10, 50, 80));

        assertThat(posterior.centre() / 100).isCloseTo(0.4895105, within(5e-8));
        assertThat(posterior.sd() / 100).isCloseTo(0.0529502, within(5e-8));
    }

    /** One side of 0 is integrated in another way than the other. */
    @Property(seed = "2013", tries = 300)
    void whatIsAboveAndWhatIsBelowMakeOne(
            @ForAll @LongRange(max = 1_000_000) long detractors,
            @ForAll @LongRange(max = 1_000_000) long passives,
            @ForAll @LongRange(max = 1_000_000) long promoters,
            @ForAll @IntRange(min = -3, max = 3) int sds) {
        Posterior posterior = new Posterior(new NpsCounts(detractors, passives, promoters));
        Posterior mirrored = new Posterior(new NpsCounts(promoters, passives, detractors));
        double score = Math.max(-1, Math.min(1, (posterior.centre() + sds * posterior.sd()) / 100));

        assertThat(posterior.above(score) + mirrored.above(-score)).isCloseTo(1, within(1e-11));
    }

    /** By Commons Statistics, which takes its time: the integral for large parameters against the continued fraction. */
    @ParameterizedTest
    @CsvSource({
        "60000, 70000, 0.46",
        "60000, 70000, 0.465",
        "340639, 29246, 0.921",
        "3, 1000000, 0.000004",
        "1000000, 0.5, 0.9999999"
    })
    void tailsOfLargeParametersAreThoseOfCommonsStatistics(double a, double b, double share) {
        double expected = BetaDistribution.of(a, b).cumulativeProbability(share);

        assertThat(new Beta(a, b).below(share, 1 - share) / expected).isCloseTo(1, within(5e-11));
    }

    @Test
    void nothingIsAboveTheTop() {
        assertThat(new Posterior(new NpsCounts(1, 2, 3)).above(1)).isZero();
        assertThat(new Posterior(new NpsCounts(1, 2, 3)).high(Normal.FARTHEST)).isEqualTo(100);
    }
}
