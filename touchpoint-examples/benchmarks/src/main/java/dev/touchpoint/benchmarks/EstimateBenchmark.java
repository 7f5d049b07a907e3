package dev.touchpoint.benchmarks;

import dev.touchpoint.metric.Comparison;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.nps.Csat;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsMethod;
import dev.touchpoint.nps.ShareMethod;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Nanoseconds an estimate with its interval, by method. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(2)
public class EstimateBenchmark {

    private final Nps tango = Nps.standard();
    private final Nps wald = Nps.standard().withMethod(NpsMethod.WALD);
    private final Nps bayesian = Nps.standard().withMethod(NpsMethod.BAYESIAN);
    private final Csat csat = Csat.standard();
    private final Csat exact = Csat.standard().withMethod(ShareMethod.CLOPPER_PEARSON);
    private final ScoreCounts nps = ScoreCounts.of(tango.scale(), 1, 0, 2, 1, 3, 4, 5, 12, 18, 31, 30);
    private final ScoreCounts others = ScoreCounts.of(tango.scale(), 2, 1, 3, 4, 5, 6, 9, 18, 22, 20, 17);
    private final ScoreCounts satisfaction = ScoreCounts.of(csat.scale(), 4, 6, 11, 38, 48);

    private final ScoreCounts million = ScoreCounts.of(csat.scale(), 40_000, 60_000, 110_000, 380_000, 480_000);
    private final ScoreCounts otherMillion = ScoreCounts.of(csat.scale(), 40_000, 61_000, 110_000, 380_000, 480_000);

    private final List<ScoreCounts> touchpoints = IntStream.range(0, 1000)
            .mapToObj(i -> ScoreCounts.of(tango.scale(), i % 7, 0, 2, i % 3, 3, 4, 5, 12 + i % 11, 18, 31 + i / 10, 30))
            .toList();

    /** Tango's interval, the default. */
    @Benchmark
    public Estimate tango() {
        return tango.estimate(nps);
    }

    /** The textbook's interval. */
    @Benchmark
    public Estimate wald() {
        return wald.estimate(nps);
    }

    /** The Bayesian interval. */
    @Benchmark
    public Estimate bayesian() {
        return bayesian.estimate(nps);
    }

    /** Two shares of a million answers each by Clopper and Pearson's intervals, with the p-value. */
    @Benchmark
    public Comparison clopperPearsonComparisonOfMillions() {
        return exact.compare(million, otherMillion);
    }

    /** Wilson's interval of a share. */
    @Benchmark
    public Estimate wilson() {
        return csat.estimate(satisfaction);
    }

    /** Two groups by Tango's intervals, with the p-value. */
    @Benchmark
    public Comparison tangoComparison() {
        return tango.compare(nps, others);
    }

    /** The intervals of a scorecard of a thousand touchpoints, none with the counts of another. */
    @Benchmark
    public List<Estimate> tangoOfAThousandTouchpoints() {
        return touchpoints.stream().map(tango::estimate).toList();
    }
}
