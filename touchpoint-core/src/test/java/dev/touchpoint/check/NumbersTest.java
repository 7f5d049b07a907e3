package dev.touchpoint.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One form for each number, and none that fills the memory. */
class NumbersTest {

    @ParameterizedTest
    @CsvSource({"50, 50", "50.0, 50", "5E+1, 50", "0.10, 0.1", "0.000, 0", "0E+400000000, 0", "-1E-10, -1E-10"})
    void oneFormForEachNumber(String given, String form) {
        assertThat(Require.decimal("x", new BigDecimal(given))).isEqualTo(new BigDecimal(form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+400", "1E+400000000", "-1E-401", "1E-400000000", "1E-2147483647"})
    void noNumberIsTooLongToCalculateWith(String given) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Require.decimal("x", new BigDecimal(given)))
                .withMessage("x must have at most 400 digits before and after its decimal point, was " + given);
    }

    @Test
    void theMostExtremeExponentsAreRefusedLikeAnyOther() {
        for (int scale : new int[] {Integer.MIN_VALUE, Integer.MIN_VALUE + 1, Integer.MAX_VALUE}) {
            BigDecimal value = new BigDecimal(BigInteger.valueOf(100), scale);
            String message = " must have at most 400 digits before and after its decimal point, was " + value;

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Require.decimal("x", value))
                    .withMessage("x" + message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Attributes.copy(Map.of("a", value)))
                    .withMessage("attributes.a" + message);
        }
    }

    @Test
    void digitsAreCountedOnBothSidesOfThePoint() {
        assertThat(Require.hasDigits(new BigDecimal("123.45"), 3, 2)).isTrue();
        assertThat(Require.hasDigits(new BigDecimal("123.450"), 3, 2)).isTrue();
        assertThat(Require.hasDigits(new BigDecimal("123.45"), 2, 2)).isFalse();
        assertThat(Require.hasDigits(new BigDecimal("123.45"), 3, 1)).isFalse();
        assertThat(Require.hasDigits(new BigDecimal("1E+2"), 3, 0)).isTrue();
        assertThat(Require.hasDigits(new BigDecimal("1E+2"), 2, 0)).isFalse();
        assertThat(Require.hasDigits(new BigDecimal("0.00"), 1, 0)).isTrue();
    }

    @Test
    void fourHundredDigitsAreEnoughForEveryDouble() {
        assertThat(Require.decimal("x", BigDecimal.valueOf(Double.MAX_VALUE)))
                .isEqualByComparingTo("1.7976931348623157E308");
        assertThat(Require.decimal("x", BigDecimal.valueOf(Double.MIN_VALUE))).isEqualByComparingTo("4.9E-324");
        assertThat(Require.decimal("x", new BigDecimal("9".repeat(400) + "." + "9".repeat(400))))
                .isPositive();
    }

    @Test
    void attributesHoldWholeNumbersAsLongWhileTheyFit() {
        assertThat(Attributes.copy(Map.of("a", new BigDecimal("1E+2")))).containsEntry("a", 100L);
        assertThat(Attributes.copy(Map.of("a", Long.MIN_VALUE))).containsEntry("a", Long.MIN_VALUE);
        assertThat(Attributes.copy(Map.of("a", BigInteger.TWO.pow(63))))
                .containsEntry("a", new BigDecimal("9223372036854775808"));
        assertThat(Attributes.copy(Map.of("a", 2.50f))).containsEntry("a", new BigDecimal("2.5"));
    }

    @Test
    void attributesRefuseWhatIsNoNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attributes.copy(Map.of("a", Double.NaN)))
                .withMessage("attributes.a must be a finite number, was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attributes.copy(Map.of("a", new BigDecimal("1e400"))))
                .withMessage(
                        "attributes.a must have at most 400 digits before and after its decimal point, was 1E+400");
    }
}
