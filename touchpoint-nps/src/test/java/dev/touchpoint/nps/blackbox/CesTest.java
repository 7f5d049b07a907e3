package dev.touchpoint.nps.blackbox;

import static dev.touchpoint.metric.Direction.HIGHER_IS_BETTER;
import static dev.touchpoint.metric.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.metric.Comparison;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Reconciliation;
import dev.touchpoint.metric.Reconciliation.Cause;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.nps.Ces;
import dev.touchpoint.nps.CesAggregation;
import dev.touchpoint.nps.MeanMethod;
import dev.touchpoint.nps.ShareMethod;
import java.util.List;
import org.junit.jupiter.api.Test;

class CesTest {

    private static final Scale SEVEN = Scale.of(1, 7);
    private static final ScoreCounts ANSWERS = ScoreCounts.of(SEVEN, 80, 210, 140, 110, 160, 180, 120);
    private static final ScoreCounts MIRRORED = ScoreCounts.of(SEVEN, 120, 180, 160, 110, 140, 210, 80);

    @Test
    void theStandardDefinitionIsTheMeanOfOneToSevenWithSevenEasiest() {
        Ces ces = Ces.standard();

        assertThat(ces.id()).isEqualTo("ces");
        assertThat(ces.definition().name()).isEqualTo("Customer Effort Score");
        assertThat(ces.scale()).isEqualTo(SEVEN);
        assertThat(ces.definition().direction()).isEqualTo(HIGHER_IS_BETTER);
        assertThat(ces.aggregation()).isEqualTo(CesAggregation.MEAN);
        assertThat(ces).hasToString("ces on 1..7: mean, highest is easiest, bounded Wilson");
        assertThat(ces.estimate(ANSWERS)).hasToString("4.1 (3.9 to 4.3, 95 % bounded Wilson, n = 1000)");
        assertThat(ces.estimate(ScoreCounts.empty(SEVEN))).isEqualTo(Estimate.none(ces.definition()));
    }

    @Test
    void theThreeAggregationsOfTheSameAnswersAreThreeNumbers() {
        Ces mean = Ces.mean("ces-mean", SEVEN, HIGHER_IS_BETTER);
        Ces share = Ces.topShare("ces-share", SEVEN, HIGHER_IS_BETTER, 3);
        Ces index = Ces.index("ces-index", SEVEN, HIGHER_IS_BETTER, 2, 3);

        assertThat(mean.estimate(ANSWERS).score()).hasValue(4.08);
        assertThat(share.estimate(ANSWERS).score()).hasValue(46);
        assertThat(index.estimate(ANSWERS).score()).hasValue(-13);
        assertThat(share.estimate(ANSWERS)).hasToString("46.0 (42.9 to 49.1, 95 % Wilson, n = 1000)");
        assertThat(index.estimate(ANSWERS)).hasToString("-13.0 (-18.2 to -7.7, 95 % Tango, n = 1000)");
        assertThat(mean).hasToString("ces-mean on 1..7: mean, highest is easiest, bounded Wilson");
        assertThat(share).hasToString("ces-share on 1..7: share of the easiest 3 points, highest is easiest, Wilson");
        assertThat(index)
                .hasToString(
                        "ces-index on 1..7: share of the easiest 2 minus share of the hardest 3 points, highest is easiest, Tango");
        assertThat(List.of(mean.aggregation(), share.aggregation(), index.aggregation()))
                .containsExactly(CesAggregation.MEAN, CesAggregation.TOP_SHARE, CesAggregation.INDEX);
        assertThat(index.definition().name()).isEqualTo("Customer Effort Score on 1..7");
    }

    /** The same thousand answers by three of the published forms (CYS's help page); the fourth asks on another scale. */
    @Test
    void thePublishedFormsAreNotInterchangeable() {
        assertThat(Ces.standard().estimate(ANSWERS).score()).hasValue(4.08);
        assertThat(Ces.agreement().estimate(ANSWERS).score()).hasValue(46);
        assertThat(Ces.net().estimate(ANSWERS).score()).hasValue(-13);
        assertThat(Ces.original()).hasToString("ces-original on 1..5: mean, lowest is easiest, bounded Wilson");
        assertThat(Ces.original().definition().direction()).isEqualTo(LOWER_IS_BETTER);
        assertThat(Ces.agreement())
                .hasToString("ces-agree on 1..7: share of the easiest 3 points, highest is easiest, Wilson");
        assertThat(Ces.agreement().definition().formula()).isEqualTo("100·easy / (not easy + easy)");
        assertThat(Ces.net().definition().formula()).isEqualTo("100·(easy - hard) / (hard + neither + easy)");
    }

    @Test
    void aReconciliationSaysWhyTheFormsDiffer() {
        Reconciliation shares =
                Reconciliation.of(Ces.standard().definition(), Ces.agreement().definition(), ANSWERS);
        Reconciliation scales =
                Reconciliation.of(Ces.standard().definition(), Ces.original().definition(), ANSWERS);

        assertThat(shares.shownByOne()).isEqualByComparingTo("4.1");
        assertThat(shares.shownByOther()).isEqualByComparingTo("46.0");
        assertThat(shares.steps()).extracting(Reconciliation.Step::cause).containsExactly(Cause.WORTH);
        assertThat(scales.steps()).extracting(Reconciliation.Step::cause).containsExactly(Cause.SCALE);
    }

    @Test
    void whereLowIsEasyTheTopIsTheLowEnd() {
        Ces share = Ces.topShare("ces-share", SEVEN, LOWER_IS_BETTER, 3);
        Ces index = Ces.index("ces-index", SEVEN, LOWER_IS_BETTER, 2, 3);

        assertThat(share.estimate(MIRRORED).score()).hasValue(46);
        assertThat(index.estimate(MIRRORED).score()).hasValue(-13);
        assertThat(share).hasToString("ces-share on 1..7: share of the easiest 3 points, lowest is easiest, Wilson");
    }

    @Test
    void theDirectionIsThatOfTheScoreNotOfTheAnswers() {
        assertThat(Ces.mean("m", SEVEN, LOWER_IS_BETTER).definition().direction())
                .isEqualTo(LOWER_IS_BETTER);
        assertThat(Ces.topShare("t", SEVEN, LOWER_IS_BETTER, 3).definition().direction())
                .isEqualTo(HIGHER_IS_BETTER);
        assertThat(Ces.index("i", SEVEN, LOWER_IS_BETTER, 2, 3).definition().direction())
                .isEqualTo(HIGHER_IS_BETTER);
    }

    @Test
    void theIntervalOfAMeanStaysOnTheScaleAndHasAWidthAtItsEnds() {
        ScoreCounts allEasy = ScoreCounts.ofScores(SEVEN, 7, 7, 7);

        Interval interval = Ces.standard().estimate(allEasy).interval().orElseThrow();

        assertThat(interval.high()).isEqualTo(7);
        assertThat(interval.low()).isBetween(3.0, 5.0);
    }

    @Test
    void meansAreComparedInStepsOfTheScale() {
        Comparison comparison = Ces.standard().compare(ANSWERS, MIRRORED, 0.95);

        assertThat(comparison).hasToString("0.2 (-0.1 to 0.4, 95 % MOVER of bounded Wilson, p = 0.2330)");
    }

    /** Both means are 18 / 5; summed from rounded shares they would differ by a hair. */
    @Test
    void equalMeansOfDifferentAnswersDoNotDiffer() {
        Ces ces = Ces.mean("ces-5", Scale.of(1, 5), HIGHER_IS_BETTER);
        ScoreCounts a = ScoreCounts.of(ces.scale(), 0, 0, 2, 3, 0);
        ScoreCounts b = ScoreCounts.of(ces.scale(), 0, 0, 3, 1, 1);

        assertThat(ces.compare(a, b, 0.95).difference()).hasValue(0);
        assertThat(ces.compare(a, b, 0.95).pValue()).hasValue(1);
    }

    /** The weighted average of two strata: a mean of 1 to 7 is never 0, and the p-value says so. */
    @Test
    void aWeightedAverageHasAnInterval() {
        Comparison average = Ces.standard().contrast(List.of(ANSWERS, MIRRORED), new double[] {0.5, 0.5}, 0.95);

        assertThat(average.difference()).hasValue(4);
        assertThat(average.interval().orElseThrow().contains(4)).isTrue();
        assertThat(average.pValue()).hasValue(0);
    }

    @Test
    void pointsThatOverlapOrAreMissingAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ces.topShare("t", SEVEN, HIGHER_IS_BETTER, 0))
                .withMessage("easy points must be from 1 to 6, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ces.topShare("t", SEVEN, HIGHER_IS_BETTER, 7))
                .withMessage("easy points must be from 1 to 6, was 7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ces.index("i", SEVEN, HIGHER_IS_BETTER, 0, 3))
                .withMessage("easy points must be from 1 to 6, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ces.index("i", SEVEN, HIGHER_IS_BETTER, 4, 4))
                .withMessage("hard points must be from 1 to 3, was 4");
        assertThat(Ces.index("i", SEVEN, HIGHER_IS_BETTER, 4, 3)
                        .estimate(ANSWERS)
                        .score())
                .hasValue(14);
        assertThat(Ces.topShare("t", SEVEN, HIGHER_IS_BETTER, 1)
                        .estimate(ANSWERS)
                        .score())
                .hasValue(12);
    }

    @Test
    void aShareMayHaveAnotherMethodAndNothingElseMay() {
        Ces share = Ces.topShare("ces-share", SEVEN, HIGHER_IS_BETTER, 3).withMethod(ShareMethod.JEFFREYS);

        assertThat(share.estimate(ANSWERS)).hasToString("46.0 (42.9 to 49.1, 95 % Jeffreys, n = 1000)");
        assertThatIllegalStateException()
                .isThrownBy(() -> Ces.standard().withMethod(ShareMethod.JEFFREYS))
                .withMessage("a method for shares must be for the aggregation TOP_SHARE, was for MEAN");
    }

    /** The table of t has 2.7764451 for 4 degrees of freedom; Welch by SciPy. */
    @Test
    void aMeanMayHaveStudentsInterval() {
        Ces ces = Ces.standard().withMethod(MeanMethod.STUDENT);
        ScoreCounts five = ScoreCounts.ofScores(SEVEN, 1, 2, 3, 4, 5);
        ScoreCounts three = ScoreCounts.ofScores(SEVEN, 6, 7, 7);
        Interval interval = ces.estimate(five).interval().orElseThrow();
        Comparison welch = ces.compare(five, three, 0.95);

        assertThat(interval.high()).isCloseTo(3 + 2.7764451 * Math.sqrt(0.5), within(1e-7));
        assertThat(ces.estimate(three).interval().orElseThrow().high()).isEqualTo(7);
        assertThat(welch.pValue().orElseThrow()).isCloseTo(0.004339567566477305, within(1e-8));
        assertThat(welch.interval().orElseThrow().low()).isCloseTo(-5.628442936221115, within(1e-7));
        assertThat(welch.method()).isEqualTo("Welch t");
        assertThat(ces).hasToString("ces on 1..7: mean, highest is easiest, Student t");
    }

    @Test
    void withoutVariationStudentKnowsNothing() {
        Ces ces = Ces.standard().withMethod(MeanMethod.STUDENT);
        ScoreCounts one = ScoreCounts.ofScores(SEVEN, 4);
        ScoreCounts alike = ScoreCounts.ofScores(SEVEN, 4, 4, 4);

        assertThat(ces.estimate(one)).hasToString("4.0 (1.0 to 7.0, 95 % Student t, n = 1)");
        assertThat(ces.estimate(alike)).hasToString("4.0 (1.0 to 7.0, 95 % Student t, n = 3)");
        assertThat(ces.compare(ANSWERS, one, 0.95).untestable())
                .hasValue("a group has one answer alone, so that nothing shows how it varies");
        assertThat(ces.compare(alike, alike, 0.95).untestable())
                .hasValue("within each group all answers are of one class, so that nothing shows how they vary");
        assertThatIllegalStateException()
                .isThrownBy(() -> Ces.index("i", SEVEN, HIGHER_IS_BETTER, 2, 3).withMethod(MeanMethod.STUDENT))
                .withMessage("a method for means must be for the aggregation MEAN, was for INDEX");
    }

    @Test
    void nullAndStandardIdsAreRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> Ces.mean("m", SEVEN, null))
                .withMessage("answers must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> Ces.index("i", SEVEN, null, 2, 3))
                .withMessage("answers must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ces.mean("ces", Scale.of(1, 5), LOWER_IS_BETTER))
                .withMessageContaining(
                        "must not be one of ces, ces-agree, ces-net, ces-original, csat, enps, nps, was \"ces\"");
    }
}
