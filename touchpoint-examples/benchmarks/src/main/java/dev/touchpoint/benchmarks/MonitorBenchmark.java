package dev.touchpoint.benchmarks;

import dev.touchpoint.metric.Interval;
import dev.touchpoint.nps.MonitorMethod;
import dev.touchpoint.nps.NpsCounts;
import dev.touchpoint.nps.NpsMonitor;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Nanoseconds a look at a period of a thousand answers, of which 300 are passives: by the closed form, and by betting. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(2)
public class MonitorBenchmark {

    private final NpsCounts answers = new NpsCounts(200, 300, 500);
    private NpsMonitor monitor = NpsMonitor.of(0.95, 1000);

    /** How the evidence is weighed. */
    @Param
    private MonitorMethod method = MonitorMethod.BETTING;

    /** The monitor of this method. */
    @Setup
    public void choose() {
        monitor = monitor.withMethod(method);
    }

    /** The evidence against a target, as it is looked at after each answer. */
    @Benchmark
    public double eValue() {
        return monitor.eValue(answers, 35);
    }

    /** The interval. */
    @Benchmark
    public Interval interval() {
        return monitor.interval(answers);
    }
}
