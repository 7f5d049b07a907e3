package dev.touchpoint.benchmarks;

import dev.touchpoint.insight.Credit;
import dev.touchpoint.insight.Credits;
import dev.touchpoint.insight.Influence;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.TouchpointLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
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

/** Milliseconds for the influence of 500 touchpoints on an order: a million interactions of 100,000 customers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(2)
public class InfluenceBenchmark {

    private static final int CUSTOMERS = 100_000;
    private static final int TOUCHES = 10;
    private static final int TOUCHPOINTS = 500;

    private final TouchpointLog log;
    private final Influence influence;

    /** Fills in the same journeys in every run: one in ten ends with an order. */
    public InfluenceBenchmark() {
        SplittableRandom random = new SplittableRandom(1985);
        List<Interaction> interactions = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            for (int j = 0; j < TOUCHES; j++) {
                boolean ordered = j == TOUCHES - 1 && i % 10 == 0;
                String touchpoint = ordered ? "order" : "touchpoint-" + random.nextInt(TOUCHPOINTS);
                interactions.add(Interaction.of("c-" + i, touchpoint, Instant.ofEpochSecond(j)));
            }
        }
        log = TouchpointLog.of(interactions);
        influence = log.journeys().collect(Influence.on("order"));
    }

    /** From a million interactions to the sums that everything else is computed from. */
    @Benchmark
    public Influence collect() {
        return log.journeys().collect(Influence.on("order"));
    }

    /** The removal effects of all touchpoints. */
    @Benchmark
    public SortedMap<String, Double> removalEffects() {
        return influence.removalEffects();
    }

    /** A credit that needs no chain. */
    @Benchmark
    public Credits linear() {
        return influence.credit(Credit.linear());
    }
}
