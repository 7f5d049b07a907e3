package dev.touchpoint.nps.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.metric.Comparison;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsCounts;
import dev.touchpoint.nps.NpsTransitions;
import dev.touchpoint.nps.TestResult;
import dev.touchpoint.nps.ZeroTest;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NpsTransitionsTest {

    private static final Nps NPS = Nps.standard();
    private static final NpsCounts NOBODY = new NpsCounts(0, 0, 0);

    /** Moves: 2 by -200, 5 by -100, 20 by 0, 9 by 100, 4 by 200. */
    private static final NpsTransitions FORTY =
            new NpsTransitions(new NpsCounts(6, 4, 4), new NpsCounts(2, 4, 5), new NpsCounts(2, 3, 10));

    private static double p(TestResult result) {
        return ((TestResult.Tested) result).pValue();
    }

    @Test
    void aTableKnowsItsMargins() {
        assertThat(FORTY.n()).isEqualTo(40);
        assertThat(FORTY.before()).isEqualTo(new NpsCounts(14, 11, 15));
        assertThat(FORTY.after()).isEqualTo(new NpsCounts(10, 11, 19));
    }

    @Test
    void theChangeIsThatOfTheScoresWithAnIntervalOfItsOwn() {
        Comparison change = NPS.change(FORTY, 0.95);

        assertThat(change).hasToString("20.0 (-11.6 to 50.5, 95 % paired score, p = 0.1985)");
        assertThat(change.definition()).isEqualTo(NPS.definition());
    }

    /** Of a hundred customers fourteen moved up by one class and nobody down: of two groups nothing could be said. */
    @Test
    void theSameCustomersTellMoreThanTwoGroups() {
        NpsTransitions up =
                new NpsTransitions(new NpsCounts(20, 6, 0), new NpsCounts(0, 30, 8), new NpsCounts(0, 0, 36));

        assertThat(NPS.change(up, 0.95).pValue().orElseThrow()).isLessThan(0.001);
        assertThat(NPS.compare(up.after(), up.before(), 0.95).pValue().orElseThrow())
                .isGreaterThan(0.1);
        assertThat(p(ZeroTest.EXACT.test(up))).isCloseTo(2 * Math.pow(0.5, 14), within(1e-15));
    }

    /** Own values: all 15 x 7 ways, in Python. */
    @Test
    void theExactTestsCountAllWays() {
        assertThat(p(ZeroTest.EXACT.test(FORTY))).isCloseTo(0.2595539093017579, within(1e-14));
        assertThat(p(ZeroTest.MID_P.test(FORTY))).isCloseTo(0.20222473144531264, within(1e-14));
        assertThat(p(ZeroTest.MCNEMAR.test(FORTY))).isCloseTo(0.19436591080310905, within(1e-14));
    }

    /** One up and one down, each as likely as not: half of the two ways in four that cancel out is missing. */
    @Test
    void asManyUpAsDownAreNoEvidence() {
        NpsTransitions both =
                new NpsTransitions(new NpsCounts(2, 1, 0), new NpsCounts(1, 3, 0), new NpsCounts(0, 0, 4));

        assertThat(p(ZeroTest.EXACT.test(both))).isEqualTo(1);
        assertThat(p(ZeroTest.MID_P.test(both))).isCloseTo(0.75, within(1e-15));
        assertThat(p(ZeroTest.MCNEMAR.test(both))).isEqualTo(1);
    }

    @Test
    void whereNobodyMovedThereIsNothingToTest() {
        NpsTransitions still =
                new NpsTransitions(new NpsCounts(3, 0, 0), new NpsCounts(0, 4, 0), new NpsCounts(0, 0, 5));

        for (ZeroTest test : ZeroTest.values()) {
            assertThat(test.test(still))
                    .isEqualTo(new TestResult.Untestable("no customer moved from one class to another"));
        }
        assertThat(NPS.change(still, 0.95).pValue()).hasValue(1);
    }

    @Test
    void aboveItsLimitTheExactTestIsUnavailable() {
        NpsTransitions many =
                new NpsTransitions(new NpsCounts(0, 4001, 0), new NpsCounts(1, 0, 0), new NpsCounts(0, 0, 0));

        assertThat(ZeroTest.EXACT.test(many))
                .isEqualTo(new TestResult.Untestable("the test is unavailable above 4000 moves"));
        assertThat(p(ZeroTest.MCNEMAR.test(many))).isZero();
    }

    @Test
    void withoutCustomersThereIsNoChange() {
        Comparison none = NPS.change(new NpsTransitions(NOBODY, NOBODY, NOBODY), 0.95);

        assertThat(none).hasToString("untestable: no customer answered both times");
    }

    @Test
    void tablesAreMadeOfAnswersInPairs() {
        assertThat(NPS.transitions(new int[] {0, 6, 7, 10}, new int[] {10, 0, 9, 8}))
                .isEqualTo(new NpsTransitions(new NpsCounts(1, 0, 1), new NpsCounts(0, 0, 1), new NpsCounts(0, 1, 0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NPS.transitions(new int[2], new int[3]))
                .withMessage("there must be an answer now for each before, were 3 for 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NPS.transitions(new int[] {0}, new int[] {11}))
                .withMessage("score must be from 0 to 10, was 11");
    }

    @Test
    void whatCannotBeIsRefused() {
        NpsCounts most = new NpsCounts(Long.MAX_VALUE, 0, 0);
        Nps two = Nps.of("thumbs", Scale.of(0, 1), 1, 1);

        assertThatIllegalArgumentException().isThrownBy(() -> new NpsTransitions(most, most, NOBODY));
        assertThatNullPointerException()
                .isThrownBy(() -> new NpsTransitions(most, null, NOBODY))
                .withMessage("passives must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two.change(FORTY, 0.95))
                .withMessage("passives of thumbs must be 0, as it has no such class, was 11");
        assertThatIllegalArgumentException().isThrownBy(() -> NPS.change(FORTY, 1));
    }

    /** 300 pairs of surveys of 50 customers of whom a third changes class, half of them upwards: nominal 95 %. */
    @Test
    void theIntervalOfTheChangeHoldsItsConfidence() {
        Random random = new Random(1935);
        int covered = 0;
        for (int i = 0; i < 300; i++) {
            int[] before = new int[50];
            int[] after = new int[50];
            for (int j = 0; j < 50; j++) {
                double at = random.nextDouble();
                before[j] = at < 0.3 ? 3 : at < 0.6 ? 8 : 10;
                at = random.nextDouble();
                after[j] = random.nextInt(3) > 0 ? before[j] : at < 0.3 ? 3 : at < 0.6 ? 8 : 10;
            }
            covered += NPS.change(NPS.transitions(before, after), 0.95)
                            .interval()
                            .orElseThrow()
                            .contains(0)
                    ? 1
                    : 0;
        }

        assertThat(covered / 300.0).isBetween(0.92, 0.985);
    }

    @Property(seed = "1935", tries = 200)
    void backwardsMirrorsExactly(@ForAll("tables") NpsTransitions there) {
        NpsTransitions back = new NpsTransitions(
                new NpsCounts(
                        there.detractors().detractors(),
                        there.passives().detractors(),
                        there.promoters().detractors()),
                new NpsCounts(
                        there.detractors().passives(),
                        there.passives().passives(),
                        there.promoters().passives()),
                new NpsCounts(
                        there.detractors().promoters(),
                        there.passives().promoters(),
                        there.promoters().promoters()));
        Comparison one = NPS.change(there, 0.9);
        Comparison other = NPS.change(back, 0.9);

        assertThat(one.difference().orElseThrow() + other.difference().orElseThrow())
                .isZero();
        assertThat(one.interval().orElseThrow().low())
                .isCloseTo(-other.interval().orElseThrow().high(), within(1e-9));
        assertThat(one.pValue().orElseThrow()).isCloseTo(other.pValue().orElseThrow(), within(1e-12));
        assertThat(ZeroTest.MID_P.test(back)).isEqualTo(ZeroTest.MID_P.test(there));
    }

    @Property(seed = "1935", tries = 200)
    void theChangeIsTheDifferenceOfTheScores(@ForAll("tables") NpsTransitions table) {
        Comparison change = NPS.change(table, 0.9);
        Interval interval = change.interval().orElseThrow();
        double before = NPS.estimate(table.before(), 0.9).score().orElseThrow();
        double after = NPS.estimate(table.after(), 0.9).score().orElseThrow();

        assertThat(change.difference().orElseThrow()).isCloseTo(after - before, within(1e-11));
        assertThat(interval.low()).isBetween(-200.0, change.difference().orElseThrow() + 1e-11);
        assertThat(interval.high()).isBetween(change.difference().orElseThrow() - 1e-11, 200.0);
    }

    /** One move by one class each is a score of promoters and detractors. */
    @Property(seed = "1935", tries = 200)
    void singleStepsAreTheTestsOfAScore(@ForAll("small") int up, @ForAll("small") int down) {
        NpsTransitions steps =
                new NpsTransitions(new NpsCounts(0, up, 0), new NpsCounts(down, 0, 0), new NpsCounts(0, 0, 1));
        for (ZeroTest test : ZeroTest.values()) {
            TestResult score = test.test(new NpsCounts(down, 7, up));
            if (score instanceof TestResult.Tested tested) {
                assertThat(p(test.test(steps))).isCloseTo(tested.pValue(), within(1e-12));
            }
        }
    }

    @Provide
    Arbitrary<Integer> small() {
        return Arbitraries.integers().between(0, 60);
    }

    @Provide
    Arbitrary<NpsTransitions> tables() {
        Arbitrary<NpsCounts> rows =
                Combinators.combine(small(), small(), small()).as(NpsCounts::new);
        return Combinators.combine(rows, rows, rows)
                .as(NpsTransitions::new)
                .filter(table -> table.n() > table.detractors().detractors());
    }
}
