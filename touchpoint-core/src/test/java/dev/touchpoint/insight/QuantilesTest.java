package dev.touchpoint.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Type 2 of Hyndman and Fan, worked by hand: with n sorted values and rank n · share, the mean of the values at rank and
 * rank + 1 if the rank is whole, else the value at the next whole rank. Values are tens, so that means stay whole.
 */
class QuantilesTest {

    @ParameterizedTest(name = "{1} of 1 to {0} (in tens) is {2}")
    @CsvSource({
        "1, 0, 10",
        "1, 0.5, 10",
        "1, 1, 10",
        "2, 0, 10",
        "2, 0.5, 15",
        "2, 0.51, 20",
        "2, 1, 20",
        "4, 0.25, 15",
        "4, 0.5, 25",
        "4, 0.75, 35",
        "5, 0.2, 15",
        "5, 0.25, 20",
        "5, 0.3, 20",
        "5, 0.5, 30",
        "5, 0.75, 40",
        "10, 0.1, 15",
        "10, 0.25, 30",
        "10, 0.5, 55",
        "10, 0.9, 95",
        "10, 0.95, 100",
        "10, 0.3, 35",
        "10, 0.7, 75",
        "100, 0.29, 295",
        "100, 0.55, 555",
        "100, 0.57, 575",
        "100, 0.58, 585",
        "1000, 0.001, 15",
        "1000, 0.999, 9995",
    })
    void agreesWithTheDefinition(int n, double share, long expected) {
        assertThat(Quantiles.of(tens(n), share)).isEqualTo(expected);
    }

    @Test
    void roundsMeansDown() {
        assertThat(Quantiles.of(new long[] {1, 2}, 0.5)).isEqualTo(1);
        assertThat(Quantiles.of(new long[] {-2, -1}, 0.5)).isEqualTo(-2);
        assertThat(Quantiles.of(new long[] {-1, 0}, 0.5)).isEqualTo(-1);
    }

    @Test
    void findsTheMeanOfTheLargestValues() {
        assertThat(Quantiles.of(new long[] {Long.MAX_VALUE, Long.MAX_VALUE}, 0.5))
                .isEqualTo(Long.MAX_VALUE);
        assertThat(Quantiles.of(new long[] {Long.MAX_VALUE - 2, Long.MAX_VALUE}, 0.5))
                .isEqualTo(Long.MAX_VALUE - 1);
        assertThat(Quantiles.of(new long[] {Long.MIN_VALUE, Long.MIN_VALUE}, 0.5))
                .isEqualTo(Long.MIN_VALUE);
        assertThat(Quantiles.of(new long[] {Long.MIN_VALUE, Long.MAX_VALUE}, 0.5))
                .isEqualTo(-1);
    }

    @Test
    void startsAtTheLeastAndEndsAtTheGreatest() {
        assertThat(Quantiles.of(tens(7), Double.MIN_VALUE)).isEqualTo(10);
        assertThat(Quantiles.of(tens(7), 0)).isEqualTo(10);
        assertThat(Quantiles.of(tens(7), Math.nextDown(1.0))).isEqualTo(70);
        assertThat(Quantiles.of(tens(7), 1)).isEqualTo(70);
    }

    @Property(seed = "41", tries = 3000)
    void everyPercentageIsExact(
            @ForAll @IntRange(min = 1, max = 2000) int n, @ForAll @IntRange(max = 100) int percent) {
        int hundredfold = n * percent;
        int rank = hundredfold / 100;
        long expected =
                hundredfold % 100 != 0 ? 10L * (rank + 1) : rank == 0 ? 10 : rank == n ? 10L * n : 5L * (2 * rank + 1);

        assertThat(Quantiles.of(tens(n), percent / 100.0)).isEqualTo(expected);
    }

    @Property(seed = "42")
    void growsWithTheShareFromTheLeastToTheGreatest(
            @ForAll @Size(min = 1, max = 50) long[] values, @ForAll @IntRange(max = 100) int percent) {
        Arrays.sort(values);
        long quantile = Quantiles.of(values, percent / 100.0);

        assertThat(quantile).isBetween(values[0], values[values.length - 1]);
        assertThat(quantile).isLessThanOrEqualTo(Quantiles.of(values, Math.min(1, percent / 100.0 + 0.01)));
    }

    private static long[] tens(int n) {
        return LongStream.rangeClosed(1, n).map(i -> 10 * i).toArray();
    }
}
