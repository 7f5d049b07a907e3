package dev.touchpoint.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Metrics;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.nps.Csat;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportTallyTest {

    private final Report report = Shop.report();
    private final Reading csat = report.readings().get(0);

    @Test
    void countsWhatWasRead() {
        assertThat(report.input())
                .isEqualTo(new Input(
                        5,
                        6,
                        4,
                        0,
                        false,
                        Shop.ZONE,
                        new Span(
                                Instant.parse("2026-01-01T08:00:00Z"),
                                Instant.parse("2026-03-20T22:30:00Z"),
                                Shop.ZONE)));
    }

    @Test
    void knowsWhatOnlyTheLogAndWhatOnlyTheMapHas() {
        Coverage coverage = report.coverage();

        assertThat(ids(coverage, Seen::isShadow)).containsExactly("chat-bot", "app");
        assertThat(ids(coverage, Seen::isGhost)).containsExactly("refund", "fax");
        assertThat(coverage.touchpoint("order").sighting()).isEqualTo(new Sighting(3, 3));
        assertThat(coverage.withoutChannel()).isEqualTo(new Sighting(1, 1));
    }

    @Test
    void knowsInteractionsOverAChannelThatIsNotPlanned() {
        assertThat(report.coverage().unplanned()).containsExactly(entry(new Place("order", "email"), 1L));
    }

    @Test
    void aTouchpointWithoutAnyPlannedChannelIsMetWhereverItIsMet() {
        ReportTally tally = new ReportTally(
                Shop.map().toBuilder()
                        .touchpoint(Shop.touchpoint("gossip", "I hear of it"))
                        .build(),
                Metrics.discover(),
                Shop.ZONE,
                5);
        tally.add(Shop.met("a", "gossip", "web", "2026-01-01T08:00:00Z"));

        assertThat(tally.report(0.95, 0, false).coverage().unplanned()).isEmpty();
    }

    @Test
    void hasAReadingForEachMetricThatWasAnswered() {
        assertThat(report.readings())
                .extracting(reading -> reading.metric().id())
                .containsExactly("csat", "nps");
    }

    @Test
    void scoresEachTouchpointAndEachOfItsChannels() {
        assertThat(csat.total()).isEqualTo(scored("total", 1, 1, 0, 1, 1));
        assertThat(csat.touchpoints())
                .containsExactly(scored("order", 1, 0, 0, 1, 1), scored("delivery", 0, 1, 0, 0, 0));
        assertThat(csat.places())
                .containsExactly(
                        scored(new Place("order", "web"), 1, 0, 0, 0, 1),
                        scored(new Place("order", null), 0, 0, 0, 1, 0),
                        scored(new Place("delivery", "email"), 0, 1, 0, 0, 0));
    }

    @Test
    void partsAddUpToTheTotal() {
        for (Reading reading : report.readings()) {
            ScoreCounts total = reading.total().counts();
            assertThat(sum(reading, reading.touchpoints())).isEqualTo(total);
            assertThat(sum(reading, reading.places())).isEqualTo(total);
            assertThat(sum(reading, reading.trend())).isEqualTo(total);
        }
    }

    @Test
    void countsMonthsInTheZoneAndListsThoseWithoutAnswers() {
        assertThat(csat.trend())
                .extracting(
                        month -> month.key().month(), month -> month.counts().n())
                .containsExactly(
                        tuple(YearMonth.of(2026, 1), 2L),
                        tuple(YearMonth.of(2026, 2), 1L),
                        tuple(YearMonth.of(2026, 3), 1L));
    }

    @Test
    void aMonthIsPartialWhereTheLogBeginsOrEndsInsideIt() {
        assertThat(csat.trend()).extracting(month -> month.key().partial()).containsExactly(false, false, true);
    }

    @Test
    void twoFarDatesDoNotMakeThousandsOfMonths() {
        ReportTally tally = new ReportTally(Shop.map(), Metrics.discover(), Shop.ZONE, 5);
        for (String at : List.of("1970-01-01T00:00:00Z", "2026-01-01T00:00:00Z")) {
            tally.add(
                    Response.builder("a", "order", "csat", 5, Instant.parse(at)).build());
        }

        assertThat(tally.report(0.95, 0, false).readings().get(0).trend()).hasSize(2);
    }

    @Test
    void readsTheAsking() {
        assertThat(csat.asking().responses()).isEqualTo(5);
        assertThat(csat.asking().withScore()).isEqualTo(4);
        assertThat(csat.asking().withComment()).isEqualTo(2);
        assertThat(csat.asking().delay(0.5)).hasToString("Optional[PT2H30M]");
    }

    @Test
    void aRefusedResponseIsNotCountedAtAll() {
        ReportTally tally = new ReportTally(Shop.map(), Metrics.discover(), Shop.ZONE, 5);
        Response off = Response.builder("a", "order", "csat", 6, Instant.EPOCH).build();
        Response unknown =
                Response.builder("a", "order", "smile", 1, Instant.EPOCH).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tally.add(off))
                .withMessage("score must be from 1 to 5, was 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tally.add(unknown))
                .withMessage(
                        "metric must be one of ces, ces-agree, ces-net, ces-original, csat, enps, nps, was \"smile\"");

        Report empty = tally.report(0.95, 0, false);
        assertThat(empty.input().responses()).isZero();
        assertThat(empty.input().customers()).isZero();
        assertThat(empty.readings()).isEmpty();
    }

    @Test
    void stopsWhereTheWrongColumnIsTakenForATouchpoint() {
        ReportTally tally = new ReportTally(Shop.map(), Metrics.discover(), Shop.ZONE, 5);

        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> {
                    for (int i = 0; i <= Sightings.MOST + 1; i++) {
                        tally.add(Shop.met("a", "t" + i, null, "2026-01-01T08:00:00Z"));
                    }
                })
                .withMessage(
                        "the log has more than 10,000 different pairs of touchpoint and channel: are these the right columns?");
    }

    private static List<String> ids(Coverage coverage, Predicate<Seen> condition) {
        return Stream.of(coverage.touchpoints(), coverage.channels())
                .flatMap(all -> all.values().stream())
                .filter(condition)
                .map(Seen::id)
                .toList();
    }

    private static <K> Scored<K> scored(K key, long... counts) {
        ScoreCounts answers = ScoreCounts.of(Csat.standard().scale(), counts);
        return new Scored<>(key, answers, Csat.standard().estimate(answers));
    }

    private static <K> ScoreCounts sum(Reading reading, List<Scored<K>> groups) {
        return groups.stream()
                .map(Scored::counts)
                .reduce(ScoreCounts.empty(reading.metric().scale()), ScoreCounts::plus);
    }
}
