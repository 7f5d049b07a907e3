package dev.touchpoint.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RanksTest {

    @Test
    void tiesShareTheirMeanRank() {
        assertThat(Ranks.of(new double[] {30, 10, 20, 20, 10, 10})).containsExactly(6, 2, 4.5, 4.5, 2, 2);
        assertThat(Ranks.of(new double[] {})).isEmpty();
    }

    @Test
    void theSameOrderIsOneAndTheOppositeMinusOne() {
        double[] up = Ranks.of(new double[] {-1, 0, 5, 1000});
        double[] down = Ranks.of(new double[] {4, 3, 2, 1});

        assertThat(Ranks.correlation(up, up)).hasValue(1);
        assertThat(Ranks.correlation(up, down)).hasValue(-1);
        assertThat(Ranks.correlation(up, Ranks.of(new double[4]))).isEmpty();
    }
}
