package dev.touchpoint.blackbox.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.touchpoint.metric.AnswerClass;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Denominator;
import dev.touchpoint.metric.Direction;
import dev.touchpoint.metric.Reconciliation;
import dev.touchpoint.metric.Reconciliation.Cause;
import dev.touchpoint.metric.Reconciliation.Step;
import dev.touchpoint.metric.Rounding;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.metric.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final Scale TEN = Scale.of(0, 10);
    private static final Scale SEVEN = Scale.of(1, 7);

    private static final Definition NPS = nps("nps", 7, 9);
    private static final Definition LENIENT = nps("nps-eu", 6, 8);
    private static final Definition WITHOUT_PASSIVES = Definition.ofClasses(
            "nps-net",
            "NPS without passives",
            Unit.POINTS,
            List.of(
                    AnswerClass.of("detractors", 0, 6, -100),
                    AnswerClass.leftOut("passives", 7, 8),
                    AnswerClass.of("promoters", 9, 10, 100)));
    private static final Definition HALVES = Definition.ofClasses(
            "halves",
            "NPS",
            Unit.POINTS,
            List.of(
                    AnswerClass.of("detractors", 0, 6, -100),
                    AnswerClass.of("passives", 7, 8, 0),
                    AnswerClass.of("nines", 9, 9, 100),
                    AnswerClass.of("tens", 10, 10, 100)));
    private static final Definition CES = Definition.mean("ces", "Effort", SEVEN, Direction.HIGHER_IS_BETTER);
    private static final Definition EFFORT = Definition.mean("effort", "Effort", SEVEN, Direction.LOWER_IS_BETTER);
    private static final Definition HIGH_SHARE = share("ces-high", 4, 0, 100, "hard", "easy");
    private static final Definition LOW_SHARE = share("ces-low", 3, 100, 0, "easy", "hard");

    private static final ScoreCounts ANSWERS = ScoreCounts.of(TEN, 0, 0, 0, 2, 0, 9, 7, 8, 5, 11, 17);
    private static final ScoreCounts EFFORTS = ScoreCounts.of(SEVEN, 80, 210, 140, 110, 160, 180, 120);

    private static Definition nps(String id, int passives, int promoters) {
        return Definition.ofClasses(
                id,
                "Net Promoter Score",
                Unit.POINTS,
                List.of(
                        AnswerClass.of("detractors", 0, passives - 1, -100),
                        AnswerClass.of("passives", passives, promoters - 1, 0),
                        AnswerClass.of("promoters", promoters, 10, 100)));
    }

    private static Definition share(String id, int first, double low, double high, String lowName, String highName) {
        return Definition.ofClasses(
                id,
                "Share",
                Unit.PERCENT,
                List.of(AnswerClass.of(lowName, 1, first, low), AnswerClass.of(highName, first + 1, 7, high)));
    }

    private static BigDecimal number(String number) {
        return new BigDecimal(number);
    }

    @Test
    void equalDefinitionsAgree() {
        Reconciliation same = Reconciliation.of(NPS, NPS.withId("net-promoter"), ANSWERS);

        assertThat(same.steps()).isEmpty();
        assertThat(same.shownByOne()).isEqualTo(number("16.9")).isEqualTo(same.shownByOther());
    }

    @Test
    void namesBordersThatLieElsewhere() {
        Reconciliation borders = Reconciliation.of(NPS, LENIENT, ANSWERS);

        assertThat(borders.steps())
                .containsExactly(new Step(
                        Cause.BORDERS,
                        "answer 6 counts as detractors in nps and as passives in nps-eu;"
                                + " answer 8 counts as passives in nps and as promoters in nps-eu",
                        borders.shownByOne(),
                        borders.shownByOther()));
        assertThat(borders.shownByOther()).isEqualTo(number("37.3"));
    }

    @Test
    void namesPassivesOutOfTheDenominator() {
        Reconciliation passives = Reconciliation.of(NPS, WITHOUT_PASSIVES, ANSWERS);

        assertThat(passives.steps())
                .containsExactly(new Step(
                        Cause.LEFT_OUT,
                        "answers 7..8 count in the denominator of nps and not of nps-net",
                        passives.shownByOne(),
                        passives.shownByOther()));
        assertThat(passives.shownByOther()).isEqualTo(number("21.7"));
        assertThat(Reconciliation.of(WITHOUT_PASSIVES, NPS, ANSWERS)
                        .steps()
                        .get(0)
                        .explanation())
                .isEqualTo("answers 7..8 count in the denominator of nps and not of nps-net");
    }

    @Test
    void namesResponsesWithoutAScore() {
        Definition all = NPS.withId("gauge").withDenominator(Denominator.RESPONSES);
        Reconciliation reconciliation = Reconciliation.of(NPS, all, ANSWERS, 41);

        assertThat(reconciliation.steps())
                .containsExactly(new Step(
                        Cause.WITHOUT_SCORE,
                        "only gauge divides by the responses without a score, too",
                        reconciliation.shownByOne(),
                        reconciliation.shownByOther()));
        assertThat(reconciliation.shownByOther()).isEqualTo(number("10.0"));
        assertThat(Reconciliation.of(all, NPS, ANSWERS, 41).steps().get(0).explanation())
                .isEqualTo("only gauge divides by the responses without a score, too");
    }

    /** 23 promoters of 59, none a detractor: a tool that cuts each share off shows 38, not 39. */
    @Test
    void namesRounding() {
        Definition cut = NPS.withId("cut").withRounding(new Rounding(0, RoundingMode.DOWN, true));
        ScoreCounts counts = ScoreCounts.of(TEN, 0, 0, 0, 0, 0, 0, 0, 36, 0, 0, 23);
        Reconciliation rounding = Reconciliation.of(NPS, cut, counts);

        assertThat(rounding.shownByOne()).isEqualTo(number("39.0"));
        assertThat(rounding.shownByOther()).isEqualTo(number("38"));
        assertThat(rounding.steps()).hasSize(1);
        assertThat(rounding.steps().get(0).cause()).isEqualTo(Cause.ROUNDING);
        assertThat(rounding.steps().get(0).explanation())
                .isEqualTo("nps shows 1 decimal, halves away from zero,"
                        + " cut whole numbers, the rest cut off, each class by itself");
    }

    @Test
    void namesClassesThatMatterOnlyToRounding() {
        Definition whole = NPS.withRounding(new Rounding(0, RoundingMode.DOWN, true));
        Definition halves = HALVES.withRounding(whole.rounding());
        Reconciliation classes = Reconciliation.of(whole, halves, ScoreCounts.of(TEN, 0, 0, 0, 0, 0, 0, 0, 1, 0, 3, 3));

        assertThat(classes.shownByOne()).isEqualTo(number("85"));
        assertThat(classes.shownByOther()).isEqualTo(number("84"));
        assertThat(classes.steps())
                .extracting(Step::explanation)
                .containsExactly(
                        "nps and halves round each class by itself, and divide the answers into classes differently");
    }

    @Test
    void saysEachWayToRound() {
        for (RoundingMode mode : RoundingMode.values()) {
            if (mode != RoundingMode.UNNECESSARY) {
                Definition other = NPS.withId("other").withRounding(new Rounding(2, mode, false));
                assertThat(Reconciliation.of(NPS, other, ANSWERS).steps().get(0).explanation())
                        .startsWith("nps shows 1 decimal, halves away from zero, other 2 decimals, ")
                        .doesNotContain("_");
            }
        }
    }

    @Test
    void aMeanBesideAShareIsAnotherUnit() {
        Reconciliation reconciliation = Reconciliation.of(CES, HIGH_SHARE, EFFORTS);

        assertThat(reconciliation.steps())
                .containsExactly(new Step(
                        Cause.WORTH,
                        "ces is sum of the answers / number of answers, ces-high is 100·easy / (hard + easy):"
                                + " they are in different units and never comparable",
                        reconciliation.shownByOne(),
                        reconciliation.shownByOther()));
        assertThat(reconciliation.shownByOne()).isEqualTo(number("4.1"));
        assertThat(reconciliation.shownByOther()).isEqualTo(number("46.0"));
    }

    @Test
    void namesAScaleReadFromTheOtherEnd() {
        Reconciliation shares = Reconciliation.of(HIGH_SHARE, LOW_SHARE, EFFORTS);
        Reconciliation means = Reconciliation.of(CES, EFFORT, EFFORTS);

        assertThat(shares.steps())
                .containsExactly(new Step(
                        Cause.REVERSED,
                        "ces-low reads the scale 1..7 from the other end than ces-high",
                        shares.shownByOne(),
                        shares.shownByOther()));
        assertThat(shares.shownByOther()).isEqualTo(number("43.0"));
        assertThat(means.steps())
                .containsExactly(new Step(
                        Cause.DIRECTION,
                        "in ces higher is better, in effort lower is better: the same number is read the other way",
                        means.shownByOne(),
                        means.shownByOne()));
    }

    @Test
    void answersOnAnotherScaleAreNotReconciled() {
        Definition five = Definition.mean("five", "Five", Scale.of(1, 5), Direction.HIGHER_IS_BETTER);
        Reconciliation scales = Reconciliation.of(NPS, five, ANSWERS);

        assertThat(scales.shownByOther()).isNull();
        assertThat(scales.steps()).hasSize(1);
        assertThat(scales.steps().get(0).cause()).isEqualTo(Cause.SCALE);
        assertThat(scales.steps().get(0).explanation())
                .isEqualTo("nps asks on 0..10, five on 1..5: no answer is one to both,"
                        + " and neither number follows from the other");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reconciliation.of(five, NPS, ANSWERS))
                .withMessage("scales must be the same, were 0..10 and 1..5");
    }

    @Test
    void withoutAnswersThereAreCausesAndNoNumbers() {
        Reconciliation empty = Reconciliation.of(NPS, LENIENT, ScoreCounts.empty(TEN));

        assertThat(empty.shownByOne()).isNull();
        assertThat(empty.steps()).hasSize(1);
        assertThat(empty.steps().get(0).after()).isNull();
    }

    @Property(seed = "2021")
    void stepsLeadFromOneNumberToTheOther(
            @ForAll("definitions") Definition one,
            @ForAll("definitions") Definition other,
            @ForAll("counts") ScoreCounts counts) {
        Reconciliation reconciliation = Reconciliation.of(one, other, counts, 3);
        var at = one.shown(counts, 3).orElse(null);
        assertThat(reconciliation.shownByOne()).isEqualTo(at);
        for (Step step : reconciliation.steps()) {
            assertThat(step.before()).isEqualTo(at);
            assertThat(step.explanation()).isNotBlank();
            at = step.after();
        }

        assertThat(at).isEqualTo(other.shown(counts, 3).orElse(null)).isEqualTo(reconciliation.shownByOther());
    }

    @Provide
    Arbitrary<Definition> definitions() {
        List<Definition> plain = List.of(
                NPS, LENIENT, HALVES, WITHOUT_PASSIVES, Definition.mean("m", "M", TEN, Direction.LOWER_IS_BETTER));
        Arbitrary<Rounding> roundings = Arbitraries.of(
                Rounding.halfUp(1),
                new Rounding(0, RoundingMode.HALF_EVEN, true),
                new Rounding(0, RoundingMode.DOWN, true));
        return Arbitraries.of(plain)
                .flatMap(definition -> roundings.map(definition::withRounding))
                .flatMap(definition -> Arbitraries.of(Denominator.class).map(definition::withDenominator));
    }

    @Provide
    Arbitrary<ScoreCounts> counts() {
        return Arbitraries.longs()
                .between(0, 60)
                .array(long[].class)
                .ofSize(11)
                .map(counts -> ScoreCounts.of(TEN, counts));
    }
}
