package dev.touchpoint.benchmarks;

import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.nps.Csat;
import dev.touchpoint.nps.DriverAnalysis;
import dev.touchpoint.nps.DriverOutcome;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsDrivers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Milliseconds for what moves the score: ten thousand customers who rated twenty touchpoints each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(2)
public class DriversBenchmark {

    private static final int CUSTOMERS = 10_000;
    private static final int TOUCHPOINTS = 20;

    private final Map<String, Metric> touchpoints = new LinkedHashMap<>();
    private final List<Response> responses = new ArrayList<>();
    private final NpsDrivers drivers;

    /** Fills in the same answers in every run: a mood of each customer's own, and touchpoints that weigh more or less. */
    public DriversBenchmark() {
        SplittableRandom random = new SplittableRandom(2000);
        for (int i = 0; i < TOUCHPOINTS; i++) {
            touchpoints.put("touchpoint-" + i, Csat.standard());
        }
        for (int i = 0; i < CUSTOMERS; i++) {
            int mood = random.nextInt(-1, 2);
            int sum = random.nextInt(40);
            for (int j = 0; j < TOUCHPOINTS; j++) {
                int score = Math.max(1, Math.min(5, random.nextInt(1, 6) + mood));
                sum += score * (j % 5);
                responses.add(answer(i, "touchpoint-" + j, "csat", score));
            }
            responses.add(answer(i, "relationship", "nps", Math.min(10, sum / 18)));
        }
        drivers = responses.stream().collect(NpsDrivers.of(Nps.standard(), "relationship", touchpoints));
    }

    private static Response answer(int customer, String touchpoint, String metric, int score) {
        return Response.builder("c-" + customer, touchpoint, metric, score, Instant.EPOCH)
                .build();
    }

    /** From 210,000 responses to the sums that everything else is computed from. */
    @Benchmark
    public NpsDrivers collect() {
        return responses.stream().collect(NpsDrivers.of(Nps.standard(), "relationship", touchpoints));
    }

    /** Relative weights with their intervals. */
    @Benchmark
    public DriverAnalysis relativeWeights() {
        return drivers.relativeWeights(DriverOutcome.SCORE, 0.95);
    }

    /** Shapley values: all of the million subsets. */
    @Benchmark
    public DriverAnalysis shapley() {
        return drivers.shapley(DriverOutcome.SCORE);
    }
}
