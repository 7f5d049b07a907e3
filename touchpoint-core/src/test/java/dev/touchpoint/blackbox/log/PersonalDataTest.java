package dev.touchpoint.blackbox.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is about a person is in Greek here, the rest is not: a single Greek letter in a line for readers is a leak. */
class PersonalDataTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Property(seed = "36", edgeCases = EdgeCasesMode.NONE)
    void isNotPrintedByAnEvent(
            @ForAll("greek") String customer,
            @ForAll("greek") String occasion,
            @ForAll("greek") String comment,
            @ForAll("greek") String segment) {
        Response response = response(customer, occasion, comment, segment);
        Interaction interaction = new Interaction(customer, occasion, "delivery", "van", NOON, 0, true);

        assertNothingGreek(response.toString());
        assertNothingGreek(interaction.toString());
    }

    @Property(seed = "37")
    void isNotPrintedByALogAndItsJourneys(@ForAll("greek") String customer, @ForAll("greek") String occasion) {
        List<Event> events =
                List.of(response(customer, occasion, customer, occasion), Interaction.of(customer, "delivery", NOON));
        TouchpointLog log = TouchpointLog.of(events);

        assertNothingGreek(log.toString());
        assertNothingGreek(log.journeys().toList().toString());
        assertNothingGreek(log.events().toString());
    }

    @Property(seed = "38")
    void isNotPrintedByARefusal(@ForAll("greek") String text) {
        assertNothingGreek(message(
                () -> new Response(text, text, "delivery", null, NOON, 0, "not a metric", 4, text, text, null, null)));
        assertNothingGreek(
                message(() -> response(text, text, text, text).segments().put("a", text)));
        assertNothingGreek(message(() -> Response.builder(text, " ", "csat", 4, NOON)
                .comment(text)
                .segment("country", text)
                .build()));
        assertNothingGreek(message(() -> Interaction.of(text, "delivery", null)));
    }

    @Test
    void leavesEnoughToFindTheEvent() {
        assertThat(response("α", "β", "γ", "δ")).hasToString("Response[csat 4 about delivery at 2026-11-23T12:00:00Z]");
        assertThat(Response.builder("α", "delivery", "csat", null, NOON).build())
                .hasToString("Response[csat without score about delivery at 2026-11-23T12:00:00Z]");
        assertThat(Interaction.of("α", "delivery", NOON)).hasToString("Interaction[delivery at 2026-11-23T12:00:00Z]");
        assertThat(Interaction.of("α", "delivery", NOON).withChannel("van"))
                .hasToString("Interaction[delivery over van at 2026-11-23T12:00:00Z]");
        assertThat(Interaction.of("α", "delivery", NOON).withFailed(true))
                .hasToString("Interaction[delivery at 2026-11-23T12:00:00Z, failed]");
        assertThat(TouchpointLog.of(List.of(Interaction.of("α", "delivery", NOON)))
                        .journeys())
                .singleElement()
                .hasToString("ActualJourney[1 events]");
    }

    private static Response response(String customer, String occasion, String comment, String segment) {
        return Response.builder(customer, "delivery", "csat", 4, NOON)
                .occasion(occasion)
                .channel("email")
                .comment(comment)
                .invitation(customer)
                .segment("country", segment)
                .build();
    }

    private static String message(ThrowingCallable refused) {
        Throwable thrown = catchThrowable(refused);
        assertThat(thrown).isNotNull();
        return String.valueOf(thrown.getMessage());
    }

    private static void assertNothingGreek(String line) {
        assertThat(line.codePoints().mapToObj(Character.UnicodeScript::of))
                .doesNotContain(Character.UnicodeScript.GREEK);
    }

    @Provide
    Arbitrary<String> greek() {
        return Arbitraries.strings().withCharRange('α', 'ω').ofMinLength(1).ofMaxLength(30);
    }
}
