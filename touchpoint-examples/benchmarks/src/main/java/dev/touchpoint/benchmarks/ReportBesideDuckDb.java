package dev.touchpoint.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * The command's {@code report} of a sample's responses in a heap of a gigabyte, beside DuckDB, which reads the same file and
 * groups it the same way: both in one thread, from the start of the process to its end, in turns.
 */
public final class ReportBesideDuckDb {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private ReportBesideDuckDb() {}

    /**
     * Runs both and prints medians and ratio.
     *
     * @param args the jar of the command, the folder of a sample, and how many rounds (3 if not given)
     * @throws IOException if a process can't be started
     * @throws InterruptedException if the wait for one is interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path sample = Path.of(args[1]);
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 3;
        Path folder = Files.createTempDirectory("touchpoint");
        List<String> touchpoint = List.of(
                JAVA,
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-jar",
                args[0],
                "report",
                "--map",
                sample.resolve("map.json").toString(),
                "--responses",
                sample.resolve("responses.csv").toString(),
                "--zone",
                "Europe/Berlin",
                "--out",
                folder.resolve("report.html").toString());
        List<String> duckDb = List.of(
                JAVA,
                "-cp",
                System.getProperty("java.class.path"),
                DuckDbReport.class.getName(),
                sample.resolve("responses.csv").toString(),
                "1");
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            ours.add(seconds(touchpoint, folder.resolve("touchpoint.txt")));
            theirs.add(seconds(duckDb, folder.resolve("duckdb.txt")));
            System.out.printf(Locale.ROOT, "Touchpoint %.2f s, DuckDB %.2f s%n", ours.get(round), theirs.get(round));
        }
        System.out.println("Touchpoint: " + lastLine(folder.resolve("touchpoint.txt")));
        System.out.println("DuckDB: " + lastLine(folder.resolve("duckdb.txt")));
        System.out.printf(
                Locale.ROOT,
                "Medians: Touchpoint %.2f s, DuckDB %.2f s; Touchpoint takes %.2f times as long%n",
                median(ours),
                median(theirs),
                median(ours) / median(theirs));
    }

    private static double seconds(List<String> command, Path out) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int status = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(out.toFile())
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException(command.get(command.size() - 1) + " must end with 0, ended with " + status);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static String lastLine(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.get(lines.size() - 1);
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return DoubleStream.of(sorted[(sorted.length - 1) / 2], sorted[sorted.length / 2])
                .average()
                .orElseThrow();
    }
}
