package dev.touchpoint.blackbox.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.touchpoint.metric.Comparison;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Direction;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {

    private static final Definition NPS = Definition.mean("nps", "NPS", Scale.of(0, 10), Direction.HIGHER_IS_BETTER);
    private static final Definition CES = NPS.withId("ces");

    private final Interval interval = new Interval(14.46, 55.24, 0.95, "MOVER of Tango");
    private final Comparison tested = Comparison.tested(NPS, 34.5, interval, 0.00084);
    private final Comparison untestable = Comparison.untestable(NPS, -100, "MOVER", "there is no variation");
    private final Comparison none = Comparison.none(NPS, "MOVER", "the second group has no answers");

    @Test
    void holdsADifferenceWithItsIntervalAndPValue() {
        assertThat(tested.definition()).isEqualTo(NPS);
        assertThat(tested.method()).isEqualTo("MOVER of Tango");
        assertThat(tested.difference()).hasValue(34.5);
        assertThat(tested.interval()).contains(interval);
        assertThat(tested.pValue()).hasValue(0.00084);
        assertThat(tested.untestable()).isEmpty();
        assertThat(tested).hasToString("34.5 (14.5 to 55.2, 95 % MOVER of Tango, p = 0.0008)");
    }

    @Test
    void mayBeKnownButUntestable() {
        assertThat(untestable.definition()).isEqualTo(NPS);
        assertThat(untestable.method()).isEqualTo("MOVER");
        assertThat(untestable.difference()).hasValue(-100);
        assertThat(untestable.interval()).isEmpty();
        assertThat(untestable.pValue()).isEmpty();
        assertThat(untestable.untestable()).contains("there is no variation");
        assertThat(untestable).hasToString("-100.0 (untestable: there is no variation)");
    }

    @Test
    void mayBeUnknown() {
        assertThat(none.definition()).isEqualTo(NPS);
        assertThat(none.method()).isEqualTo("MOVER");
        assertThat(none.difference()).isEmpty();
        assertThat(none.interval()).isEmpty();
        assertThat(none.pValue()).isEmpty();
        assertThat(none.untestable()).contains("the second group has no answers");
        assertThat(none).hasToString("untestable: the second group has no answers");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void refusesAPValueThatIsNotFrom0To1(double p) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.tested(NPS, 1, interval, p))
                .withMessage("p-value must be from 0 to 1, was " + p);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesADifferenceThatIsNotFinite(double difference) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.tested(NPS, difference, interval, 0.5))
                .withMessage("difference must be finite, was " + difference);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.untestable(NPS, difference, "MOVER", "why not"))
                .withMessage("difference must be finite, was " + difference);
    }

    @Test
    void refusesToLeaveTheReaderWithoutReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.untestable(NPS, 1, "MOVER", " "))
                .withMessage("reason must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.none(NPS, "MOVER", ""))
                .withMessage("reason must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.none(NPS, "\t", "why"))
                .withMessage("method must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.untestable(NPS, 1, "", "why"))
                .withMessage("method must not be blank");
    }

    @Test
    void refusesNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> Comparison.tested(null, 1, interval, 0.5))
                .withMessage("definition must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> Comparison.tested(NPS, 1, null, 0.5))
                .withMessage("interval must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> Comparison.untestable(NPS, 1, null, "why"))
                .withMessage("method must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> Comparison.none(NPS, "MOVER", null))
                .withMessage("reason must not be null");
    }

    @Test
    void acceptsTheEndsOfTheRangeOfP() {
        assertThat(Comparison.tested(NPS, 1, interval, 0)).asString().endsWith("p < 0.0001)");
        assertThat(Comparison.tested(NPS, 1, interval, 1)).asString().endsWith("p = 1.0000)");
    }

    @Test
    void knowsNoNegativeZero() {
        assertThat(Comparison.tested(NPS, -0.0, interval, 1)).isEqualTo(Comparison.tested(NPS, 0, interval, 1));
        assertThat(Comparison.untestable(NPS, -0.0, "MOVER", "why")).hasToString("0.0 (untestable: why)");
    }

    @Test
    void isAValue() {
        Comparison same = Comparison.tested(NPS, 34.5, interval, 0.00084);

        assertThat(tested).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(tested).doesNotHaveSameHashCodeAs(untestable);
        assertThat(tested)
                .isNotEqualTo(Comparison.tested(CES, 34.5, interval, 0.00084))
                .isNotEqualTo(Comparison.tested(NPS, 34.6, interval, 0.00084))
                .isNotEqualTo(Comparison.tested(NPS, 34.5, new Interval(1, 2, 0.95, "MOVER of Tango"), 0.00084))
                .isNotEqualTo(Comparison.tested(NPS, 34.5, new Interval(1, 2, 0.95, "Wald"), 0.00084))
                .isNotEqualTo(Comparison.tested(NPS, 34.5, interval, 0.00085))
                .isNotEqualTo(untestable)
                .isNotEqualTo(tested.toString());
        assertThat(none).isNotEqualTo(Comparison.none(NPS, "MOVER", "the first group has no answers"));
        assertThat(none).isEqualTo(Comparison.none(NPS, "MOVER", "the second group has no answers"));
    }
}
