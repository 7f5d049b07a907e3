package dev.touchpoint.nps.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.metric.Direction;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.nps.Csat;
import dev.touchpoint.nps.ShareMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsatTest {

    private static final Csat CSAT = Csat.standard();
    private static final Scale SCALE = Scale.of(1, 5);

    @Test
    void theStandardDefinitionIsTheShareOfFoursAndFives() {
        ScoreCounts answers = ScoreCounts.of(SCALE, 1, 2, 3, 4, 10);

        assertThat(CSAT.id()).isEqualTo("csat");
        assertThat(CSAT.definition().name()).isEqualTo("Customer Satisfaction Score");
        assertThat(CSAT.scale()).isEqualTo(SCALE);
        assertThat(CSAT.definition().direction()).isEqualTo(Direction.HIGHER_IS_BETTER);
        assertThat(CSAT).hasToString("csat on 1..5: satisfied from 4, Wilson");
        assertThat(CSAT.estimate(answers)).hasToString("70.0 (48.1 to 85.5, 95 % Wilson, n = 20)");
    }

    @Test
    void aDefinitionOfOnesOwnSaysWhereSatisfactionBegins() {
        Csat topBox = Csat.of("csat-top", SCALE, 5);

        assertThat(topBox.id()).isEqualTo("csat-top");
        assertThat(topBox.definition().name()).isEqualTo("Customer Satisfaction Score on 1..5");
        assertThat(topBox.estimate(ScoreCounts.of(SCALE, 1, 2, 3, 4, 10)).score())
                .hasValue(50);
    }

    @Test
    void aPointThatLeavesOneSideEmptyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Csat.of("x", SCALE, 1))
                .withMessage("lowest satisfied must be from 2 to 5, was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Csat.of("x", SCALE, 6))
                .withMessage("lowest satisfied must be from 2 to 5, was 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Csat.of("csat", SCALE, 5))
                .withMessageContaining(
                        "must not be one of ces, ces-agree, ces-net, ces-original, csat, enps, nps, was \"csat\"");
    }

    @Test
    void noAnswersGiveNoScore() {
        assertThat(CSAT.estimate(ScoreCounts.empty(SCALE))).isEqualTo(Estimate.none(CSAT.definition()));
    }

    @Test
    void anotherMethodKeepsTheScore() {
        Csat exact = CSAT.withMethod(ShareMethod.CLOPPER_PEARSON);
        ScoreCounts answers = ScoreCounts.of(SCALE, 1, 2, 3, 4, 10);

        assertThat(exact.method()).isEqualTo(ShareMethod.CLOPPER_PEARSON);
        assertThat(exact).hasToString("csat on 1..5: satisfied from 4, Clopper-Pearson");
        assertThat(exact.estimate(answers)).hasToString("70.0 (45.7 to 88.1, 95 % Clopper-Pearson, n = 20)");
    }

    /** None and all of n: the limit of the exact interval is 1 - (α/2)^(1/n). */
    @ParameterizedTest
    @CsvSource({"1", "20", "1000000000"})
    void theEndsOfTheScale(int n) {
        ScoreCounts none = ScoreCounts.of(SCALE, n, 0, 0, 0, 0);
        ScoreCounts all = ScoreCounts.of(SCALE, 0, 0, 0, 0, n);
        double reach = -100 * Math.expm1(Math.log(0.025) / n);

        Csat exact = CSAT.withMethod(ShareMethod.CLOPPER_PEARSON);
        assertThat(exact.estimate(none).interval().orElseThrow().high() / reach).isCloseTo(1, within(1e-9));
        assertThat(exact.estimate(all).interval().orElseThrow().low()).isCloseTo(100 - reach, within(1e-12));
        for (ShareMethod method : ShareMethod.values()) {
            assertThat(CSAT.withMethod(method)
                            .estimate(none)
                            .interval()
                            .orElseThrow()
                            .low())
                    .isZero();
            assertThat(CSAT.withMethod(method)
                            .estimate(all)
                            .interval()
                            .orElseThrow()
                            .high())
                    .isEqualTo(100);
        }
    }

    @Test
    void sharesAreComparedInPercentagePoints() {
        ScoreCounts a = ScoreCounts.of(SCALE, 14, 0, 0, 0, 56);
        ScoreCounts b = ScoreCounts.of(SCALE, 32, 0, 0, 0, 48);

        assertThat(CSAT.compare(a, b, 0.95)).hasToString("20.0 (5.2 to 33.4, 95 % MOVER of Wilson, p = 0.0081)");
    }
}
