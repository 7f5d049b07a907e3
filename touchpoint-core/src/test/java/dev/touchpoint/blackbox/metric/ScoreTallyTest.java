package dev.touchpoint.blackbox.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.metric.ScoreTally;
import org.junit.jupiter.api.Test;

class ScoreTallyTest {

    private final Scale csat = Scale.of(1, 5);

    @Test
    void goesOnAfterItHandedOutCounts() {
        ScoreTally tally = new ScoreTally(csat).add(1);
        ScoreCounts first = tally.counts();

        tally.add(1).addAll(5, 5);

        assertThat(first).isEqualTo(ScoreCounts.of(csat, 1, 0, 0, 0, 0));
        assertThat(tally.counts()).isEqualTo(ScoreCounts.of(csat, 2, 0, 0, 0, 2));
    }

    @Test
    void leavesTheCountsAloneThatItAdds() {
        ScoreCounts added = ScoreCounts.of(csat, 1, 2, 3, 4, 5);
        ScoreTally tally = new ScoreTally(csat).addAll(added).addAll(added);

        tally.add(3);

        assertThat(added).isEqualTo(ScoreCounts.of(csat, 1, 2, 3, 4, 5));
        assertThat(tally.counts()).isEqualTo(ScoreCounts.of(csat, 2, 4, 7, 8, 10));
    }

    @Test
    void countsNothingOfNothing() {
        assertThat(new ScoreTally(csat).addAll(new int[0]).addAll(new byte[0]).counts())
                .isEqualTo(ScoreCounts.empty(csat));
    }

    @Test
    void showsScaleAndCounts() {
        assertThat(new ScoreTally(csat).addAll(1, 1, 3)).hasToString("1..5 [2, 0, 1, 0, 0]");
    }

    @Test
    void needsAScale() {
        assertThatNullPointerException().isThrownBy(() -> new ScoreTally(null)).withMessage("scale must not be null");
    }
}
