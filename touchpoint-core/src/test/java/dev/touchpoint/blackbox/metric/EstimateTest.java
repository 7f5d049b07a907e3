package dev.touchpoint.blackbox.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Direction;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateTest {

    private static final Definition NPS = Definition.mean("nps", "NPS", Scale.of(0, 10), Direction.HIGHER_IS_BETTER);
    private static final Definition CSAT = NPS.withId("csat");

    private final Interval interval = new Interval(27.0588, 54.9421, 0.95, "Tango");
    private final Estimate estimate = Estimate.of(NPS, 107, 100.0 * (61 - 16) / 107, interval);

    @Test
    void holdsAScoreWithItsIntervalAndCount() {
        assertThat(estimate.definition()).isEqualTo(NPS);
        assertThat(estimate.n()).isEqualTo(107);
        assertThat(estimate.score()).hasValue(4500.0 / 107);
        assertThat(estimate.interval()).contains(interval);
    }

    @Test
    void readsAsInTheReadme() {
        assertThat(estimate).hasToString("42.1 (27.1 to 54.9, 95 % Tango, n = 107)");
    }

    @Test
    void ofNoAnswersHasNoScore() {
        Estimate none = Estimate.none(NPS);

        assertThat(none.definition()).isEqualTo(NPS);
        assertThat(none.n()).isZero();
        assertThat(none.score()).isEmpty();
        assertThat(none.interval()).isEmpty();
        assertThat(none).hasToString("no score (n = 0)");
        assertThat(none).isNotEqualTo(Estimate.of(NPS, 1, 0, interval));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void refusesAScoreThatNobodyGave(long n) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimate.of(NPS, n, 42, interval))
                .withMessage("a score must rest on 1 answer or more, was " + n);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesAScoreThatIsNotFinite(double score) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimate.of(NPS, 1, score, interval))
                .withMessage("score must be finite, was " + score);
    }

    @Test
    void refusesNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> Estimate.of(null, 1, 42, interval))
                .withMessage("definition must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> Estimate.of(NPS, 1, 42, null))
                .withMessage("interval must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> Estimate.none(null))
                .withMessage("definition must not be null");
    }

    @Test
    void knowsNoNegativeZero() {
        Estimate zero = Estimate.of(NPS, 2, -0.0, interval);

        assertThat(zero).isEqualTo(Estimate.of(NPS, 2, 0.0, interval));
        assertThat(zero.score()).hasValue(0.0);
        assertThat(zero.toString()).startsWith("0.0 (");
    }

    @Test
    void isAValue() {
        Estimate same = Estimate.of(NPS, 107, 4500.0 / 107, interval);

        assertThat(estimate).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(estimate).doesNotHaveSameHashCodeAs(Estimate.of(NPS, 108, 4500.0 / 107, interval));
        assertThat(estimate).isNotEqualTo(Estimate.of(CSAT, 107, 4500.0 / 107, interval));
        assertThat(estimate).isNotEqualTo(Estimate.of(NPS, 108, 4500.0 / 107, interval));
        assertThat(estimate).isNotEqualTo(Estimate.of(NPS, 107, 42, interval));
        assertThat(estimate).isNotEqualTo(Estimate.of(NPS, 107, 4500.0 / 107, new Interval(27, 55, 0.95, "Tango")));
        assertThat(estimate).isNotEqualTo(estimate.toString());
    }
}
