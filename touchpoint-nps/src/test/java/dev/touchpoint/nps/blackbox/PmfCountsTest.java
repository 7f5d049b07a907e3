package dev.touchpoint.nps.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.nps.PmfCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PmfCountsTest {

    /** The share from calcbee, the interval own. */
    @Test
    void eightyFiveOfThreeHundredAreNoFitYet() {
        Estimate estimate = new PmfCounts(85, 140, 75, 0).ofUsers(0.95);
        Interval interval = estimate.interval().orElseThrow();

        assertThat(estimate.score().orElseThrow()).isCloseTo(28.3, within(0.05));
        assertThat(interval.low()).isCloseTo(23.53, within(0.005));
        assertThat(interval.high()).isCloseTo(33.68, within(0.005));
        assertThat(estimate).hasToString("28.3 (23.5 to 33.7, 95 % Wilson, n = 300)");
    }

    @Test
    void thoseWhoLeftCountOnlyIfAskedTo() {
        PmfCounts counts = new PmfCounts(40, 30, 30, 100);

        assertThat(counts.ofUsers(0.95).score()).hasValue(40);
        assertThat(counts.ofAll(0.95).score()).hasValue(20);
        assertThat(counts.ofUsers(0.95).definition().id()).isEqualTo("pmf-users");
        assertThat(counts.ofAll(0.95).definition().id()).isEqualTo("pmf-all");
    }

    @Test
    void ofNoAnswersThereIsNoScore() {
        PmfCounts onlyLeavers = new PmfCounts(0, 0, 0, 3);

        assertThat(onlyLeavers.ofUsers(0.95))
                .isEqualTo(Estimate.none(onlyLeavers.ofUsers(0.5).definition()));
        assertThat(onlyLeavers.ofAll(0.95).score()).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0, 0", "0, -1, 0, 0", "0, 0, -1, 0", "0, 0, 0, -1"})
    void countsBelowZeroAreRefused(long very, long somewhat, long not, long noLongerUsing) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PmfCounts(very, somewhat, not, noLongerUsing))
                .withMessage("counts must be 0 or more, were " + very + ", " + somewhat + ", " + not + " and "
                        + noLongerUsing);
    }

    @Test
    void countsBeyondCountingAreRefused() {
        long most = Long.MAX_VALUE;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PmfCounts(most, 1, 0, 0))
                .withMessage(
                        "answers must be at most 9223372036854775807 in all, were 9223372036854775807 + 1 + 0 + 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new PmfCounts(most, 0, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PmfCounts(most, 0, 0, 1));
        assertThat(new PmfCounts(most - 3, 1, 1, 1).ofAll(0.95).n()).isEqualTo(most);
    }

    @Test
    void aConfidenceOfAllIsRefusedEvenOfNoAnswers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PmfCounts(0, 0, 0, 0).ofUsers(1))
                .withMessage("confidence must be between 0 and 1, was 1.0");
    }
}
