package dev.touchpoint.blackbox.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.touchpoint.insight.Asking;
import dev.touchpoint.log.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AskingTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static Response.Builder answer(Integer score) {
        return Response.builder("ann", "delivery", "csat", score, NOON);
    }

    private static Response after(Duration delay) {
        return answer(4).askedAt(NOON.minus(delay)).build();
    }

    @Test
    void countsWhoAnsweredInWhichWay() {
        Asking asking = Stream.of(
                        answer(4).build(),
                        answer(null).comment("thanks").build(),
                        answer(5).comment("  \u2003\n").build(),
                        answer(1).comment("never again").askedAt(NOON).build())
                .collect(Asking.collector());

        assertThat(asking.responses()).isEqualTo(4);
        assertThat(asking.withScore()).isEqualTo(3);
        assertThat(asking.withComment()).isEqualTo(2);
        assertThat(asking.withDelay()).isEqualTo(1);
        assertThat(asking).hasToString("Asking[4 responses, 3 with score, 2 with comment]");
    }

    @Test
    void ofNobodyHasNoDelay() {
        Asking asking = Stream.<Response>empty().collect(Asking.collector());

        assertThat(asking.responses()).isZero();
        assertThat(asking.withDelay()).isZero();
        assertThat(asking.delay(0.5)).isEmpty();
    }

    @Test
    void tellsHowLongAShareOfTheCustomersTookAtMost() {
        Asking asking = IntStream.of(3, 1, 10, 2, 5, 8, 4, 7, 9, 6)
                .mapToObj(minutes -> after(Duration.ofMinutes(minutes)))
                .collect(Asking.collector());

        assertThat(asking.delay(0)).contains(Duration.ofMinutes(1));
        assertThat(asking.delay(0.25)).contains(Duration.ofMinutes(3));
        assertThat(asking.delay(0.5)).contains(Duration.ofSeconds(330));
        assertThat(asking.delay(0.9)).contains(Duration.ofSeconds(570));
        assertThat(asking.delay(1)).contains(Duration.ofMinutes(10));
    }

    @Test
    void theFewWhoAnswerLatePullTheMeanUp() {
        Asking asking = IntStream.of(1, 2, 3, 100)
                .mapToObj(minutes -> after(Duration.ofMinutes(minutes)))
                .collect(Asking.collector());

        assertThat(asking.meanDelay()).contains(Duration.ofSeconds(26 * 60 + 30));
        assertThat(Stream.<Response>empty().collect(Asking.collector()).meanDelay())
                .isEmpty();
    }

    @Test
    void theMeanOfTheLongestDelaysIsExact() {
        Response longest = answer(4).askedAt(Instant.MIN).build();
        Asking asking = Stream.of(longest, longest, longest).collect(Asking.collector());

        assertThat(asking.meanDelay()).isEqualTo(asking.delay(1));
    }

    @Test
    void tellsDelaysToTheMillisecond() {
        assertThat(Stream.of(after(Duration.ofNanos(1_999_999)))
                        .collect(Asking.collector())
                        .delay(0.5))
                .contains(Duration.ofMillis(1));
    }

    @Test
    void countsAnswersBeforeTheirQuestionsApart() {
        Asking asking = Stream.of(-5L, -1L, 0L, 60L)
                .map(seconds -> after(Duration.ofSeconds(seconds)))
                .collect(Asking.collector());

        assertThat(asking.answeredBeforeAsked()).isEqualTo(2);
        assertThat(asking.withDelay()).isEqualTo(2);
        assertThat(asking.delay(0)).contains(Duration.ZERO);
        assertThat(asking.delay(0.5)).contains(Duration.ofSeconds(30));
    }

    @Test
    void hasNoDelayIfAllAnsweredBeforeBeingAsked() {
        Asking asking = Stream.of(after(Duration.ofNanos(-1))).collect(Asking.collector());

        assertThat(asking.answeredBeforeAsked()).isEqualTo(1);
        assertThat(asking.delay(0.5)).isEmpty();
    }

    @Test
    void survivesTheEndsOfTime() {
        Response latest = Response.builder("ann", "delivery", "csat", 4, Instant.MAX)
                .askedAt(Instant.MIN)
                .build();
        Response earliest = Response.builder("ann", "delivery", "csat", 4, Instant.MIN)
                .askedAt(Instant.MAX)
                .build();
        Asking asking = Stream.of(latest, earliest, latest, latest).collect(Asking.collector());

        assertThat(asking.answeredBeforeAsked()).isEqualTo(1);
        assertThat(asking.delay(0)).contains(Duration.ofMillis(Long.MAX_VALUE));
        assertThat(asking.delay(1)).contains(Duration.ofMillis(Long.MAX_VALUE));
    }

    @Test
    void refusesWhatIsNoShare() {
        Asking asking = Stream.of(after(Duration.ofSeconds(5))).collect(Asking.collector());

        for (double share : new double[] {-0.01, 1.01, Double.NaN, 50}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> asking.delay(share))
                    .withMessage("share must be from 0 to 1, was " + share);
        }
    }

    @Property(seed = "43")
    void readsTheSameInParallelAsInARow(@ForAll("responses") List<Response> responses) {
        Asking row = responses.stream().collect(Asking.collector());
        Asking parallel = responses.parallelStream().collect(Asking.collector());

        assertThat(parallel).hasToString(row.toString());
        assertThat(parallel.withDelay()).isEqualTo(row.withDelay());
        assertThat(parallel.answeredBeforeAsked()).isEqualTo(row.answeredBeforeAsked());
        for (double share = 0; share <= 1; share += 0.125) {
            assertThat(parallel.delay(share)).isEqualTo(row.delay(share));
        }
        assertThat(row.responses()).isEqualTo(responses.size());
        assertThat(row.withScore())
                .isEqualTo(responses.stream()
                        .filter(response -> response.score() != null)
                        .count());
        assertThat(row.withDelay() + row.answeredBeforeAsked())
                .isEqualTo(responses.stream()
                        .filter(response -> response.askedAt() != null)
                        .count());
    }

    @Provide
    Arbitrary<List<Response>> responses() {
        Arbitrary<Integer> scores = Arbitraries.integers().between(1, 5).injectNull(0.3);
        Arbitrary<String> comments = Arbitraries.of("fine", "", " ").injectNull(0.3);
        Arbitrary<Instant> asked = Arbitraries.longs()
                .between(-1000, 100_000)
                .map(NOON::minusMillis)
                .injectNull(0.3);
        return Combinators.combine(scores, comments, asked)
                .as((score, comment, at) ->
                        answer(score).comment(comment).askedAt(at).build())
                .list()
                .ofMaxSize(100);
    }
}
