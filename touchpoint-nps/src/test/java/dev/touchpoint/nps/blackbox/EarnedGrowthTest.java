package dev.touchpoint.nps.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.nps.EarnedGrowth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EarnedGrowthTest {

    /** Reichheld, Winning on Purpose, appendix B. */
    @Test
    void theExampleOfTheBookComesOut() {
        EarnedGrowth growth = new EarnedGrowth(100, 85, 25, 20);

        assertThat(growth.rate()).isEqualTo(10);
        assertThat(growth.totalRate()).isEqualTo(30);
        assertThat(growth.ratio().orElseThrow()).isCloseTo(100 / 3.0, within(1e-12));
    }

    @Test
    void boughtGrowthCanHideALoss() {
        EarnedGrowth growth = new EarnedGrowth(200, 150, 30, 40);

        assertThat(growth.rate()).isEqualTo(-10);
        assertThat(growth.totalRate()).isEqualTo(10);
        assertThat(growth.ratio()).hasValue(-100);
    }

    @Test
    void withoutGrowthThereIsNoRatio() {
        assertThat(new EarnedGrowth(100, 100, 0, 0).ratio()).isEmpty();
        assertThat(new EarnedGrowth(100, 0, 0, 0).rate()).isEqualTo(-100);
        assertThat(new EarnedGrowth(100, 0, 0, 0).ratio()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void revenuesWithoutSenseAreRefused(double revenue) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EarnedGrowth(revenue, 1, 1, 1))
                .withMessage("revenue before must be finite and above 0, was " + revenue);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EarnedGrowth(1, revenue, 1, 1))
                .withMessage("returning revenue must be finite and 0 or more, was " + revenue);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EarnedGrowth(1, 1, revenue, 1))
                .withMessage("earned new revenue must be finite and 0 or more, was " + revenue);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EarnedGrowth(1, 1, 1, revenue))
                .withMessage("bought new revenue must be finite and 0 or more, was " + revenue);
    }
}
