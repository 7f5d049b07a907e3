package dev.touchpoint.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "42.056, 42.1",
        "42.05, 42.1",
        "42.04999, 42.0",
        "-42.05, -42.1",
        "-42.04999, -42.0",
        "0.05, 0.1",
        "-0.05, -0.1",
        "0.04, 0.0",
        "-0.04, 0.0",
        "0, 0.0",
        "-0.0, 0.0",
        "100, 100.0",
        "-100, -100.0",
        "99.95, 100.0",
        "1E20, 100000000000000000000.0",
        "1E-300, 0.0",
    })
    void oneDecimalRoundsHalvesAwayFromZero(double value, String shown) {
        assertThat(Figures.oneDecimal(value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "0.95, 95 %",
        "0.9, 90 %",
        "0.29, 29 %",
        "0.58, 58 %",
        "0.999, 99.9 %",
        "0.5, 50 %",
        "0.3333333333333333, 33.3333333333 %",
    })
    void percentShowsNoMoreDigitsThanWereMeant(double share, String shown) {
        assertThat(Figures.percent(share)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "0, p < 0.0001",
        "0.0000999, p < 0.0001",
        "0.0001, p = 0.0001",
        "0.00085, p = 0.0009",
        "0.05, p = 0.0500",
        "0.04995, p = 0.0500",
        "1, p = 1.0000",
    })
    void pValuesHaveFourDecimals(double p, String shown) {
        assertThat(Figures.pValue(p)).isEqualTo(shown);
    }
}
