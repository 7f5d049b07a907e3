package dev.touchpoint.nps.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.metric.Interval;
import dev.touchpoint.nps.NpsCounts;
import dev.touchpoint.nps.SimultaneousMethod;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Domain(Answers.class)
class SimultaneousMethodTest {

    /** The figures of contingencytables. */
    @ParameterizedTest
    @CsvSource({
        "GOLD_WALD, 2, 0.1208, 0.1841, Gold-Wald",
        "GOODMAN_WALD, 2, 0.1215, 0.1834, Goodman-Wald",
        "GOODMAN_WILSON, 2, 0.1241, 0.1859, Goodman-Wilson",
        "QUESENBERRY_HURST, 1, 0.4472, 0.5348, Quesenberry-Hurst",
    })
    void publishedIntervals(SimultaneousMethod method, int index, double low, double high, String label) {
        Interval interval = method.intervals(new NpsCounts(276, 380, 118), 0.95).get(index);

        assertThat(interval.low() / 100).isCloseTo(low, within(5e-5));
        assertThat(interval.high() / 100).isCloseTo(high, within(5e-5));
        assertThat(interval.method()).isEqualTo(label);
        assertThat(interval.confidence()).isEqualTo(0.95);
    }

    @Property(seed = "1965")
    void eachContainsItsShareInsideTheScaleAndGrowsWithTheConfidence(
            @ForAll NpsCounts counts, @ForAll double one, @ForAll double other) {
        Assume.that(counts.n() > 0);
        long[] classes = {counts.detractors(), counts.passives(), counts.promoters()};
        for (SimultaneousMethod method : SimultaneousMethod.values()) {
            List<Interval> less = method.intervals(counts, Math.min(one, other));
            List<Interval> more = method.intervals(counts, Math.max(one, other));
            for (int i = 0; i < 3; i++) {
                assertThat(less.get(i).contains(100.0 * classes[i] / counts.n()))
                        .isTrue();
                assertThat(more.get(i).low()).isBetween(0.0, less.get(i).low());
                assertThat(more.get(i).high()).isBetween(less.get(i).high(), 100.0);
            }
        }
    }

    @Test
    void theWaldFormHasNoWidthForAClassThatNobodyIsIn() {
        Interval wald = SimultaneousMethod.GOLD_WALD
                .intervals(new NpsCounts(0, 3, 4), 0.95)
                .get(0);
        Interval wilson = SimultaneousMethod.GOODMAN_WILSON
                .intervals(new NpsCounts(0, 3, 4), 0.95)
                .get(0);

        assertThat(wald.high()).isZero();
        assertThat(wilson.low()).isZero();
        assertThat(wilson.high()).isBetween(40.0, 50.0);
    }

    @Test
    void noAnswersHaveNoIntervalsAndAConfidenceOfAllIsRefused() {
        assertThat(SimultaneousMethod.GOODMAN_WILSON.intervals(new NpsCounts(0, 0, 0), 0.95))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SimultaneousMethod.GOODMAN_WILSON.intervals(new NpsCounts(0, 0, 0), 1))
                .withMessage("confidence must be between 0 and 1, was 1.0");
    }
}
