package dev.touchpoint.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WideSumTest {

    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    @Property(seed = "192")
    void isTheSumThatArithmeticWithoutLimitsGives(
            @ForAll @Size(max = 50) List<@LongRange(min = 0) Long> values, @ForAll long before) {
        WideSum sum = new WideSum();
        WideSum squares = new WideSum();
        sum.add(BigInteger.valueOf(before));
        BigInteger expected = BigInteger.valueOf(before);
        BigInteger expectedSquares = BigInteger.ZERO;
        for (long value : values) {
            sum.add(value);
            squares.addSquare(value);
            expected = expected.add(BigInteger.valueOf(value));
            expectedSquares = expectedSquares.add(BigInteger.valueOf(value).pow(2));
        }

        assertThat(sum.value()).isEqualTo(expected);
        assertThat(squares.value()).isEqualTo(expectedSquares);
    }

    @Test
    void carriesFromEachWordToTheNext() {
        WideSum sum = new WideSum();
        WideSum squares = new WideSum();
        int times = 1_000;
        for (int i = 0; i < times; i++) {
            sum.add(Long.MAX_VALUE);
            squares.addSquare(Long.MAX_VALUE);
        }

        assertThat(sum.value()).isEqualTo(MOST.multiply(BigInteger.valueOf(times)));
        assertThat(squares.value()).isEqualTo(MOST.pow(2).multiply(BigInteger.valueOf(times)));
    }
}
