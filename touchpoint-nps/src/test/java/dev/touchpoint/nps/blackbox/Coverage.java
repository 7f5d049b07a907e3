package dev.touchpoint.nps.blackbox;

import dev.touchpoint.metric.Interval;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsCounts;
import dev.touchpoint.nps.NpsMethod;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** How often the 95 % interval of so many answers covers the truth: every outcome, weighed by its probability. */
final class Coverage {

    /** True shares of the three classes. */
    record Shares(double detractors, double passives, double promoters) {

        double truth() {
            return 100 * (promoters - detractors);
        }
    }

    /**
     * What there is to say of a method and a number of answers: over all shares in steps of .05 of which none is 0, over those
     * without passives, and over those without one of the ends.
     */
    record Row(
            NpsMethod method,
            int n,
            double least,
            double mean,
            double most,
            double leastWithoutPassives,
            double meanWithoutPassives,
            double leastWithoutAnEnd,
            double meanWithoutAnEnd) {

        static final String HEADER = "method,n,least,mean,most,least without passives,mean without passives,"
                + "least without an end,mean without an end";

        static Row parse(String line) {
            String[] cells = line.split(",", -1);
            double[] figures = new double[cells.length];
            for (int i = 1; i < cells.length; i++) {
                figures[i] = Double.parseDouble(cells[i]);
            }
            return new Row(
                    NpsMethod.valueOf(cells[0]),
                    (int) figures[1],
                    figures[2],
                    figures[3],
                    figures[4],
                    figures[5],
                    figures[6],
                    figures[7],
                    figures[8]);
        }

        String csv() {
            return String.format(
                    Locale.ROOT,
                    "%s,%d,%.4f,%.4f,%.4f,%.4f,%.4f,%.4f,%.4f",
                    method,
                    n,
                    least,
                    mean,
                    most,
                    leastWithoutPassives,
                    meanWithoutPassives,
                    leastWithoutAnEnd,
                    meanWithoutAnEnd);
        }
    }

    private static final int STEPS = 20;

    private final NpsMethod method;
    private final int n;

    /** The ways to get each outcome, by detractors and promoters. */
    private final double[][] ways;

    private final Interval[][] intervals;

    Coverage(NpsMethod method, int n) {
        this.method = method;
        this.n = n;
        this.ways = new double[n + 1][n + 1];
        this.intervals = new Interval[n + 1][n + 1];
        Nps nps = Nps.standard().withMethod(method);
        for (int d = 0; d <= n; d++) {
            for (int p = 0; d + p <= n; p++) {
                ways[d][p] =
                        p > 0 ? ways[d][p - 1] * (n - d - p + 1) / p : d > 0 ? ways[d - 1][0] * (n - d + 1) / d : 1;
                intervals[d][p] = nps.estimate(new NpsCounts(d, n - d - p, p), 0.95)
                        .interval()
                        .orElseThrow();
            }
        }
    }

    double of(Shares shares) {
        double[] detractors = powers(shares.detractors());
        double[] passives = powers(shares.passives());
        double[] promoters = powers(shares.promoters());
        double covered = 0;
        for (int d = 0; d <= n; d++) {
            for (int p = 0; d + p <= n; p++) {
                if (intervals[d][p].contains(shares.truth())) {
                    covered += ways[d][p] * detractors[d] * promoters[p] * passives[n - d - p];
                }
            }
        }
        return covered;
    }

    private double[] powers(double share) {
        double[] powers = new double[n + 1];
        for (int i = 0; i <= n; i++) {
            powers[i] = Math.pow(share, i);
        }
        return powers;
    }

    Row row() {
        DoubleSummaryStatistics interior = over(s -> s.detractors() * s.passives() * s.promoters() > 0);
        DoubleSummaryStatistics noPassives = over(s -> s.passives() == 0 && s.detractors() * s.promoters() > 0);
        DoubleSummaryStatistics noEnd =
                over(s -> s.passives() > 0 && s.passives() < 1 && s.detractors() * s.promoters() == 0);
        return new Row(
                method,
                n,
                interior.getMin(),
                interior.getAverage(),
                interior.getMax(),
                noPassives.getMin(),
                noPassives.getAverage(),
                noEnd.getMin(),
                noEnd.getAverage());
    }

    private DoubleSummaryStatistics over(Predicate<Shares> shares) {
        return grid().stream().filter(shares).mapToDouble(this::of).summaryStatistics();
    }

    private static List<Shares> grid() {
        List<Shares> grid = new ArrayList<>();
        for (int d = 0; d <= STEPS; d++) {
            for (int p = 0; d + p <= STEPS; p++) {
                grid.add(new Shares(d / (double) STEPS, (STEPS - d - p) / (double) STEPS, p / (double) STEPS));
            }
        }
        return grid;
    }
}
