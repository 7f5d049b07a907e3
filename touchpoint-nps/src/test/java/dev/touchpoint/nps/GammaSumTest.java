package dev.touchpoint.nps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class GammaSumTest {

    private static double above(double[] shapes, double... factors) {
        return GammaSum.above(shapes, factors);
    }

    /** Waiting times: G(1) alone above c times another one has the probability 1 / (1 + c). */
    @Test
    void twoExponentialVariablesByHand() {
        double[] shapes = {1, 1};

        assertThat(above(shapes, 1, -1)).isCloseTo(0.5, within(1e-15));
        assertThat(above(shapes, 1, -3)).isCloseTo(0.25, within(1e-15));
        assertThat(above(shapes, 3, -1)).isCloseTo(0.75, within(1e-15));
        assertThat(above(shapes, 1, -1e9) * 1e9).isCloseTo(1, within(1e-9));
        assertThat(above(shapes, 1, 1)).isEqualTo(1);
        assertThat(above(shapes, 0, -1)).isZero();
        assertThat(above(shapes, 0, 1)).isEqualTo(1);
    }

    /**
     * Of shares with a Dirichlet distribution, the third less the first is above a score if the third waiting time outlasts the
     * other two, stretched: if fewer events than its shape happen to it in their time, which is a finite sum.
     */
    @Property(seed = "1980")
    void wholeShapesHaveAClosedForm(
            @ForAll @IntRange(min = 1, max = 100) int first,
            @ForAll @IntRange(min = 1, max = 100) int second,
            @ForAll @IntRange(min = 1, max = 100) int third,
            @ForAll @DoubleRange(min = 0, max = 0.95) double score) {
        double[] shapes = {first, second, third};

        double exact = 0;
        for (int i = 0; i < third; i++) {
            for (int j = 0; i + j < third; j++) {
                exact += events(i, first, (1 + score) / (1 - score)) * events(j, second, score / (1 - score));
            }
        }
        double above = above(shapes, -1 - score, -score, 1 - score);
        assertThat(above).isCloseTo(exact, within(1e-13));
        if (exact > 0 && exact < 0.5) {
            assertThat(above / exact).isCloseTo(1, within(1e-12));
        }
    }

    /** How likely so many events are in a time of this shape and length: the negative binomial distribution. */
    private static double events(int events, int shape, double length) {
        double probability = Math.pow(1 / (1 + length), shape);
        for (int i = 1; i <= events; i++) {
            probability *= (shape + i - 1) * (length / (1 + length)) / i;
        }
        return probability;
    }

    @Property(seed = "1980")
    void theOtherSideIsTheRest(
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long first,
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long second,
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long third,
            @ForAll @DoubleRange(min = -0.99, max = 0.99) double score) {
        double[] shapes = {first, second, third};

        double above = above(shapes, -1 - score, -score, 1 - score);
        double below = above(shapes, 1 + score, score, score - 1);
        assertThat(above).isBetween(0.0, 1.0);
        assertThat(above + below).isCloseTo(1, within(1e-11));
    }

    /** Whatever the scale, also where squares of the factors can't be told from 0 or from infinity. */
    @Property(seed = "1980")
    void onlyTheProportionsOfTheFactorsCount(
            @ForAll @LongRange(min = 1, max = 1_000_000) long first,
            @ForAll @LongRange(min = 1, max = 1_000_000) long second,
            @ForAll @DoubleRange(min = 0.1, max = 10) double factor,
            @ForAll @IntRange(min = -900, max = 900) int power) {
        double[] shapes = {first, second};
        Assume.that(first != second);

        assertThat(above(shapes, Math.scalb(1.0, power), Math.scalb(-factor, power)))
                .isEqualTo(above(shapes, 1, -factor));
    }
}
