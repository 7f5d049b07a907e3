package dev.touchpoint.benchmarks;

import dev.touchpoint.insight.Flow;
import dev.touchpoint.log.TouchpointLog;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Ten million interactions of a million customers, from memory, in one thread: what follows what, how long it takes, and the
 * variants; beside it, DuckDB counting what follows what in the same rows, and nothing else.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx6g", "-XX:+UseSerialGC"})
public class FlowBenchmark {

    private static final int CUSTOMERS = 1_000_000;

    /** What the columns of ids are. */
    public enum Columns {
        /** All texts, as they are in the log. */
        TEXT("VARCHAR", "VARCHAR"),
        /** Touchpoints are an enumeration, the others texts. */
        ENUM("VARCHAR", "touchpoints"),
        /** Numbers throughout, as if somebody had replaced all ids beforehand. */
        NUMBER("INTEGER", "TINYINT");

        private final String ids;
        private final String touchpoints;

        Columns(String ids, String touchpoints) {
            this.ids = ids;
            this.touchpoints = touchpoints;
        }

        String ids() {
            return ids;
        }

        String touchpoints() {
            return touchpoints;
        }
    }

    /** The interactions as a log. */
    @State(Scope.Benchmark)
    public static class Memory {

        private TouchpointLog log = TouchpointLog.of(List.of());

        /** Lets the customers live. */
        @Setup
        public void live() {
            log = TouchpointLog.of(FlowCase.journeys(CUSTOMERS)
                    .flatMap(journey -> journey.events().stream())
                    .toList());
        }
    }

    /** The same interactions as a table of DuckDB, in memory, and in one thread. */
    @State(Scope.Benchmark)
    public static class Table {

        /** What the columns of ids are. */
        @Param
        private Columns columns = Columns.TEXT;

        private DuckDbFlow table = new DuckDbFlow();

        /** Fills the table. */
        @Setup
        public void fill() throws SQLException {
            table.fill(FlowCase.journeys(CUSTOMERS), columns);
        }

        /** Compares what was counted with the flow of the same journeys. */
        @TearDown
        public void compare() throws SQLException {
            Map<String, Long> counts = table.directlyFollows();
            Flow flow = FlowCase.journeys(CUSTOMERS).collect(Flow.collector());
            flow.edges().forEach(edge -> {
                if (!Long.valueOf(edge.count()).equals(counts.get(edge.from() + " > " + edge.to()))) {
                    throw new IllegalStateException("DuckDB counts " + edge + " otherwise");
                }
            });
            table.close();
        }
    }

    /** The whole flow: counts, waiting times, throughput, variants. */
    @Benchmark
    public Flow flow(Memory memory) {
        return Flow.of(memory.log);
    }

    /** The peer: counts of what directly follows what. */
    @Benchmark
    public Map<String, Long> peerDuckDbLead(Table table) throws SQLException {
        return table.table.directlyFollows();
    }
}
