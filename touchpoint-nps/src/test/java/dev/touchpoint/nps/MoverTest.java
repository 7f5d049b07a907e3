package dev.touchpoint.nps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MoverTest {

    private static final double Z = Normal.quantile(0.95);

    @Test
    void oneGroupKeepsItsLimits() {
        Tango group = new Tango(16, 61, 107);
        Mover mover = new Mover(List.of(group), new double[] {1});

        assertThat(mover.low(Z)).isCloseTo(group.low(Z), within(1e-12));
        assertThat(mover.high(Z)).isCloseTo(group.high(Z), within(1e-12));
    }

    /** Lower and upper limits of one group are not equally far away, so a wrong choice of side shows. */
    @Test
    void aNegativeWeightTurnsTheLimitsAround() {
        Tango group = new Tango(0, 10, 10);
        Mover mover = new Mover(List.of(group), new double[] {-2});

        assertThat(mover.low(Z)).isCloseTo(-200, within(1e-12));
        assertThat(mover.high(Z)).isCloseTo(-2 * group.low(Z), within(1e-12));
    }

    @Test
    void distancesAddAsSquares() {
        Tango a = new Tango(16, 61, 107);
        Tango b = new Tango(30, 37, 107);
        Mover mover = new Mover(List.of(a, b), new double[] {1, -1});

        double reach = Math.sqrt(Math.pow(a.value() - a.low(Z), 2) + Math.pow(b.high(Z) - b.value(), 2));
        assertThat(mover.low(Z)).isCloseTo(a.value() - b.value() - reach, within(1e-12));
    }
}
