package dev.touchpoint.benchmarks;

import dev.touchpoint.metric.Interval;
import dev.touchpoint.nps.NpsCounts;
import dev.touchpoint.nps.NpsMonitor;
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

/** Microseconds a look at a period of a thousand answers, without passives, where the bets have a closed form, and with them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(2)
public class MonitorBenchmark {

    private final NpsMonitor monitor = NpsMonitor.of(0.95, 1000);
    private final NpsCounts decided = new NpsCounts(350, 0, 650);
    private final NpsCounts usual = new NpsCounts(200, 300, 500);

    /** The evidence against a target, as it is looked at after each answer. */
    @Benchmark
    public double eValue() {
        return monitor.eValue(decided, 35);
    }

    /** The same with passives. */
    @Benchmark
    public double eValueWithPassives() {
        return monitor.eValue(usual, 35);
    }

    /** The interval. */
    @Benchmark
    public Interval interval() {
        return monitor.interval(decided);
    }

    /** The same with passives. */
    @Benchmark
    public Interval intervalWithPassives() {
        return monitor.interval(usual);
    }
}
