package dev.touchpoint.benchmarks;

import dev.touchpoint.insight.Flow;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The flow of journeys that are made when they are asked for and forgotten when they are counted, about ten interactions each: a
 * heap that is large enough for the fewest is large enough for the most, or else this ends with an OutOfMemoryError.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx96m", "-XX:+UseSerialGC"})
public class FlowMemoryBenchmark {

    /** How many customers there are. */
    @Param({"100000", "1000000", "10000000"})
    private int customers;

    /** The flow, of which nothing but counts is kept. */
    @Benchmark
    public Flow flow() {
        return FlowCase.journeys(customers).collect(Flow.collector());
    }
}
