package dev.touchpoint.nps.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsCounts;
import dev.touchpoint.nps.NpsNonResponse;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpsNonResponseTest {

    private static final NpsNonResponse HALF = new NpsNonResponse(new NpsCounts(20, 30, 50), 200);

    @Test
    void theBoundsAreTheWorstAndTheBestThatTheSilentCouldSay() {
        assertThat(HALF.responseRate()).hasValue(50);
        assertThat(HALF.lowest()).hasValue(-35);
        assertThat(HALF.highest()).hasValue(65);
    }

    /** 30 of those who answered, and x of as many silent: a total of 20 is (30 + x) / 2. */
    @Test
    void theTippingPointIsWhatTheSilentWouldHaveToScore() {
        assertThat(HALF.tippingPoint(20)).hasValue(10);
        assertThat(HALF.tippingPoint(30)).hasValue(30);
        assertThat(HALF.tippingPoint(15)).hasValue(0.0);
        assertThat(HALF.tippingPoint(-35)).hasValue(-100);
        assertThat(HALF.tippingPoint(65)).hasValue(100);
    }

    @Test
    void aTotalOutOfReachHasNoTippingPoint() {
        assertThat(HALF.tippingPoint(65.1)).isEmpty();
        assertThat(HALF.tippingPoint(-35.1)).isEmpty();
    }

    @Test
    void ifAllAnsweredNothingIsLeftOpen() {
        NpsNonResponse all = new NpsNonResponse(new NpsCounts(20, 30, 50), 100);

        assertThat(all.responseRate()).hasValue(100);
        assertThat(all.lowest()).hasValue(30);
        assertThat(all.highest()).hasValue(30);
        assertThat(all.tippingPoint(20)).isEmpty();
        assertThat(all.tippingPoint(30)).isEmpty();
    }

    @Test
    void ifNobodyAnsweredEverythingIsOpen() {
        NpsNonResponse none = new NpsNonResponse(new NpsCounts(0, 0, 0), 100);

        assertThat(none.responseRate()).hasValue(0);
        assertThat(none.lowest()).hasValue(-100);
        assertThat(none.highest()).hasValue(100);
        assertThat(none.tippingPoint(20)).hasValue(20);
    }

    @Test
    void ofNothingDeliveredThereIsNoScore() {
        NpsNonResponse nothing = new NpsNonResponse(new NpsCounts(0, 0, 0), 0);

        assertThat(nothing.responseRate()).isEmpty();
        assertThat(nothing.lowest()).isEmpty();
        assertThat(nothing.highest()).isEmpty();
        assertThat(nothing.tippingPoint(0)).isEmpty();
    }

    /** Whatever the silent say, their score is the tipping point of the total that comes out. */
    @Property(seed = "1989")
    void whateverTheSilentSayTheTotalIsWithinTheBounds(
            @ForAll @IntRange(max = 1000) int detractors,
            @ForAll @IntRange(max = 1000) int passives,
            @ForAll @IntRange(max = 1000) int promoters,
            @ForAll @IntRange(max = 1000) int silentDetractors,
            @ForAll @IntRange(max = 1000) int silentPassives,
            @ForAll @IntRange(max = 1000) int silentPromoters) {
        NpsCounts answered = new NpsCounts(detractors, passives, promoters);
        NpsCounts silent = new NpsCounts(silentDetractors, silentPassives, silentPromoters);
        Assume.that(silent.n() > 0);
        double total = score(
                new NpsCounts(detractors + silentDetractors, passives + silentPassives, promoters + silentPromoters));
        NpsNonResponse nonResponse = new NpsNonResponse(answered, answered.n() + silent.n());

        assertThat(total)
                .isBetween(
                        nonResponse.lowest().orElseThrow(),
                        nonResponse.highest().orElseThrow());
        double silentScore = score(silent);
        Assume.that(Math.abs(silentScore) < 100);
        assertThat(nonResponse.tippingPoint(total).orElseThrow()).isCloseTo(silentScore, within(1e-6));
    }

    private static double score(NpsCounts counts) {
        return Nps.standard().estimate(counts, 0.95).score().orElseThrow();
    }

    @Test
    void moreAnswersThanSurveysAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NpsNonResponse(new NpsCounts(20, 30, 50), 99))
                .withMessage("delivered must be 100, the number of answers, or more, was 99");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-100.5, 101, Double.NaN})
    void aTotalOffTheScaleIsRefused(double total) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HALF.tippingPoint(total))
                .withMessage("total must be from -100 to 100, was " + total);
    }
}
