package dev.touchpoint.blackbox.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.touchpoint.fixture.MeanMetric;
import dev.touchpoint.metric.Comparison;
import dev.touchpoint.metric.Correction;
import dev.touchpoint.metric.GroupComparison;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupComparisonTest {

    private static final Metric CSAT = new MeanMetric("csat", Scale.of(1, 5));

    private static Map<String, ScoreCounts> shops() {
        Map<String, ScoreCounts> shops = new LinkedHashMap<>();
        shops.put("north", ScoreCounts.ofScores(CSAT.scale(), 5, 4));
        shops.put("closed", ScoreCounts.empty(CSAT.scale()));
        shops.put("south", ScoreCounts.ofScores(CSAT.scale(), 2));
        return shops;
    }

    @Test
    void eachAgainstTheRestLeavesItsOwnAnswersOutOfTheRest() {
        List<GroupComparison<String>> all = GroupComparison.eachAgainstRest(CSAT, shops(), Correction.HOLM, 0.9);

        assertThat(all).extracting(GroupComparison::group).containsExactly("north", "closed", "south");
        assertThat(all).extracting(GroupComparison::other).containsOnlyNulls();
        assertThat(all.get(0).comparison().difference()).hasValue(2.5);
        assertThat(all.get(0).comparison().interval().map(Interval::confidence)).contains(0.9);
        assertThat(all.get(1).comparison().untestable()).isPresent();
        assertThat(all).extracting(GroupComparison::adjustedPValue).containsExactly(1.0, null, 1.0);
    }

    @Test
    void pairsAreEachOnce() {
        List<GroupComparison<String>> all = GroupComparison.pairwise(CSAT, shops(), Correction.HOLM, 0.9);

        assertThat(all)
                .extracting(each -> each.group() + "-" + each.other())
                .containsExactly("north-closed", "north-south", "closed-south");
        assertThat(all.get(1).comparison().difference()).hasValue(2.5);
    }

    @Test
    void ofFewerThanTwoGroupsThereAreNoComparisons() {
        Map<String, ScoreCounts> one = Map.of("only", ScoreCounts.ofScores(CSAT.scale(), 5));

        assertThat(GroupComparison.eachAgainstRest(CSAT, one, Correction.HOLM, 0.9))
                .isEmpty();
        assertThat(GroupComparison.pairwise(CSAT, one, Correction.HOLM, 0.9)).isEmpty();
    }

    @Test
    void aDifferenceIsFoundUpToItsLevel() {
        Comparison comparison = Comparison.tested(CSAT.definition(), 1, new Interval(0, 2, 0.95, "x"), 0.01);

        assertThat(new GroupComparison<>("a", "b", comparison, 0.05).isFound(0.05))
                .isTrue();
        assertThat(new GroupComparison<>("a", "b", comparison, 0.06).isFound(0.05))
                .isFalse();
        assertThat(new GroupComparison<>("a", "b", comparison, null).isFound(1)).isFalse();
        assertThatNullPointerException()
                .isThrownBy(() -> new GroupComparison<>(null, "b", comparison, 0.5))
                .withMessage("group must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> new GroupComparison<>("a", "b", null, 0.5))
                .withMessage("comparison must not be null");
    }

    @Test
    void countsOnAnotherScaleAreRefused() {
        Map<String, ScoreCounts> mixed = Map.of("a", ScoreCounts.ofScores(Scale.of(1, 7), 5));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupComparison.eachAgainstRest(CSAT, mixed, Correction.HOLM, 0.9));
    }
}
