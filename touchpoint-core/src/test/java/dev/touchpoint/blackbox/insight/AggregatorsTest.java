package dev.touchpoint.blackbox.insight;

import static dev.touchpoint.blackbox.insight.Told.CSAT;
import static dev.touchpoint.blackbox.insight.Told.EFFORT;
import static dev.touchpoint.blackbox.insight.Told.NPS;
import static dev.touchpoint.blackbox.insight.Told.VALENCE;
import static dev.touchpoint.blackbox.insight.Told.experience;
import static dev.touchpoint.map.Initiator.CUSTOMER;
import static dev.touchpoint.map.Phase.DURING;
import static dev.touchpoint.map.Purpose.TRADE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.insight.Aggregator;
import dev.touchpoint.insight.Aggregators;
import dev.touchpoint.insight.Experience;
import dev.touchpoint.insight.Experiences;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AggregatorsTest {

    private static final Offset<Double> EXACT = within(1e-12);

    private static final Map<String, Long> MINUTES = Map.of("t1", 1L, "t2", 10L, "t3", 2L, "t4", 30L, "t5", 2L);

    private static final Aggregator BY_DURATION =
            Aggregators.byDuration(moment -> Duration.ofMinutes(MINUTES.get(moment.touchpoint())));

    private static TouchpointMap map(Double... importances) {
        TouchpointMap.Builder map = TouchpointMap.builder("shop", "A small shop");
        for (int i = 0; i < importances.length; i++) {
            Touchpoint.Builder touchpoint =
                    Touchpoint.builder("t" + (i + 1), "I do thing " + (i + 1), DURING, CUSTOMER, TRADE);
            map.touchpoint(importances[i] == null ? touchpoint : touchpoint.importance(importances[i]));
        }
        return map.build();
    }

    /** Figures worked by hand for 4, 2, 5, 3, 4 on a scale from 1 to 5. */
    static Stream<Map.Entry<Aggregator, Double>> figures() {
        return Stream.of(
                Map.entry(Aggregators.mean(), 3.6),
                Map.entry(Aggregators.peak(), 5.0),
                Map.entry(Aggregators.end(), 4.0),
                Map.entry(Aggregators.peakEnd(), 4.5),
                Map.entry(Aggregators.negativePeakEnd(), 3.0),
                Map.entry(Aggregators.slope(), 0.1),
                Map.entry(Aggregators.recency(1), 116.0 / 31),
                Map.entry(Aggregators.ewma(0.3), 3.7312),
                Map.entry(BY_DURATION, 132.0 / 45),
                Map.entry(Aggregators.byImportance(map(0.1, 0.3, 0.2, 0.1, 0.3)), 3.5),
                Map.entry(Aggregators.byWeight(moment -> moment.score()), 70.0 / 18),
                Map.entry(Aggregators.lossAverse(2.25), 0.35),
                Map.entry(Aggregators.lossAverse(1), 0.6));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void fiveMomentsAddUpAsWorkedByHand(Map.Entry<Aggregator, Double> figure) {
        assertThat(experience(CSAT, 4, 2, 5, 3, 4).by(figure.getKey())).hasValueCloseTo(figure.getValue(), EXACT);
    }

    @Test
    void feelingsAroundZeroAddUpAsWorkedByHand() {
        Experience experience = experience(VALENCE, 1, -1, 2, 0, 1);

        assertThat(experience.by(Aggregators.mean())).hasValueCloseTo(0.6, EXACT);
        assertThat(experience.by(Aggregators.peakEnd())).hasValueCloseTo(1.5, EXACT);
        assertThat(experience.by(Aggregators.negativePeakEnd())).hasValueCloseTo(0.0, EXACT);
        assertThat(experience.by(Aggregators.lossAverse(2.25))).hasValueCloseTo(0.35, EXACT);
    }

    @Test
    void thePeakIsFarthestFromTheMiddleAndTheLaterOneOnATie() {
        assertThat(experience(CSAT, 3, 5, 1, 3).by(Aggregators.peak())).hasValue(1);
        assertThat(experience(CSAT, 3, 1, 5, 3).by(Aggregators.peak())).hasValue(5);
        assertThat(experience(CSAT, 1, 4, 4).by(Aggregators.peak())).hasValue(1);
        assertThat(experience(CSAT, 3, 3).by(Aggregators.peak())).hasValue(3);
        assertThat(experience(NPS, 7, 2, 4).by(Aggregators.peak())).hasValue(2);
    }

    /** 0.5 - 0.1 and 0.9 - 0.5 need not be the same double. */
    @Property(seed = "91", tries = 100)
    void tiesAreTiesOnRescaledScoresToo(@ForAll @IntRange(max = 10) int score) {
        Experience experience = Experiences.rescaled(List.of(NPS))
                .read(List.of(
                        Told.answer("ann", "a", "nps", score, 0).build(),
                        Told.answer("ann", "b", "nps", 10 - score, 1).build()));

        assertThat(experience.by(Aggregators.peak()))
                .hasValue(experience.moments().get(1).score());
    }

    @Test
    void whereLessIsBetterTheWorstIsTheHighestAndLossesAreAboveTheMiddle() {
        Experience experience = experience(EFFORT, 4, 2, 5, 3, 4);

        assertThat(experience.by(Aggregators.mean())).hasValueCloseTo(3.6, EXACT);
        assertThat(experience.by(Aggregators.negativePeakEnd())).hasValueCloseTo(4.5, EXACT);
        assertThat(experience.by(Aggregators.lossAverse(2.25))).hasValueCloseTo((4 * 2.25 - 1) / 5, EXACT);
    }

    @Test
    void oneMomentIsWorthItselfAndHasNoSlope() {
        Experience experience = experience(CSAT, 2);

        for (Aggregator aggregator : List.of(
                Aggregators.mean(),
                Aggregators.peak(),
                Aggregators.end(),
                Aggregators.peakEnd(),
                Aggregators.negativePeakEnd(),
                Aggregators.recency(0.5),
                Aggregators.ewma(1),
                BY_DURATION,
                Aggregators.byImportance(map(0.7)))) {
            assertThat(experience.by(aggregator)).as("%s", aggregator).hasValue(2);
        }
        assertThat(experience.by(Aggregators.slope())).isEmpty();
        assertThat(experience.by(Aggregators.lossAverse(3))).hasValue(-3);
    }

    @Test
    void aWeightThatIsUnknownLeavesNoValue() {
        Experience experience = experience(CSAT, 4, 2);

        assertThat(experience.by(Aggregators.byImportance(map(0.5)))).isEmpty();
        assertThat(experience.by(Aggregators.byImportance(map(0.5, null)))).isEmpty();
        assertThat(experience.by(Aggregators.byDuration(moment -> null))).isEmpty();
        assertThat(experience.by(Aggregators.byWeight(moment -> null))).isEmpty();
    }

    @Test
    void weightsThatAreAllZeroLeaveNoValue() {
        assertThat(experience(CSAT, 4, 2).by(Aggregators.byImportance(map(0.0, 0.0))))
                .isEmpty();
        assertThat(experience(CSAT, 4, 2).by(Aggregators.byImportance(map(0.0, 0.1))))
                .hasValue(2);
    }

    @Test
    void refusesWeightsBelowZeroAndBeyondNumbers() {
        Experience experience = experience(CSAT, 4, 2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> experience.by(Aggregators.byDuration(moment -> Duration.ofMillis(-1500))))
                .withMessage("duration must be 0 or more and finite, was -1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> experience.by(Aggregators.byWeight(moment -> Double.NaN)))
                .withMessage("weight must be 0 or more and finite, was NaN");
    }

    @Test
    void refusesParametersOutOfRange() {
        for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Aggregators.recency(wrong))
                    .withMessage("half-life must be more than 0 and finite, was " + wrong);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Aggregators.lossAverse(wrong))
                    .withMessage("lambda must be more than 0 and finite, was " + wrong);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Aggregators.ewma(wrong))
                    .withMessage("lambda must be more than 0 and at most 1, was " + wrong);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Aggregators.ewma(1.01));
        assertThatNullPointerException()
                .isThrownBy(() -> Aggregators.byDuration(null))
                .withMessage("duration must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> Aggregators.byImportance(null))
                .withMessage("map must not be null");
    }

    @Test
    void areNamedForReaders() {
        assertThat(Aggregators.peakEnd()).hasToString("peak-end");
        assertThat(Aggregators.ewma(0.3)).hasToString("ewma 0.3");
    }

    @Property(seed = "92")
    void valuesStayWithinTheScores(@ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 5) Integer> scores) {
        Experience experience =
                experience(CSAT, scores.stream().mapToInt(Integer::intValue).toArray());
        double lowest = Arrays.stream(experience.scores()).min().orElseThrow();
        double highest = Arrays.stream(experience.scores()).max().orElseThrow();
        for (Aggregator aggregator : List.of(
                Aggregators.mean(),
                Aggregators.peak(),
                Aggregators.end(),
                Aggregators.peakEnd(),
                Aggregators.negativePeakEnd(),
                Aggregators.recency(2.5),
                Aggregators.ewma(0.2),
                Aggregators.byWeight(moment -> moment.score() * moment.score()))) {
            assertThat(experience.by(aggregator).orElseThrow())
                    .as("%s", aggregator)
                    .isBetween(lowest - 1e-12, highest + 1e-12);
        }
    }

    /** The two views of one scale: what is said of less-is-better is said of more-is-better, turned around. */
    @Property(seed = "93")
    void turningTheScaleAroundTurnsTheValuesAround(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 1, max = 5) Integer> scores) {
        int[] there = scores.stream().mapToInt(Integer::intValue).toArray();
        int[] turned = Arrays.stream(there).map(score -> 6 - score).toArray();
        for (Aggregator aggregator : List.of(
                Aggregators.mean(),
                Aggregators.peak(),
                Aggregators.end(),
                Aggregators.peakEnd(),
                Aggregators.negativePeakEnd(),
                Aggregators.recency(2.5),
                Aggregators.ewma(0.2))) {
            assertThat(experience(EFFORT, turned).by(aggregator))
                    .as("%s", aggregator)
                    .hasValueCloseTo(6 - experience(CSAT, there).by(aggregator).orElseThrow(), EXACT);
        }
        for (Aggregator aggregator : List.of(Aggregators.slope(), Aggregators.lossAverse(2.25))) {
            assertThat(experience(EFFORT, turned).by(aggregator))
                    .as("%s", aggregator)
                    .hasValueCloseTo(-experience(CSAT, there).by(aggregator).orElseThrow(), EXACT);
        }
    }

    @Property(seed = "94")
    void aStraightLineHasItsSlope(
            @ForAll @IntRange(min = 2, max = 6) int n, @ForAll @IntRange(min = -2, max = 2) int step) {
        int[] line =
                IntStream.range(0, n).map(i -> i * step + (step < 0 ? 10 : 0)).toArray();

        assertThat(experience(NPS, line).by(Aggregators.slope())).hasValueCloseTo((double) step, EXACT);
    }
}
