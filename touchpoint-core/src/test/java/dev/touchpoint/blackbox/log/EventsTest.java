package dev.touchpoint.blackbox.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EventsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-23T07:30:00.000000001Z");

    private static final Interaction DELIVERY = Interaction.of("ann", "delivery", NOON);

    private static Response.Builder answer() {
        return Response.builder("ann", "delivery", "csat", 4, NOON);
    }

    @Test
    void anInteractionBeginsWithoutOccasionChannelAndSequence() {
        assertThat(DELIVERY).isEqualTo(new Interaction("ann", null, "delivery", null, NOON, 0, false));
    }

    @Test
    void copiesOfAnInteractionDifferInOneThingOnly() {
        assertThat(DELIVERY.withOccasion("order-1")
                        .withChannel("van")
                        .withSequence(7)
                        .withFailed(true))
                .isEqualTo(new Interaction("ann", "order-1", "delivery", "van", NOON, 7, true));
        assertThat(DELIVERY.withFailed(true).withSequence(7).withChannel("van").withOccasion("order-1"))
                .isEqualTo(new Interaction("ann", "order-1", "delivery", "van", NOON, 7, true));
        assertThat(DELIVERY.withFailed(true).withFailed(false)).isEqualTo(DELIVERY);
    }

    @Test
    void aResponseHoldsWhatItsBuilderWasTold() {
        Response response = answer().occasion("order-1")
                .channel("email")
                .sequence(3)
                .comment("fine, thanks")
                .invitation("i-1")
                .askedAt(MORNING)
                .segment("country", "DE")
                .segment("since", "2019")
                .build();

        assertThat(response)
                .isEqualTo(new Response(
                        "ann",
                        "order-1",
                        "delivery",
                        "email",
                        NOON,
                        3,
                        "csat",
                        4,
                        "fine, thanks",
                        "i-1",
                        MORNING,
                        Map.of("country", "DE", "since", "2019")));
        assertThat(response.segments().keySet()).containsExactly("country", "since");
    }

    @Test
    void aResponseBeginsWithTheLeast() {
        assertThat(Response.builder("ann", "delivery", "csat", null, NOON).build())
                .isEqualTo(new Response("ann", null, "delivery", null, NOON, 0, "csat", null, null, null, null, null));
    }

    @Test
    void anyScoreIsAccepted() {
        assertThat(Response.builder("ann", "delivery", "csat", -1000, NOON)
                        .build()
                        .score())
                .isEqualTo(-1000);
    }

    @Test
    void aCommentMayBeEmpty() {
        assertThat(answer().comment("").build().comment()).isEmpty();
    }

    @Test
    void segmentsAreFrozenInTheirOrder() {
        Map<String, String> segments = new LinkedHashMap<>();
        segments.put("z", "1");
        segments.put("a", "2");
        Response response = new Response("ann", null, "delivery", null, NOON, 0, "csat", 4, null, null, null, segments);

        segments.put("m", "3");

        assertThat(response.segments().keySet()).containsExactly("z", "a");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> response.segments().clear());
    }

    @Test
    void aBuilderGoesOnWithoutChangingWhatItBuilt() {
        Response.Builder builder = answer().segment("a", "1");
        Response first = builder.build();

        builder.segment("b", "2");

        assertThat(first.segments()).containsOnlyKeys("a");
        assertThat(builder.build().segments()).containsOnlyKeys("a", "b");
    }

    @Test
    void theDelayIsFromAskingToAnswering() {
        assertThat(answer().askedAt(MORNING).build().delay())
                .contains(Duration.ofHours(4).plusMinutes(30).minusNanos(1));
        assertThat(answer().askedAt(NOON).build().delay()).contains(Duration.ZERO);
        assertThat(answer().build().delay()).isEmpty();
    }

    @Test
    void theDelayIsNegativeIfTheClocksDisagree() {
        assertThat(answer().askedAt(NOON.plusNanos(1)).build().delay()).contains(Duration.ofNanos(-1));
    }

    @Test
    void theDelayMayBeAsLongAsTimeItself() {
        Response response = Response.builder("ann", "delivery", "csat", 4, Instant.MAX)
                .askedAt(Instant.MIN)
                .build();

        assertThat(response.delay()).contains(Duration.between(Instant.MIN, Instant.MAX));
    }

    @Test
    void anActualJourneyHoldsItsEvents() {
        Interaction delivery = DELIVERY.withOccasion("order-1");
        ActualJourney journey = new ActualJourney("ann", "order-1", Arrays.asList(delivery));

        assertThat(journey.events()).containsExactly(delivery);
        assertThat(new ActualJourney("ann", null, null).events()).isEmpty();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> journey.events().clear());
        assertThat(journey).isEqualTo(new ActualJourney("ann", "order-1", List.of(delivery)));
    }

    @Test
    void anActualJourneyIsOfOneCustomerAndOccasionAndInOrder() {
        Interaction earlier = Interaction.of("ann", "order", MORNING);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ActualJourney("bob", null, List.of(DELIVERY)))
                .withMessage("events[0] must be of the journey's customer and occasion");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ActualJourney("ann", "order-1", List.of(DELIVERY)))
                .withMessage("events[0] must be of the journey's customer and occasion");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ActualJourney("ann", null, List.of(DELIVERY, earlier)))
                .withMessage("events[1] must not be before events[0], was at 2026-11-23T07:30:00.000000001Z");
        assertThat(new ActualJourney("ann", null, List.of(earlier, DELIVERY, DELIVERY)).events())
                .hasSize(3);
    }

    static Stream<Arguments> broken() {
        Map<String, String> nullSegment = new HashMap<>();
        nullSegment.put(null, "DE");
        return Stream.of(
                isNull("customer", () -> Interaction.of(null, "delivery", NOON)),
                isNull("touchpoint", () -> Interaction.of("ann", null, NOON)),
                isNull("at", () -> Interaction.of("ann", "delivery", null)),
                isBlank("customer", () -> Interaction.of(" ", "delivery", NOON)),
                isBlank("touchpoint", () -> Interaction.of("ann", "\u2003", NOON)),
                isBlank("occasion", () -> DELIVERY.withOccasion("")),
                isBlank("channel", () -> DELIVERY.withChannel("\u0000")),
                isNull("customer", () -> Response.builder(null, "d", "csat", 4, NOON)
                        .build()),
                isNull("touchpoint", () -> Response.builder("ann", null, "csat", 4, NOON)
                        .build()),
                isNull("metric", () -> Response.builder("ann", "d", null, 4, NOON)
                        .build()),
                isNull("at", () -> Response.builder("ann", "d", "csat", 4, null).build()),
                isBlank("customer", () -> Response.builder("", "d", "csat", 4, NOON)
                        .build()),
                isBlank("touchpoint", () -> Response.builder("ann", "\n", "csat", 4, NOON)
                        .build()),
                isBlank("occasion", () -> answer().occasion(" ").build()),
                isBlank("channel", () -> answer().channel("").build()),
                isBlank("invitation", () -> answer().invitation("\u00A0").build()),
                isBlank("segment attribute", () -> answer().segment("", "DE").build()),
                isBlank("segment country", () -> answer().segment("country", " ")
                        .build()),
                isNull("segment country", () -> answer().segment("country", null)
                        .build()),
                isNull(
                        "segment attribute",
                        () -> new Response("ann", null, "d", null, NOON, 0, "csat", 4, null, null, null, nullSegment)),
                arguments(
                        IllegalArgumentException.class,
                        "metric must be 1 to 100 letters, digits, '.', '_', ':' or '-', beginning with a letter or"
                                + " digit, was \"net promoter\"",
                        (ThrowingCallable) () -> Response.builder("ann", "d", "net promoter", 4, NOON)
                                .build()),
                isBlank("customer", () -> new ActualJourney("", null, List.of())),
                isNull("customer", () -> new ActualJourney(null, null, List.of())),
                isBlank("occasion", () -> new ActualJourney("ann", " ", List.of())),
                isNull("events[0]", () -> new ActualJourney("ann", null, Collections.singletonList(null))));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("broken")
    void everyRuleNamesWhatBrokeIt(Class<? extends Exception> type, String message, ThrowingCallable make) {
        assertThatThrownBy(make).isExactlyInstanceOf(type).hasMessage(message);
    }

    private static Arguments isNull(String what, ThrowingCallable make) {
        return arguments(NullPointerException.class, what + " must not be null", make);
    }

    private static Arguments isBlank(String what, ThrowingCallable make) {
        return arguments(IllegalArgumentException.class, what + " must not be blank", make);
    }
}
