package dev.touchpoint.cli.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PackedLogTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Property(seed = "20261122", tries = 300)
    void isTheLogOfTheSameEvents(@ForAll("events") List<Event> events) {
        PackedLog packed = new PackedLog();
        events.forEach(packed::add);

        TouchpointLog log = packed.log();
        assertThat(log.events()).isEqualTo(TouchpointLog.of(events).events());
        assertThat(log.journeys()).isEqualTo(TouchpointLog.of(events).journeys().toList());
    }

    @Test
    void leavesOutWhatOnlyReadersOfAnswersNeed() {
        PackedLog packed = new PackedLog();
        packed.add(Response.builder("ann", "bid", "csat", 4, NOON)
                .comment("fine")
                .invitation("i1")
                .segment("age", "35-49")
                .build());

        assertThat(packed.log().events())
                .containsExactly(Response.builder("ann", "bid", "csat", 4, NOON).build());
    }

    @Test
    void keepsTimesToTheNanosecond() {
        PackedLog packed = new PackedLog();
        for (String at : List.of("1678-01-01T00:00:00Z", "1969-12-31T23:59:59.999999999Z", "2261-12-31T23:59:59Z")) {
            packed.add(Interaction.of("ann", "bid", Instant.parse(at)));
        }

        assertThat(packed.log().events())
                .extracting(event -> event.at().toString())
                .containsExactly("1678-01-01T00:00:00Z", "1969-12-31T23:59:59.999999999Z", "2261-12-31T23:59:59Z");
    }

    @Test
    void refusesTimesThatNoColumnHolds() {
        PackedLog packed = new PackedLog();
        for (Instant at : List.of(Instant.MIN, Instant.parse("1677-01-01T00:00:00Z"), Instant.MAX)) {
            assertThatExceptionOfType(DateTimeException.class)
                    .isThrownBy(() -> packed.add(Interaction.of("ann", "bid", at)))
                    .withMessage("at must be from 1678 to 2261, was " + at);
        }
        Response early = Response.builder("ann", "bid", "csat", 4, NOON)
                .askedAt(Instant.MIN)
                .build();
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> packed.add(early))
                .withMessage("askedAt must be from 1678 to 2261, was " + Instant.MIN);
        assertThat(packed.log().events()).isEmpty();
    }

    @Test
    void takesNoMoreOnceTheLogIsMade() {
        PackedLog packed = new PackedLog();
        packed.log();

        assertThatIllegalStateException()
                .isThrownBy(() -> packed.add(Interaction.of("ann", "bid", NOON)))
                .withMessage("there must be no more events once the log is made");
    }

    @Provide
    Arbitrary<List<Event>> events() {
        Arbitrary<String> customers = Arbitraries.of("ann", "bob", "Ann", "\uFFFD", "😀");
        Arbitrary<String> occasions = Arbitraries.of("o1", "o2").injectNull(0.3);
        Arbitrary<String> touchpoints = Arbitraries.of("bid", "pay");
        Arbitrary<String> channels = Arbitraries.of("web", "phone").injectNull(0.3);
        Arbitrary<Instant> times = Arbitraries.integers().between(-3, 3).map(NOON::plusNanos);
        Arbitrary<Long> sequences = Arbitraries.of(0L, 0L, 0L, 1L, -1L, Long.MAX_VALUE);
        Arbitrary<Instant> asked = times.injectNull(0.5);
        Arbitrary<Integer> scores = Arbitraries.integers().between(1, 5).injectNull(0.2);
        Arbitrary<Event> interactions = Combinators.combine(
                        customers, occasions, touchpoints, channels, times, sequences, Arbitraries.of(true, false))
                .as(Interaction::new);
        Arbitrary<Event> responses = Combinators.combine(
                        customers, occasions, touchpoints, channels, times, sequences, scores, asked)
                .as((customer, occasion, touchpoint, channel, at, sequence, score, askedAt) -> Response.builder(
                                customer, touchpoint, "csat", score, at)
                        .occasion(occasion)
                        .channel(channel)
                        .sequence(sequence)
                        .askedAt(askedAt)
                        .build());
        return Arbitraries.oneOf(interactions, responses).list().ofMaxSize(80);
    }
}
