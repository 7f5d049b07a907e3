package dev.touchpoint.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.log.Event;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SegmentSearchTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final List<String> COLOURS = List.of("red", "blue", "green");
    private static final List<String> SIZES = List.of("small", "large");

    private final SplittableRandom random = new SplittableRandom(4);
    private final SegmentRows rows = rows(900);

    /** Each colour with each size, in turn. */
    private static SegmentRows rows(int customers) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            events.add(Response.builder("c" + (10_000 + i), "t", "csat", 5, NOON)
                    .segment("colour", COLOURS.get(i % 3))
                    .segment("size", SIZES.get(i / 3 % 2))
                    .build());
        }
        return SegmentRows.of(TouchpointLog.of(events));
    }

    /** Values around 10 before; after, less by what a colour and a size say. */
    private Measured measured(double[][] drops) {
        Measured measured = new Measured(true, 0, rows.parts());
        for (int part = 0; part < rows.parts(); part++) {
            measured.addBefore(part, 10 + noise());
            measured.addAfter(part, 10 + noise() - drops[part % 3][part / 3 % 2]);
        }
        return measured;
    }

    private double noise() {
        return random.nextInt(5) - 2;
    }

    private SegmentSearch search(double[][] drops) {
        return SegmentSearch.of(rows, List.of(measured(drops)), 0.95, 1);
    }

    @Test
    void findsTheValueThatFalls() {
        SegmentSearch search = search(new double[][] {{3, 3}, {0, 0}, {0, 0}});

        assertThat(search.comparisons()).isEqualTo(3 + 2 + 6);
        assertThat(search.shuffles()).isEqualTo(999);
        assertThat(search.exceedances()).isZero();
        assertThat(search.p()).isEqualTo(0.001);
        assertThat(search.hits(null)).singleElement().satisfies(hit -> {
            assertThat(hit.segment()).isEqualTo(Segment.of("colour", "red"));
            assertThat(hit.contrast().difference()).isCloseTo(-3, within(0.4));
            assertThat(hit.low()).isLessThan(-3);
            assertThat(hit.high()).isBetween(-3.0, -2.0);
            assertThat(hit.p()).isEqualTo(0.001);
        });
    }

    @Test
    void findsThePairWhereNeitherOfItsValuesFallsAlone() {
        assertThat(search(new double[][] {{3, 0}, {0, 0}, {0, 0}}).hits(null))
                .singleElement()
                .extracting(SegmentSearch.Hit::segment)
                .isEqualTo(Segment.of("colour", "red").and("size", "small"));
    }

    @Test
    void namesTheSingleValueIfTheRestOfItFallsAtLeastHalfAsMuch() {
        assertThat(search(new double[][] {{4, 2.5}, {0, 0}, {0, 0}}).hits(null))
                .singleElement()
                .extracting(SegmentSearch.Hit::segment)
                .isEqualTo(Segment.of("colour", "red"));
    }

    @Test
    void aRiseIsNoFinding() {
        SegmentSearch search = search(new double[][] {{-3, -3}, {0, 0}, {0, 0}});

        // Green and blue fall, beside a rest of which half rises; red does not.
        assertThat(search.hits(null))
                .extracting(SegmentSearch.Hit::segment)
                .isNotEmpty()
                .doesNotContain(Segment.of("colour", "red"));
    }

    @Test
    void stopsAsSoonAsTenShufflesAreAsBad() {
        SegmentSearch search = search(new double[3][2]);

        assertThat(search.exceedances()).isEqualTo(10);
        assertThat(search.shuffles()).isLessThan(999);
        assertThat(search.p()).isEqualTo(10.0 / search.shuffles());
        assertThat(search.smallestDrop(place -> 1).applyAsDouble(0.05)).isBetween(0.3, 1.5);
    }

    @Test
    void theSmallestDropThatWouldHaveBeenFoundIsFound() {
        double least = search(new double[3][2]).smallestDrop(place -> 1).applyAsDouble(0.05);

        assertThat(search(new double[][] {{1.5 * least, 1.5 * least}, {0, 0}, {0, 0}})
                        .hits(null))
                .isNotEmpty();
    }

    /** Also where the shuffles stopped just late enough for something to be found. */
    @Test
    void theIntervalOfWhatIsFoundIsBelowZero() {
        int early = 0;
        for (int seed = 0; seed < 200; seed++) {
            Measured measured = measured(new double[][] {{0.35, 0.35}, {0, 0}, {0, 0}});

            SegmentSearch search = SegmentSearch.of(rows, List.of(measured), 0.95, seed);

            assertThat(search.hits(null))
                    .allSatisfy(hit -> assertThat(hit.high()).isNegative());
            early += search.p() <= 0.05 && search.shuffles() < 219 ? 1 : 0;
        }
        assertThat(early).isPositive();
    }

    @Test
    void whatWouldHaveBeenFoundIsMoreWhereTheLevelIsStricter() {
        SegmentSearch search = search(new double[3][2]);

        assertThat(search.smallestDrop(place -> 1).applyAsDouble(0.01))
                .isGreaterThan(search.smallestDrop(place -> 1).applyAsDouble(0.05));
    }

    @Test
    void ofOneInAHundredTheShufflesTellEnough() {
        SegmentSearch search =
                SegmentSearch.of(rows, List.of(measured(new double[][] {{3, 3}, {0, 0}, {0, 0}})), 0.99, 1);

        // The tenth worst of 999 shuffles, and not the bound for want of shuffles.
        assertThat(search.hits(null)).singleElement().satisfies(hit -> assertThat(
                        (hit.high() - hit.low()) / 2 / hit.contrast().error())
                .isNotCloseTo(NormalTail.exceededBy(0.01 / 11), within(1e-9)));
    }

    /** Red falls at the first place and recovers at the second one, where the others fall beside it. */
    @Test
    void aRecoveryIsNoFallOfTheOthers() {
        Measured fall = new Measured(true, 0, rows.parts());
        Measured recovery = new Measured(true, 0, rows.parts());
        Measured around = new Measured(true, 0, rows.parts());
        for (int part = 0; part < rows.parts(); part++) {
            double before = 10 + noise();
            double between = 10 + noise() - (part % 3 == 0 ? 3 : 0);
            double after = 10 + noise();
            fall.addBefore(part, before);
            fall.addAfter(part, between);
            recovery.addBefore(part, between);
            recovery.addAfter(part, after);
            around.addBefore(part, before);
            around.addAfter(part, after);
        }
        SegmentSearch search = SegmentSearch.of(rows, List.of(recovery, fall), 0.95, 1);

        assertThat(search.hits(null)).extracting(SegmentSearch.Hit::place).containsExactlyInAnyOrder(0, 1);
        assertThat(search.hits(new FirstIsLater(around))).singleElement().satisfies(hit -> {
            assertThat(hit.place()).isEqualTo(1);
            assertThat(hit.segment()).isEqualTo(Segment.of("colour", "red"));
        });
    }

    /** Two places with a fall of their own, the second so slight that some shuffles are as bad. */
    @Test
    void eachFindingSaysHowManyShufflesWereAsBad() {
        Measured much = measured(new double[][] {{3, 3}, {0, 0}, {0, 0}});
        List<Integer> exceedances = new ArrayList<>();
        for (int seed = 0; seed < 40; seed++) {
            Measured little = measured(new double[][] {{0.55, 0.55}, {0, 0}, {0, 0}});
            SegmentSearch search = SegmentSearch.of(rows, List.of(much, little), 0.95, seed);

            assertThat(search.hits(null))
                    .allSatisfy(hit -> assertThat(hit.p()).isEqualTo((1.0 + hit.exceedances()) / 1000));
            search.hits(null).forEach(hit -> exceedances.add(hit.exceedances()));
        }
        assertThat(exceedances).contains(0).anyMatch(k -> k > 0);
    }

    private record FirstIsLater(Measured measured) implements SegmentSearch.Detours {

        @Override
        public boolean isEarlier(int earlier, int place) {
            return earlier == 1 && place == 0;
        }

        @Override
        public Measured around(int earlier, int place) {
            return measured;
        }
    }

    @Test
    void theSeedDecidesAndNothingElse() {
        Measured measured = measured(new double[][] {{0.5, 0}, {0, 0}, {0, 0}});

        SegmentSearch once = SegmentSearch.of(rows, List.of(measured), 0.95, 7);
        SegmentSearch again = SegmentSearch.of(rows, List.of(measured), 0.95, 7);

        assertThat(once.p()).isEqualTo(again.p());
        assertThat(once.shuffles()).isEqualTo(again.shuffles());
    }

    @Test
    void ofTooManyCustomersToShuffleHolmJudgesTheNormalDistribution() {
        Measured measured = measured(new double[][] {{3, 3}, {0, 0}, {0, 0}});

        SegmentSearch search = SegmentSearch.of(rows, List.of(measured), 0.95, 1, 899);

        assertThat(search.shuffles()).isZero();
        assertThat(search.hits(null)).singleElement().satisfies(hit -> {
            assertThat(hit.segment()).isEqualTo(Segment.of("colour", "red"));
            assertThat(hit.p()).isLessThan(1e-10);
            // Of eleven looks: 2.6 standard errors of the normal distribution to either side.
            assertThat((hit.high() - hit.low()) / 2 / hit.contrast().error())
                    .isCloseTo(NormalTail.exceededBy(0.05 / 11), within(1e-9));
        });
    }

    @Test
    void aCellThatIsTooSmallIsNoLook() {
        SegmentRows few = rows(174);
        Measured measured = new Measured(false, 0, few.parts());
        for (int part = 0; part < few.parts(); part++) {
            measured.addAfter(part, random.nextInt(5));
        }

        // 58 of each colour, 87 of each size, 29 of each pair.
        assertThat(SegmentSearch.of(few, List.of(measured), 0.95, 1).comparisons())
                .isEqualTo(5);
        assertThat(SegmentSearch.of(few, List.of(measured), 0.95, 1, 0).comparisons())
                .isZero();
    }

    @Test
    void withoutAnythingToCompareThereIsNothingToFind() {
        SegmentSearch search = SegmentSearch.of(rows(0), List.of(new Measured(true, 0, 0)), 0.95, 1);

        assertThat(search.comparisons()).isZero();
        assertThat(search.p()).isEqualTo(1);
        assertThat(search.hits(null)).isEmpty();
        assertThat(search.smallestDrop(place -> 1).applyAsDouble(0.05)).isZero();
    }

    @Test
    void aSegmentWithoutVariationIsNotTakenForCertain() {
        Measured share = new Measured(false, 100, rows.parts());
        for (int part = 0; part < rows.parts(); part++) {
            share.addAfter(part, part % 3 == 0 ? -100 : 0);
        }

        assertThat(SegmentSearch.of(rows, List.of(share), 0.95, 1).hits(null))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.segment()).isEqualTo(Segment.of("colour", "red"));
                    assertThat(hit.contrast().difference()).isEqualTo(-100);
                    assertThat(hit.high()).isGreaterThan(-100);
                });
    }
}
