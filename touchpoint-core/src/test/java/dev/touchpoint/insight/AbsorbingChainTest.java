package dev.touchpoint.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class AbsorbingChainTest {

    private static final Percentage ALL_DIGITS = Percentage.withPercentage(1e-12);

    @Test
    void solvesWhatThreeStatesLeadTo() {
        AbsorbingChain chain = new AbsorbingChain(
                new double[][] {{0, 1, 0}, {0, 0, 2}, {0, 0, 0}}, new double[] {0, 0, 1}, new double[] {1, 0, 1});

        assertThat(chain.successes()).containsExactly(0.25, 0.5, 0.5);
        assertThat(chain.inverse(0)).isEqualTo(0.5);
    }

    /** It can't be made of journeys: each of them ends. */
    @Test
    void refusesALoopThatIsNeverLeft() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AbsorbingChain(
                        new double[][] {{0, 0, 0}, {0, 0, 5}, {0, 7, 0}}, new double[] {1, 0, 0}, new double[3]))
                .withMessage("each state must be left for an end, state 2 was not");
    }

    @Test
    void statesThatNothingLeadsToDisturbNoOther() {
        AbsorbingChain chain =
                new AbsorbingChain(new double[][] {{0, 3}, {0, 0}}, new double[] {0, 1}, new double[] {1, 3});

        assertThat(chain.successes()).containsExactly(0.1875, 0.25);
        assertThat(chain.inverse(1)).isEqualTo(0.25);
    }

    /** 1 - (1 - 1e-17) is 0 in doubles: by subtraction the loop would never be left. */
    @Test
    void leavesALoopHoweverSeldomThatIs() {
        double often = 1e17;
        AbsorbingChain chain =
                new AbsorbingChain(new double[][] {{0, often}, {often, 0}}, new double[] {0, 1}, new double[] {0, 3});

        assertThat(chain.successes()[0]).isCloseTo(0.25, ALL_DIGITS);
        assertThat(chain.inverse(0)).isCloseTo(0.25, ALL_DIGITS);
    }

    @Test
    void movesOfAStateToItselfDoNotMatter() {
        double[] ends = {1, 2};
        AbsorbingChain chain = new AbsorbingChain(new double[][] {{0, 3}, {4, 0}}, ends, ends);
        AbsorbingChain other = new AbsorbingChain(new double[][] {{70, 3}, {4, 9}}, ends, ends);

        assertThat(other.successes()).containsExactly(chain.successes());
        assertThat(other.inverse(0)).isEqualTo(chain.inverse(0));
    }

    @Test
    void theInverseUndoesTheMoves() {
        SplittableRandom random = new SplittableRandom(40);
        int n = 40;
        double[][] moves = new double[n][n];
        double[] success = new double[n];
        double[] failure = new double[n];
        for (int i = 0; i < n; i++) {
            success[i] = random.nextInt(3);
            failure[i] = random.nextInt(1, 3);
            for (int j = 0; j < n; j++) {
                moves[i][j] = i == j ? 0 : random.nextInt(50);
            }
        }
        double[][] kept = new double[n][];
        for (int i = 0; i < n; i++) {
            kept[i] = moves[i].clone();
        }

        double[] solved = new AbsorbingChain(moves, success, failure).successes();

        for (int i = 0; i < n; i++) {
            double away = success[i] + failure[i];
            double elsewhere = 0;
            for (int j = 0; j < n; j++) {
                away += kept[i][j];
                elsewhere += kept[i][j] * solved[j];
            }
            assertThat(away * solved[i] - elsewhere).isEqualTo(success[i], within(1e-10));
        }
    }
}
