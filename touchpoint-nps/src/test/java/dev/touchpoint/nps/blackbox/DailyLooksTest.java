package dev.touchpoint.nps.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.nps.MonitorMethod;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsCounts;
import dev.touchpoint.nps.NpsMonitor;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** How often a month without any change raises a false alarm if it is looked at each day: 30 looks, 100 answers a day. */
class DailyLooksTest {

    private static final int DAYS = 30;
    private static final int ANSWERS_A_DAY = 100;
    private static final int STREAMS = 2000;

    private static final double TRUTH = 30;

    /** A fifth detractors and half promoters; or the same score of people who all make up their minds. */
    private static final double[] USUAL = {0.2, 0.5};

    private static final double[] DECIDED = {0.35, 0.65};

    private static final NpsMonitor MONITOR = NpsMonitor.of(0.95, 1000);

    @Test
    void anOrdinaryTestRaisesOneInMoreThanAQuarterOfAllMonths() {
        Nps nps = Nps.standard();

        assertThat(falseAlarms(counts ->
                        !nps.estimate(counts, 0.95).interval().orElseThrow().contains(TRUTH)))
                .isBetween(0.26, 0.31);
    }

    @Test
    void theMonitorRaisesOneInAtMostFivePercentOfThem() {
        assertThat(falseAlarms(counts -> MONITOR.eValue(counts, TRUTH) >= 20)).isBetween(0.001, 0.05);
    }

    @Test
    void norDoesTheMixtureRaiseMore() {
        NpsMonitor mixture = MONITOR.withMethod(MonitorMethod.BETA_BINOMIAL);

        assertThat(falseAlarms(counts -> mixture.eValue(counts, TRUTH) >= 20)).isBetween(0.0, 0.05);
        assertThat(falseAlarms(STREAMS, DECIDED, (counts, other) -> mixture.eValue(counts, TRUTH) >= 20))
                .isBetween(0.001, 0.05);
    }

    /** The intervals of a month all contain the truth together, or there was an alarm. */
    @Test
    void theIntervalsLeaveTheTruthOutWhereAnAlarmIsRaised() {
        BiPredicate<NpsCounts, NpsCounts> disagree =
                (counts, other) -> MONITOR.interval(counts).contains(TRUTH) == (MONITOR.eValue(counts, TRUTH) >= 20);

        assertThat(falseAlarms(40, USUAL, disagree)).isZero();
    }

    @Test
    void theMonitorOfTwoAlikeRaisesHardlyAny() {
        assertThat(falseAlarms(40, USUAL, (a, b) -> MONITOR.eValue(a, b) >= 20)).isLessThanOrEqualTo(0.05);
    }

    private static double falseAlarms(Predicate<NpsCounts> alarm) {
        return falseAlarms(STREAMS, USUAL, (counts, other) -> alarm.test(counts));
    }

    /** The share of months with an alarm on one of their days. */
    private static double falseAlarms(int streams, double[] shares, BiPredicate<NpsCounts, NpsCounts> alarm) {
        SplittableRandom random = new SplittableRandom(20_240_101);
        int alarms = 0;
        for (int stream = 0; stream < streams; stream++) {
            NpsCounts a = new NpsCounts(0, 0, 0);
            NpsCounts b = a;
            boolean raised = false;
            for (int day = 0; day < DAYS; day++) {
                a = oneDayLater(a, shares, random);
                b = oneDayLater(b, shares, random);
                raised = raised || alarm.test(a, b);
            }
            alarms += raised ? 1 : 0;
        }
        return (double) alarms / streams;
    }

    private static NpsCounts oneDayLater(NpsCounts counts, double[] shares, SplittableRandom random) {
        long detractors = counts.detractors();
        long passives = counts.passives();
        long promoters = counts.promoters();
        for (int i = 0; i < ANSWERS_A_DAY; i++) {
            double draw = random.nextDouble();
            if (draw < shares[0]) {
                detractors++;
            } else if (draw < 1 - shares[1]) {
                passives++;
            } else {
                promoters++;
            }
        }
        return new NpsCounts(detractors, passives, promoters);
    }
}
