package dev.touchpoint.nps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BettingTest {

    /** The integral has a closed form as well, a sum over how the passives could have been split in two. */
    @Property(seed = "2024")
    void theCapitalIsTheSumOverAllSplitsOfThePassives(
            @ForAll @IntRange(max = 400) int detractors,
            @ForAll @IntRange(min = 1, max = 400) int passives,
            @ForAll @IntRange(max = 400) int promoters,
            @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(3) double m,
            @ForAll @DoubleRange(min = 0.001, max = 1000) @Scale(3) double weight) {
        NpsCounts counts = new NpsCounts(detractors, passives, promoters);

        double expected = overAllSplits(counts, m, weight);
        assertThat(Betting.logCapital(counts, m, weight))
                .isCloseTo(expected, within(1e-9 + 1e-12 * Math.abs(expected)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0, 1e-12, 0.001",
        "0, 1, 1, 1e-15, 0.001",
        "5, 1, 0, 1e-9, 0.001",
        "0, 400, 0, 0.5, 0.001",
        "0, 400, 0, 0.51, 0.001",
        "0, 400, 0, 1e-6, 1000",
        "400, 1, 0, 0.999999, 0.001",
        "400, 300, 400, 0.5, 1e6",
    })
    void theSumHoldsAtTheExtremes(long detractors, long passives, long promoters, double m, double weight) {
        NpsCounts counts = new NpsCounts(detractors, passives, promoters);

        double expected = overAllSplits(counts, m, weight);
        assertThat(Betting.logCapital(counts, m, weight))
                .isCloseTo(expected, within(1e-6 + 1e-11 * Math.abs(expected)));
    }

    private static double overAllSplits(NpsCounts counts, double m, double weight) {
        int passives = (int) counts.passives();
        int promoters = (int) counts.promoters();
        int detractors = (int) counts.detractors();
        double[] logs = new double[passives + 1];
        double logWays = -passives * Math.log(2);
        double top = Double.NEGATIVE_INFINITY;
        for (int k = 0; k <= passives; k++) {
            logs[k] = logWays + BetaMixture.logCapital(promoters + k, detractors + passives - k, m, weight);
            top = Math.max(top, logs[k]);
            logWays += Math.log((passives - k) / (k + 1.0));
        }
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - top);
        }
        return top + Math.log(sum);
    }

    @Property(seed = "2024")
    void bettingIsNeverWorthLessThanTheMixture(
            @ForAll @IntRange(max = 100_000) int detractors,
            @ForAll @IntRange(min = 1, max = 100_000) int passives,
            @ForAll @IntRange(max = 100_000) int promoters,
            @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(3) double m,
            @ForAll @DoubleRange(min = 0.001, max = 1000) @Scale(3) double weight) {
        NpsCounts counts = new NpsCounts(detractors, passives, promoters);
        double mixture = BetaMixture.logCapital(promoters + passives / 2.0, detractors + passives / 2.0, m, weight);

        assertThat(Betting.logCapital(counts, m, weight))
                .isGreaterThanOrEqualTo(mixture - 1e-9 - 1e-12 * Math.abs(mixture));
    }

    /** The quadrature of the same integral, though it has a closed form. */
    @Property(seed = "2024")
    void withoutPassivesTheQuadratureIsTheMixture(
            @ForAll @IntRange(max = 100_000) int detractors,
            @ForAll @IntRange(max = 100_000) int promoters,
            @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(3) double m,
            @ForAll @DoubleRange(min = 0.001, max = 1000) @Scale(3) double weight) {
        double a = promoters + weight * m;
        double b = detractors + weight * (1 - m);

        double expected = BetaMixture.logIntegral(a, b, m);
        assertThat(new Betting(a, 0, b, m).logIntegral())
                .isCloseTo(expected, within(1e-9 + 1e-12 * Math.abs(expected)));
    }

    @Test
    void veryManyAnswersAreNoTrouble() {
        long million = 1_000_000;
        double fewer = Betting.logCapital(new NpsCounts(million, million, million), 0.5, 1000);
        double more = Betting.logCapital(
                new NpsCounts(million * million, million * million, million * million), 0.5, 1000 * (double) million);

        assertThat(more).isCloseTo(fewer, within(1e-3));
    }
}
