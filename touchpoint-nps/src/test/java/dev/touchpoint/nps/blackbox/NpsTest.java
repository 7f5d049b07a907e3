package dev.touchpoint.nps.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.metric.AnswerClass;
import dev.touchpoint.metric.Comparison;
import dev.touchpoint.metric.Direction;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Reconciliation;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsCounts;
import dev.touchpoint.nps.NpsMethod;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpsTest {

    private static final Nps NPS = Nps.standard();
    private static final ScoreCounts ONE_OF_EACH = ScoreCounts.ofScores(NPS.scale(), 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

    @Test
    void readsAsTheReadmeSays() {
        assertThat(NPS.estimate(16, 30, 61)).hasToString("42.1 (27.1 to 54.9, 95 % Tango, n = 107)");
        assertThat(NPS.compare(new NpsCounts(16, 30, 61), new NpsCounts(30, 40, 37), 0.95))
                .hasToString("35.5 (14.5 to 55.2, 95 % MOVER of Tango, p = 0.0010)");
    }

    @Test
    void theStandardDefinitionIsZeroToTenCutAtSixAndEight() {
        assertThat(NPS.id()).isEqualTo("nps");
        assertThat(NPS.definition().name()).isEqualTo("Net Promoter Score");
        assertThat(NPS.scale()).isEqualTo(Scale.of(0, 10));
        assertThat(NPS.definition().direction()).isEqualTo(Direction.HIGHER_IS_BETTER);
        assertThat(NPS.method()).isEqualTo(NpsMethod.TANGO);
        assertThat(NPS.classes(ONE_OF_EACH)).isEqualTo(new NpsCounts(7, 2, 2));
        assertThat(NPS).hasToString("nps on 0..10: detractors below 7, promoters from 9, Tango");
    }

    @Test
    void withoutAConfidenceItIsNinetyFivePercent() {
        ScoreCounts other = ScoreCounts.ofScores(NPS.scale(), 9, 9, 7, 3);

        assertThat(NPS.estimate(ONE_OF_EACH)).isEqualTo(NPS.estimate(ONE_OF_EACH, 0.95));
        assertThat(NPS.compare(ONE_OF_EACH, other)).isEqualTo(NPS.compare(ONE_OF_EACH, other, 0.95));
    }

    @Test
    void noAnswersGiveNoScore() {
        assertThat(NPS.estimate(0, 0, 0)).isEqualTo(Estimate.none(NPS.definition()));
        assertThat(NPS.estimate(ScoreCounts.empty(NPS.scale()))).isEqualTo(Estimate.none(NPS.definition()));
    }

    @Test
    void anotherMethodChangesTheIntervalAndNothingElse() {
        Nps wald = NPS.withMethod(NpsMethod.WALD);

        assertThat(wald.id()).isEqualTo("nps");
        assertThat(wald.method()).isEqualTo(NpsMethod.WALD);
        assertThat(wald.estimate(16, 30, 61)).hasToString("42.1 (28.1 to 56.0, 95 % Wald, n = 107)");
        assertThat(NPS.withMethod(NpsMethod.ADJUSTED_WALD).estimate(16, 30, 61))
                .hasToString("42.1 (27.1 to 54.7, 95 % adjusted Wald, n = 107)");
        assertThat(NPS.method()).isEqualTo(NpsMethod.TANGO);
    }

    @Test
    void theConfidenceIsTheOneAskedFor() {
        assertThat(NPS.estimate(new NpsCounts(16, 30, 61), 0.9))
                .hasToString("42.1 (29.6 to 53.0, 90 % Tango, n = 107)");
    }

    @Test
    void aDefinitionOfOnesOwnCutsWhereItSays() {
        Nps five = Nps.of("nps-5", Scale.of(1, 5), 4, 5);
        ScoreCounts answers = ScoreCounts.of(Scale.of(1, 5), 1, 2, 3, 4, 10);

        assertThat(five.id()).isEqualTo("nps-5");
        assertThat(five.definition().name()).isEqualTo("Net Promoter Score on 1..5");
        assertThat(five.classes(answers)).isEqualTo(new NpsCounts(6, 4, 10));
        assertThat(five.estimate(answers)).isEqualTo(five.estimate(6, 4, 10));
        assertThat(five.estimate(answers).score()).hasValue(20);
        assertThat(five.estimate(answers).definition().id()).isEqualTo("nps-5");
    }

    @Test
    void aDefinitionMayHaveNoPassives() {
        Nps thumbs = Nps.of("thumbs", Scale.of(0, 1), 1, 1);

        assertThat(thumbs.estimate(1, 0, 3).score()).hasValue(50);
        assertThat(thumbs.classes(ScoreCounts.of(Scale.of(0, 1), 1, 3))).isEqualTo(new NpsCounts(1, 0, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> thumbs.estimate(1, 2, 3))
                .withMessage("passives of thumbs must be 0, as it has no such class, was 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nps", "csat", "ces"})
    void aStandardIdStandsForNothingElse(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Nps.of(id, Scale.of(1, 5), 4, 5))
                .withMessage(
                        "id of a definition of one's own must not be one of ces, ces-agree, ces-net, ces-original, csat, enps, nps, was \""
                                + id + "\"");
    }

    @Test
    void anIdIsOneThatMetricsTakes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Nps.of("my nps", Scale.of(1, 5), 4, 5))
                .withMessageStartingWith("metric id must be 1 to 100 letters")
                .withMessageEndingWith("was \"my nps\"");
    }

    @Test
    void nullIsRefusedByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> Nps.of(null, Scale.of(1, 5), 4, 5))
                .withMessage("metric id must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> Nps.of("nps-5", null, 4, 5))
                .withMessage("scale must not be null");
        assertThatNullPointerException().isThrownBy(() -> NPS.withMethod(null)).withMessage("method must not be null");
    }

    @Test
    void cutPointsOutOfOrderAreRefused() {
        Scale scale = Scale.of(1, 5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Nps.of("x", scale, 1, 5))
                .withMessage("lowest passive must be above 1, was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Nps.of("x", scale, 4, 3))
                .withMessage("lowest promoter must be from 4 to 5, was 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Nps.of("x", scale, 4, 6))
                .withMessage("lowest promoter must be from 4 to 5, was 6");
    }

    @Test
    void countsBelowZeroOrTooManyAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NPS.estimate(-1, 0, 0))
                .withMessage("detractors must be 0 or more, was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NPS.estimate(0, -2, 0))
                .withMessage("passives must be 0 or more, was -2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NPS.estimate(0, 0, -3))
                .withMessage("promoters must be 0 or more, was -3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NPS.estimate(Long.MAX_VALUE, 1, 0))
                .withMessage("answers must be at most 9223372036854775807 in all, were 9223372036854775807 + 1 + 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NPS.estimate(Long.MAX_VALUE - 1, 1, 1))
                .withMessage("answers must be at most 9223372036854775807 in all, were 9223372036854775806 + 1 + 1");
        assertThat(new NpsCounts(Long.MAX_VALUE - 2, 1, 1).n()).isEqualTo(Long.MAX_VALUE);
        assertThat(new NpsCounts(Long.MAX_VALUE - 1, 1, 0).n()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void countsOfAnotherScaleAreRefused() {
        ScoreCounts other = ScoreCounts.ofScores(Scale.of(1, 5), 5);
        String message = "counts for nps must be on the scale 0..10, were on 1..5";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> NPS.estimate(other))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NPS.classes(other))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NPS.compare(ONE_OF_EACH, other, 0.95))
                .withMessage(message);
    }

    /** A scale that does not fit is a mistake even where a group without answers would settle the comparison. */
    @Test
    void countsOfAnotherScaleAreRefusedBesideAnEmptyGroup() {
        ScoreCounts empty = ScoreCounts.empty(NPS.scale());
        ScoreCounts other = ScoreCounts.ofScores(Scale.of(1, 5), 5);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> NPS.compare(empty, other, 0.95))
                .withMessage("counts for nps must be on the scale 0..10, were on 1..5");
    }

    @Test
    void zeroHasNoSign() {
        Interval interval = NPS.estimate(new NpsCounts(1, 0, 1), Double.MIN_VALUE)
                .interval()
                .orElseThrow();

        assertThat(interval).isEqualTo(new Interval(0.0, 0.0, Double.MIN_VALUE, "Tango"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, 95, Double.NaN})
    void aConfidenceOfNothingOrAllIsRefused(double confidence) {
        String message = "confidence must be between 0 and 1, was " + confidence;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> NPS.estimate(ONE_OF_EACH, confidence))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NPS.estimate(ScoreCounts.empty(NPS.scale()), confidence))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NPS.compare(ONE_OF_EACH, ONE_OF_EACH, confidence))
                .withMessage(message);
    }

    @Test
    void contrastsWithoutSenseAreRefused() {
        List<ScoreCounts> two = List.of(ONE_OF_EACH, ONE_OF_EACH);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> NPS.contrast(two, new double[] {1}, 0.95))
                .withMessage("there must be 1 group or more and a weight for each, were 2 groups and 1 weights");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NPS.contrast(List.of(), new double[0], 0.95))
                .withMessage("there must be 1 group or more and a weight for each, were 0 groups and 0 weights");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NPS.contrast(two, new double[] {0, -0.0}, 0.95))
                .withMessage("weights must not all be 0, were [0.0, -0.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NPS.contrast(two, new double[] {1, Double.NaN}, 0.95))
                .withMessage("weights must be from -1.0E100 to 1.0E100, were [1.0, NaN]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NPS.contrast(List.of(ONE_OF_EACH, ONE_OF_EACH), new double[] {1e308, -1e308}, 0.95))
                .withMessage("weights must be from -1.0E100 to 1.0E100, were [1.0E308, -1.0E308]");
        assertThat(NPS.contrast(List.of(ONE_OF_EACH, ONE_OF_EACH), new double[] {1e100, -1e100}, 0.95)
                        .difference())
                .hasValue(0);
    }

    @ParameterizedTest
    @EnumSource
    void aGroupWithoutAnswersCannotBeCompared(NpsMethod method) {
        Comparison comparison = NPS.withMethod(method).compare(ONE_OF_EACH, ScoreCounts.empty(NPS.scale()), 0.95);

        assertThat(comparison.difference()).isEmpty();
        assertThat(comparison.interval()).isEmpty();
        assertThat(comparison.pValue()).isEmpty();
        assertThat(comparison.untestable()).hasValue("group 2 of 2 has no answers");
    }

    /** (a1 - a2) - (b1 - b2): the lift here beyond the lift there. */
    @ParameterizedTest
    @EnumSource
    void aDifferenceInDifferencesIsAContrastOfFour(NpsMethod method) {
        List<ScoreCounts> groups =
                List.of(answers(10, 30, 60), answers(20, 40, 40), answers(20, 35, 45), answers(25, 35, 40));
        Comparison comparison = NPS.withMethod(method).contrast(groups, new double[] {1, -1, -1, 1}, 0.95);

        assertThat(comparison.difference()).hasValue(20);
        assertThat(comparison.interval().orElseThrow().contains(20)).isTrue();
        assertThat(comparison.pValue().orElseThrow()).isCloseTo(0.18, within(0.01));
    }

    private static ScoreCounts answers(long detractors, long passives, long promoters) {
        return ScoreCounts.of(NPS.scale(), 0, 0, 0, detractors, 0, 0, 0, passives, 0, promoters, 0);
    }

    @Test
    void theDefinitionTravelsWithTheEstimate() {
        assertThat(NPS.estimate(16, 30, 61).definition()).isEqualTo(NPS.definition());
        assertThat(NPS.definition().formula())
                .isEqualTo("100·(promoters - detractors) / (detractors + passives + promoters)");
        assertThat(NPS.withMethod(NpsMethod.WALD).definition()).isEqualTo(NPS.definition());
    }

    @Test
    void employeesAreAskedAnotherQuestion() {
        assertThat(Nps.employees().id()).isEqualTo("enps");
        assertThat(Nps.employees().estimate(16, 30, 61)).hasToString("42.1 (27.1 to 54.9, 95 % Tango, n = 107)");
        assertThat(Nps.employees().estimate(16, 30, 61)).isNotEqualTo(NPS.estimate(16, 30, 61));
    }

    /** Users ask what a promoter is on five points: whatever they say it is, and never the same number. */
    @Test
    void fivePointsAreAnotherDefinitionThatNothingReconcilesWithTheStandardOne() {
        Nps five = Nps.of("nps-5", Scale.of(1, 5), 4, 5);
        Reconciliation reconciliation =
                Reconciliation.of(five.definition(), NPS.definition(), ScoreCounts.ofScores(five.scale(), 5, 4, 1));

        assertThat(five.definition().classes())
                .extracting(AnswerClass::toString)
                .containsExactly("detractors 1..3: -100.0", "passives 4..4: 0.0", "promoters 5..5: 100.0");
        assertThat(reconciliation.shownByOther()).isNull();
        assertThat(reconciliation.steps())
                .extracting(Reconciliation.Step::cause)
                .containsExactly(Reconciliation.Cause.SCALE);
    }
}
