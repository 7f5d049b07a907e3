package dev.touchpoint.blackbox.insight;

import static dev.touchpoint.blackbox.insight.Path.failure;
import static dev.touchpoint.blackbox.insight.Path.influence;
import static dev.touchpoint.blackbox.insight.Path.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.insight.Credit;
import dev.touchpoint.insight.Credits;
import dev.touchpoint.insight.Influence;
import dev.touchpoint.insight.StopsBy;
import dev.touchpoint.insight.Touches;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InfluenceTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Offset<Double> EXACT = within(1e-12);

    /** The nine paths of the tests of DP6's Marketing Attribution Models, each three times. */
    private static final List<Path> NINE = Collections.nCopies(
                    3,
                    List.of(
                            success("A"),
                            success("A>B"),
                            success("A>B>C"),
                            success("B"),
                            success("B>A"),
                            success("B>C>A"),
                            success("C"),
                            success("C>A"),
                            success("C>B>A")))
            .stream()
            .flatMap(List::stream)
            .toList();

    private static List<Path> times(int times, Path path) {
        return Collections.nCopies(times, path);
    }

    @Test
    void removalEffectsOfThreeJourneysAreThoseWorkedByHand() {
        Influence influence = influence(success("C1>C2>C3"), failure("C1"), failure("C2>C3"));

        assertThat(influence.rate()).hasValue(1.0 / 3);
        assertThat(influence.removalEffects()).containsOnlyKeys("C1", "C2", "C3");
        assertThat(influence.removalEffects().get("C1")).isEqualTo(0.5, EXACT);
        assertThat(influence.removalEffects().get("C2")).isEqualTo(1, EXACT);
        assertThat(influence.removalEffects().get("C3")).isEqualTo(1, EXACT);
        Credits credits = influence.credit(Credit.removal());
        assertThat(credits.share("C1")).hasValueCloseTo(0.2, EXACT);
        assertThat(credits.share("C2")).hasValueCloseTo(0.4, EXACT);
        assertThat(credits.share("C3")).hasValueCloseTo(0.4, EXACT);
    }

    /** Puzyrov (2019), from its published table of transitions. */
    @Test
    void removalEffectsOfPuzyrovsExampleAreThePublishedOnes() {
        Influence influence = influence(
                success("google"), success("google"), success("mailing"), success("google>mailing"), failure("google"));

        assertThat(influence.journeys()).isEqualTo(5);
        assertThat(influence.successes()).isEqualTo(4);
        assertThat(influence.rate()).hasValue(0.8);
        assertThat(influence.removalEffects().get("google")).isEqualTo(3.0 / 4, EXACT);
        assertThat(influence.removalEffects().get("mailing")).isEqualTo(1.0 / 2, EXACT);
        Credits credits = influence.credit(Credit.removal());
        assertThat(credits.successes("google")).isEqualTo(12.0 / 5, EXACT);
        assertThat(credits.successes("mailing")).isEqualTo(8.0 / 5, EXACT);
    }

    @Test
    void removalEffectsOfJourneysThatAllSucceedStillTellTouchpointsApart() {
        Influence influence = influence(NINE);

        assertThat(influence.rate()).hasValue(1);
        assertThat(influence.removalEffects().get("A")).isEqualTo(2.0 / 3, EXACT);
        assertThat(influence.removalEffects().get("B")).isEqualTo(8.0 / 15, EXACT);
        assertThat(influence.removalEffects().get("C")).isEqualTo(28.0 / 57, EXACT);
        Credits credits = influence.credit(Credit.removal());
        assertThat(credits.successes("A")).isEqualTo(2565.0 / 241, EXACT);
        assertThat(credits.successes("B")).isEqualTo(2052.0 / 241, EXACT);
        assertThat(credits.successes("C")).isEqualTo(1890.0 / 241, EXACT);
    }

    static Stream<Map.Entry<Credit, double[]>> credits() {
        return Stream.of(
                Map.entry(Credit.first(), new double[] {9, 9, 9}),
                Map.entry(Credit.last(), new double[] {15, 6, 6}),
                Map.entry(Credit.linear(), new double[] {21.0 / 2, 9, 15.0 / 2}),
                Map.entry(Credit.shapley(), new double[] {21.0 / 2, 9, 15.0 / 2}),
                Map.entry(Credit.position(1, 0), new double[] {9, 9, 9}),
                Map.entry(Credit.position(0, 1), new double[] {15, 6, 6}));
    }

    @ParameterizedTest
    @MethodSource("credits")
    void rulesOfCreditShareOutTheNinePathsAsWorkedByHand(Map.Entry<Credit, double[]> expected) {
        Credits credits = influence(NINE).credit(expected.getKey());

        assertThat(credits.touchpoints().values())
                .containsExactly(expected.getValue()[0], expected.getValue()[1], expected.getValue()[2]);
        assertThat(credits.credit()).isEqualTo(expected.getKey());
    }

    @Test
    void positionGivesItsSharesToTheEndsAndTheRestToThoseBetween() {
        Credit uShape = Credit.position(0.4, 0.4);

        assertThat(influence(success("a>b>c>d")).credit(uShape).touchpoints().values())
                .satisfiesExactly(
                        a -> assertThat(a).isEqualTo(0.4, EXACT),
                        b -> assertThat(b).isEqualTo(0.1, EXACT),
                        c -> assertThat(c).isEqualTo(0.1, EXACT),
                        d -> assertThat(d).isEqualTo(0.4, EXACT));
        assertThat(influence(success("a>b")).credit(uShape).touchpoints().values())
                .containsExactly(0.5, 0.5);
        assertThat(influence(success("a")).credit(uShape).touchpoints()).containsOnly(Map.entry("a", 1.0));
        Credit lopsided = Credit.position(0.2, 0.6);
        assertThat(influence(success("a>b")).credit(lopsided).successes("b")).isEqualTo(0.75, EXACT);
        Credit middle = Credit.position(0, 0);
        assertThat(influence(success("a>b")).credit(middle).touchpoints().values())
                .containsExactly(0.5, 0.5);
        assertThat(influence(success("a>b>c")).credit(middle).touchpoints().values())
                .containsExactly(0.0, 1.0, 0.0);
    }

    @Test
    void shapleyValuesAreThePublishedOnes() {
        List<Path> paths = new ArrayList<>(times(4, success("a")));
        paths.addAll(times(6, success("a>b")));

        assertThat(influence(paths).credit(Credit.shapley()).touchpoints())
                .containsOnly(Map.entry("a", 7.0), Map.entry("b", 3.0));
        assertThat(influence(times(10, success("a>b>c>d")))
                        .credit(Credit.shapley())
                        .touchpoints()
                        .values())
                .containsExactly(2.5, 2.5, 2.5, 2.5);
    }

    @Test
    void timeDecayHalvesTheWeightWithEachHalfLife() {
        Influence influence = Stream.of(success("a>b>c").journey())
                .collect(Influence.on(Path.GOAL, Touches.byTouchpoint().withHalfLife(Duration.ofMinutes(1))));

        Credits credits = influence.credit(Credit.timeDecay());

        assertThat(credits.successes("a")).isEqualTo(1.0 / 7, EXACT);
        assertThat(credits.successes("b")).isEqualTo(2.0 / 7, EXACT);
        assertThat(credits.successes("c")).isEqualTo(4.0 / 7, EXACT);
    }

    @Test
    void timeDecaySurvivesTouchesThatAreAgesApart() {
        List<Event> events = List.of(
                Interaction.of("ann", "a", Instant.MIN),
                Interaction.of("ann", "b", NOON),
                Interaction.of("ann", "order", Instant.MAX));
        Influence influence = Stream.of(new ActualJourney("ann", null, events))
                .collect(Influence.on(Path.GOAL, Touches.byTouchpoint().withHalfLife(Duration.ofNanos(1))));

        assertThat(influence.credit(Credit.timeDecay()).touchpoints())
                .containsOnly(Map.entry("a", 0.0), Map.entry("b", 1.0));
    }

    @Test
    void timeDecayHasToBeToldTheHalfLifeInAdvance() {
        Influence influence = influence(success("a"));

        assertThatIllegalStateException()
                .isThrownBy(() -> influence.credit(Credit.timeDecay()))
                .withMessage("credit by time decay needs a half-life,"
                        + " which Touches.withHalfLife has to say before journeys are collected");
    }

    @Test
    void whatComesAfterTheOutcomeIsNotLookedAt() {
        Influence influence = influence(success("a>order>b"), failure("c"));

        assertThat(influence.successes()).isEqualTo(1);
        assertThat(influence.credit(Credit.linear()).touchpoints())
                .containsOnly(Map.entry("a", 1.0), Map.entry("c", 0.0));
    }

    @Test
    void aSuccessWithoutATouchIsCreditedToNoTouchpoint() {
        Influence influence =
                influence(new Path(List.of(), true), success("a"), new Path(List.of(), false), failure("a"));

        assertThat(influence.successes()).isEqualTo(2);
        assertThat(influence.successesWithoutTouch()).isEqualTo(1);
        for (Credit credit : List.of(Credit.first(), Credit.linear(), Credit.removal(), Credit.shapley())) {
            Credits credits = influence.credit(credit);
            assertThat(credits.touchpoints()).containsOnly(Map.entry("a", 1.0));
            assertThat(credits.withoutTouch()).isEqualTo(1);
            assertThat(credits.share("a")).hasValue(0.5);
        }
        // One of the two successes never came by.
        assertThat(influence.removalEffects()).containsOnly(Map.entry("a", 0.5));
    }

    @Test
    void ofNoJourneysThereIsNoRate() {
        Influence influence = influence();

        assertThat(influence.journeys()).isZero();
        assertThat(influence.rate()).isEmpty();
        assertThat(influence.removalEffects()).isEmpty();
        assertThat(influence.credit(Credit.removal()).touchpoints()).isEmpty();
        assertThat(influence.credit(Credit.linear()).share("a")).isEmpty();
        assertThat(TouchpointLog.of(List.of()).journeys().collect(Influence.on("order")))
                .hasToString("Influence[0 touchpoints, 0 of 0 journeys succeeded]");
    }

    @Test
    void withoutSuccessThereIsNothingToTakeAwayAndNothingToShareOut() {
        Influence influence = influence(failure("a>b"), failure("b>a>b"));

        assertThat(influence.rate()).hasValue(0);
        assertThat(influence.removalEffects()).isEmpty();
        assertThat(influence.credit(Credit.removal()).touchpoints())
                .containsOnly(Map.entry("a", 0.0), Map.entry("b", 0.0));
        assertThat(influence.credit(Credit.removal()).share("a")).isEmpty();
    }

    @Test
    void ofOneTouchpointEverythingHangsOnIt() {
        assertThat(influence(success("a>a>a"), failure("a")).removalEffects()).containsOnly(Map.entry("a", 1.0));
    }

    /** Unrounded it would be 1.0000000000000002. */
    @Test
    void anEffectIsNeverAboveOne() {
        assertThat(influence(success("a>b>c>b>a>c")).removalEffects()).containsEntry("a", 1.0);
    }

    @Test
    void aTouchpointThatOnlyFailuresMeetHasNoEffect() {
        assertThat(influence(success("a"), failure("b>a>b"), failure("b")).removalEffects())
                .containsKey("b")
                .hasEntrySatisfying("a", effect -> assertThat(effect).isEqualTo(1));
        assertThat(influence(success("a"), failure("a>b")).removalEffects()).containsEntry("b", 0.0);
    }

    /** The chain forgets: from a it may get to success without k, though no journey did. */
    @Test
    void aTouchpointOfEverySuccessMayHaveAnEffectBelowOne() {
        assertThat(influence(success("k>a"), failure("a")).removalEffects().get("k"))
                .isEqualTo(0.5, EXACT);
    }

    @Test
    void aLoopThatIsSeldomLeftCostsNoDigits() {
        String loop = "a>b>".repeat(50_000);
        Influence influence = influence(success(loop.substring(0, loop.length() - 1)), failure("b"));

        // Without a, only the journey that begins at b is left, and it succeeds once in 50,001 times.
        assertThat(influence.removalEffects().get("a")).isEqualTo(50_000.0 / 50_001, within(1e-15));
        assertThat(influence.removalEffects().get("b")).isEqualTo(1, within(1e-15));
        assertThat(influence.credit(Credit.linear()).touchpoints().values()).containsExactly(0.5, 0.5);
    }

    @Test
    void stepsThatArePassedThousandsOfTimesAddUp() {
        Influence influence = influence(success("a>".repeat(99_999) + "b"));

        assertThat(influence.credit(Credit.linear()).successes("a")).isEqualTo(0.99999, EXACT);
        assertThat(influence.credit(Credit.position(0.4, 0.4)).successes("a")).isEqualTo(0.6, EXACT);
        assertThat(influence.credit(Credit.shapley()).successes("a")).isEqualTo(0.5);
    }

    @Test
    void fiveHundredTouchpointsHaveTheEffectsOfAChainSolvedAnewForEach() {
        SplittableRandom random = new SplittableRandom(500);
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            List<String> touches = IntStream.range(0, random.nextInt(1, 12))
                    .mapToObj(touch -> "t" + random.nextInt(500))
                    .toList();
            paths.add(new Path(touches, random.nextInt(10) == 0));
        }
        Influence influence = influence(paths);

        SortedMap<String, Double> effects = influence.removalEffects();

        assertThat(effects).hasSize(500);
        NaiveChain naive = new NaiveChain(paths);
        for (String touchpoint : List.of("t0", "t123", "t499")) {
            assertThat(effects.get(touchpoint)).isEqualTo(naive.removalEffect(touchpoint), within(1e-10));
        }
    }

    @Test
    void removalEffectsOfTooManyTouchpointsAreRefused() {
        List<Path> paths = IntStream.rangeClosed(0, Influence.MOST_FOR_REMOVAL)
                .mapToObj(i -> success("t" + i))
                .toList();
        Influence influence = influence(paths);

        assertThatIllegalStateException()
                .isThrownBy(influence::removalEffects)
                .withMessage("removal effects must be of at most 2000 touchpoints, were of 2001");
        assertThatIllegalStateException().isThrownBy(() -> influence.credit(Credit.removal()));
        assertThat(influence.credit(Credit.linear()).touchpoints()).hasSize(2001);
    }

    @Test
    void touchesCanBeKnownByAnythingElse() {
        List<Event> events = List.of(
                Interaction.of("ann", "page", NOON).withChannel("web"),
                Interaction.of("ann", "call", NOON.plusSeconds(1)),
                Interaction.of("ann", "cart", NOON.plusSeconds(2)).withChannel("web"),
                Interaction.of("ann", "shelf", NOON.plusSeconds(3)).withChannel("store"),
                Interaction.of("ann", "order", NOON.plusSeconds(4)).withChannel("web"),
                Interaction.of("ann", "parcel", NOON.plusSeconds(5)));
        ActualJourney journey = new ActualJourney("ann", null, events);
        Touches byChannel = Touches.by(StopsBy.channel());

        Influence each = Stream.of(journey).collect(Influence.on("order", byChannel));
        Influence once = Stream.of(journey).collect(Influence.on("order", byChannel.countingRepeatsOnce()));

        assertThat(each.leftOut()).isEqualTo(1);
        assertThat(each.plus(each).leftOut()).isEqualTo(2);
        assertThat(each.credit(Credit.linear()).successes("web")).isEqualTo(2.0 / 3, EXACT);
        assertThat(once.credit(Credit.linear()).successes("web")).isEqualTo(1.0 / 2);
    }

    @Test
    void repeatsThatCountOnceAreDatedByTheLast() {
        List<Event> events = List.of(
                Interaction.of("ann", "store", NOON),
                Interaction.of("ann", "page", NOON),
                Interaction.of("ann", "page", NOON.plusSeconds(60)),
                Interaction.of("ann", "order", NOON.plusSeconds(61)));
        Touches touches =
                Touches.byTouchpoint().withHalfLife(Duration.ofMinutes(1)).countingRepeatsOnce();

        Influence influence = Stream.of(new ActualJourney("ann", null, events)).collect(Influence.on("order", touches));

        assertThat(influence.credit(Credit.timeDecay()).successes("page")).isEqualTo(2.0 / 3, EXACT);
    }

    @Test
    void anAnswerCanBeTheOutcomeButNeverATouch() {
        Response early = Response.builder("ann", "page", "nps", 9, NOON).build();
        Response late = Response.builder("ann", "parcel", "nps", 10, NOON.plusSeconds(3))
                .build();
        List<Event> events = List.of(
                early,
                Interaction.of("ann", "page", NOON.plusSeconds(1)),
                Interaction.of("ann", "parcel", NOON.plusSeconds(2)),
                late);
        TouchpointLog log = TouchpointLog.of(events);

        Influence onPromoters =
                log.journeys().collect(Influence.on(event -> event instanceof Response answer && answer.score() == 10));
        Influence onPage = log.journeys().collect(Influence.on("page"));

        assertThat(onPromoters.credit(Credit.last()).touchpoints())
                .containsOnly(Map.entry("page", 0.0), Map.entry("parcel", 1.0));
        assertThat(onPage.successesWithoutTouch()).isEqualTo(1);
        assertThat(onPage.leftOut()).isZero();
    }

    @Test
    void customersWithSeveralOccasionsHaveSeveralJourneys() {
        TouchpointLog log = TouchpointLog.of(List.of(
                Interaction.of("ann", "order", NOON).withOccasion("1"),
                Interaction.of("ann", "page", NOON).withOccasion("2"),
                Interaction.of("ann", "order", NOON.plusSeconds(1)).withOccasion("2"),
                Interaction.of("bob", "page", NOON)));

        Influence influence = log.journeys().collect(Influence.on("order"));

        assertThat(influence).hasToString("Influence[1 touchpoints, 2 of 3 journeys succeeded]");
        assertThat(influence.credit(Credit.first()))
                .hasToString("Credits[first: 1 successes to 1 touchpoints, 1 without touch]");
    }

    @Test
    void whatWasCountedDifferentlyDoesNotAddUp() {
        Influence plain = influence(success("a"));
        Influence decaying = Stream.of(success("a").journey())
                .collect(Influence.on(
                        Path.GOAL, Touches.byTouchpoint().countingRepeatsOnce().withHalfLife(Duration.ofDays(7))));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain.plus(decaying))
                .withMessage("touches must be counted alike, were Touches[by touchpoint, repeats count each time]"
                        + " and Touches[by touchpoint, repeats count once, half-life PT168H]");
    }

    @Test
    void refusesSharesThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credit.position(-0.1, 0.4))
                .withMessage("share of the first touch must be from 0 to 1, was -0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credit.position(0.4, Double.NaN))
                .withMessage("share of the last touch must be from 0 to 1, was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credit.position(0.75, 0.5))
                .withMessage("share of the first and the last touch must be from 0 to 1, was 1.25");
    }

    @Test
    void refusesWhatIsMissingOrBlankOrNoHalfLife() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Influence.on(" "))
                .withMessage("touchpoint must not be blank");
        assertThatNullPointerException()
                .isThrownBy(() -> Influence.on("order", null))
                .withMessage("touches must not be null");
        assertThatNullPointerException().isThrownBy(() -> Touches.by(null)).withMessage("stopsBy must not be null");
        for (Duration halfLife : List.of(Duration.ZERO, Duration.ofSeconds(-1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Touches.byTouchpoint().withHalfLife(halfLife))
                    .withMessage("half-life must be more than 0, was " + halfLife);
        }
    }

    @Test
    void rulesOfTheSameNameAndFiguresAreEqual() {
        assertThat(Credit.position(0.4, 0.4))
                .isEqualTo(Credit.position(0.4, 0.4))
                .hasSameHashCodeAs(Credit.position(0.4, 0.4))
                .isNotEqualTo(Credit.position(0.4, 0.5))
                .hasToString("position 0.4 0.4");
        assertThat(Credit.first()).isNotEqualTo(Credit.last());
    }
}
