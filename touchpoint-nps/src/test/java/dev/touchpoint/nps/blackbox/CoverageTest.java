package dev.touchpoint.nps.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.metric.Interval;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsCounts;
import dev.touchpoint.nps.NpsMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often the 95 % intervals cover the truth: every outcome of n answers, weighed by its probability. */
class CoverageTest {

    @ParameterizedTest
    @CsvSource({
        // n, method, coverage for shares of detractors and promoters of (.20, .50), (.10, .70), (.05, .85), (1/3, 1/3)
        "10, WALD, 0.8962, 0.8768, 0.7972, 0.9095",
        "10, ADJUSTED_WALD, 0.9625, 0.9512, 0.9452, 0.9613",
        "10, BONETT_PRICE, 0.9472, 0.9772, 0.9857, 0.9613",
        "10, AGRESTI_MIN, 0.9467, 0.9609, 0.9738, 0.9257",
        "10, TANGO, 0.9472, 0.9614, 0.9531, 0.9557",
        "30, WALD, 0.9355, 0.9230, 0.8994, 0.9345",
        "30, ADJUSTED_WALD, 0.9461, 0.9544, 0.9634, 0.9469",
        "30, TANGO, 0.9521, 0.9497, 0.9635, 0.9469",
        "100, WALD, 0.9448, 0.9414, 0.9290, 0.9465",
        "100, ADJUSTED_WALD, 0.9491, 0.9523, 0.9522, 0.9491",
        "100, TANGO, 0.9502, 0.9503, 0.9517, 0.9498",
    })
    void coverageIsAsKnown(int n, NpsMethod method, double first, double second, double third, double fourth) {
        double toTheFourthDigit = 1e-4;
        assertThat(coverage(n, method, 0.20, 0.50)).isCloseTo(first, within(toTheFourthDigit));
        assertThat(coverage(n, method, 0.10, 0.70)).isCloseTo(second, within(toTheFourthDigit));
        assertThat(coverage(n, method, 0.05, 0.85)).isCloseTo(third, within(toTheFourthDigit));
        assertThat(coverage(n, method, 1 / 3.0, 1 / 3.0)).isCloseTo(fourth, within(toTheFourthDigit));
    }

    /** What the documentation of the method owns up to: the lowest coverage known, with no passives at all. */
    @Test
    void theWeakestPointOfTangoIsAsDocumented() {
        assertThat(coverage(11, NpsMethod.TANGO, 0.05, 0.95)).isCloseTo(0.8981, within(1e-4));
    }

    private static double coverage(int n, NpsMethod method, double detractorShare, double promoterShare) {
        Nps nps = Nps.standard().withMethod(method);
        double truth = 100 * (promoterShare - detractorShare);
        double[] logFactorial = logFactorials(n);
        double covered = 0;
        for (int d = 0; d <= n; d++) {
            for (int p = 0; d + p <= n; p++) {
                int a = n - d - p;
                Interval interval =
                        nps.estimate(new NpsCounts(d, a, p), 0.95).interval().orElseThrow();
                if (interval.contains(truth)) {
                    covered += Math.exp(logFactorial[n] - logFactorial[d] - logFactorial[a] - logFactorial[p])
                            * Math.pow(detractorShare, d)
                            * Math.pow(promoterShare, p)
                            * Math.pow(1 - detractorShare - promoterShare, a);
                }
            }
        }
        return covered;
    }

    private static double[] logFactorials(int n) {
        double[] log = new double[n + 1];
        for (int i = 1; i <= n; i++) {
            log[i] = log[i - 1] + Math.log(i);
        }
        return log;
    }
}
