package dev.touchpoint.blackbox.insight;

import static dev.touchpoint.fixture.Journeys.log;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.touchpoint.insight.Durations;
import dev.touchpoint.insight.Funnel;
import dev.touchpoint.insight.FunnelCounts;
import dev.touchpoint.insight.StopsBy;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.TouchpointLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunnelTest {

    private static final Funnel AUCTION = Funnel.of("view", "bid", "win", "pay");

    private static final TouchpointLog BIDDERS = log(
            "view 0, bid 10, win 20, pay 30",
            "view 0, win 5, bid 10, pay 15",
            "view 0, bid 10",
            "bid 0, view 5, win 8",
            "view 0, help 3, bid 6, win 50, pay 2000");

    private static List<Long> counts(Funnel funnel, String... customers) {
        return counts(funnel.count(log(customers)));
    }

    private static List<Long> counts(FunnelCounts counts) {
        return counts.steps().stream().map(FunnelCounts.Step::count).toList();
    }

    /** Constructed case of five customers, worked by hand for each of the four readings. */
    @Test
    void readsFiveBiddersInFourWays() {
        assertThat(counts(AUCTION.count(BIDDERS))).containsExactly(5L, 4L, 2L, 2L);
        assertThat(counts(AUCTION.within(Duration.ofMinutes(60)).count(BIDDERS)))
                .containsExactly(5L, 4L, 2L, 1L);
        assertThat(counts(AUCTION.strict().count(BIDDERS))).containsExactly(5L, 2L, 1L, 1L);
        assertThat(counts(AUCTION.inAnyOrder().count(BIDDERS))).containsExactly(5L, 5L, 4L, 3L);
    }

    @Test
    void tellsConversionsAndHowLongEachStepTook() {
        FunnelCounts counts = AUCTION.count(BIDDERS);

        assertThat(counts.journeys()).isEqualTo(5);
        assertThat(counts.steps())
                .extracting(FunnelCounts.Step::toString)
                .containsExactly("view: 5 of 5", "bid: 4 of 5", "win: 2 of 4", "pay: 2 of 2");
        assertThat(counts.steps().get(1).conversion()).hasValue(0.8);
        assertThat(counts.conversion()).hasValue(0.4);
        assertThat(counts.steps().get(0).waiting()).isEqualTo(Durations.none());
        assertThat(counts.steps().get(1).waiting().total()).isEqualTo(Duration.ofMinutes(36));
        assertThat(counts.steps().get(3).waiting().most()).contains(Duration.ofMinutes(1_950));
        assertThat(counts.throughput().n()).isEqualTo(2);
        assertThat(counts.throughput().least()).contains(Duration.ofMinutes(30));
        assertThat(counts).hasToString("FunnelCounts[5 journeys; view: 5 of 5, bid: 4 of 5, win: 2 of 4, pay: 2 of 2]");
    }

    @Test
    void countsTheAttemptThatGetsFurthestAndOfSeveralTheEarliest() {
        Funnel hour = Funnel.of("view", "bid", "win").within(Duration.ofMinutes(60));

        assertThat(counts(hour, "view 0, bid 10, view 100, bid 110, win 120")).containsExactly(1L, 1L, 1L);
        assertThat(counts(hour, "view 0, bid 59, win 61")).containsExactly(1L, 1L, 0L);
        FunnelCounts twice = hour.count(log("view 0, view 5, bid 10, bid 20, win 30, view 40, bid 50, win 55"));
        assertThat(twice.steps().get(1).waiting().total()).isEqualTo(Duration.ofMinutes(10));
        assertThat(twice.throughput().total()).isEqualTo(Duration.ofMinutes(30));
        FunnelCounts later = hour.count(log("view 0, view 30, bid 40, win 80, view 90, bid 95, win 99"));
        assertThat(later.throughput().total()).isEqualTo(Duration.ofMinutes(50));
    }

    @Test
    void theEndOfTheWindowIsInIt() {
        Funnel hour = Funnel.of("a", "b").within(Duration.ofMinutes(60));

        assertThat(counts(hour, "a 0, b 60")).containsExactly(1L, 1L);
        assertThat(counts(hour, "a 0, b 61")).containsExactly(1L, 0L);
        assertThat(counts(hour.inAnyOrder(), "b 0, a 60", "b 0, a 61")).containsExactly(2L, 1L);
        assertThat(counts(Funnel.of("a", "b").within(Duration.ZERO), "a 0, b 0", "a 0, b 1"))
                .containsExactly(2L, 1L);
    }

    @Test
    void strictMeansNothingInBetweenAndTriesAgain() {
        Funnel strict = Funnel.of("a", "b", "c").strict();

        assertThat(counts(strict, "a 0, x 1, b 2, c 3")).containsExactly(1L, 0L, 0L);
        assertThat(counts(strict, "a 0, b 1, x 2, a 3, b 4, c 5")).containsExactly(1L, 1L, 1L);
        assertThat(counts(strict, "a 0, a 1, b 2, c 3")).containsExactly(1L, 1L, 1L);
        assertThat(counts(strict.within(Duration.ofMinutes(1)), "a 0, b 1, c 2"))
                .containsExactly(1L, 1L, 0L);
    }

    @Test
    void aStepThatOccursTwiceTakesTwoInteractions() {
        Funnel twice = Funnel.of("view", "view", "bid");

        assertThat(counts(twice, "view 0, bid 1")).containsExactly(1L, 0L, 0L);
        assertThat(counts(twice, "view 0, view 1, bid 2")).containsExactly(1L, 1L, 1L);
        assertThat(counts(twice.strict(), "view 0, view 1, view 2, bid 3")).containsExactly(1L, 1L, 1L);
        assertThat(counts(twice.inAnyOrder(), "bid 0, view 1", "bid 0, view 1, view 2", "bid 0, bid 1"))
                .containsExactly(3L, 2L, 1L);
    }

    @Test
    void inAnyOrderTimesAreThoseOfTheFirstOfEach() {
        FunnelCounts counts = Funnel.of("a", "b", "c")
                .inAnyOrder()
                .within(Duration.ofMinutes(10))
                .count(log("b 0, b 20, x 21, b 22, c 25, a 29, c 30"));

        assertThat(counts.steps()).extracting(FunnelCounts.Step::name).containsExactly("any 1", "any 2", "any 3");
        assertThat(counts.steps().get(1).waiting().total()).isEqualTo(Duration.ofMinutes(5));
        assertThat(counts.steps().get(2).waiting().total()).isEqualTo(Duration.ofMinutes(4));
        assertThat(counts.throughput().total()).isEqualTo(Duration.ofMinutes(9));
    }

    @Test
    void ofOneStepCountsWhoCameBy() {
        assertThat(counts(Funnel.of("pay"), "view 0", "view 0, pay 1")).containsExactly(1L);
        assertThat(Funnel.of("pay").count(log("pay 3")).throughput().most()).contains(Duration.ZERO);
    }

    @Test
    void ofAnEmptyLogHasNoConversion() {
        FunnelCounts counts = AUCTION.count(TouchpointLog.of(List.of()));

        assertThat(counts.journeys()).isZero();
        assertThat(counts(counts)).containsExactly(0L, 0L, 0L, 0L);
        assertThat(counts.conversion()).isEmpty();
        assertThat(counts.steps().get(0).conversion()).isEmpty();
    }

    @Test
    void mayGoByAnythingThatInteractionsHave() {
        Interaction web = Interaction.of("ann", "order", Instant.EPOCH).withChannel("web");
        Interaction unknown = Interaction.of("ann", "order", Instant.EPOCH.plusSeconds(1));
        Interaction store =
                Interaction.of("ann", "pickup", Instant.EPOCH.plusSeconds(2)).withChannel("store");
        FunnelCounts counts = TouchpointLog.of(List.of(web, unknown, store))
                .journeys()
                .collect(Funnel.of("web", "store")
                        .strict()
                        .through(StopsBy.channel())
                        .collector());

        assertThat(counts(counts)).containsExactly(1L, 1L);
    }

    @Test
    void instantsAtTheEndsOfTimeDoNotOverflow() {
        TouchpointLog log = TouchpointLog.of(
                List.of(Interaction.of("ann", "a", Instant.MIN), Interaction.of("ann", "b", Instant.MAX)));

        assertThat(counts(Funnel.of("a", "b").count(log))).containsExactly(1L, 1L);
        assertThat(counts(Funnel.of("a", "b")
                        .within(Duration.ofSeconds(Long.MAX_VALUE))
                        .count(log)))
                .containsExactly(1L, 1L);
        assertThat(counts(
                        Funnel.of("a", "b").within(Duration.ofDays(36_500_000)).count(log)))
                .containsExactly(1L, 0L);
    }

    /** Quadratic time would take minutes here. */
    @Test
    void aCustomerWithAHundredThousandEventsIsNoTrouble() {
        List<Interaction> events = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            events.add(Interaction.of("bot", i < 99_999 ? "view" : "bid", Instant.EPOCH.plusSeconds(i)));
        }
        TouchpointLog log = TouchpointLog.of(events);
        Funnel funnel = Funnel.of("view", "bid", "win");

        assertThat(counts(funnel.count(log))).containsExactly(1L, 1L, 0L);
        assertThat(counts(funnel.inAnyOrder().count(log))).containsExactly(1L, 1L, 0L);
        FunnelCounts soon = funnel.within(Duration.ofSeconds(10)).count(log);
        assertThat(soon.steps().get(1).waiting().total()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void countsOfPartsAddUpIfTheyAreOfTheSameFunnel() {
        FunnelCounts whole = AUCTION.count(BIDDERS);

        assertThat(BIDDERS.split(3).stream().map(AUCTION::count).reduce(FunnelCounts::plus))
                .contains(whole);
        assertThat(BIDDERS.journeys().toList().parallelStream().collect(AUCTION.collector()))
                .isEqualTo(whole);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> whole.plus(AUCTION.strict().count(BIDDERS)))
                .withMessage("counts must be of the same funnel, was Funnel[view > bid > win > pay, ORDERED] and "
                        + "Funnel[view > bid > win > pay, STRICT]");
        FunnelCounts half = whole;
        for (int i = 0; i < 60; i++) {
            half = half.plus(half);
        }
        FunnelCounts most = half;
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(most));
    }

    @Test
    void refusesWhatIsNoFunnel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Funnel.of())
                .withMessage("a funnel must have at least one step");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Funnel.of("view", " "))
                .withMessage("steps[1] must not be blank");
        assertThatNullPointerException()
                .isThrownBy(() -> new Funnel(Arrays.asList("view", null), Funnel.Order.ANY, null, StopsBy.touchpoint()))
                .withMessage("steps[1] must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AUCTION.within(Duration.ofNanos(-1)))
                .withMessage("window must not be negative, was PT-0.000000001S");
        assertThatNullPointerException().isThrownBy(() -> AUCTION.within(null)).withMessage("window must not be null");
        assertThatNullPointerException().isThrownBy(() -> AUCTION.through(null)).withMessage("stops must not be null");
        assertThat(AUCTION.within(Duration.ofHours(1)))
                .hasToString("Funnel[view > bid > win > pay, ORDERED within PT1H]");
    }

    @Test
    void countsRefuseWhatCannotBe() {
        Funnel one = Funnel.of("a");
        FunnelCounts.Step step = new FunnelCounts.Step("a", 1, 2, Durations.none());

        assertThat(new FunnelCounts(one, 2, List.of(step), Durations.none()).conversion())
                .hasValue(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FunnelCounts.Step("a", 3, 2, Durations.none()))
                .withMessage("count must be from 0 to 2, was 3");
        assertThatIllegalArgumentException().isThrownBy(() -> new FunnelCounts.Step("a", -1, 2, Durations.none()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FunnelCounts(one, 3, List.of(step), Durations.none()))
                .withMessage("before must be 3, was 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FunnelCounts(one, 0, List.of(), Durations.none()))
                .withMessage("steps must be as many as the funnel's, 1, was 0");
    }
}
