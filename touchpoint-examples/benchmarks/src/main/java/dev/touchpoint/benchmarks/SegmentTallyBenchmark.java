package dev.touchpoint.benchmarks;

import static java.util.Objects.requireNonNull;

import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreTallies;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * The histograms of a thousand segments out of fifty million scores in memory, in one thread, beside DuckDB in one thread. Run
 * by its {@link #main}, it ends with the ratio.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgs = "-Xmx1g")
public class SegmentTallyBenchmark {

    private static final int SCORES = 50_000_000;
    private static final int SEGMENTS = 1000;
    private static final Scale SCALE = Scale.of(0, 10);

    /** Fifty million answers, the same ones in every run. */
    @State(Scope.Benchmark)
    public static class Answers {

        private final int[] segments = new int[SCORES];
        private final byte[] scores = new byte[SCORES];

        /** Fills in segments and scores. */
        public Answers() {
            SplittableRandom random = new SplittableRandom(2003);
            for (int i = 0; i < SCORES; i++) {
                segments[i] = random.nextInt(SEGMENTS);
                scores[i] = (byte) random.nextInt(SCALE.points());
            }
        }

        ScoreTallies tallied() {
            return new ScoreTallies(SCALE, SEGMENTS).addAll(segments, scores);
        }
    }

    /** The same answers in a table of DuckDB, in the narrowest types. */
    @State(Scope.Benchmark)
    public static class Table {

        private @Nullable Connection database;
        private @Nullable Statement statement;

        /** Fills the table, and makes sure that both count the same. */
        @Setup
        public void fill(Answers answers) throws SQLException {
            Connection opened = DriverManager.getConnection("jdbc:duckdb:");
            database = opened;
            Statement query = opened.createStatement();
            statement = query;
            query.execute("SET threads = 1");
            query.execute("CREATE TABLE answers (segment SMALLINT NOT NULL, score TINYINT NOT NULL)");
            try (DuckDBAppender rows = opened.unwrap(DuckDBConnection.class).createAppender("answers")) {
                for (int i = 0; i < SCORES; i++) {
                    rows.beginRow();
                    rows.append((short) answers.segments[i]);
                    rows.append(answers.scores[i]);
                    rows.endRow();
                }
            }
            requireSame(answers.tallied());
        }

        private void requireSame(ScoreTallies tallies) throws SQLException {
            int cells = 0;
            try (ResultSet rows = grouped()) {
                while (rows.next()) {
                    cells++;
                    long counted = tallies.counts(rows.getInt(1)).count(rows.getInt(2));
                    if (counted != rows.getLong(3)) {
                        throw new IllegalStateException("DuckDB and Touchpoint must count the same");
                    }
                }
            }
            if (cells != SEGMENTS * SCALE.points()) {
                throw new IllegalStateException("DuckDB must find every score in every segment");
            }
        }

        ResultSet grouped() throws SQLException {
            return requireNonNull(statement)
                    .executeQuery("SELECT segment, score, count(*) FROM answers GROUP BY segment, score");
        }

        /** Lets go of the table. */
        @TearDown
        public void close() throws SQLException {
            requireNonNull(statement).close();
            requireNonNull(database).close();
        }
    }

    /** By Touchpoint. */
    @Benchmark
    public ScoreTallies touchpoint(Answers answers) {
        return answers.tallied();
    }

    /** The peer: DuckDB, whose result is read to its end. */
    @Benchmark
    public long peerDuckDb(Table table) throws SQLException {
        long answers = 0;
        try (ResultSet rows = table.grouped()) {
            while (rows.next()) {
                answers += rows.getLong(3);
            }
        }
        return answers;
    }

    /**
     * Runs both and prints how many times as fast Touchpoint is.
     *
     * @param args none
     * @throws RunnerException if a run fails
     */
    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(SegmentTallyBenchmark.class.getSimpleName())
                        .build())
                .run();
        System.out.printf(
                "50,000,000 scores over 1,000 segments: Touchpoint is %.1f times as fast as DuckDB%n",
                milliseconds(results, "peerDuckDb") / milliseconds(results, "touchpoint"));
    }

    private static double milliseconds(Collection<RunResult> results, String name) {
        return results.stream()
                .filter(result -> result.getPrimaryResult().getLabel().equals(name))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst()
                .orElseThrow();
    }
}
