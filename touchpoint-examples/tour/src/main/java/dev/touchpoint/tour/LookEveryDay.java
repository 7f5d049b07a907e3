package dev.touchpoint.tour;

import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsCounts;
import dev.touchpoint.nps.NpsMonitor;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A score that is looked at every day: in months in which nothing changes, a test made for one look raises many a false
 * alarm, and a monitor hardly any.
 */
final class LookEveryDay {

    private static final int MONTHS = 1000;
    private static final int DAYS = 30;
    private static final int ANSWERS_A_DAY = 100;
    private static final double TRUTH = 30;

    private LookEveryDay() {}

    public static void main(String[] args) {
        Nps nps = Nps.standard();
        NpsMonitor monitor = NpsMonitor.of(0.95, 1000);
        SplittableRandom random = new SplittableRandom(2021);
        int alarmsOfTheTest = 0;
        int alarmsOfTheMonitor = 0;
        NpsCounts month = new NpsCounts(0, 0, 0);
        for (int i = 0; i < MONTHS; i++) {
            month = new NpsCounts(0, 0, 0);
            boolean test = false;
            boolean watch = false;
            for (int day = 0; day < DAYS; day++) {
                month = oneDayLater(month, random);
                test |= !nps.estimate(month, 0.95).interval().orElseThrow().contains(TRUTH);
                watch |= monitor.eValue(month, TRUTH) >= 20;
            }
            alarmsOfTheTest += test ? 1 : 0;
            alarmsOfTheMonitor += watch ? 1 : 0;
        }
        System.out.println(MONTHS + " months without a change, looked at on each of " + DAYS + " days");
        System.out.println("False alarms of a 95 % test: " + percent(alarmsOfTheTest));
        System.out.println("False alarms of the monitor: " + percent(alarmsOfTheMonitor));
        System.out.println("What a look costs, in the last month");
        System.out.println("  one look:   " + nps.estimate(month, 0.95));
        System.out.println("  every look: " + monitor.interval(month));
    }

    /** Of each hundred customers some 20 are detractors and 50 promoters, every day. */
    private static NpsCounts oneDayLater(NpsCounts counts, SplittableRandom random) {
        long detractors = counts.detractors();
        long promoters = counts.promoters();
        for (int i = 0; i < ANSWERS_A_DAY; i++) {
            double customer = random.nextDouble();
            detractors += customer < 0.2 ? 1 : 0;
            promoters += customer >= 0.5 ? 1 : 0;
        }
        return new NpsCounts(detractors, counts.n() + ANSWERS_A_DAY - detractors - promoters, promoters);
    }

    private static String percent(int months) {
        return String.format(Locale.ROOT, "%.1f %% of the months", 100.0 * months / MONTHS);
    }
}
