package dev.touchpoint.blackbox.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.touchpoint.metric.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleTest {

    private final Scale nps = Scale.of(0, 10);

    @Test
    void hasItsEndsAndEverythingBetween() {
        assertThat(nps.points()).isEqualTo(11);
        assertThat(nps.contains(0)).isTrue();
        assertThat(nps.contains(10)).isTrue();
        assertThat(nps.contains(-1)).isFalse();
        assertThat(nps.contains(11)).isFalse();
    }

    @Test
    void passesItsPoints() {
        for (int score = 0; score <= 10; score++) {
            assertThat(nps.require(score)).isEqualTo(score);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 11, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void refusesEverythingElseWithRuleAndValue(int score) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> nps.require(score))
                .withMessage("score must be from 0 to 10, was " + score);
    }

    @ParameterizedTest
    @CsvSource({"5,5", "5,4", "2147483647,-2147483648"})
    void refusesEndsThatAreNotInOrder(int lowest, int highest) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.of(lowest, highest))
                .withMessage("highest point must be above the lowest point " + lowest + ", was " + highest);
    }

    @ParameterizedTest
    @CsvSource({"0,101", "-51,50", "-2147483648,2147483647"})
    void refusesMoreThan101Points(int lowest, int highest) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.of(lowest, highest))
                .withMessage("scale must have at most 101 points, was " + lowest + " to " + highest);
    }

    @ParameterizedTest
    @CsvSource({"0,1,2", "0,100,101", "-50,50,101", "2147483547,2147483647,101", "-2147483648,-2147483647,2"})
    void mayLieAnywhere(int lowest, int highest, int points) {
        assertThat(Scale.of(lowest, highest).points()).isEqualTo(points);
    }

    @Test
    void isAValue() {
        assertThat(nps).isEqualTo(Scale.of(0, 10)).hasSameHashCodeAs(Scale.of(0, 10));
        assertThat(nps).isNotEqualTo(Scale.of(1, 10));
        assertThat(nps).hasToString("0..10");
    }
}
