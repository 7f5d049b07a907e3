package dev.touchpoint.blackbox.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.touchpoint.metric.AnswerClass;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Denominator;
import dev.touchpoint.metric.Direction;
import dev.touchpoint.metric.Rounding;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.metric.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DefinitionTest {

    private static final AnswerClass DETRACTORS = AnswerClass.of("detractors", 0, 6, -100);
    private static final AnswerClass PASSIVES = AnswerClass.of("passives", 7, 8, 0);
    private static final AnswerClass PROMOTERS = AnswerClass.of("promoters", 9, 10, 100);
    private static final Definition NPS = net(DETRACTORS, PASSIVES, PROMOTERS);
    private static final Definition CES = Definition.mean("ces", "Effort", Scale.of(1, 7), Direction.HIGHER_IS_BETTER);

    private static Definition net(AnswerClass... classes) {
        return Definition.ofClasses("nps", "Net Promoter Score", Unit.POINTS, List.of(classes));
    }

    private static ScoreCounts classes(long detractors, long passives, long promoters) {
        return ScoreCounts.of(NPS.scale(), detractors, 0, 0, 0, 0, 0, 0, 0, passives, 0, promoters);
    }

    @Test
    void aScoreByClassesSaysWhatItMeans() {
        assertThat(NPS.scale()).isEqualTo(Scale.of(0, 10));
        assertThat(NPS.lowest()).isEqualTo(-100);
        assertThat(NPS.highest()).isEqualTo(100);
        assertThat(NPS.direction()).isEqualTo(Direction.HIGHER_IS_BETTER);
        assertThat(NPS.denominator()).isEqualTo(Denominator.SCORES);
        assertThat(NPS.rounding()).isEqualTo(Rounding.halfUp(1));
        assertThat(NPS.formula()).isEqualTo("100·(promoters - detractors) / (detractors + passives + promoters)");
        assertThat(List.of(NPS.worth(6), NPS.worth(7), NPS.worth(9))).containsExactly(-100.0, 0.0, 100.0);
        assertThat(NPS.score(classes(16, 30, 61))).hasValue(4500.0 / 107);
        assertThat(DETRACTORS).hasToString("detractors 0..6: -100.0");
        assertThat(AnswerClass.leftOut("no use", 1, 1)).hasToString("no use 1..1: left out");
    }

    @Test
    void aMeanSaysWhatItMeans() {
        assertThat(CES.lowest()).isEqualTo(1);
        assertThat(CES.highest()).isEqualTo(7);
        assertThat(CES.worth(5)).isEqualTo(5);
        assertThat(CES.formula()).isEqualTo("sum of the answers / number of answers");
        assertThat(CES.score(ScoreCounts.ofScores(CES.scale(), 7, 4, 4))).hasValue(5);
        assertThat(CES.withDenominator(Denominator.RESPONSES).formula())
                .isEqualTo("sum of the answers / (number of answers + responses without a score)");
        assertThat(CES.withDenominator(Denominator.RESPONSES).lowest()).isZero();
    }

    @Test
    void theFormulaKeepsWorthsApart() {
        Definition weighted = Definition.ofClasses(
                "w",
                "Weighted",
                Unit.POINTS,
                List.of(
                        AnswerClass.of("bad", 1, 2, -50),
                        AnswerClass.leftOut("so so", 3, 3),
                        AnswerClass.of("good", 4, 4, 25),
                        AnswerClass.of("best", 5, 5, 100)));
        Definition share = Definition.ofClasses(
                "s", "Share", Unit.PERCENT, List.of(AnswerClass.of("no", 0, 0, 0), AnswerClass.of("yes", 1, 1, 100)));
        Definition burden = Definition.ofClasses(
                "b",
                "Burden",
                Unit.POINTS,
                List.of(AnswerClass.of("light", 0, 0, 0), AnswerClass.of("heavy", 1, 1, -1)));

        assertThat(weighted.formula()).isEqualTo("(100·best + 25·good - 50·bad) / (bad + good + best)");
        assertThat(share.formula()).isEqualTo("100·yes / (no + yes)");
        assertThat(share.withDenominator(Denominator.RESPONSES).formula())
                .isEqualTo("100·yes / (no + yes + responses without a score)");
        assertThat(burden.formula()).isEqualTo("1·(-heavy) / (light + heavy)");
    }

    @Test
    void answersLeftOutAreAsIfNeverGiven() {
        Definition withoutPassives = net(DETRACTORS, AnswerClass.leftOut("passives", 7, 8), PROMOTERS);

        assertThat(withoutPassives.counts(7)).isFalse();
        assertThat(withoutPassives.worth(7)).isZero();
        assertThat(withoutPassives.score(classes(1, 100, 3))).hasValue(50);
        assertThat(withoutPassives.score(classes(0, 100, 0))).isEmpty();
        assertThat(withoutPassives.shown(classes(0, 100, 0), 0)).isEmpty();
        assertThat(withoutPassives.formula()).isEqualTo("100·(promoters - detractors) / (detractors + promoters)");
    }

    /** Of 59 answers with 41 promoters and 18 detractors some tools show 38: 69 - 31. */
    @Test
    void sharesRoundedFirstAreOffByAWholePoint() {
        Definition sharesFirst = NPS.withRounding(new Rounding(0, RoundingMode.HALF_UP, true));

        assertThat(sharesFirst.shown(classes(18, 0, 41), 0)).contains(new BigDecimal("38"));
        assertThat(NPS.withRounding(Rounding.halfUp(0)).shown(classes(18, 0, 41), 0))
                .contains(new BigDecimal("39"));
    }

    /** -12.5 as a tool that rounds to whole points shows it. */
    @Test
    void halvesGoWhereTheModeSays() {
        ScoreCounts counts = classes(3, 3, 2);

        assertThat(shown(RoundingMode.HALF_UP, counts)).isEqualTo("-13");
        assertThat(shown(RoundingMode.HALF_EVEN, counts)).isEqualTo("-12");
        assertThat(shown(RoundingMode.DOWN, counts)).isEqualTo("-12");
        assertThat(shown(RoundingMode.FLOOR, counts)).isEqualTo("-13");
    }

    private static String shown(RoundingMode mode, ScoreCounts counts) {
        return NPS.withRounding(new Rounding(0, mode, false))
                .shown(counts, 0)
                .orElseThrow()
                .toString();
    }

    @Test
    void responsesWithoutAScoreCountOnlyWhereTheDefinitionSaysSo() {
        Definition all = NPS.withDenominator(Denominator.RESPONSES);

        assertThat(NPS.shown(classes(0, 0, 6), 4)).contains(new BigDecimal("100.0"));
        assertThat(all.shown(classes(0, 0, 6), 4)).contains(new BigDecimal("60.0"));
        assertThat(all.shown(classes(0, 0, 0), 4)).contains(new BigDecimal("0.0"));
        assertThat(all.score(classes(0, 0, 6))).hasValue(100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> all.shown(classes(0, 0, 6), -1))
                .withMessage("responses without a score must be 0 or more, were -1");
    }

    @Test
    void aFigureOfTooManyAnswersForADoubleIsStillExact() {
        long many = 3_000_000_000_000_000_000L;

        assertThat(NPS.withRounding(Rounding.halfUp(15)).shown(classes(many, 1, many + 1), 0))
                .contains(new BigDecimal("0.000000000000000"));
        assertThat(NPS.score(classes(many, 1, many + 1))).hasValue(100.0 / (2.0 * many + 2));
    }

    @Test
    void classesPartitionTheScale() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> net(DETRACTORS, PROMOTERS))
                .withMessage("class \"promoters\" must begin at 7, was 9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> net(DETRACTORS, AnswerClass.of("detractors", 7, 10, 100)))
                .withMessage("class name \"detractors\" must be unique");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Definition(
                        "x",
                        "X",
                        Scale.of(0, 11),
                        List.of(DETRACTORS, PASSIVES, PROMOTERS),
                        Unit.POINTS,
                        Direction.HIGHER_IS_BETTER,
                        Denominator.SCORES,
                        Rounding.halfUp(0)))
                .withMessage("classes must end at 11, was 10");
        assertThatIllegalArgumentException()
                .isThrownBy(DefinitionTest::net)
                .withMessage("there must be 1 class or more, were none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> net(PASSIVES, AnswerClass.of("more passives", 9, 10, 0)))
                .withMessageStartingWith("counted classes must not all be worth the same, were ");
    }

    @Test
    void whatIsImpossibleIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerClass.of("x", 2, 1, 0))
                .withMessage("highest point of x must be 2 or more, was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerClass.of("x", 1, 1, Double.NaN))
                .withMessage("worth of x must be finite, was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AnswerClass("x", 1, 1, 5, false))
                .withMessage("worth of x must be 0, as it is not counted, was 5.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerClass.of(" ", 1, 1, 0))
                .withMessage("class name must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rounding.halfUp(16))
                .withMessage("decimals must be from 0 to 15, was 16");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rounding(0, RoundingMode.UNNECESSARY, false))
                .withMessage("rounding mode must be one that rounds, was UNNECESSARY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NPS.withId("net promoter"))
                .withMessageStartingWith("metric id must be 1 to 100 letters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NPS.worth(11))
                .withMessage("score must be from 0 to 10, was 11");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NPS.score(ScoreCounts.empty(Scale.of(1, 5))))
                .withMessage("scales must be the same, were 1..5 and 0..10");
        assertThatNullPointerException()
                .isThrownBy(() -> Definition.mean("m", "M", null, Direction.HIGHER_IS_BETTER))
                .withMessage("scale must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> NPS.withRounding(null))
                .withMessage("rounding must not be null");
    }

    @Test
    void aListThatChangesLaterChangesNothing() {
        List<AnswerClass> classes = new ArrayList<>(List.of(DETRACTORS, PASSIVES, PROMOTERS));
        Definition definition = Definition.ofClasses("nps", "Net Promoter Score", Unit.POINTS, classes);
        classes.clear();

        assertThat(definition).isEqualTo(NPS).hasSameHashCodeAs(NPS);
    }

    @Property(seed = "2021")
    void everyScoreLiesBetweenTheLowestAndTheHighest(@ForAll("counts") ScoreCounts counts) {
        NPS.score(counts).ifPresent(score -> assertThat(score).isBetween(NPS.lowest(), NPS.highest()));
        assertThat(NPS.score(counts).isEmpty()).isEqualTo(counts.isEmpty());
    }

    @Property(seed = "2021")
    void whatIsShownIsTheScoreButForTheRounding(@ForAll("counts") ScoreCounts counts) {
        NPS.shown(counts, 0).ifPresent(shown -> assertThat(
                        Math.abs(shown.doubleValue() - NPS.score(counts).orElseThrow()))
                .isLessThanOrEqualTo(0.05 + 1e-12));
    }

    @Provide
    Arbitrary<ScoreCounts> counts() {
        return Arbitraries.longs()
                .between(0, 1_000)
                .array(long[].class)
                .ofSize(11)
                .map(counts -> ScoreCounts.of(Scale.of(0, 10), counts));
    }
}
