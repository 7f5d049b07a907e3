package dev.touchpoint.blackbox.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.touchpoint.fixture.MeanMetric;
import dev.touchpoint.insight.Trend;
import dev.touchpoint.insight.TrendPeriod;
import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendTest {

    private static final Metric CSAT = new MeanMetric("csat", Scale.of(1, 5));
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-06-10T12:00:00Z");

    private static Response answer(String at, @Nullable Integer score) {
        return answer(Instant.parse(at), score);
    }

    private static Response answer(Instant at, @Nullable Integer score) {
        return Response.builder("c", "delivery", "csat", score, at).build();
    }

    private static Trend months(Response... responses) {
        return Stream.of(responses).collect(Trend.by(TrendPeriod.MONTH, BERLIN, CSAT));
    }

    private static final Trend SPRING = months(
            answer("2026-03-31T21:59:59Z", 1),
            answer("2026-03-31T22:00:00Z", 5),
            answer("2026-04-15T12:00:00Z", 4),
            answer("2026-04-16T12:00:00Z", null),
            answer("2026-06-02T12:00:00Z", 3));

    @Test
    void daysThatWereCountedElsewhereMakeTheSameTrend() {
        Trend counted = Trend.ofDays(
                TrendPeriod.MONTH,
                BERLIN,
                CSAT,
                Map.of(
                        LocalDate.of(2026, 3, 31), ScoreCounts.ofScores(CSAT.scale(), 1),
                        LocalDate.of(2026, 4, 1), ScoreCounts.ofScores(CSAT.scale(), 5),
                        LocalDate.of(2026, 4, 15), ScoreCounts.ofScores(CSAT.scale(), 4),
                        LocalDate.of(2026, 6, 2), ScoreCounts.ofScores(CSAT.scale(), 3),
                        LocalDate.of(2026, 8, 1), ScoreCounts.empty(CSAT.scale())));

        assertThat(counted.points(NOW, 1, 0.95)).isEqualTo(SPRING.points(NOW, 1, 0.95));
        assertThat(counted).hasToString("Trend[csat by MONTH in Europe/Berlin]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trend.ofDays(
                        TrendPeriod.DAY,
                        BERLIN,
                        CSAT,
                        Map.of(LocalDate.of(2026, 3, 31), ScoreCounts.empty(Scale.of(0, 10)))));
    }

    @Test
    void aMonthBeginsAtMidnightOfTheZoneAndOneWithoutAnswersIsThereToo() {
        List<Trend.Point> points = SPRING.points(NOW, 1, 0.95);

        assertThat(points)
                .extracting(Trend.Point::from)
                .containsExactly(
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 4, 1),
                        LocalDate.of(2026, 5, 1),
                        LocalDate.of(2026, 6, 1));
        assertThat(points).extracting(point -> point.counts().n()).containsExactly(1L, 2L, 0L, 1L);
        assertThat(points.get(1).until()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(points.get(1).counts()).isEqualTo(ScoreCounts.ofScores(CSAT.scale(), 4, 5));
    }

    @Test
    void whatIsNotOverIsPartial() {
        assertThat(SPRING.points(NOW, 1, 0.95))
                .extracting(Trend.Point::partial)
                .containsExactly(false, false, false, true);
        assertThat(SPRING.points(Instant.parse("2026-06-30T22:00:00Z"), 1, 0.95))
                .extracting(Trend.Point::partial)
                .containsExactly(false, false, false, false);
        assertThat(SPRING.points(Instant.parse("2026-06-30T21:59:59Z"), 1, 0.95))
                .extracting(Trend.Point::partial)
                .containsExactly(false, false, false, true);
    }

    @Test
    void tooFewAnswersShowNoScore() {
        List<Trend.Point> points = SPRING.points(NOW, 2, 0.95);

        assertThat(points).extracting(point -> point.estimate() == null).containsExactly(true, false, true, true);
        assertThat(points.get(1).estimate()).isEqualTo(CSAT.estimate(ScoreCounts.ofScores(CSAT.scale(), 4, 5)));
    }

    @Test
    void windowsRollByOnePeriod() {
        List<Trend.Point> windows = SPRING.rolling(3, NOW, 1, 0.95);

        assertThat(windows)
                .extracting(Trend.Point::from)
                .containsExactly(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));
        assertThat(windows)
                .extracting(Trend.Point::until)
                .containsExactly(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 1));
        assertThat(windows).extracting(point -> point.counts().n()).containsExactly(3L, 3L);
        assertThat(windows).extracting(Trend.Point::partial).containsExactly(false, true);
        assertThat(SPRING.rolling(5, NOW, 1, 0.95)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-05-14, 2026-05-14",
        "WEEK, 2026-05-14, 2026-05-11",
        "WEEK, 2026-05-11, 2026-05-11",
        "WEEK, 2026-01-01, 2025-12-29",
        "MONTH, 2024-02-29, 2024-02-01",
        "QUARTER, 2026-05-14, 2026-04-01",
        "QUARTER, 2026-12-31, 2026-10-01",
        "YEAR, 2024-12-31, 2024-01-01",
    })
    void periodsBeginWhereTheCalendarSays(TrendPeriod period, LocalDate date, LocalDate start) {
        assertThat(period.startOf(date)).isEqualTo(start);
    }

    @Test
    void withoutAnswersThereAreNoPoints() {
        assertThat(months().points(NOW, 1, 0.95)).isEmpty();
        assertThat(months()).hasToString("Trend[csat by MONTH in Europe/Berlin]");
    }

    @Test
    void aWrongDateDoesNotFillTheMemory() {
        Trend days = Stream.of(answer("0001-01-01T00:00:00Z", 1), answer("9999-01-01T00:00:00Z", 1))
                .collect(Trend.by(TrendPeriod.DAY, ZoneOffset.UTC, CSAT));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> days.points(NOW, 1, 0.95))
                .withMessage("a trend must have at most 100000 periods, would have one of each DAY from 0001-01-01 to"
                        + " 9999-01-01");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SPRING.rolling(0, NOW, 1, 0.95))
                .withMessage("window must be 1 or more, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SPRING.points(NOW, 0, 0.95))
                .withMessage("minimum must be 1 or more, was 0");
        assertThatIllegalArgumentException().isThrownBy(() -> SPRING.points(NOW, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> months(answer("2026-01-01T00:00:00Z", 6)));
        assertThatNullPointerException()
                .isThrownBy(() -> Trend.by(null, BERLIN, CSAT))
                .withMessage("period must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> Trend.by(TrendPeriod.DAY, null, CSAT))
                .withMessage("zone must not be null");
    }

    @Property(seed = "2026", tries = 200)
    void everyAnswerIsInOnePeriodAndPeriodsFollowEachOther(
            @ForAll("days") List<Integer> days, @ForAll TrendPeriod period) {
        Trend trend = trend(days, period);
        List<Trend.Point> points = trend.points(NOW, 1, 0.95);

        assertThat(points.stream().mapToLong(point -> point.counts().n()).sum()).isEqualTo(days.size());
        for (int i = 1; i < points.size(); i++) {
            assertThat(points.get(i).from()).isEqualTo(points.get(i - 1).until());
        }
        for (Trend.Point point : points) {
            assertThat(period.startOf(point.until().minusDays(1))).isEqualTo(point.from());
        }
    }

    @Property(seed = "2026", tries = 200)
    void aWindowIsTheSumOfItsPeriods(
            @ForAll("days") List<Integer> days, @ForAll @IntRange(min = 1, max = 5) int window) {
        Trend trend = trend(days, TrendPeriod.WEEK);
        List<Trend.Point> points = trend.points(NOW, 1, 0.95);
        List<Trend.Point> windows = trend.rolling(window, NOW, 1, 0.95);

        assertThat(windows).hasSize(Math.max(0, points.size() - window + 1));
        IntStream.range(0, windows.size())
                .forEach(i -> assertThat(windows.get(i).counts())
                        .isEqualTo(points.subList(i, i + window).stream()
                                .map(Trend.Point::counts)
                                .reduce(ScoreCounts.empty(CSAT.scale()), ScoreCounts::plus)));
    }

    private static Trend trend(List<Integer> days, TrendPeriod period) {
        return days.stream()
                .map(day -> answer(NOW.minusSeconds(day * 86_400L), 1 + day % 5))
                .collect(Trend.by(period, BERLIN, CSAT));
    }

    @Provide
    Arbitrary<List<Integer>> days() {
        return Arbitraries.integers().between(0, 1500).list().ofMaxSize(12);
    }
}
