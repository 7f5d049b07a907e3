package dev.touchpoint.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CubeTallyTest {

    private static final Scale FIVE = Scale.of(1, 5);
    private static final Instant AT = Instant.parse("2026-01-31T23:30:00Z");

    @Test
    void countsByTouchpointChannelAndMonthAndByOneAttributeAtATime() {
        Cube cube = cube(List.of(
                answer("order", 5).channel("web").segment("tier", "gold").build(),
                answer("order", 5).channel("web").segment("tier", "iron").build(),
                answer("order", 1).segment("size", "small").build(),
                answer("order", null).segment("tier", "gold").build()));

        long month = Months.number(YearMonth.of(2026, 1));
        assertThat(cube.all())
                .isEqualTo(Map.of(
                        new Slot("order", "web", month, null), counts(0, 0, 0, 0, 2),
                        new Slot("order", null, month, null), counts(1, 0, 0, 0, 0)));
        assertThat(cube.segments())
                .isEqualTo(Map.of(
                        "tier",
                        Map.of(
                                new Slot("order", "web", month, "gold"), counts(0, 0, 0, 0, 1),
                                new Slot("order", "web", month, "iron"), counts(0, 0, 0, 0, 1)),
                        "size",
                        Map.of(new Slot("order", null, month, "small"), counts(1, 0, 0, 0, 0))));
        assertThat(cube.byChannel()).isTrue();
        assertThat(cube.byMonth()).isTrue();
        assertThat(cube.tooMany()).isEmpty();
    }

    @Test
    void anAttributeWithTooManyValuesIsLeftOutWhateverTheOrder() {
        List<Response> responses = new ArrayList<>();
        for (int i = 0; i <= CubeTally.MOST_VALUES; i++) {
            responses.add(answer("order", 3)
                    .segment("postcode", "p" + i)
                    .segment("tier", "gold")
                    .build());
        }
        for (long seed = 0; seed < 5; seed++) {
            Collections.shuffle(responses, new Random(seed));
            Cube cube = cube(responses);

            assertThat(cube.segments()).containsOnlyKeys("tier");
            assertThat(cube.tooMany()).containsExactly("postcode");
        }
        assertThat(cube(responses.subList(1, responses.size())).segments()).containsOnlyKeys("postcode", "tier");
    }

    @Test
    void withTooManyCellsChannelsAreNoLongerToldApartThenMonths() {
        List<Response> channels = new ArrayList<>();
        for (int i = 0; i <= CubeTally.MOST_CELLS; i++) {
            channels.add(answer("t" + i % 200, 1 + i % 5)
                    .channel("c" + i / 200)
                    .segment("tier", "gold")
                    .build());
        }
        Cube byMonth = cube(channels);
        assertThat(byMonth.byChannel()).isFalse();
        assertThat(byMonth.byMonth()).isTrue();
        assertThat(byMonth.all()).hasSize(200);
        assertThat(sum(byMonth)).isEqualTo(channels.size());
        assertThat(byMonth.tooMany()).containsExactly("tier");

        List<Response> months = new ArrayList<>();
        for (int i = 0; i <= CubeTally.MOST_CELLS; i++) {
            months.add(Response.builder("a", "t" + i % 200, "csat", 1 + i % 5, AT.plusSeconds(i / 200 * 2_700_000L))
                    .build());
        }
        Cube plain = cube(months);
        assertThat(plain.byChannel()).isFalse();
        assertThat(plain.byMonth()).isFalse();
        assertThat(plain.all()).hasSize(200);
        assertThat(sum(plain)).isEqualTo(months.size());
    }

    @Test
    void thePageSaysWhatItCanNotBeFilteredBy() {
        Reading reading = Samples.reading(List.of(
                answer("order", 3).segment("tier", "gold").build(),
                answer("order", 3).segment("tier", "iron").build()));
        Cube cube = reading.cube();
        assertThat(Segments.of(List.of(reading)).values()).isEqualTo(Map.of("tier", List.of("gold", "iron")));

        cube.tooMany().add("postcode");

        assertThat(Segments.of(List.of(reading)).left()).containsExactly("postcode");
    }

    private static long sum(Cube cube) {
        return cube.all().values().stream().mapToLong(ScoreCounts::n).sum();
    }

    private static ScoreCounts counts(long... counts) {
        return ScoreCounts.of(FIVE, counts);
    }

    private static Cube cube(List<Response> responses) {
        CubeTally tally = new CubeTally(FIVE, ZoneOffset.UTC);
        responses.forEach(tally::add);
        return tally.cube();
    }

    private static Response.Builder answer(String touchpoint, Integer score) {
        return Response.builder("a", touchpoint, "csat", score, AT);
    }
}
