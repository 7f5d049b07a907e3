package dev.touchpoint.blackbox.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.metric.ScoreTallies;
import dev.touchpoint.metric.ScoreTally;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** 11 is not a promoter and -1 not a detractor: whichever way it comes, it stays outside. */
@SuppressWarnings("ReturnValueIgnored")
class RefusedScoresTest {

    private static final Scale NPS = Scale.of(0, 10);

    static Stream<Arguments> doors() {
        return Stream.of(
                arguments("scale", (IntConsumer) NPS::require, ""),
                arguments("count of one", (IntConsumer) score -> new ScoreTally(NPS).add(score), ""),
                arguments(
                        "tally of ints",
                        (IntConsumer) score -> new ScoreTally(NPS).addAll(0, score, 10),
                        " at index 1"),
                arguments(
                        "tally of bytes",
                        (IntConsumer) score -> new ScoreTally(NPS).addAll((byte) 0, (byte) 10, (byte) score),
                        " at index 2"),
                arguments("tallies, one", (IntConsumer) score -> new ScoreTallies(NPS, 2).add(1, score), ""),
                arguments(
                        "tallies, in bulk",
                        (IntConsumer) score ->
                                new ScoreTallies(NPS, 2).addAll(new int[] {0, 1}, new byte[] {0, (byte) score}),
                        " at index 1"),
                arguments("counts", (IntConsumer) score -> ScoreCounts.ofScores(NPS, score), " at index 0"),
                arguments(
                        "collector",
                        (IntConsumer) score -> Stream.of(5, score).collect(ScoreCounts.collector(NPS)),
                        ""),
                arguments(
                        "question",
                        (IntConsumer) score -> ScoreCounts.empty(NPS).count(score),
                        ""),
                arguments("range", (IntConsumer) score -> ScoreCounts.empty(NPS).count(score, score), ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void everyDoorNamesRuleAndValue(String name, IntConsumer door, String where) {
        for (int score : new int[] {11, -1, 127, -128}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> door.accept(score))
                    .withMessage("score must be from 0 to 10, was " + score + where);
        }
    }

    @Test
    void aBulkIsCountedAsAWholeOrNotAtAll() {
        ScoreTally tally = new ScoreTally(NPS).addAll(9, 10);
        ScoreCounts before = tally.counts();

        assertThatIllegalArgumentException().isThrownBy(() -> tally.addAll(1, 2, 3, 11));
        assertThatIllegalArgumentException().isThrownBy(() -> tally.addAll(new byte[] {1, 2, 3, -1}));
        assertThatIllegalArgumentException().isThrownBy(() -> tally.add(11));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tally.addAll(ScoreCounts.ofScores(Scale.of(0, 11), 1)))
                .withMessage("scales must be the same, were 0..11 and 0..10");

        assertThat(tally.counts()).isEqualTo(before);
        assertThat(tally.add(0).counts().n()).isEqualTo(3);
    }

    @Test
    void aBulkThatDoesNotFitIsNotCountedAtAll() {
        ScoreTally tally =
                new ScoreTally(NPS).addAll(ScoreCounts.of(NPS, Long.MAX_VALUE - 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        String message = "answers must be at most 9223372036854775807 in all, were more";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tally.addAll(1, 2))
                .withMessage(message);
        assertThat(tally.counts().n()).isEqualTo(Long.MAX_VALUE - 1);

        tally.add(10);
        assertThatIllegalArgumentException().isThrownBy(() -> tally.add(10)).withMessage(message);
        assertThat(tally.counts().count(10)).isEqualTo(1);
        assertThat(tally.counts().n()).isEqualTo(Long.MAX_VALUE);
    }
}
