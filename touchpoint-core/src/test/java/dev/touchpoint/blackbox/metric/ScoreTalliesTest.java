package dev.touchpoint.blackbox.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.metric.ScoreTallies;
import dev.touchpoint.metric.ScoreTally;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScoreTalliesTest {

    private static final Scale CSAT = Scale.of(1, 5);

    @Property(seed = "20261122")
    void countWhatATallyOfEachGroupCounts(
            @ForAll @IntRange(min = -100, max = 100) int lowest,
            @ForAll @IntRange(min = 2, max = 27) int points,
            @ForAll @IntRange(min = 1, max = 40) int groups,
            @ForAll @IntRange(max = 500) int n,
            @ForAll long seed) {
        Random random = new Random(seed);
        Scale scale = Scale.of(lowest, lowest + points - 1);
        int[] group = random.ints(n, 0, groups).toArray();
        byte[] score = new byte[n];
        List<ScoreTally> each = new ArrayList<>();
        IntStream.range(0, groups).forEach(g -> each.add(new ScoreTally(scale)));
        for (int i = 0; i < n; i++) {
            score[i] = (byte) (lowest + random.nextInt(points));
            each.get(group[i]).add(score[i]);
        }

        ScoreTallies inBulk = new ScoreTallies(scale, groups).addAll(group, score);
        ScoreTallies oneByOne = new ScoreTallies(scale, groups);
        IntStream.range(0, n).forEach(i -> oneByOne.add(group[i], score[i]));

        assertThat(inBulk.groups()).isEqualTo(groups);
        for (int g = 0; g < groups; g++) {
            assertThat(inBulk.counts(g)).isEqualTo(each.get(g).counts());
            assertThat(oneByOne.counts(g)).isEqualTo(each.get(g).counts());
        }
    }

    @Test
    void goOnAfterTheyHandedOutCounts() {
        ScoreTallies tallies = new ScoreTallies(CSAT, 2).add(0, 1);
        ScoreCounts first = tallies.counts(0);

        tallies.add(0, 1).add(1, 5);

        assertThat(first).isEqualTo(ScoreCounts.of(CSAT, 1, 0, 0, 0, 0));
        assertThat(tallies.counts(0)).isEqualTo(ScoreCounts.of(CSAT, 2, 0, 0, 0, 0));
        assertThat(tallies.counts(1)).isEqualTo(ScoreCounts.of(CSAT, 0, 0, 0, 0, 1));
    }

    @Test
    void countABulkAsAWholeOrNotAtAll() {
        ScoreTallies tallies = new ScoreTallies(CSAT, 3).add(2, 5);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tallies.addAll(new int[] {0, 2, 2}, new byte[] {1, 5, 6}))
                .withMessage("score must be from 1 to 5, was 6 at index 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tallies.addAll(new int[] {0, 3}, new byte[] {1, 5}))
                .withMessage("group must be from 0 to 2, was 3 at index 1");

        assertThat(tallies.counts(0)).isEqualTo(ScoreCounts.empty(CSAT));
        assertThat(tallies.counts(2)).isEqualTo(ScoreCounts.of(CSAT, 0, 0, 0, 0, 1));
    }

    @Test
    void countNothingOfNothing() {
        assertThat(new ScoreTallies(CSAT, 1).addAll(new int[0], new byte[0]).counts(0))
                .isEqualTo(ScoreCounts.empty(CSAT));
    }

    @Test
    void knowTheirGroups() {
        ScoreTallies tallies = new ScoreTallies(CSAT, 2);
        for (int group : new int[] {-1, 2, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            String refusal = "group must be from 0 to 1, was " + group;
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> tallies.add(group, 3))
                    .withMessage(refusal);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> tallies.counts(group))
                    .withMessage(refusal);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> tallies.addAll(new int[] {group}, new byte[] {3}))
                    .withMessage(refusal + " at index 0");
        }
    }

    @Test
    void refuseAScaleFarFromWhatABulkCanHold() {
        for (int lowest : new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE - 10}) {
            ScoreTallies tallies = new ScoreTallies(Scale.of(lowest, lowest + 10), 1);
            for (byte score : new byte[] {-128, 0, 127}) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> tallies.addAll(new int[] {0}, new byte[] {score}))
                        .withMessageEndingWith(", was " + score + " at index 0");
            }
        }
    }

    @Test
    void needAGroupForEachScore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScoreTallies(CSAT, 2).addAll(new int[] {0, 1}, new byte[] {1}))
                .withMessage("there must be a group for each score, were 2 for 1");
    }

    @Test
    void needScaleAndGroups() {
        assertThatNullPointerException()
                .isThrownBy(() -> new ScoreTallies(null, 1))
                .withMessage("scale must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScoreTallies(CSAT, 0))
                .withMessage("groups must be from 1 to 10000000, was 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new ScoreTallies(CSAT, 10_000_001));
        assertThatNullPointerException()
                .isThrownBy(() -> new ScoreTallies(CSAT, 1).addAll(null, new byte[0]))
                .withMessage("groups must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> new ScoreTallies(CSAT, 1).addAll(new int[0], null))
                .withMessage("scores must not be null");
    }

    @Test
    void showScaleAndNumberOfGroups() {
        assertThat(new ScoreTallies(CSAT, 1)).hasToString("ScoreTallies[1..5, 1 group]");
        assertThat(new ScoreTallies(CSAT, 12)).hasToString("ScoreTallies[1..5, 12 groups]");
    }
}
