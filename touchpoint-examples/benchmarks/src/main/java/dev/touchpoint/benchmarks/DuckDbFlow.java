package dev.touchpoint.benchmarks;

import dev.touchpoint.benchmarks.FlowBenchmark.Columns;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Event;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Directly-follows counts as one would have them from DuckDB, in memory and in one thread. */
final class DuckDbFlow implements AutoCloseable {

    private static final String COUNTS =
            """
            SELECT a, b, count(*) FROM (
              SELECT touchpoint AS a, lead(touchpoint) OVER (PARTITION BY customer, occasion ORDER BY instant) AS b FROM log)
            WHERE b IS NOT NULL GROUP BY a, b
            """;

    private final DuckDBConnection connection;
    private Columns columns = Columns.TEXT;

    DuckDbFlow() {
        try {
            connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void fill(Stream<ActualJourney> journeys, Columns kind) throws SQLException {
        columns = kind;
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("CREATE TYPE touchpoints AS ENUM ("
                    + IntStream.range(0, 20)
                            .mapToObj(touchpoint -> "'touchpoint-" + touchpoint + "'")
                            .collect(Collectors.joining(", "))
                    + ")");
            statement.execute("CREATE TABLE log (customer " + kind.ids() + ", occasion " + kind.ids() + ", touchpoint "
                    + kind.touchpoints() + ", instant TIMESTAMP)");
        }
        try (DuckDBAppender appender = connection.createAppender("log")) {
            for (Iterator<ActualJourney> rest = journeys.iterator(); rest.hasNext(); ) {
                for (Event event : rest.next().events()) {
                    append(event, appender.beginRow()).endRow();
                }
            }
        }
    }

    private DuckDBAppender append(Event event, DuckDBAppender row) throws SQLException {
        String occasion = Objects.requireNonNull(event.occasion());
        if (columns == Columns.NUMBER) {
            row.append(number(event.customer())).append(number(occasion)).append((byte) number(event.touchpoint()));
        } else {
            row.append(event.customer()).append(occasion).append(event.touchpoint());
        }
        return row.appendEpochMicros(event.at().getEpochSecond() * 1_000_000);
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(id.indexOf('-') + 1));
    }

    /** How often one touchpoint directly follows another, as in "touchpoint-1 > touchpoint-2". */
    Map<String, Long> directlyFollows() throws SQLException {
        String prefix = columns == Columns.NUMBER ? "touchpoint-" : "";
        Map<String, Long> counts = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COUNTS)) {
            while (rows.next()) {
                counts.put(prefix + rows.getString(1) + " > " + prefix + rows.getString(2), rows.getLong(3));
            }
        }
        return counts;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
