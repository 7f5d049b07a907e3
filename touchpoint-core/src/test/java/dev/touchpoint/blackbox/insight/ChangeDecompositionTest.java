package dev.touchpoint.blackbox.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.insight.ChangeDecomposition;
import dev.touchpoint.metric.AnswerClass;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.metric.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ChangeDecompositionTest {

    private static final Scale THREE = Scale.of(0, 2);
    private static final Definition NET = Definition.ofClasses(
            "net",
            "Net",
            Unit.POINTS,
            List.of(
                    AnswerClass.of("detractors", 0, 0, -100),
                    AnswerClass.of("passives", 1, 1, 0),
                    AnswerClass.of("promoters", 2, 2, 100)));

    private static ScoreCounts counts(long... counts) {
        return ScoreCounts.of(THREE, counts);
    }

    private static ChangeDecomposition<String> of(Map<String, ScoreCounts> before, Map<String, ScoreCounts> after) {
        return ChangeDecomposition.of(NET, before, after).orElseThrow();
    }

    /** Own figures: web rose from 0 to 6.25, store from 60 to 62.5, and the total fell, since more came over the web. */
    @Test
    void bothSegmentsRoseAndTheTotalFell() {
        ChangeDecomposition<String> change = of(
                Map.of("web", counts(40, 20, 40), "store", counts(10, 20, 70)),
                Map.of("web", counts(90, 45, 105), "store", counts(8, 14, 58)));

        assertThat(change.change()).isEqualTo(-9.6875);
        assertThat(change.mix()).isCloseTo(-14.53125, within(1e-12));
        assertThat(change.rate()).isCloseTo(4.84375, within(1e-12));
        assertThat(change.simpsonsParadox()).isTrue();
        assertThat(change.parts()).allSatisfy(part -> {
            assertThat(part.mix()).isNegative();
            assertThat(part.rate()).isPositive();
        });
    }

    @Test
    void aSegmentThatCameOrWentIsAllMix() {
        Map<String, ScoreCounts> before = new LinkedHashMap<>();
        before.put("stays", counts(1, 0, 3));
        before.put("goes", counts(4, 0, 0));
        before.put("never", counts(0, 0, 0));
        ChangeDecomposition<String> change = of(before, Map.of("stays", counts(2, 0, 6), "comes", counts(0, 0, 8)));

        assertThat(change.rate()).isZero();
        assertThat(change.mix()).isCloseTo(change.change(), within(1e-12));
        assertThat(change.parts())
                .extracting(ChangeDecomposition.Part::segment)
                .containsExactly("stays", "goes", "never", "comes");
        assertThat(change.parts().get(2).mix()).isZero();
        assertThat(change.simpsonsParadox()).isFalse();
    }

    @Test
    void withoutAnswersBeforeOrAfterThereIsNoChange() {
        assertThat(ChangeDecomposition.of(NET, Map.<String, ScoreCounts>of(), Map.of("a", counts(1, 0, 0))))
                .isEmpty();
        assertThat(ChangeDecomposition.of(NET, Map.of("a", counts(1, 0, 0)), Map.of("a", counts(0, 0, 0))))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Map.of("a", ScoreCounts.empty(Scale.of(1, 5))), Map.of()));
    }

    @Test
    void answersThatTheDefinitionLeavesOutHaveNoShare() {
        Definition without = Definition.ofClasses(
                "without",
                "Without passives",
                Unit.POINTS,
                List.of(
                        AnswerClass.of("detractors", 0, 0, -100),
                        AnswerClass.leftOut("passives", 1, 1),
                        AnswerClass.of("promoters", 2, 2, 100)));
        ChangeDecomposition<String> change = ChangeDecomposition.of(
                        without,
                        Map.of("a", counts(1, 50, 1), "b", counts(0, 9, 2)),
                        Map.of("a", counts(1, 0, 1), "b", counts(0, 0, 2)))
                .orElseThrow();

        assertThat(change.mix()).isZero();
        assertThat(change.change()).isZero();
    }

    @Property(seed = "1955", tries = 500)
    void thePartsAddUpToTheChange(
            @ForAll("segments") Map<Integer, ScoreCounts> before, @ForAll("segments") Map<Integer, ScoreCounts> after) {
        ChangeDecomposition.of(NET, before, after).ifPresent(change -> {
            double parts = change.parts().stream()
                    .mapToDouble(part -> part.mix() + part.rate())
                    .sum();
            assertThat(parts).isCloseTo(change.change(), within(1e-10));
            assertThat(change.mix() + change.rate()).isCloseTo(change.change(), within(1e-10));
        });
    }

    @Property(seed = "1955", tries = 300)
    void backwardsIsTheOpposite(
            @ForAll("segments") Map<Integer, ScoreCounts> before, @ForAll("segments") Map<Integer, ScoreCounts> after) {
        ChangeDecomposition.of(NET, before, after).ifPresent(there -> {
            ChangeDecomposition<Integer> back =
                    ChangeDecomposition.of(NET, after, before).orElseThrow();
            assertThat(back.mix()).isCloseTo(-there.mix(), within(1e-10));
            assertThat(back.rate()).isCloseTo(-there.rate(), within(1e-10));
            assertThat(back.simpsonsParadox()).isEqualTo(there.simpsonsParadox());
        });
    }

    @Provide
    Arbitrary<Map<Integer, ScoreCounts>> segments() {
        Arbitrary<ScoreCounts> counts =
                Arbitraries.longs().between(0, 30).array(long[].class).ofSize(3).map(ChangeDecompositionTest::counts);
        return Arbitraries.maps(Arbitraries.integers().between(1, 6), counts).ofMaxSize(5);
    }
}
