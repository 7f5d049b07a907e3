package dev.touchpoint.nps.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.touchpoint.metric.Interval;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsCounts;
import dev.touchpoint.nps.NpsMethod;
import dev.touchpoint.nps.NpsPlan;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpsPlanTest {

    private static final NpsPlan PLAN = NpsPlan.of(new NpsCounts(20, 30, 50), 0.95);

    /** MeasuringU's table says 1,655 and 412, with a variance of .67 and Z rounded to 1.645 + 0.842. */
    @Test
    void aBenchmarkNeedsAsManyAnswersAsPublishedButForARoundedZ() {
        NpsPlan plan = NpsPlan.of(new NpsCounts(335, 330, 335), 0.95);

        assertThat(plan.answersForBenchmark(5, 0.8)).isEqualTo(1654);
        assertThat(plan.answersForBenchmark(10, 0.8)).isEqualTo(412);
    }

    /** By hand: v = .7 - .09 = .61, z = 1.95996. */
    @ParameterizedTest
    @CsvSource({"5, 935", "10, 232", "1, 23430", "100, 1"})
    void aMarginNeedsSoManyAnswers(double margin, long answers) {
        assertThat(PLAN.answersForMargin(margin)).isEqualTo(answers);
    }

    /** By hand: 2·.61·(1.95996 + 0.84162)² / .1² - 3 = 954.56. */
    @Test
    void twoGroupsNeedTwiceAsManyEach() {
        assertThat(PLAN.answersPerGroup(10, 0.8)).isEqualTo(955);
    }

    @Property(seed = "2016")
    void theAnswersPlannedReachTheMarginAndOneLessDoNot(
            @ForAll @IntRange(min = 1, max = 50) int detractors,
            @ForAll @IntRange(max = 50) int passives,
            @ForAll @IntRange(min = 1, max = 50) int promoters,
            @ForAll @IntRange(min = 2, max = 20) int margin) {
        NpsCounts spread = new NpsCounts(detractors, passives, promoters);
        double variance = Math.pow(halfWidth(spread), 2) * spread.n();
        long answers = NpsPlan.of(spread, 0.95).answersForMargin(margin);

        assertThat(Math.sqrt(variance / (answers + 3))).isLessThanOrEqualTo(margin * (1 + 1e-12));
        assertThat(Math.sqrt(variance / (answers + 2))).isGreaterThan(margin * (1 - 1e-12));
    }

    /** Of Wald's interval, for which half the width is z standard errors unless it is clipped. */
    private static double halfWidth(NpsCounts counts) {
        NpsCounts many =
                new NpsCounts(counts.detractors() * 10_000, counts.passives() * 10_000, counts.promoters() * 10_000);
        Interval interval = Nps.standard()
                .withMethod(NpsMethod.WALD)
                .estimate(many, 0.95)
                .interval()
                .orElseThrow();
        return 100 * (interval.high() - interval.low()) / 2;
    }

    @Test
    void answersSoFarAreTakenOff() {
        assertThat(PLAN.moreAnswersForMargin(10)).isEqualTo(132);
        assertThat(PLAN.moreInvitationsForMargin(10, 20)).isEqualTo(660);
        assertThat(PLAN.moreInvitationsForMargin(10, 100)).isEqualTo(132);
        assertThat(PLAN.moreInvitationsForMargin(10, 7)).isEqualTo(1886);
        assertThat(PLAN.moreAnswersForMargin(50)).isZero();
        assertThat(PLAN.moreInvitationsForMargin(50, 20)).isZero();
    }

    @Test
    void anyAnswersTakeInvitations() {
        assertThat(NpsPlan.invitations(0, 20)).isZero();
        assertThat(NpsPlan.invitations(1, 30)).isEqualTo(4);
        assertThat(NpsPlan.invitations(Long.MAX_VALUE, 1)).isEqualTo(Long.MAX_VALUE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NpsPlan.invitations(-1, 20))
                .withMessage("answers must be 0 or more, were -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NpsPlan.invitations(5, 101))
                .withMessage("response rate must be above 0 and at most 100, was 101.0");
    }

    @Test
    void whatIsBeyondCountingIsTheMost() {
        assertThat(PLAN.answersForMargin(Double.MIN_VALUE)).isEqualTo(Long.MAX_VALUE);
        assertThat(PLAN.moreInvitationsForMargin(Double.MIN_VALUE, 1)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aPlanSaysWhatItIsMadeOn() {
        assertThat(PLAN).hasToString("20 detractors, 30 passives, 50 promoters, confidence 0.95");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "7, 0, 0", "0, 7, 0", "0, 0, 7"})
    void answersWithoutVariationAreNothingToPlanOn(long detractors, long passives, long promoters) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NpsPlan.of(new NpsCounts(detractors, passives, promoters), 0.95))
                .withMessage("answers to plan on must be of 2 classes at least, were " + detractors + ", " + passives
                        + " and " + promoters);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 201, Double.NaN})
    void distancesOutOfRangeAreRefused(double distance) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAN.answersForMargin(distance))
                .withMessage("margin must be above 0 and at most 100, was " + distance);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAN.answersForBenchmark(distance, 0.8))
                .withMessage("difference must be above 0 and at most 200, was " + distance);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAN.answersPerGroup(distance, 0.8))
                .withMessage("difference must be above 0 and at most 200, was " + distance);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAN.moreInvitationsForMargin(5, distance))
                .withMessage("response rate must be above 0 and at most 100, was " + distance);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 1, 80, Double.NaN})
    void powersOutOfRangeAreRefused(double power) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAN.answersForBenchmark(5, power))
                .withMessage("power must be at least 0.5 and below 1, was " + power);
    }

    @Test
    void aConfidenceOfAllIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NpsPlan.of(new NpsCounts(1, 1, 1), 1))
                .withMessage("confidence must be between 0 and 1, was 1.0");
    }
}
