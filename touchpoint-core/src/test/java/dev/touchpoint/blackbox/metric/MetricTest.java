package dev.touchpoint.blackbox.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.fixture.MeanMetric;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricTest {

    private final Scale scale = Scale.of(1, 5);
    private final Metric metric = new MeanMetric("house-csat", scale);

    @Test
    void estimatesWith95PercentConfidenceIfNoneIsAskedFor() {
        ScoreCounts counts = ScoreCounts.ofScores(scale, 4, 5);

        assertThat(metric.estimate(counts)).isEqualTo(metric.estimate(counts, 0.95));
        assertThat(metric.estimate(counts)).hasToString("4.5 (1.0 to 5.0, 95 % whole scale, n = 2)");
    }

    @Test
    void comparesTheFirstGroupWithTheSecond() {
        ScoreCounts a = ScoreCounts.ofScores(scale, 5, 5);
        ScoreCounts b = ScoreCounts.ofScores(scale, 2, 3);

        assertThat(metric.compare(a, b, 0.9)).isEqualTo(metric.contrast(List.of(a, b), new double[] {1, -1}, 0.9));
        assertThat(metric.compare(a, b)).isEqualTo(metric.compare(a, b, 0.95));
        assertThat(metric.compare(a, b, 0.9).difference()).hasValue(2.5);
        assertThat(metric.compare(b, a, 0.9).difference()).hasValue(-2.5);
        assertThat(metric.compare(a, ScoreCounts.empty(scale), 0.9).difference())
                .isEmpty();
    }
}
