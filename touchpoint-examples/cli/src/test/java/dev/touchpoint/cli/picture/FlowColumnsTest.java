package dev.touchpoint.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FlowColumnsTest {

    @Test
    void wishesThatAreInOrderAreGranted() {
        assertThat(FlowColumns.ascending(new double[] {1, 2, 2, 7}, new double[] {1, 1, 1, 1}))
                .containsExactly(1, 2, 2, 7);
    }

    @Test
    void wishesThatAreNotInOrderMeetAtTheirMean() {
        assertThat(FlowColumns.ascending(new double[] {4, 0, 9}, new double[] {3, 1, 1}))
                .containsExactly(3, 3, 9);
    }

    /** The closed form of Barlow and others (1972), Statistical inference under order restrictions: the least of the greatest means. */
    @Property(seed = "20261122", tries = 300)
    void noOtherAscendingNumbersAreNearer(
            @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = -100, max = 100) Double> wishes,
            @ForAll @Size(12) List<@DoubleRange(min = 0.1, max = 5) Double> weights) {
        double[] fitted = FlowColumns.ascending(doubles(wishes), doubles(weights.subList(0, wishes.size())));

        for (int i = 0; i < fitted.length; i++) {
            int at = i;
            double expected = IntStream.rangeClosed(0, at)
                    .mapToDouble(from -> IntStream.range(at, wishes.size())
                            .mapToDouble(to -> mean(wishes, weights, from, to))
                            .min()
                            .orElseThrow())
                    .max()
                    .orElseThrow();
            assertThat(fitted[i]).isCloseTo(expected, within(1e-9));
        }
    }

    private static double[] doubles(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double mean(List<Double> values, List<Double> weights, int from, int to) {
        double sum = 0;
        double weight = 0;
        for (int i = from; i <= to; i++) {
            sum += values.get(i) * weights.get(i);
            weight += weights.get(i);
        }
        return sum / weight;
    }
}
