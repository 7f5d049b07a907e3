package dev.touchpoint.blackbox.metric;

import static dev.touchpoint.metric.Correction.BENJAMINI_HOCHBERG;
import static dev.touchpoint.metric.Correction.HOLM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.metric.Correction;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionTest {

    /**
     * The fifteen p-values of the worked example of Benjamini and Hochberg (1995), Journal of the Royal Statistical Society
     * B 57, 289-300, from a study of myocardial infarction: at the level of 0.05 their procedure rejects the four smallest,
     * Bonferroni's the three smallest. The adjusted values below are worked by hand from the definitions.
     */
    private static final double[] MYOCARDIAL_INFARCTION = {
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
        1.0000
    };

    @Test
    void benjaminiAndHochbergFindFourInTheirOwnExample() {
        double[] adjusted = BENJAMINI_HOCHBERG.adjust(MYOCARDIAL_INFARCTION);

        assertThat(adjusted)
                .containsExactly(
                        new double[] {
                            0.0015,
                            0.0030,
                            0.0095,
                            0.035625,
                            0.0603,
                            0.0298 * 15 / 7,
                            0.0298 * 15 / 7,
                            0.0645,
                            0.0765,
                            0.4860,
                            0.4262 * 15 / 11,
                            0.714875,
                            0.6528 * 15 / 13,
                            0.7590 * 15 / 14,
                            1
                        },
                        within(1e-12));
        assertThat(rejected(adjusted, 0.05)).isEqualTo(4);
    }

    @Test
    void holmFindsThreeInTheSameExample() {
        double[] adjusted = HOLM.adjust(MYOCARDIAL_INFARCTION);

        assertThat(adjusted)
                .containsExactly(
                        new double[] {
                            0.0015, 0.0056, 0.0247, 0.1140, 0.2211, 0.2780, 0.2780, 0.2780, 0.3213, 1, 1, 1, 1, 1, 1
                        },
                        within(1e-12));
        assertThat(rejected(adjusted, 0.05)).isEqualTo(3);
    }

    @Test
    void adjustsFiveEvenlySpacedValuesAsWorkedByHand() {
        double[] p = {0.05, 0.01, 0.04, 0.02, 0.03};

        assertThat(HOLM.adjust(p)).containsExactly(new double[] {0.09, 0.05, 0.09, 0.08, 0.09}, within(1e-15));
        assertThat(BENJAMINI_HOCHBERG.adjust(p))
                .containsExactly(new double[] {0.05, 0.05, 0.05, 0.05, 0.05}, within(1e-15));
    }

    @Test
    void treatsTiesAlike() {
        assertThat(HOLM.adjust(0.02, 0.01, 0.02)).containsExactly(new double[] {0.04, 0.03, 0.04}, within(1e-15));
        assertThat(BENJAMINI_HOCHBERG.adjust(0.02, 0.01, 0.02))
                .containsExactly(new double[] {0.02, 0.02, 0.02}, within(1e-15));
    }

    @ParameterizedTest
    @EnumSource
    void leavesOneLookAsItIs(Correction correction) {
        assertThat(correction.adjust(0.04)).containsExactly(0.04);
        assertThat(correction.adjust(0)).containsExactly(0);
        assertThat(correction.adjust(1)).containsExactly(1);
    }

    @ParameterizedTest
    @EnumSource
    void adjustsNoneOfNone(Correction correction) {
        assertThat(correction.adjust()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheGivenArrayAlone(Correction correction) {
        double[] given = {0.03, 0.01, 0.02};

        correction.adjust(given)[0] = 7;

        assertThat(given).containsExactly(0.03, 0.01, 0.02);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNoPValue(double p) {
        for (Correction correction : Correction.values()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> correction.adjust(0.5, 0.5, p))
                    .withMessage("p-value must be from 0 to 1, was " + p + " at index 2");
        }
    }

    @Property(seed = "11")
    void neverLowersAPValueAndNeverExceedsOne(@ForAll Correction correction, @ForAll("pValues") double[] p) {
        double[] adjusted = correction.adjust(p);

        for (int i = 0; i < p.length; i++) {
            assertThat(adjusted[i]).isBetween(p[i], 1.0);
        }
    }

    @Property(seed = "12")
    void keepsTheOrder(@ForAll Correction correction, @ForAll("pValues") double[] p) {
        double[] adjusted = correction.adjust(p);

        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < p.length; j++) {
                if (p[i] <= p[j]) {
                    assertThat(adjusted[i]).isLessThanOrEqualTo(adjusted[j]);
                }
            }
        }
    }

    @Property(seed = "13")
    void doesNotCareInWhichOrderTheTestsCame(
            @ForAll Correction correction, @ForAll("pValues") double[] p, @ForAll long shuffle) {
        List<Integer> order = IntStream.range(0, p.length).boxed().collect(Collectors.toList());
        Collections.shuffle(order, new Random(shuffle));
        double[] permuted = order.stream().mapToDouble(i -> p[i]).toArray();

        double[] adjusted = correction.adjust(p);

        assertThat(correction.adjust(permuted))
                .containsExactly(order.stream().mapToDouble(i -> adjusted[i]).toArray());
    }

    @Property(seed = "14")
    void holmIsNeverLessStrict(@ForAll("pValues") double[] p) {
        double[] holm = HOLM.adjust(p);
        double[] benjaminiHochberg = BENJAMINI_HOCHBERG.adjust(p);

        for (int i = 0; i < p.length; i++) {
            assertThat(holm[i]).isGreaterThanOrEqualTo(benjaminiHochberg[i] - 1e-15);
        }
    }

    /** Holm's procedure as he states it: step down through the sorted values until one is above level / (m - i + 1). */
    @Property(seed = "15")
    void holmRejectsWhatTheStepDownProcedureRejects(
            @ForAll("pValues") double[] p, @ForAll @DoubleRange(min = 0.01, max = 0.2) double level) {
        double[] sorted = p.clone();
        Arrays.sort(sorted);
        int rejected = 0;
        while (rejected < sorted.length && sorted[rejected] * (sorted.length - rejected) <= level) {
            rejected++;
        }

        assertThat(rejected(HOLM.adjust(p), level)).isEqualTo(rejected);
    }

    /** The step-up procedure as its authors state it: the largest k with p(k) at most k / m of the level. */
    @Property(seed = "16")
    void benjaminiHochbergRejectsWhatTheStepUpProcedureRejects(
            @ForAll("pValues") double[] p, @ForAll @DoubleRange(min = 0.01, max = 0.2) double level) {
        double[] sorted = p.clone();
        Arrays.sort(sorted);
        int m = sorted.length;
        int rejected = 0;
        for (int k = 1; k <= m; k++) {
            if (sorted[k - 1] * m / k <= level) {
                rejected = k;
            }
        }

        assertThat(rejected(BENJAMINI_HOCHBERG.adjust(p), level)).isEqualTo(rejected);
    }

    private static int rejected(double[] adjusted, double level) {
        return (int) Arrays.stream(adjusted).filter(p -> p <= level).count();
    }

    @Provide
    Arbitrary<double[]> pValues() {
        Arbitrary<Double> any = Arbitraries.doubles().between(0, 1).ofScale(6);
        Arbitrary<Double> small = Arbitraries.doubles().between(0, 0.01).ofScale(9);
        Arbitrary<Double> often = Arbitraries.of(0.0, 1.0, 0.05, 0.01, 0.1, 0.3, 0.7);
        return Arbitraries.oneOf(any, small, often).array(double[].class).ofMaxSize(40);
    }
}
