package dev.touchpoint.cli.ingest;

import dev.touchpoint.metric.Comparison;
import dev.touchpoint.metric.Direction;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Metrics;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import java.util.List;

final class TestMetrics {
    static final Metrics ALL =
            Metrics.of(List.of(new Plain("csat", Scale.of(1, 5)), new Plain("nps", Scale.of(0, 10))));

    private record Plain(String id, Scale scale) implements Metric {
        @Override
        public String name() {
            return id;
        }

        @Override
        public Direction direction() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Estimate estimate(ScoreCounts c, double d) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Comparison contrast(List<ScoreCounts> g, double[] w, double c) {
            throw new UnsupportedOperationException();
        }
    }
}
