package dev.touchpoint.nps.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsMethod;
import dev.touchpoint.nps.PostStratification;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostStratificationTest {

    private static final Nps NPS = Nps.standard();
    private static final ScoreCounts WEB = ScoreCounts.of(NPS.scale(), 40, 0, 0, 0, 0, 0, 0, 20, 0, 0, 40);
    private static final ScoreCounts STORE = ScoreCounts.of(NPS.scale(), 10, 0, 0, 0, 0, 0, 0, 20, 0, 0, 70);

    @Test
    void groupsCountAsLargeAsTheyAre() {
        Estimate estimate = PostStratification.estimate(
                NPS, Map.of("web", WEB, "store", STORE), Map.of("web", 3000L, "store", 1000L), 0.95);

        assertThat(estimate.score()).hasValue(15);
        assertThat(estimate.n()).isEqualTo(200);
        assertThat(estimate.interval().orElseThrow().method()).isEqualTo("MOVER of Tango");
    }

    /** Stratified theory: the variances of the parts with their squared shares. */
    @Test
    void theIntervalOfWaldIsThatOfStratifiedSamples() {
        Nps wald = NPS.withMethod(NpsMethod.WALD);
        Interval interval = PostStratification.estimate(
                        wald, Map.of("web", WEB, "store", STORE), Map.of("web", 0.75, "store", 0.25), 0.95)
                .interval()
                .orElseThrow();
        double error = 100 * Math.sqrt(0.75 * 0.75 * 0.8 / 100 + 0.25 * 0.25 * (0.8 - 0.36) / 100);

        assertThat(interval.high() - 15).isCloseTo(1.959963984540054 * error, within(1e-9));
    }

    @Test
    void oneGroupIsItself() {
        Estimate estimate = PostStratification.estimate(NPS, Map.of("web", WEB), Map.of("web", 7), 0.9);

        assertThat(estimate.score()).isEqualTo(NPS.estimate(WEB, 0.9).score());
        assertThat(estimate.interval().orElseThrow().low())
                .isCloseTo(NPS.estimate(WEB, 0.9).interval().orElseThrow().low(), within(1e-9));
    }

    @Test
    void whereTheMethodCanNotTellNothingIsClaimed() {
        Nps wald = NPS.withMethod(NpsMethod.WALD);
        ScoreCounts alike = ScoreCounts.ofScores(NPS.scale(), 10, 10);

        assertThat(PostStratification.estimate(wald, Map.of("a", alike, "b", alike), Map.of("a", 1, "b", 2), 0.95))
                .hasToString("100.0 (-100.0 to 100.0, 95 % Wald, n = 4)");
    }

    @Test
    void whatCannotBeIsRefused() {
        ScoreCounts empty = ScoreCounts.empty(NPS.scale());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PostStratification.estimate(NPS, Map.of("a", empty), Map.of("a", 1), 0.95))
                .withMessage("group a must have answers, has none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PostStratification.estimate(NPS, Map.of("a", WEB), Map.of("a", 0), 0.95))
                .withMessage("customers of a must be finite and above 0, were 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PostStratification.estimate(NPS, Map.of("a", WEB), Map.of("b", 1), 0.95))
                .withMessage("groups of answers must be those of customers, at least one, were [a] and [b]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PostStratification.estimate(NPS, Map.of(), Map.of(), 0.95));
    }
}
