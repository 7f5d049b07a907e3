package dev.touchpoint.blackbox.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.touchpoint.metric.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {

    @Test
    void reachesFromEndToEndBothIncluded() {
        Interval interval = new Interval(-1.5, 2, 0.95, "Tango");

        assertThat(interval.contains(-1.5)).isTrue();
        assertThat(interval.contains(0)).isTrue();
        assertThat(interval.contains(2)).isTrue();
        assertThat(interval.contains(Math.nextDown(-1.5))).isFalse();
        assertThat(interval.contains(Math.nextUp(2.0))).isFalse();
        assertThat(interval.contains(Double.NaN)).isFalse();
    }

    @Test
    void mayBeAPoint() {
        assertThat(new Interval(100, 100, 0.95, "Tango").contains(100)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2,1", "NaN,1", "1,NaN", "-Infinity,1", "1,Infinity", "NaN,NaN"})
    void refusesEndsThatAreNotFiniteOrNotInOrder(double low, double high) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(low, high, 0.95, "Tango"))
                .withMessage("interval must have finite ends in order, was " + low + " to " + high);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.95, 1.5, 95, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAConfidenceThatIsNotBetween0And1(double confidence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(1, 2, confidence, "Tango"))
                .withMessage("confidence must be between 0 and 1, was " + confidence);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.requireConfidence(confidence))
                .withMessage("confidence must be between 0 and 1, was " + confidence);
    }

    @Test
    void passesAConfidenceBetween0And1() {
        assertThat(Interval.requireConfidence(0.9)).isEqualTo(0.9);
        assertThat(Interval.requireConfidence(Double.MIN_VALUE)).isPositive();
        assertThat(Interval.requireConfidence(Math.nextDown(1.0))).isLessThan(1);
    }

    @Test
    void refusesAMethodWithoutName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(1, 2, 0.95, " "))
                .withMessage("method must not be blank");
        assertThatNullPointerException()
                .isThrownBy(() -> new Interval(1, 2, 0.95, null))
                .withMessage("method must not be null");
    }

    @Test
    void readsAsEndsConfidenceAndMethod() {
        assertThat(new Interval(27.0588, 54.9421, 0.95, "Tango")).hasToString("27.1 to 54.9, 95 % Tango");
        assertThat(new Interval(-0.04, 0.05, 0.999, "Wilson")).hasToString("0.0 to 0.1, 99.9 % Wilson");
    }

    @Test
    void knowsNoNegativeZero() {
        Interval zero = new Interval(-0.0, -0.0, 0.95, "Tango");

        assertThat(zero).isEqualTo(new Interval(0, 0, 0.95, "Tango"));
        assertThat(zero.low()).isEqualTo(0.0);
    }
}
