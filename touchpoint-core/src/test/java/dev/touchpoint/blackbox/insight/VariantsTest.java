package dev.touchpoint.blackbox.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.insight.Flow;
import dev.touchpoint.insight.StopsBy;
import dev.touchpoint.insight.VariantLimits;
import dev.touchpoint.insight.Variants;
import dev.touchpoint.insight.Variants.Variant;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.TouchpointLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VariantsTest {

    private static Variants of(Variant... variants) {
        return new Variants(List.of(variants), 0, 0);
    }

    private static Variant variant(long count, String... steps) {
        return new Variant(List.of(steps), count);
    }

    @Test
    void areListedByFrequencyThenBySteps() {
        Variants variants = of(variant(1, "b"), variant(1, "a", "b"), variant(9, "z"), variant(1, "a"), variant(1));

        assertThat(variants.list())
                .containsExactly(variant(9, "z"), variant(1), variant(1, "a"), variant(1, "a", "b"), variant(1, "b"));
        assertThat(variants.list().get(3)).hasToString("a > b: 1");
    }

    @Test
    void theTopOnesAndTheOthersAddUp() {
        Variants variants = new Variants(List.of(variant(5, "a"), variant(3, "b"), variant(1, "c")), 2, 1);

        Variants top = variants.top(1);
        assertThat(top).isEqualTo(new Variants(List.of(variant(5, "a")), 6, 1));
        assertThat(top.journeys()).isEqualTo(variants.journeys()).isEqualTo(11);
        assertThat(top.share(variant(5, "a"))).isEqualTo(5 / 11.0);
        assertThat(top).hasToString("Variants[1 of 5 journeys, 6 in others]");
        assertThat(variants.top(0).other()).isEqualTo(11);
        assertThat(variants.top(3)).isEqualTo(variants.top(Integer.MAX_VALUE)).isEqualTo(variants);
    }

    @Test
    void entropyIsZeroIfAllAreTheSameAndTheLogarithmIfNoTwoAre() {
        assertThat(of(variant(492, "a")).entropy()).hasValue(0);
        assertThat(of(variant(1, "a"), variant(1, "b"), variant(1, "c"), variant(1, "d"))
                        .entropy())
                .hasValue(2);
        assertThat(of(variant(7, "a"), variant(7, "b")).entropy()).hasValue(1);
    }

    /** By hand: 3/4 and 1/4 make 2 - 3/4 · log2 3. */
    @Test
    void entropyTakesTheOthersAsOneAndSoIsALowerBound() {
        double expected = 2 - 0.75 * Math.log(3) / Math.log(2);

        assertThat(new Variants(List.of(variant(3, "a")), 1, 0).entropy().orElseThrow())
                .isCloseTo(expected, within(1e-15));
        Variants four = of(variant(5, "a"), variant(3, "b"), variant(1, "c"), variant(1, "d"));
        for (int most = 0; most < 4; most++) {
            assertThat(four.top(most).entropy().orElseThrow())
                    .isLessThanOrEqualTo(four.entropy().orElseThrow());
        }
    }

    @Test
    void thereIsNoEntropyOfNothingOrOfCountsThatMayBeTooLow() {
        assertThat(of().entropy()).isEmpty();
        assertThat(new Variants(List.of(variant(3, "a")), 1, 1).entropy()).isEmpty();
    }

    @Test
    void refuseWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> variant(0, "a"))
                .withMessage("count must be 1 or more, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Variants(List.of(), -1, 0))
                .withMessage("other must be 0 or more, was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Variants(List.of(), 0, -1))
                .withMessage("shortfall must be 0 or more, was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of().top(-1))
                .withMessage("most must be from 0 to 2147483647, was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(variant(2, "a")).share(variant(1, "a")))
                .withMessage("variant must be one of the list");
        assertThatNullPointerException()
                .isThrownBy(() -> new Variant(Arrays.asList("a", null), 1))
                .withMessage("steps[1] must not be null");
    }

    /** A third of the journeys go the same way; nearly every other one has a way of its own. */
    @Test
    void theFrequentOnesOutliveAnyNumberOfRareOnes() {
        Random random = new Random(2002);
        List<Interaction> interactions = new ArrayList<>();
        for (int customer = 0; customer < 3_000; customer++) {
            for (int step = 0; step < 8; step++) {
                String touchpoint = customer % 3 == 0 ? "planned-" + step : "any-" + random.nextInt(20);
                interactions.add(Interaction.of("c" + customer, touchpoint, Instant.EPOCH.plusSeconds(step)));
            }
        }
        Variants variants = TouchpointLog.of(interactions)
                .journeys()
                .collect(Flow.by(StopsBy.touchpoint(), new VariantLimits(100, 250)))
                .variants();

        assertThat(variants.list()).hasSizeLessThanOrEqualTo(100);
        assertThat(variants.list().get(0))
                .isEqualTo(variant(
                        1_000,
                        "planned-0",
                        "planned-1",
                        "planned-2",
                        "planned-3",
                        "planned-4",
                        "planned-5",
                        "planned-6",
                        "planned-7"));
        assertThat(variants.journeys()).isEqualTo(3_000);
        assertThat(variants.shortfall()).isBetween(1L, 2_000L / 50);
    }
}
