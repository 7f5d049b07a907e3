package dev.touchpoint.nps.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Comparison;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.nps.Csat;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsCounts;
import dev.touchpoint.nps.NpsMethod;
import dev.touchpoint.nps.NpsPlan;
import dev.touchpoint.nps.RepeatedAnswers;
import dev.touchpoint.nps.RepeatedChoice;
import dev.touchpoint.nps.WeightedCounts;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other tools were seen to get wrong, each held off by a test. */
class DefectsOfOthersTest {

    private static final Nps NPS = Nps.standard();
    private static final Nps WALD = NPS.withMethod(NpsMethod.WALD);

    private static ScoreCounts scores(int... scores) {
        return ScoreCounts.ofScores(NPS.scale(), scores);
    }

    /** R's NPS 1.1 drops the breaks it is given, in score, standard error and test. */
    @Test
    void cutPointsReachTheScoreTheIntervalAndTheTest() {
        Nps strict = Nps.of("nps-strict", NPS.scale(), 9, 10).withMethod(NpsMethod.WALD);
        ScoreCounts a = scores(10, 10, 9, 9, 8, 8, 7, 6);
        ScoreCounts b = scores(10, 9, 8, 8, 7, 7, 6, 5);

        assertThat(strict.estimate(a)).isNotEqualTo(WALD.estimate(a));
        assertThat(strict.estimate(a).score()).hasValue(-25);
        assertThat(strict.estimate(a).interval())
                .isEqualTo(strict.estimate(4, 2, 2).interval());
        assertThat(strict.compare(a, b, 0.95).difference()).hasValue(37.5);
        assertThat(strict.compare(a, b, 0.95).pValue())
                .isEqualTo(strict.compare(new NpsCounts(4, 2, 2), new NpsCounts(6, 1, 1), 0.95)
                        .pValue());
    }

    /** R's NPS 1.1 returns the upper limit first. */
    @ParameterizedTest
    @EnumSource
    void theLowerLimitIsTheLowerOne(NpsMethod method) {
        Interval interval =
                NPS.withMethod(method).estimate(16, 30, 61).interval().orElseThrow();

        assertThat(interval.low()).isLessThan(interval.high());
    }

    /** R's NPS reports the absolute difference, and an interval around that. */
    @ParameterizedTest
    @EnumSource
    void aDifferenceKeepsItsSign(NpsMethod method) {
        Comparison comparison =
                NPS.withMethod(method).compare(new NpsCounts(30, 40, 37), new NpsCounts(16, 30, 61), 0.95);

        assertThat(comparison.difference().orElseThrow()).isCloseTo(-35.514, within(5e-4));
        assertThat(comparison.interval().orElseThrow().high()).isNegative();
    }

    /** R's NPS computes p as 1 - (2Φ(z) - 1), which is 0 from z = 8.3 on. */
    @ParameterizedTest
    @EnumSource
    void aSmallPValueIsNotZero(NpsMethod method) {
        Comparison comparison =
                NPS.withMethod(method).compare(new NpsCounts(10, 20, 70), new NpsCounts(70, 20, 10), 0.95);

        assertThat(comparison.pValue().orElseThrow()).isPositive().isLessThan(1e-20);
    }

    /** R's NPS gives nothing but promoters an interval without width. */
    @Test
    void answersAllAlikeAreNotCertainty() {
        for (NpsCounts counts : List.of(new NpsCounts(0, 0, 5), new NpsCounts(0, 5, 0), new NpsCounts(5, 0, 0))) {
            Interval interval = NPS.estimate(counts, 0.95).interval().orElseThrow();

            assertThat(interval.high() - interval.low()).isGreaterThan(40);
        }
    }

    /** R's NPS does not clip the adjusted interval of one group: 106.3 for ten promoters. */
    @Test
    void noIntervalLeavesTheScale() {
        assertThat(NPS.withMethod(NpsMethod.ADJUSTED_WALD)
                        .estimate(0, 0, 10)
                        .interval()
                        .orElseThrow()
                        .high())
                .isEqualTo(100);
        assertThat(WALD.estimate(0, 1, 9).interval().orElseThrow().high()).isEqualTo(100);
    }

    /** A difference of two scores lies in -200..200 and is clipped there: 102.0 here stays. */
    @Test
    void aDifferenceIsClippedWhereDifferencesEnd() {
        Interval within = WALD.compare(new NpsCounts(10, 0, 20), new NpsCounts(18, 0, 12), 0.95)
                .interval()
                .orElseThrow();
        Interval clipped = WALD.compare(new NpsCounts(0, 1, 3), new NpsCounts(4, 0, 0), 0.95)
                .interval()
                .orElseThrow();

        assertThat(within.high()).isCloseTo(101.99, within(0.005));
        assertThat(clipped.high()).isEqualTo(200);
    }

    /** marketr takes a score that is missing or off the scale for a passive. */
    @ParameterizedTest
    @ValueSource(ints = {-1, 11, 99})
    void aScoreOffTheScaleIsNoPassive(int score) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scores(9, score))
                .withMessage("score must be from 0 to 10, was " + score + " at index 1");
    }

    /** marketr fails where nobody belongs to one of the classes. */
    @ParameterizedTest
    @CsvSource({"0, 3, 4, 57.142857", "3, 0, 4, 14.285714", "3, 4, 0, -42.857143", "3, 0, 0, -100"})
    void aClassMayBeEmpty(long detractors, long passives, long promoters, double score) {
        for (NpsMethod method : NpsMethod.values()) {
            assertThat(NPS.withMethod(method)
                            .estimate(detractors, passives, promoters)
                            .score()
                            .orElseThrow())
                    .isCloseTo(score, within(5e-7));
        }
    }

    /** surveytoolbox reports the whole width as "plus or minus". */
    @Test
    void theMarginIsHalfTheWidth() {
        Interval interval = WALD.estimate(16, 30, 61).interval().orElseThrow();
        double share = 45.0 / 107;
        double standardError = Math.sqrt((77.0 / 107 - share * share) / 107);

        assertThat((interval.high() - interval.low()) / 2).isCloseTo(100 * 1.959964 * standardError, within(1e-4));
    }

    /** One tool takes the one-sided quantile, which makes its 95 % interval one of 90 %. */
    @Test
    void ninetyFivePercentIsNotNinety() {
        Interval interval = WALD.estimate(1, 0, 1).interval().orElseThrow();

        assertThat(WALD.estimate(50, 0, 50).interval().orElseThrow().high()).isCloseTo(19.5996, within(1e-4));
        assertThat(interval.confidence()).isEqualTo(0.95);
    }

    /** The adjusted interval is what was published: around its own centre of 25, here without the score of 100. */
    @Test
    void theAdjustedIntervalIsNotStretchedToTheScore() {
        Estimate estimate = NPS.withMethod(NpsMethod.ADJUSTED_WALD).estimate(0, 0, 1);
        Interval interval = estimate.interval().orElseThrow();

        assertThat(estimate.score()).hasValue(100);
        assertThat(interval.low()).isCloseTo(25 - 73.4986, within(1e-4));
        assertThat(interval.high()).isCloseTo(25 + 73.4986, within(1e-4));
    }

    /** A t-test of the raw ratings finds p = .04 between two groups whose NPS are both 0. */
    @ParameterizedTest
    @EnumSource
    void ratingsThatDifferWithinTheirClassDoNotDiffer(NpsMethod method) {
        int[] extreme = IntStream.range(0, 20).map(i -> i < 10 ? 10 : 0).toArray();
        int[] mild = IntStream.range(0, 20).map(i -> i < 10 ? 9 : 6).toArray();

        Comparison comparison = NPS.withMethod(method).compare(scores(extreme), scores(mild), 0.95);

        assertThat(comparison.difference()).hasValue(0);
        assertThat(comparison.pValue()).hasValue(1);
    }

    /**
     * Turas' own tests: the spread of ten tens and ten zeros is that of -100 and 100, not of 0 and 10: 102.598 by n - 1. R's NPS
     * multiplies the variance by 100 where it should by 10,000.
     */
    @Test
    void theSpreadIsThatOfTheClasses() {
        ScoreCounts extreme = ScoreCounts.of(NPS.scale(), 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10);

        double error =
                WeightedCounts.of(extreme).standardError(NPS.definition()).orElseThrow();
        assertThat(error * Math.sqrt(20) * Math.sqrt(20 / 19.0)).isCloseTo(102.598, within(5e-4));
    }

    /** Alida's formula for the size of a sample divides variances by n that were divided already. */
    @Test
    void theAnswersPlannedForAMarginGiveIt() {
        long answers = NpsPlan.of(new NpsCounts(20, 30, 50), 0.95).answersForMargin(5);
        NpsCounts counts = new NpsCounts(answers / 5, answers - answers / 5 - answers / 2, answers / 2);

        Interval interval = NPS.withMethod(NpsMethod.ADJUSTED_WALD)
                .estimate(counts, 0.95)
                .interval()
                .orElseThrow();
        assertThat((interval.high() - interval.low()) / 2).isCloseTo(5, within(0.01));
    }

    /** Formbricks counted the answers to other questions: a five is a good CSAT, and would be a detractor. */
    @Test
    void answersToAnotherQuestionAreNoAnswers() {
        Response nps =
                Response.builder("ann", "delivery", "nps", 9, Instant.EPOCH).build();
        Response csat =
                Response.builder("ann", "delivery", "csat", 5, Instant.EPOCH).build();

        RepeatedAnswers answers = Stream.of(nps, csat).collect(RepeatedAnswers.of(NPS));
        assertThat(answers.answers()).isEqualTo(1);
        assertThat(answers.estimate(RepeatedChoice.EACH, 0.95).score()).hasValue(100);
    }

    /** BayesNPS draws its limits anew at each call. */
    @ParameterizedTest
    @EnumSource
    void theSameCountsAlwaysHaveTheSameLimits(NpsMethod method) {
        Nps nps = NPS.withMethod(method);

        assertThat(nps.estimate(10, 50, 80)).isEqualTo(nps.estimate(10, 50, 80));
    }

    /** Two groups without variation have a t of infinity: neither p = 0 nor p = 1 nor NaN is true. */
    @Test
    void withoutVariationWaldHasNoTest() {
        Comparison apart = WALD.compare(new NpsCounts(0, 0, 10), new NpsCounts(10, 0, 0), 0.95);
        Comparison same = WALD.compare(new NpsCounts(0, 10, 0), new NpsCounts(0, 5, 0), 0.95);

        assertThat(apart.difference()).hasValue(200);
        assertThat(apart.pValue()).isEmpty();
        assertThat(apart.interval()).isEmpty();
        assertThat(apart.untestable())
                .hasValue("within each group all answers are of one class, so that nothing shows how they vary");
        assertThat(same.pValue()).isEmpty();
        assertThat(same.difference()).hasValue(0);
    }

    /** The score methods have one: 20 promoters against 18 detractors would arise by chance once in 3.4·10¹⁰ cases. */
    @Test
    void withoutVariationTangoHasATest() {
        Comparison comparison = NPS.compare(new NpsCounts(0, 0, 20), new NpsCounts(18, 0, 0), 0.95);

        assertThat(comparison.pValue().orElseThrow()).isBetween(1e-12, 1e-10);
        assertThat(comparison.interval().orElseThrow().high()).isEqualTo(200);
    }

    /** Truncating or rounding the two percentages first makes 38 of it; integer division of the shares makes 0. */
    @ParameterizedTest
    @CsvSource({"0, 36, 23, 38.983051", "18, 0, 41, 38.983051", "23, 36, 0, -38.983051", "18, 1, 17, -2.777778"})
    void sharesAreNotRoundedBeforeTheyAreSubtracted(long detractors, long passives, long promoters, double score) {
        assertThat(NPS.estimate(detractors, passives, promoters).score().orElseThrow())
                .isCloseTo(score, within(5e-7));
    }

    /** One tool divides a share of the second group by the size of the first. */
    @ParameterizedTest
    @EnumSource
    void groupsOfDifferentSizesKeepTheirOwn(NpsMethod method) {
        Nps nps = NPS.withMethod(method);
        NpsCounts small = new NpsCounts(2, 3, 5);
        NpsCounts large = new NpsCounts(2000, 3000, 5000);

        assertThat(nps.compare(small, large, 0.95).difference()).hasValue(0);
        assertThat(nps.compare(small, large, 0.95).interval().orElseThrow().contains(0))
                .isTrue();
    }

    /** One package keeps its counts in a global: a second survey overwrites the first. */
    @Test
    void twoMetricsDoNotDisturbEachOther() {
        Nps five = Nps.of("nps-5", Scale.of(1, 5), 4, 5);
        String before = NPS.estimate(16, 30, 61).toString();

        five.withMethod(NpsMethod.WALD).estimate(1, 1, 1);

        assertThat(NPS.estimate(16, 30, 61)).hasToString(before);
    }

    /** One product reads the option's index for its value, so that nines are never promoters. */
    @Test
    void ninesArePromoters() {
        assertThat(NPS.estimate(scores(9)).score()).hasValue(100);
        assertThat(NPS.estimate(scores(8)).score()).hasValue(0);
        assertThat(NPS.estimate(scores(7)).score()).hasValue(0);
        assertThat(NPS.estimate(scores(6)).score()).hasValue(-100);
    }

    /** Promoters and detractors taken as independent make the interval too narrow: 2·p·d is missing from the variance. */
    @Test
    void promotersAndDetractorsAreOfTheSameAnswers() {
        Interval interval = WALD.estimate(50, 0, 50).interval().orElseThrow();
        double independent = 100 * 1.959964 * Math.sqrt((0.25 + 0.25) / 100);

        assertThat(interval.high()).isGreaterThan(independent * 1.4);
    }

    /** Products take CSAT for the mean over the highest point, or round it up. */
    @Test
    void satisfactionIsAShareOfPeopleNotOfPoints() {
        ScoreCounts answers = ScoreCounts.of(Scale.of(1, 5), 0, 1, 5, 1, 0);

        assertThat(Csat.standard().estimate(answers).score().orElseThrow()).isCloseTo(100.0 / 7, within(1e-13));
    }
}
