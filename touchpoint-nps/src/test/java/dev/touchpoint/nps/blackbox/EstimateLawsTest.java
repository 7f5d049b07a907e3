package dev.touchpoint.nps.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.metric.Direction;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsCounts;
import dev.touchpoint.nps.NpsMethod;
import dev.touchpoint.nps.blackbox.Answers.Two;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** The laws of {@link Metric}, and what else holds for every estimate. */
@Domain(Answers.class)
class EstimateLawsTest {

    @Property(seed = "1998")
    void theScoreIsWhatTheDefinitionSays(@ForAll Two two) {
        Assume.that(!two.a().isEmpty());
        Estimate estimate = two.metric().estimate(two.a());

        assertThat(estimate.definition()).isEqualTo(two.metric().definition());
        assertThat(two.metric().definition().score(two.a()).orElseThrow())
                .isCloseTo(estimate.score().orElseThrow(), within(1e-12));
    }

    @Property(seed = "1998")
    void anEstimateDependsOnTheCountsAlone(@ForAll Two two, @ForAll double confidence) {
        Metric metric = two.metric();
        ScoreCounts again = ScoreCounts.of(metric.scale(), two.a().toArray());

        assertThat(metric.estimate(again, confidence)).isEqualTo(metric.estimate(two.a(), confidence));
        assertThat(metric.estimate(two.a().plus(two.b()), confidence))
                .isEqualTo(metric.estimate(two.b().plus(two.a()), confidence));
        assertThat(metric.estimate(two.a().plus(two.b()).minus(two.b()), confidence))
                .isEqualTo(metric.estimate(two.a(), confidence));
    }

    @Property(seed = "1998")
    void theOrderOfAnswersMakesNoDifference(@ForAll int[] scores) {
        Nps nps = Nps.standard();
        int[] sorted = scores.clone();
        Arrays.sort(sorted);

        assertThat(nps.estimate(ScoreCounts.ofScores(nps.scale(), sorted)))
                .isEqualTo(nps.estimate(ScoreCounts.ofScores(nps.scale(), scores)));
    }

    @Property(seed = "1998")
    void onlyNoAnswersGiveNoScore(@ForAll Two two, @ForAll double confidence) {
        Metric metric = two.metric();

        assertThat(metric.estimate(ScoreCounts.empty(metric.scale()), confidence))
                .isEqualTo(Estimate.none(metric.definition()));
        assertThat(metric.estimate(two.a(), confidence).score().isEmpty())
                .isEqualTo(two.a().isEmpty());
        assertThat(metric.estimate(two.a(), confidence).n()).isEqualTo(two.a().n());
    }

    @Property(seed = "1998")
    void theIntervalContainsTheScoreAndStaysInsideTheRange(@ForAll Two two, @ForAll double confidence) {
        Assume.that(!two.a().isEmpty());
        Estimate estimate = two.metric().estimate(two.a(), confidence);
        Interval interval = estimate.interval().orElseThrow();
        Interval range = Answers.range(two.metric());

        assertThat(Answers.isShrunk(interval)
                        || interval.contains(estimate.score().orElseThrow()))
                .isTrue();
        assertThat(range.contains(interval.low())).isTrue();
        assertThat(range.contains(interval.high())).isTrue();
    }

    @Property(seed = "1998")
    void moreConfidenceNeverNarrows(@ForAll Two two, @ForAll double one, @ForAll double other) {
        Assume.that(!two.a().isEmpty());
        Interval less =
                two.metric().estimate(two.a(), Math.min(one, other)).interval().orElseThrow();
        Interval more =
                two.metric().estimate(two.a(), Math.max(one, other)).interval().orElseThrow();

        assertThat(more.low()).isLessThanOrEqualTo(less.low());
        assertThat(more.high()).isGreaterThanOrEqualTo(less.high());
    }

    @Property(seed = "1998")
    void theConfidenceMayBeExtreme(@ForAll Two two) {
        Assume.that(!two.a().isEmpty());
        for (double confidence : new double[] {Double.MIN_VALUE, 1e-12, 1 - 1e-12, Math.nextDown(1.0)}) {
            Estimate estimate = two.metric().estimate(two.a(), confidence);

            Interval interval = estimate.interval().orElseThrow();

            assertThat(Answers.isShrunk(interval)
                            || interval.contains(estimate.score().orElseThrow()))
                    .isTrue();
        }
    }

    @Property(seed = "1998")
    void promotersAndDetractorsMirrorExactly(
            @ForAll NpsCounts counts, @ForAll NpsMethod method, @ForAll double confidence) {
        Assume.that(counts.n() > 0);
        Nps nps = Nps.standard().withMethod(method);
        NpsCounts mirrored = new NpsCounts(counts.promoters(), counts.passives(), counts.detractors());

        Estimate one = nps.estimate(counts, confidence);
        Estimate other = nps.estimate(mirrored, confidence);
        Interval interval = one.interval().orElseThrow();
        Interval mirror = other.interval().orElseThrow();

        assertThat(other.score().orElseThrow() + one.score().orElseThrow()).isZero();
        assertThat(mirror.low() + interval.high()).isZero();
        assertThat(mirror.high() + interval.low()).isZero();
    }

    @Property(seed = "1998")
    void whichPointOfItsClassAnAnswerTookMakesNoDifference(@ForAll NpsCounts counts, @ForAll NpsMethod method) {
        Nps nps = Nps.standard().withMethod(method);
        long[] atTheOtherPoints = new long[11];
        atTheOtherPoints[6] = counts.detractors();
        atTheOtherPoints[8] = counts.passives();
        atTheOtherPoints[9] = counts.promoters();

        assertThat(nps.estimate(ScoreCounts.of(nps.scale(), atTheOtherPoints)))
                .isEqualTo(nps.estimate(counts.detractors(), counts.passives(), counts.promoters()));
    }

    @Property(seed = "1998")
    void theClassesPartitionTheAnswers(@ForAll Two two) {
        Assume.that(two.metric() instanceof Nps);
        Nps nps = (Nps) two.metric();
        NpsCounts a = nps.classes(two.a());
        NpsCounts b = nps.classes(two.b());

        assertThat(a.n()).isEqualTo(two.a().n());
        assertThat(nps.classes(two.a().plus(two.b())))
                .isEqualTo(new NpsCounts(
                        a.detractors() + b.detractors(), a.passives() + b.passives(), a.promoters() + b.promoters()));
    }

    @Property(seed = "1998")
    void aBetterAnswerNeverLowersAScoreThatShouldRise(@ForAll Two two) {
        Assume.that(two.metric().definition().direction() == Direction.HIGHER_IS_BETTER);
        Assume.that(!two.metric().id().equals("ces-share"));
        Metric metric = two.metric();
        ScoreCounts more =
                two.a().plus(ScoreCounts.ofScores(metric.scale(), metric.scale().lowest()));

        double low = metric.estimate(more).score().orElseThrow();
        for (int better : IntStream.rangeClosed(
                        metric.scale().lowest(), metric.scale().highest())
                .toArray()) {
            ScoreCounts replaced = two.a().plus(ScoreCounts.ofScores(metric.scale(), better));
            assertThat(metric.estimate(replaced).score().orElseThrow()).isGreaterThanOrEqualTo(low);
        }
    }
}
