package dev.touchpoint.blackbox.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.insight.ControlChart;
import dev.touchpoint.metric.AnswerClass;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Direction;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.metric.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ControlChartTest {

    private static final Definition NET = Definition.ofClasses(
            "net",
            "Net",
            Unit.POINTS,
            List.of(
                    AnswerClass.of("detractors", 0, 0, -100),
                    AnswerClass.of("passives", 1, 1, 0),
                    AnswerClass.of("promoters", 2, 2, 100)));

    private static ControlChart chart(long[]... periods) {
        return ControlChart.of(
                        NET,
                        Arrays.stream(periods)
                                .map(counts -> ScoreCounts.of(NET.scale(), counts))
                                .toList())
                .orElseThrow();
    }

    /** Own figures, with the pooled variance and three sigmas. */
    @Test
    void limitsAreAsWideAsThePeriodsAreSmall() {
        ControlChart chart = chart(
                new long[] {12, 20, 28},
                new long[] {15, 22, 33},
                new long[] {9, 18, 33},
                new long[] {30, 15, 15},
                new long[] {11, 19, 30});

        assertThat(chart.centre()).isCloseTo(20, within(5e-4));
        assertThat(chart.points().get(0).low()).isCloseTo(-11.387, within(5e-4));
        assertThat(chart.points().get(0).high()).isCloseTo(51.387, within(5e-4));
        assertThat(chart.points().get(1).low()).isCloseTo(-9.059, within(5e-4));
        assertThat(chart.points().get(1).high()).isCloseTo(49.059, within(5e-4));
        assertThat(chart.points())
                .extracting(ControlChart.Point::isOut)
                .containsExactly(false, false, false, true, false);
        assertThat(chart.points().get(3).score()).isEqualTo(-25);
    }

    @Test
    void aPeriodWithoutAnswersIsNeverOut() {
        ControlChart chart = chart(new long[] {0, 0, 0}, new long[] {1, 1, 1});

        assertThat(chart.points().get(0)).isEqualTo(new ControlChart.Point(0, null, -100, 100));
        assertThat(chart.points().get(0).isOut()).isFalse();
        assertThat(ControlChart.of(NET, List.of(ScoreCounts.empty(NET.scale()))))
                .isEmpty();
        assertThat(ControlChart.of(NET, List.of())).isEmpty();
    }

    @Test
    void limitsStayInsideTheScale() {
        ControlChart chart = chart(new long[] {1, 0, 1}, new long[] {0, 0, 2});

        assertThat(chart.points().get(0).high()).isEqualTo(100);
    }

    @Test
    void whereNothingVariesNothingStandsOut() {
        assertThat(chart(new long[] {0, 0, 5}, new long[] {0, 0, 9}).points())
                .allSatisfy(point -> assertThat(point.isOut()).isFalse());
    }

    /**
     * The scores of the chart of quality scores of the American Society for Quality: 20 answers of 6, 25 of 5, and so on add up to
     * 417, and the centre of ten such samples is their mean, 423.6.
     */
    @Test
    void theCentreIsTheMeanOfSamplesOfOneSize() {
        Definition sum = Definition.mean("q", "Q", Scale.of(1, 6), Direction.HIGHER_IS_BETTER);
        ScoreCounts first = ScoreCounts.of(sum.scale(), 3, 12, 15, 25, 25, 20);
        List<ScoreCounts> others = IntStream.of(520, 395, 470, 250, 389, 530, 440, 420, 405)
                .mapToObj(total -> ofHundred(total))
                .toList();
        ControlChart chart = ControlChart.of(
                        sum, Stream.concat(Stream.of(first), others.stream()).toList())
                .orElseThrow();

        assertThat(100 * sum.score(first).orElseThrow()).isCloseTo(417, within(1e-9));
        assertThat(100 * chart.centre()).isCloseTo(423.6, within(1e-9));
    }

    /** A hundred answers that add up to this. */
    private static ScoreCounts ofHundred(int total) {
        int low = total / 100;
        long high = total % 100;
        long[] counts = new long[6];
        counts[low - 1] = 100 - high;
        counts[low] = high;
        return ScoreCounts.of(Scale.of(1, 6), counts);
    }
}
