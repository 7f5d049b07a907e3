package dev.touchpoint.insight;

import java.util.stream.DoubleStream;

/** Where importance and performance are split into more and less. It decides much, so it is always said. */
public enum Split {
    /** At the mean of all: some are always below it. */
    MEAN {
        @Override
        double of(double[] values, double lowest, double highest) {
            return DoubleStream.of(values).average().orElse(Double.NaN);
        }
    },
    /** At the median of all: half are always below it. */
    MEDIAN {
        @Override
        double of(double[] values, double lowest, double highest) {
            double[] sorted = DoubleStream.of(values).sorted().toArray();
            int half = sorted.length / 2;
            if (sorted.length == 0) {
                return Double.NaN;
            }
            return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        }
    },
    /** In the middle of the scale, whatever the others are like: of importance at 0.5. */
    SCALE_MIDDLE {
        @Override
        double of(double[] values, double lowest, double highest) {
            return (lowest + highest) / 2;
        }
    };

    /** The split of these values, which lie from the lowest to the highest. */
    abstract double of(double[] values, double lowest, double highest);
}
