package dev.touchpoint.nps.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.metric.Comparison;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.nps.blackbox.Answers.Two;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What holds for every comparison of groups. */
@Domain(Answers.class)
class ContrastLawsTest {

    private static Comparison tested(Two two, double confidence) {
        Comparison comparison = two.metric().compare(two.a(), two.b(), confidence);
        Assume.that(comparison.interval().isPresent());
        return comparison;
    }

    @Property(seed = "2008")
    void theDifferenceIsThatOfTheScores(@ForAll Two two, @ForAll double confidence) {
        Assume.that(!two.a().isEmpty() && !two.b().isEmpty());
        Comparison comparison = two.metric().compare(two.a(), two.b(), confidence);

        assertThat(comparison.difference())
                .hasValue(two.metric().estimate(two.a()).score().orElseThrow()
                        - two.metric().estimate(two.b()).score().orElseThrow());
        assertThat(comparison.definition()).isEqualTo(two.metric().definition());
    }

    @Property(seed = "2008")
    void theOtherWayRoundMirrorsExactly(@ForAll Two two, @ForAll double confidence) {
        Comparison one = tested(two, confidence);
        Comparison other = two.metric().compare(two.b(), two.a(), confidence);
        Interval interval = one.interval().orElseThrow();
        Interval mirror = other.interval().orElseThrow();

        assertThat(one.difference().orElseThrow() + other.difference().orElseThrow())
                .isZero();
        assertThat(mirror.low() + interval.high()).isZero();
        assertThat(mirror.high() + interval.low()).isZero();
        assertThat(other.pValue()).isEqualTo(one.pValue());
    }

    @Property(seed = "2008")
    void pIsBelowAlphaExactlyIfTheIntervalExcludesZero(@ForAll Two two, @ForAll double confidence) {
        Comparison comparison = tested(two, confidence);
        double p = comparison.pValue().orElseThrow();
        Assume.that(Math.abs(p - (1 - confidence)) > 1e-12);

        assertThat(p < 1 - confidence)
                .isEqualTo(!comparison.interval().orElseThrow().contains(0));
    }

    @Property(seed = "2008", maxDiscardRatio = 20)
    void pIsWhereTheIntervalTouchesZero(@ForAll Two two) {
        Comparison comparison = tested(two, 0.5);
        double p = comparison.pValue().orElseThrow();
        Assume.that(p > 1e-6 && p < 0.999);
        Interval touching =
                two.metric().compare(two.a(), two.b(), 1 - p).interval().orElseThrow();

        assertThat(Math.min(Math.abs(touching.low()), Math.abs(touching.high())))
                .isCloseTo(0, within(1e-7));
    }

    @Property(seed = "2008")
    void theIntervalContainsTheDifferenceAndIsAttainable(@ForAll Two two, @ForAll double confidence) {
        Comparison comparison = tested(two, confidence);
        Interval interval = comparison.interval().orElseThrow();
        Interval range = Answers.range(two.metric());
        double widest = range.high() - range.low();

        assertThat(Answers.isShrunk(interval)
                        || interval.contains(comparison.difference().orElseThrow()))
                .isTrue();
        assertThat(interval.low()).isGreaterThanOrEqualTo(-widest);
        assertThat(interval.high()).isLessThanOrEqualTo(widest);
    }

    @Property(seed = "2008")
    void moreConfidenceNeverNarrows(@ForAll Two two, @ForAll double one, @ForAll double other) {
        Interval less = tested(two, Math.min(one, other)).interval().orElseThrow();
        Interval more = tested(two, Math.max(one, other)).interval().orElseThrow();

        assertThat(more.low()).isLessThanOrEqualTo(less.low());
        assertThat(more.high()).isGreaterThanOrEqualTo(less.high());
    }

    @Property(seed = "2008")
    void aGroupDoesNotDifferFromItself(@ForAll Two two, @ForAll double confidence) {
        Comparison itself = tested(new Two(two.metric(), two.a(), two.a()), confidence);

        assertThat(itself.difference()).hasValue(0);
        assertThat(itself.pValue()).hasValue(1);
    }

    @Property(seed = "2008")
    void aGroupOfWeightZeroChangesNothing(@ForAll Two two, @ForAll double confidence) {
        Comparison both = tested(two, confidence);
        List<ScoreCounts> three = List.of(two.a(), two.b(), two.a().plus(two.b()));

        assertThat(two.metric().contrast(three, new double[] {1, -1, 0}, confidence))
                .isEqualTo(both);
    }

    @Property(seed = "2008")
    void weightsScaleTheDifferenceAndLeaveP(@ForAll Two two, @ForAll double confidence) {
        Comparison once = tested(two, confidence);
        Comparison fourfold = two.metric().contrast(List.of(two.a(), two.b()), new double[] {4, -4}, confidence);

        assertThat(fourfold.difference()).hasValue(4 * once.difference().orElseThrow());
        assertThat(fourfold.interval().orElseThrow().low())
                .isEqualTo(4 * once.interval().orElseThrow().low());
        assertThat(fourfold.pValue()).isEqualTo(once.pValue());
    }

    @Property(seed = "2008")
    void aGroupWithoutAnswersHasNoComparison(@ForAll Two two) {
        Metric metric = two.metric();
        Comparison comparison = metric.compare(ScoreCounts.empty(metric.scale()), two.a(), 0.95);

        assertThat(comparison.difference()).isEmpty();
        assertThat(comparison.untestable()).hasValue("group 1 of 2 has no answers");
    }
}
