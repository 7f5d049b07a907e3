package dev.touchpoint.blackbox.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.metric.ScoreTally;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreCountsTest {

    private static final String TOO_MANY = "answers must be at most 9223372036854775807 in all, were more";

    private final Scale csat = Scale.of(1, 5);
    private final ScoreCounts counts = ScoreCounts.of(csat, 2, 0, 1, 7, 9);

    @Test
    void tellsHowManyAnswersFellWhere() {
        assertThat(counts.scale()).isEqualTo(csat);
        assertThat(counts.n()).isEqualTo(19);
        assertThat(counts.count(1)).isEqualTo(2);
        assertThat(counts.count(2)).isZero();
        assertThat(counts.count(5)).isEqualTo(9);
        assertThat(counts.count(4, 5)).isEqualTo(16);
        assertThat(counts.count(3, 3)).isEqualTo(1);
        assertThat(counts.count(1, 5)).isEqualTo(19);
        assertThat(counts.isEmpty()).isFalse();
    }

    @Test
    void countsRangesUpToTheLastInteger() {
        Scale scale = Scale.of(Integer.MAX_VALUE - 1, Integer.MAX_VALUE);

        ScoreCounts counts = ScoreCounts.of(scale, 3, 4);

        assertThat(counts.count(Integer.MAX_VALUE - 1, Integer.MAX_VALUE)).isEqualTo(7);
        assertThat(counts.count(Integer.MAX_VALUE, Integer.MAX_VALUE)).isEqualTo(4);
        assertThat(counts.mean()).hasValue(Integer.MAX_VALUE - 3.0 / 7);
    }

    @ParameterizedTest
    @CsvSource({"0,3,0", "2,6,6", "7,6,6"})
    void refusesRangesThatLeaveTheScale(int from, int to, int refused) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts.count(from, to))
                .withMessage("score must be from 1 to 5, was " + refused);
    }

    @Test
    void refusesARangeThatEndsBelowItsStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts.count(4, 3))
                .withMessage("range must not end below its start 4, ended at 3");
    }

    @Test
    void refusesTooFewOrTooManyCounts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreCounts.of(csat, 1, 2, 3, 4))
                .withMessage("there must be 5 counts, one for each point of 1..5, were 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreCounts.of(csat, 1, 2, 3, 4, 5, 6))
                .withMessage("there must be 5 counts, one for each point of 1..5, were 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreCounts.of(csat))
                .withMessage("there must be 5 counts, one for each point of 1..5, were 0");
    }

    @Test
    void refusesACountBelowZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreCounts.of(csat, 1, 2, -3, 4, -5))
                .withMessage("count of score 3 must be 0 or more, was -3");
    }

    @Test
    void refusesMoreAnswersThanALongCounts() {
        assertThat(ScoreCounts.of(csat, Long.MAX_VALUE - 1, 1, 0, 0, 0).n()).isEqualTo(Long.MAX_VALUE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreCounts.of(csat, Long.MAX_VALUE, 1, 0, 0, 0))
                .withMessage(TOO_MANY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreCounts.of(csat, Long.MAX_VALUE, Long.MAX_VALUE, 2, 0, 0))
                .withMessage(TOO_MANY);
    }

    @Test
    void refusesASumOfMoreAnswersThanALongCounts() {
        ScoreCounts most = ScoreCounts.of(csat, Long.MAX_VALUE, 0, 0, 0, 0);
        ScoreCounts one = ScoreCounts.ofScores(csat, 5);

        assertThat(most.plus(ScoreCounts.empty(csat))).isEqualTo(most);
        assertThatIllegalArgumentException().isThrownBy(() -> most.plus(one)).withMessage(TOO_MANY);
        assertThatIllegalArgumentException().isThrownBy(() -> one.plus(most)).withMessage(TOO_MANY);
    }

    @Test
    void refusesToTakeAwayMoreThanThereIs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts.minus(ScoreCounts.of(csat, 2, 0, 2, 0, 0)))
                .withMessage("at score 3 at most 1 can be taken away, were 2");
    }

    @Test
    void refusesToMixScales() {
        ScoreCounts nps = ScoreCounts.empty(Scale.of(0, 10));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts.plus(nps))
                .withMessage("scales must be the same, were 1..5 and 0..10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts.minus(nps))
                .withMessage("scales must be the same, were 1..5 and 0..10");
    }

    @Test
    void refusesNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> ScoreCounts.empty(null))
                .withMessage("scale must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> ScoreCounts.of(null, 1, 2))
                .withMessage("scale must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> ScoreCounts.ofScores(null, 1, 2))
                .withMessage("scale must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> ScoreCounts.collector(null))
                .withMessage("scale must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> Stream.of(1, null).collect(ScoreCounts.collector(csat)))
                .withMessage("score must not be null");
    }

    @Test
    void keepsNoHoldOnTheArraysItTakesAndGives() {
        long[] given = {1, 2, 3, 4, 5};
        ScoreCounts counts = ScoreCounts.of(csat, given);

        given[0] = 100;
        counts.toArray()[1] = 100;

        assertThat(counts.toArray()).containsExactly(1, 2, 3, 4, 5);
        assertThat(counts.n()).isEqualTo(15);
    }

    @Test
    void hasAMeanOnTheScale() {
        assertThat(counts.mean()).hasValue((2 + 3 + 28 + 45) / 19.0);
        assertThat(ScoreCounts.ofScores(csat, 3).mean()).hasValue(3);
        assertThat(ScoreCounts.ofScores(Scale.of(-2, 2), -2, -2, 1).mean()).hasValue(-1);
    }

    @Test
    void hasNoMeanWithoutAnswers() {
        assertThat(ScoreCounts.empty(csat).mean()).isEmpty();
        assertThat(ScoreCounts.empty(csat).isEmpty()).isTrue();
        assertThat(ScoreCounts.empty(csat).n()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3, 1L << 53, (1L << 53) + 1, Long.MAX_VALUE})
    void keepsTheMeanOfOnePointHoweverManyTheAnswers(long n) {
        for (int score = 1; score <= 5; score++) {
            long[] array = new long[5];
            array[score - 1] = n;
            assertThat(ScoreCounts.of(csat, array).mean().orElseThrow()).isCloseTo(score, within(1e-14));
        }
    }

    @Test
    void hasAMeanOfMoreAnswersThanADoubleCountsExactly() {
        long half = Long.MAX_VALUE / 2;

        assertThat(ScoreCounts.of(Scale.of(0, 10), half, 0, 0, 0, 0, 0, 0, 0, 0, 0, half)
                        .mean())
                .hasValue(5);
    }

    @Test
    void isAValue() {
        ScoreCounts same = ScoreCounts.of(csat, 2, 0, 1, 7, 9);

        assertThat(counts).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(counts).doesNotHaveSameHashCodeAs(ScoreCounts.of(csat, 2, 1, 0, 7, 9));
        assertThat(counts).isNotEqualTo(ScoreCounts.of(csat, 2, 1, 0, 7, 9));
        assertThat(counts).isNotEqualTo(ScoreCounts.of(Scale.of(0, 4), 2, 0, 1, 7, 9));
        assertThat(counts).isNotEqualTo("1..5 [2, 0, 1, 7, 9]");
        assertThat(counts).hasToString("1..5 [2, 0, 1, 7, 9]");
    }

    @Test
    void comesFromATally() {
        assertThat(new ScoreTally(csat).add(1).add(5).add(5).counts()).isEqualTo(ScoreCounts.of(csat, 1, 0, 0, 0, 2));
    }

    @Test
    void hasTheSharesOfMoreOrFewerAnswers() {
        assertThat(counts.scaledTo(38)).isEqualTo(ScoreCounts.of(csat, 4, 0, 2, 14, 18));
        assertThat(counts.scaledTo(0)).isEqualTo(ScoreCounts.empty(csat));
        assertThat(ScoreCounts.empty(csat).scaledTo(0)).isEqualTo(ScoreCounts.empty(csat));
        assertThat(ScoreCounts.of(csat, 1, 0, 0, 0, 1).scaledTo(3))
                .as("of equal remainders the lower score has the answer")
                .isEqualTo(ScoreCounts.of(csat, 2, 0, 0, 0, 1));
        long half = Long.MAX_VALUE / 2;
        assertThat(ScoreCounts.of(csat, half, 0, 0, 0, half)
                        .scaledTo(Long.MAX_VALUE)
                        .n())
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void refusesToScaleToFewerThanNoneOrFromNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts.scaledTo(-1))
                .withMessage("n must be 0 or more, was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreCounts.empty(csat).scaledTo(5))
                .withMessage("no answers can't be scaled to 5");
    }
}
