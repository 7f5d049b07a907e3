package dev.touchpoint.blackbox.insight;

import static dev.touchpoint.insight.Quadrant.CONCENTRATE_HERE;
import static dev.touchpoint.insight.Quadrant.KEEP_UP;
import static dev.touchpoint.insight.Quadrant.LOW_PRIORITY;
import static dev.touchpoint.insight.Quadrant.POSSIBLE_OVERKILL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.fixture.AuctionHouse;
import dev.touchpoint.fixture.SharpMetric;
import dev.touchpoint.insight.Priorities;
import dev.touchpoint.insight.Priority;
import dev.touchpoint.insight.Quadrant;
import dev.touchpoint.insight.Scorecard;
import dev.touchpoint.insight.Split;
import dev.touchpoint.metric.Direction;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrioritiesTest {

    private static final Scale FIVE = Scale.of(1, 5);
    private static final Metric CSAT = new SharpMetric("csat", FIVE, Direction.HIGHER_IS_BETTER);

    /** Case B30: an auction's touchpoints, their importance, and the tenths of a mean of ten answers. */
    private static final Map<String, Double> IMPORTANCE =
            Map.of("find", .15, "bid", .25, "win-notice", .45, "invoice", .30, "pickup", .20, "survey", .05);

    private static final Map<String, Integer> SUMS =
            Map.of("find", 42, "bid", 40, "win-notice", 24, "invoice", 29, "pickup", 39, "survey", 31);

    private static Scorecard<String> scores(Metric metric, Map<String, Integer> sums) {
        Map<String, ScoreCounts> groups = new HashMap<>();
        sums.forEach((group, sum) -> groups.put(group, tenAnswers(sum)));
        return Scorecard.of(metric, groups);
    }

    private static ScoreCounts tenAnswers(int sum) {
        int[] answers = new int[10];
        for (int i = 0; i < 10; i++) {
            answers[i] = sum / 10 + (i < sum % 10 ? 1 : 0);
        }
        return ScoreCounts.ofScores(FIVE, answers);
    }

    private static Map<String, Quadrant> quadrants(Priorities<String> priorities) {
        return priorities.all().stream().collect(Collectors.toMap(Priority::group, Priority::quadrant));
    }

    /** Case B30, with its splits at the means. */
    @Test
    void theAuctionHouseConcentratesOnTheNoticeAndTheInvoice() {
        Priorities<String> priorities = Priorities.of(scores(CSAT, SUMS), IMPORTANCE, Split.MEAN, 0.95);

        assertThat(priorities.importanceSplit()).isCloseTo(.233333, within(1e-6));
        assertThat(priorities.performanceSplit()).isCloseTo(3.416667, within(1e-6));
        assertThat(quadrants(priorities))
                .containsOnly(
                        Map.entry("find", POSSIBLE_OVERKILL),
                        Map.entry("bid", KEEP_UP),
                        Map.entry("win-notice", CONCENTRATE_HERE),
                        Map.entry("invoice", CONCENTRATE_HERE),
                        Map.entry("pickup", POSSIBLE_OVERKILL),
                        Map.entry("survey", LOW_PRIORITY));
        assertThat(priorities.all())
                .extracting(Priority::group)
                .containsExactly("win-notice", "invoice", "bid", "survey", "pickup", "find");
        assertThat(priorities.in(CONCENTRATE_HERE)).hasSize(2);
        assertThat(priorities).hasToString("Priorities[6, of which 2 to concentrate on]");
    }

    @Test
    void whatAnotherSampleMightMoveAcrossIsNotCertain() {
        List<Priority<String>> all =
                Priorities.of(scores(CSAT, SUMS), IMPORTANCE, Split.MEAN, 0.95).all();

        assertThat(all)
                .filteredOn(Priority::certain)
                .extracting(Priority::group)
                .containsExactly("win-notice", "invoice", "bid", "find");
    }

    @Test
    void theMedianSplitsEvenNumbersBetweenTheTwoInTheMiddle() {
        Priorities<String> priorities = Priorities.of(scores(CSAT, SUMS), IMPORTANCE, Split.MEDIAN, 0.95);

        assertThat(priorities.importanceSplit()).isCloseTo(.225, within(1e-12));
        assertThat(priorities.performanceSplit()).isCloseTo(3.5, within(1e-12));
        assertThat(Priorities.of(
                                scores(CSAT, Map.of("find", 42, "bid", 30, "survey", 20)),
                                IMPORTANCE,
                                Split.MEDIAN,
                                0.95)
                        .performanceSplit())
                .isEqualTo(3);
    }

    @Test
    void theMiddleOfTheScaleComparesWithNothingElse() {
        Priorities<String> priorities = Priorities.of(scores(CSAT, SUMS), IMPORTANCE, Split.SCALE_MIDDLE, 0.95);

        assertThat(priorities.importanceSplit()).isEqualTo(0.5);
        assertThat(priorities.performanceSplit()).isEqualTo(3);
        assertThat(priorities.in(KEEP_UP)).isEmpty();
        assertThat(priorities.in(LOW_PRIORITY)).extracting(Priority::group).containsExactly("win-notice", "invoice");
    }

    @Test
    void lessEffortIsBetter() {
        Metric effort = new SharpMetric("effort", FIVE, Direction.LOWER_IS_BETTER);

        assertThat(quadrants(Priorities.of(scores(effort, SUMS), IMPORTANCE, Split.MEAN, 0.95)))
                .containsEntry("win-notice", KEEP_UP)
                .containsEntry("find", LOW_PRIORITY);
    }

    @Test
    void atTheSplitIsImportantAndGood() {
        assertThat(quadrants(Priorities.of(
                        scores(CSAT, Map.of("find", 30, "bid", 30)),
                        Map.of("find", 1.0, "bid", 1.0),
                        Split.MEAN,
                        0.95)))
                .containsOnly(Map.entry("find", KEEP_UP), Map.entry("bid", KEEP_UP));
    }

    @Test
    void whatIsMissingIsNamed() {
        Map<String, Double> importance = new LinkedHashMap<>(Map.of("find", 0.2));
        importance.put("pay", 0.9);
        importance.put("call", 0.1);

        Priorities<String> priorities =
                Priorities.of(scores(CSAT, Map.of("find", 30, "bid", 40)), importance, Split.MEAN, 0.95);

        assertThat(priorities.all()).extracting(Priority::group).containsExactly("find");
        assertThat(priorities.withoutAnswers()).containsExactly("call", "pay");
        assertThat(priorities.withoutImportance()).containsExactly("bid");
        assertThat(priorities.importanceSplit()).isEqualTo(0.2);
    }

    @ParameterizedTest
    @EnumSource(Split.class)
    void ofNothingThereAreNoPriorities(Split split) {
        Priorities<String> none = Priorities.of(scores(CSAT, Map.of()), Map.of(), split, 0.95);

        assertThat(none.all()).isEmpty();
        assertThat(Double.isNaN(none.performanceSplit())).isEqualTo(split != Split.SCALE_MIDDLE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void anImportanceThatIsNoneIsRefused(double importance) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Priorities.of(scores(CSAT, SUMS), Map.of("find", importance), Split.MEAN, 0.95))
                .withMessage("importance must be 0 or more, and finite, was " + importance);
    }

    @Test
    void theMiddleOfTheScaleNeedsAScale() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Priorities.of(scores(CSAT, SUMS), Map.of("find", 2.0), Split.SCALE_MIDDLE, 0.95))
                .withMessage("importance must be from 0 to 1, was 2.0");
    }

    @Test
    void aMapStatesImportanceWhereSomebodyThoughtOfIt() {
        assertThat(Priorities.statedBy(AuctionHouse.map()))
                .containsEntry("bid", 1.0)
                .containsEntry("catalogue", 0.6)
                .doesNotContainKey("home")
                .hasSize(6);
    }
}
