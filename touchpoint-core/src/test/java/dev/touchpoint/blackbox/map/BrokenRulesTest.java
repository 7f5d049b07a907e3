package dev.touchpoint.blackbox.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.touchpoint.map.Channel;
import dev.touchpoint.map.ChannelMode;
import dev.touchpoint.map.Commitment;
import dev.touchpoint.map.CommitmentState;
import dev.touchpoint.map.Emotion;
import dev.touchpoint.map.Exposure;
import dev.touchpoint.map.HandOff;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.JourneyKind;
import dev.touchpoint.map.Media;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.Persona;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Stage;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Success;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.map.Visibility;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of every record of the map: broken, and what the exception says. */
class BrokenRulesTest {

    private static final String ID_RULE =
            " must be 1 to 100 letters, digits, '.', '_', ':' or '-', beginning with a letter or digit, was ";

    private static final Touchpoint BID = Touchpoint.builder(
                    "bid", "I bid", Phase.DURING, Initiator.CUSTOMER, Purpose.TRADE)
            .build();

    static Stream<Arguments> ids() {
        return Stream.of(
                id("channel id", id -> Channel.of(id, "Website")),
                id("owner id", id -> Owner.of(id, "Sales")),
                id("persona id", id -> Persona.of(id, "Clara")),
                id("persona channels[1]", id -> Persona.of("p", "Clara").withChannels("web", id)),
                id("stage id", id -> Stage.of(id, "Finding")),
                id("step touchpoints[0]", id -> Step.of("I look", id)),
                id("journey id", id -> Journey.builder(id, "I buy").build()),
                id("success metric", id -> Success.of("good", id, 1)),
                id("commitment id", id -> Commitment.of(id, "bid", "sales", "faster")),
                id("commitment touchpoint", id -> Commitment.of("c", id, "sales", "faster")),
                id("commitment owner", id -> Commitment.of("c", "bid", id, "faster")),
                id("touchpoint id", id -> touchpoint(id, "I bid")),
                id("channels[0]", id -> BID.toBuilder().over(id).build()),
                id("map id", id -> TouchpointMap.builder(id, "Map").build()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void idsAreShortAndHarmless(String what, Function<String, Object> make) {
        String tooLong = "a".repeat(101);
        for (String id : List.of("", " ", "a b", "ä", "-a", ".a", "_a", ":a", "a/b", "ａ", "a\"b")) {
            refused(IllegalArgumentException.class, what + ID_RULE + "\"" + id + "\"", () -> make.apply(id));
        }
        refused(IllegalArgumentException.class, what + ID_RULE + "\"a\uFFFD\"", () -> make.apply("a\n"));
        refused(
                IllegalArgumentException.class,
                what + ID_RULE + "\"" + "a".repeat(60) + "…\"",
                () -> make.apply(tooLong));
        refused(NullPointerException.class, what + " must not be null", () -> make.apply(null));
        for (String id : List.of("a", "7", "A.b_c:d-9", "a".repeat(100))) {
            assertThat(make.apply(id)).isNotNull();
        }
    }

    static Stream<Arguments> optionalIds() {
        return Stream.of(
                id("owner", id -> BID.toBuilder().ownedBy(id).build()),
                id("bridgesTo", id -> BID.toBuilder().bridgingTo(id).build()),
                id(
                        "journey persona",
                        id -> Journey.builder("j", "I buy").persona(id).build()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("optionalIds")
    void idsThatMayBeAbsentAreNotBlankInstead(String what, Function<String, Object> make) {
        assertThat(make.apply(null)).isNotNull();
        assertThat(make.apply("a")).isNotNull();
        for (String id : List.of("", " ", "a b", "-a")) {
            refused(IllegalArgumentException.class, what + ID_RULE + "\"" + id + "\"", () -> make.apply(id));
        }
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                text("channel name", name -> Channel.of("web", name)),
                text("owner name", name -> Owner.of("sales", name)),
                text("persona name", name -> Persona.of("p", name)),
                text("persona goals[1]", goal -> Persona.of("p", "Clara").withGoals("a", goal)),
                text("persona needs[0]", need -> Persona.of("p", "Clara").withNeeds(need)),
                text("stage name", name -> Stage.of("s", name)),
                text("step name", name -> Step.of(name, "bid")),
                text("journey name", name -> Journey.builder("j", name).build()),
                text("success statement", statement -> Success.of(statement, "nps", 1)),
                text("commitment", what -> Commitment.of("c", "bid", "sales", what)),
                text("touchpoint name", name -> touchpoint("bid", name)),
                text("map name", name -> TouchpointMap.builder("m", name).build()),
                text(
                        "goals[0]",
                        goal -> TouchpointMap.builder("m", "Map").goal(goal).build()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void textsSaySomething(String what, Function<String, Object> make) {
        for (String blank :
                List.of("", " ", "\t\r\n", "\u0000", "\u001F \u0001", "\u00A0", "\u2003", "\u200B\uFEFF", "\u3000")) {
            refused(IllegalArgumentException.class, what + " must not be blank", () -> make.apply(blank));
        }
        refused(NullPointerException.class, what + " must not be null", () -> make.apply(null));
        for (String text : List.of("a", " a ", "日本語", "\uD83D\uDE00", "a\nb", "x".repeat(10_000))) {
            assertThat(make.apply(text)).isNotNull();
        }
    }

    static Stream<Arguments> optionalTexts() {
        return Stream.of(
                text("emotion label", label -> Emotion.of(1, 1, label)),
                text("commitment hypothesis", text -> Commitment.of("c", "bid", "sales", "faster")
                        .withHypothesis(text)),
                text("goal", goal -> BID.toBuilder().goal(goal).build()),
                text(
                        "journey goal",
                        goal -> Journey.builder("j", "I buy").goal(goal).build()),
                text("journey trigger", trigger -> Journey.builder("j", "I buy")
                        .trigger(trigger)
                        .build()),
                text("mission", mission -> TouchpointMap.builder("m", "Map")
                        .mission(mission)
                        .build()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("optionalTexts")
    void textsThatMayBeAbsentAreNotBlankInstead(String what, Function<String, Object> make) {
        assertThat(make.apply(null)).isNotNull();
        assertThat(make.apply("a")).isNotNull();
        for (String blank : List.of("", " ", "\t\r\n", "\u0000", "\u2003")) {
            refused(IllegalArgumentException.class, what + " must not be blank", () -> make.apply(blank));
        }
    }

    static Stream<Arguments> attributes() {
        return Stream.of(
                attributes("channel", Channel.of("web", "Website")::withAttributes),
                attributes("owner", Owner.of("sales", "Sales")::withAttributes),
                attributes("persona", Persona.of("p", "Clara")::withAttributes),
                attributes("stage", Stage.of("s", "Finding")::withAttributes),
                attributes("step", Step.of("I bid", "bid")::withAttributes),
                attributes("commitment", Commitment.of("c", "bid", "sales", "faster")::withAttributes),
                attributes("journey", Journey.builder("j", "I buy")::attributes),
                attributes("touchpoint", BID.toBuilder()::attributes),
                attributes("map", TouchpointMap.builder("m", "Map")::attributes));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attributes")
    void attributesArePlainValuesUnderNames(String name, Function<Map<String, ?>, Object> make) {
        Map<String, Object> nullKey = new HashMap<>();
        nullKey.put(null, 1);
        Map<String, Object> deep = Map.of("a", 1);
        for (int i = 1; i < 16; i++) {
            deep = Map.of("a", deep);
        }
        Map<String, Object> deepest = deep;

        refused(NullPointerException.class, "attributes key must not be null", () -> make.apply(nullKey));
        refused(IllegalArgumentException.class, "attributes key must not be blank", () -> make.apply(Map.of(" ", 1)));
        refused(
                NullPointerException.class,
                "attributes.a must not be null",
                () -> make.apply(Collections.singletonMap("a", null)));
        refused(
                IllegalArgumentException.class,
                "attributes.a must be a text, number, boolean, list or map, was a java.time.Instant",
                () -> make.apply(Map.of("a", Instant.EPOCH)));
        refused(
                IllegalArgumentException.class,
                "attributes.a[1].b must be a finite number, was NaN",
                () -> make.apply(Map.of("a", List.of(1, Map.of("b", Double.NaN)))));
        refused(
                NullPointerException.class,
                "attributes.a[0] must not be null",
                () -> make.apply(Map.of("a", Arrays.asList((Object) null))));
        refused(
                IllegalArgumentException.class,
                "attributes.a must have texts as keys, had \"1\"",
                () -> make.apply(Map.of("a", Map.of(1, 2))));
        assertThat(make.apply(deepest)).isNotNull();
        refused(
                IllegalArgumentException.class,
                "attributes.a" + ".a".repeat(15) + " must not lie more than 16 deep",
                () -> make.apply(Map.of("a", deepest)));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                isNull("channel mode", () -> Channel.of("web", "Website").withMode(null)),
                isNull("channel media", () -> Channel.of("web", "Website").withMedia(null)),
                isNull(
                        "journey kind",
                        () -> Journey.builder("j", "I buy").kind(null).build()),
                isNull("commitment state", () -> Commitment.of("c", "bid", "sales", "faster")
                        .withState(null)),
                isNull("phase", () -> touchpoint(null, Initiator.CUSTOMER, Purpose.TRADE)),
                isNull("initiator", () -> touchpoint(Phase.DURING, null, Purpose.TRADE)),
                isNull("purpose", () -> touchpoint(Phase.DURING, Initiator.CUSTOMER, null)),
                isNull("exposure", () -> exposed(null, Visibility.VISIBLE)),
                isNull("visibility", () -> exposed(Exposure.DIRECT, null)),
                isNull("step touchpoints", () -> new Step("I look", null, Map.of())),
                isNull("stage steps[1]", () -> Stage.of("s", "Finding", Step.of("I look", "bid"), null)),
                isNull(
                        "journey stages[0]",
                        () -> Journey.builder("j", "I buy").stages((Stage) null).build()),
                isNull("success target", () -> new Success("good", "nps", null)),
                isNull("from", () -> new HandOff(null, BID, true)),
                isNull("to", () -> new HandOff(BID, null, true)),
                isNull("channels[0]", () -> map().channels((Channel) null).build()),
                isNull("owners[0]", () -> map().owners((Owner) null).build()),
                isNull("personas[0]", () -> map().personas((Persona) null).build()),
                isNull("touchpoints[1]", () -> map().touchpoints(BID, null).build()),
                isNull("journeys[0]", () -> map().journeys((Journey) null).build()),
                isNull("commitments[0]", () -> map().commitments((Commitment) null)
                        .build()),
                bad("step touchpoints must be one or more, were none", () -> Step.of("I look")),
                bad("valence must be from -2 to 2, was -3", () -> Emotion.of(-3, 1)),
                bad("valence must be from -2 to 2, was 3", () -> Emotion.of(3, 1)),
                bad("intensity must be from 1 to 5, was 0", () -> Emotion.of(0, 0, "boredom")),
                bad("intensity must be from 1 to 5, was 6", () -> BID.toBuilder()
                        .feeling(0, 6, "rage")),
                bad(
                        "importance must be from 0 to 1, was 1.01",
                        () -> BID.toBuilder().importance(1.01).build()),
                bad(
                        "importance must be from 0 to 1, was -0.01",
                        () -> BID.toBuilder().importance(-0.01).build()),
                bad(
                        "importance must be from 0 to 1, was NaN",
                        () -> BID.toBuilder().importance(Double.NaN).build()),
                bad(
                        "promise must be longer than zero, was PT0S",
                        () -> BID.toBuilder().promise(Duration.ZERO).build()),
                bad(
                        "promise must be longer than zero, was PT-0.000000001S",
                        () -> BID.toBuilder().promise(Duration.ofNanos(-1)).build()),
                bad(
                        "burdenSeconds must be 1 or more, was 0",
                        () -> BID.toBuilder().burdenSeconds(0).build()),
                bad(
                        "burdenSeconds must be 1 or more, was -5",
                        () -> BID.toBuilder().burdenSeconds(-5).build()),
                bad("success target must be finite, was NaN", () -> Success.of("good", "nps", Double.NaN)),
                bad("success target must be finite, was -Infinity", () -> map().success(
                                "good", "nps", Double.NEGATIVE_INFINITY)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("others")
    void everythingElseIsInItsRange(Class<? extends Exception> type, String message, ThrowingCallable make) {
        refused(type, message, make);
    }

    static Stream<Arguments> ends() {
        return Stream.of(
                fine("valence -2 and intensity 1", () -> Emotion.of(-2, 1)),
                fine("valence 2 and intensity 5", () -> Emotion.of(2, 5)),
                fine("importance 0", () -> BID.toBuilder().importance(0).build()),
                fine("importance 1", () -> BID.toBuilder().importance(1).build()),
                fine(
                        "a nanosecond",
                        () -> BID.toBuilder().promise(Duration.ofNanos(1)).build()),
                fine("a second", () -> BID.toBuilder().burdenSeconds(1).build()),
                fine("a target of zero", () -> new Success("good", "nps", BigDecimal.ZERO)),
                fine("nothing but names", () -> new Channel("web", "Web", ChannelMode.PUSH, Media.PAID, null)),
                fine("absent lists", () -> new Persona("p", "Clara", null, null, null, null)),
                fine("no stages", () -> new Journey("j", "I buy", JourneyKind.MAIN, null, null, null, null, null)),
                fine("no steps", () -> new Stage("s", "Finding", null, null)),
                fine("no attributes", () -> new Step("I look", List.of("bid"), null)),
                fine(
                        "an open commitment",
                        () -> new Commitment("c", "b", "o", "w", null, null, CommitmentState.LIVE, null)),
                fine(
                        "an empty map",
                        () -> new TouchpointMap(
                                "m", "Map", null, null, null, null, null, null, null, null, null, null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ends")
    void theEndsOfEveryRangeBelongToIt(String name, ThrowingCallable make) throws Throwable {
        make.call();
    }

    private static void refused(Class<? extends Exception> type, String message, ThrowingCallable make) {
        assertThatThrownBy(make).isExactlyInstanceOf(type).hasMessage(message);
    }

    private static TouchpointMap.Builder map() {
        return TouchpointMap.builder("m", "Map");
    }

    private static Touchpoint touchpoint(String id, String name) {
        return Touchpoint.builder(id, name, Phase.DURING, Initiator.CUSTOMER, Purpose.TRADE)
                .build();
    }

    private static Touchpoint touchpoint(Phase phase, Initiator initiator, Purpose purpose) {
        return Touchpoint.builder("bid", "I bid", phase, initiator, purpose).build();
    }

    private static Touchpoint exposed(Exposure exposure, Visibility visibility) {
        return new Touchpoint(
                "bid",
                "I bid",
                Phase.DURING,
                Initiator.CUSTOMER,
                Purpose.TRADE,
                exposure,
                visibility,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Arguments id(String what, Function<String, Object> make) {
        return arguments(what, make);
    }

    private static Arguments text(String what, Function<String, Object> make) {
        return arguments(what, make);
    }

    private static Arguments attributes(String name, Function<Map<String, ?>, Object> make) {
        return arguments(name, make);
    }

    private static Arguments isNull(String what, ThrowingCallable make) {
        return arguments(NullPointerException.class, what + " must not be null", make);
    }

    private static Arguments bad(String message, ThrowingCallable make) {
        return arguments(IllegalArgumentException.class, message, make);
    }

    private static Arguments fine(String name, ThrowingCallable make) {
        return arguments(name, make);
    }
}
