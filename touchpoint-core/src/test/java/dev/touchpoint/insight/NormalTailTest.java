package dev.touchpoint.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTailTest {

    /** Abramowitz and Stegun (1964), tables 26.1 and 26.2. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "1, 0.158655253931457",
        "2, 0.022750131948179",
        "3, 0.001349898031630",
        "-1, 0.841344746068543",
        "5, 2.86651571879194e-7",
        "10, 7.61985302416053e-24",
        "-5, 0.999999713348428"
    })
    void theTailIsThatOfTheTables(double z, double probability) {
        assertThat(NormalTail.above(z)).isCloseTo(probability, Percentage.withPercentage(1e-9));
    }

    @Test
    void theUsualQuantiles() {
        assertThat(NormalTail.exceededBy(0.025)).isCloseTo(1.959963984540054, within(1e-12));
        assertThat(NormalTail.exceededBy(0.05)).isCloseTo(1.644853626951473, within(1e-12));
    }

    @Property(seed = "8")
    void theQuantileUndoesTheTail(@ForAll @DoubleRange(min = -5, max = 12) double z) {
        assertThat(NormalTail.exceededBy(NormalTail.above(z))).isCloseTo(z, within(1e-6));
    }
}
