package dev.touchpoint.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the command's report counts in a file of responses, by DuckDB: the scores of each metric by touchpoint, channel and
 * month, the customers, the first and the last answer and, where it is known when customers were asked, the delays.
 */
final class DuckDbReport {

    private static final List<String> COLUMNS =
            List.of("customer", "touchpoint", "channel", "metric", "score", "\"at\"");

    private DuckDbReport() {}

    /**
     * Reads a file and prints how much it counted.
     *
     * @param args the file, and the number of threads
     * @throws IOException if the file can't be read
     * @throws SQLException if DuckDB can't read or group it
     */
    public static void main(String[] args) throws IOException, SQLException {
        Path file = Path.of(args[0]);
        boolean asked = header(file).contains("askedAt");
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute("SET threads = " + Integer.parseInt(args[1]));
            statement.execute("SET TimeZone = 'Europe/Berlin'");
            String columns = String.join(
                    ", ",
                    asked
                            ? Stream.concat(COLUMNS.stream(), Stream.of("askedAt"))
                                    .toList()
                            : COLUMNS);
            statement.execute("CREATE TEMP TABLE responses AS SELECT " + columns + " FROM read_csv('"
                    + file.toString().replace("'", "''") + "')");
            long groups = rows(
                    statement,
                    "SELECT metric, touchpoint, channel, date_trunc('month', \"at\") AS month, score, count(*)"
                            + " FROM responses GROUP BY ALL");
            if (asked) {
                rows(
                        statement,
                        "SELECT metric, quantile_disc(date_diff('second', askedAt, \"at\"), [0.5, 0.9])"
                                + " FROM responses WHERE askedAt IS NOT NULL AND askedAt <= \"at\" GROUP BY metric");
            }
            try (ResultSet all = statement.executeQuery(
                    "SELECT count(*), count(DISTINCT customer), min(\"at\"), max(\"at\") FROM responses")) {
                all.next();
                System.out.printf(
                        Locale.ROOT,
                        "%,d responses, %,d customers, %,d groups%n",
                        all.getLong(1),
                        all.getLong(2),
                        groups);
            }
        }
    }

    private static String header(Path file) throws IOException {
        try (BufferedReader text = Files.newBufferedReader(file)) {
            return String.valueOf(text.readLine());
        }
    }

    private static long rows(Statement statement, String query) throws SQLException {
        long rows = 0;
        try (ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows++;
            }
        }
        return rows;
    }
}
