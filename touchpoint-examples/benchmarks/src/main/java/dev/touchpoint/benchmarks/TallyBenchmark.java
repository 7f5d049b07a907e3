package dev.touchpoint.benchmarks;

import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.metric.ScoreTally;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Nanoseconds a score: counting a million of them, beside the streams that one would write without the library. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(2)
public class TallyBenchmark {

    private static final int SCORES = 1_000_000;
    private static final Scale SCALE = Scale.of(0, 10);

    private final byte[] scores = new byte[SCORES];

    /** Fills in the same scores in every run. */
    public TallyBenchmark() {
        SplittableRandom random = new SplittableRandom(2003);
        for (int i = 0; i < SCORES; i++) {
            scores[i] = (byte) random.nextInt(SCALE.points());
        }
    }

    /** In bulk. */
    @Benchmark
    @OperationsPerInvocation(SCORES)
    public ScoreCounts bulk() {
        return new ScoreTally(SCALE).addAll(scores).counts();
    }

    /** One by one. */
    @Benchmark
    @OperationsPerInvocation(SCORES)
    public ScoreCounts oneByOne() {
        ScoreTally tally = new ScoreTally(SCALE);
        for (byte score : scores) {
            tally.add(score);
        }
        return tally.counts();
    }

    /** By the library's collector. */
    @Benchmark
    @OperationsPerInvocation(SCORES)
    public ScoreCounts collector() {
        return IntStream.range(0, SCORES).mapToObj(i -> (int) scores[i]).collect(ScoreCounts.collector(SCALE));
    }

    /** The peer: grouping and counting with the streams of the JDK. */
    @Benchmark
    @OperationsPerInvocation(SCORES)
    public Map<Integer, Long> peerGroupingBy() {
        return IntStream.range(0, SCORES)
                .mapToObj(i -> (int) scores[i])
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
