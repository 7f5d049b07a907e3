package dev.touchpoint.nps.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.nps.NpsCounts;
import dev.touchpoint.nps.PermutationTest;
import dev.touchpoint.nps.TestResult;
import dev.touchpoint.nps.TestResult.Tested;
import dev.touchpoint.nps.TestResult.Untestable;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermutationTestTest {

    private static double p(TestResult result) {
        return ((Tested) result).pValue();
    }

    /** Own figures; without passives the exact test is Fisher's. */
    @ParameterizedTest
    @CsvSource({
        "16, 30, 61, 30, 40, 37, 0.00118816, 0.00090742, 5e-9",
        "10, 0, 20, 18, 0, 12, 0.0692058, 0.0441509, 5e-8",
    })
    void knownCases(int d, int a, int p, int d2, int a2, int p2, double exact, double mid, double tolerance) {
        NpsCounts one = new NpsCounts(d, a, p);
        NpsCounts other = new NpsCounts(d2, a2, p2);

        assertThat(p(PermutationTest.EXACT.test(one, other))).isCloseTo(exact, within(tolerance));
        assertThat(p(PermutationTest.MID_P.test(one, other))).isCloseTo(mid, within(tolerance));
    }

    /** One detractor, one passive, one promoter: the first group is each of them in one of three ways. */
    @Test
    void threeAnswersByHand() {
        NpsCounts promoter = new NpsCounts(0, 0, 1);
        NpsCounts others = new NpsCounts(1, 1, 0);

        assertThat(p(PermutationTest.EXACT.test(promoter, others))).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(p(PermutationTest.MID_P.test(promoter, others))).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(p(PermutationTest.EXACT.test(new NpsCounts(0, 1, 0), new NpsCounts(1, 0, 1))))
                .isCloseTo(1, within(1e-15));
        assertThat(p(PermutationTest.MID_P.test(new NpsCounts(0, 1, 0), new NpsCounts(1, 0, 1))))
                .isCloseTo(5 / 6.0, within(1e-15));
    }

    @Property(seed = "1935")
    void neitherTheOrderOfTheGroupsNorThatOfTheClassesMatters(
            @ForAll @IntRange(max = 20) int d,
            @ForAll @IntRange(max = 20) int a,
            @ForAll @IntRange(min = 1, max = 20) int p,
            @ForAll @IntRange(min = 1, max = 20) int d2,
            @ForAll @IntRange(max = 20) int p2) {
        NpsCounts one = new NpsCounts(d, a, p);
        NpsCounts other = new NpsCounts(d2, a, p2);
        double exact = p(PermutationTest.EXACT.test(one, other));
        Assume.that(d + a + p != d2 + a + p2);

        assertThat(p(PermutationTest.EXACT.test(other, one))).isEqualTo(exact);
        assertThat(p(PermutationTest.EXACT.test(new NpsCounts(p, a, d), new NpsCounts(p2, a, d2))))
                .isCloseTo(exact, within(1e-12));
        assertThat(p(PermutationTest.MID_P.test(one, other))).isBetween(exact / 2, exact);
    }

    @Test
    void twoThousandAnswersAreTestedAndMoreAreRefused() {
        NpsCounts one = new NpsCounts(300, 330, 370);
        NpsCounts other = new NpsCounts(366, 336, 298);

        assertThat(p(PermutationTest.EXACT.test(one, other))).isBetween(1e-5, 1e-3);
        assertThat(PermutationTest.EXACT.test(one, new NpsCounts(366, 337, 298)))
                .isEqualTo(new Untestable("the test is unavailable above 2000 answers"));
        assertThat(PermutationTest.EXACT.test(new NpsCounts(Long.MAX_VALUE, 0, 0), new NpsCounts(1, 1, 1)))
                .isInstanceOf(Untestable.class);
    }

    @Test
    void whatShowsNothingIsUntestable() {
        NpsCounts none = new NpsCounts(0, 0, 0);
        NpsCounts some = new NpsCounts(0, 0, 3);

        assertThat(PermutationTest.EXACT.test(none, some)).isEqualTo(new Untestable("group 1 of 2 has no answers"));
        assertThat(PermutationTest.EXACT.test(some, none)).isEqualTo(new Untestable("group 2 of 2 has no answers"));
        for (NpsCounts alike : new NpsCounts[] {some, new NpsCounts(0, 3, 0), new NpsCounts(3, 0, 0)}) {
            assertThat(PermutationTest.EXACT.test(alike, alike))
                    .isEqualTo(new Untestable("all answers are of one class, so that nothing shows how they vary"));
        }
        assertThatNullPointerException().isThrownBy(() -> PermutationTest.EXACT.test(some, null));
    }
}
