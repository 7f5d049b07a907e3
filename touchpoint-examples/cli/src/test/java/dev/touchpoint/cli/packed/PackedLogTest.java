package dev.touchpoint.cli.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.insight.Lexicon;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PackedLogTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Property(seed = "20261122", tries = 300)
    void isTheLogOfTheSameEvents(@ForAll("events") List<Event> events) {
        PackedLog packed = PackedLog.with(Lexicon.english());
        events.forEach(packed::add);

        TouchpointLog log = packed.log();
        assertThat(log.events()).isEqualTo(TouchpointLog.of(events).events());
        assertThat(log.journeys()).isEqualTo(TouchpointLog.of(events).journeys().toList());
    }

    @Test
    void leavesOutWhatOnlyReadersOfAnswersNeed() {
        PackedLog packed = PackedLog.plain();
        packed.add(Response.builder("ann", "bid", "csat", 4, NOON)
                .comment("fine")
                .invitation("i1")
                .segment("age", "35-49")
                .build());

        assertThat(packed.log().events())
                .containsExactly(Response.builder("ann", "bid", "csat", 4, NOON).build());
    }

    @Test
    void keepsSegmentsAndOfCommentsTheLexiconsPhrases() {
        PackedLog packed = PackedLog.with(Lexicon.of(List.of("where is", "nobody told me")));
        packed.add(answer(1)
                .comment("Hello, WHERE is it? Nobody told me!")
                .segment("age", "35-49")
                .segment("city", "Ulm")
                .build());
        packed.add(answer(2).comment("fine").segment("age", "35-49").build());
        packed.add(answer(3).segment("age", "18-34").build());
        packed.add(answer(4).comment(" ").build());

        assertThat(packed.log().responses().map(Response::segments))
                .containsExactly(
                        Map.of("age", "35-49", "city", "Ulm"),
                        Map.of("age", "35-49"),
                        Map.of("age", "18-34"),
                        Map.of());
        assertThat(packed.log().responses().map(Response::comment))
                .containsExactly("where is xxxxxxxxxxxxxxxx nobody told me", "-", null, "");
    }

    private static Response.Builder answer(long sequence) {
        return Response.builder("ann", "bid", "csat", 4, NOON).sequence(sequence);
    }

    @Test
    void keepsTimesToTheNanosecondAndOfAllYearsThatPeopleWrite() {
        PackedLog packed = PackedLog.plain();
        List<String> times = List.of(
                "-2000-01-01T00:00:00Z",
                "0001-01-01T00:00:00.000000001Z",
                "1969-12-31T23:59:59.999999999Z",
                "9999-12-31T23:59:59.999999999Z");
        for (String at : times) {
            packed.add(Interaction.of("ann", "bid", Instant.parse(at)));
        }

        assertThat(packed.log().events())
                .extracting(event -> event.at().toString())
                .isEqualTo(times);
    }

    @Test
    void keepsWhenCustomersWereAskedHoweverLongAgo() {
        PackedLog packed = PackedLog.plain();
        List<@Nullable Instant> asked = Arrays.asList(
                null, NOON, NOON.minusNanos(1), NOON.plusNanos(1), NOON.plusSeconds(1), Instant.MIN, Instant.MAX);
        for (int i = 0; i < asked.size(); i++) {
            packed.add(answer(i).askedAt(asked.get(i)).build());
        }

        assertThat(packed.log().responses().map(Response::askedAt)).isEqualTo(asked);
    }

    @Test
    void refusesTimesThatNoColumnHolds() {
        PackedLog packed = PackedLog.plain();
        for (Instant at : List.of(Instant.MIN, Instant.MAX)) {
            assertThatExceptionOfType(BadInput.class)
                    .isThrownBy(() -> packed.add(Interaction.of("ann", "bid", at)))
                    .withMessage("journeys can be read of events within 290,000 years, there is one at " + at);
        }
        assertThat(packed.log().events()).isEmpty();
    }

    @Test
    void takes32BytesAnEventWhereTimesAreKeptToTheMicrosecond() {
        PackedLog packed = PackedLog.with(Lexicon.english());
        for (int i = 0; i < 40_000; i++) {
            packed.add(Response.builder("c" + i, "bid", "csat", 1 + i % 5, NOON.plusNanos(1_000L * i))
                    .occasion("o" + i)
                    .sequence(i % 100)
                    .askedAt(NOON.minusSeconds(i * 1_000L).minusNanos(123_456_000))
                    .segment("age", String.valueOf(i))
                    .build());
        }

        assertThat(packed.width()).isEqualTo(32);
    }

    @Test
    void takesNoMoreOnceTheLogIsMade() {
        PackedLog packed = PackedLog.plain();
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
                        .segment("of", customer)
                        .build());
        return Arbitraries.oneOf(interactions, responses).list().ofMaxSize(80);
    }
}
