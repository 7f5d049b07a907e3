package dev.touchpoint.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.log.Response;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Metrics;
import dev.touchpoint.metric.ScoreCounts;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every report. */
class ReportPropertiesTest {

    private static final List<String> ZONES = List.of("UTC", "Pacific/Chatham", "America/Sao_Paulo", "Asia/Kathmandu");

    @Property(seed = "20261121", tries = 200)
    void partsOfAReadingAddUpAndAreWhatOneWouldCountByHand(
            @ForAll("responses") List<Response> responses, @ForAll("zones") ZoneId zone) {
        Report report = report(Shop.map(), zone, responses);

        assertThat(report.input().responses()).isEqualTo(responses.size());
        assertThat(report.input().customers())
                .isEqualTo(responses.stream().map(Response::customer).distinct().count());
        for (Reading reading : report.readings()) {
            Metric metric = reading.metric();
            assertThat(reading.total().counts()).isEqualTo(counted(metric, responses));
            for (Scored<String> touchpoint : reading.touchpoints()) {
                assertThat(touchpoint.counts())
                        .isEqualTo(counted(
                                metric,
                                responses.stream()
                                        .filter(r -> r.touchpoint().equals(touchpoint.key()))
                                        .toList()));
                assertThat(touchpoint.estimate()).isEqualTo(metric.estimate(touchpoint.counts(), 0.9));
            }
            for (Scored<Place> place : reading.places()) {
                assertThat(place.counts())
                        .isEqualTo(counted(
                                metric,
                                responses.stream()
                                        .filter(r -> Place.of(r).equals(place.key()))
                                        .toList()));
            }
            for (Scored<Period> month : reading.trend()) {
                assertThat(month.counts())
                        .isEqualTo(counted(
                                metric,
                                responses.stream()
                                        .filter(r -> YearMonth.from(r.at().atZone(zone))
                                                .equals(month.key().month()))
                                        .toList()));
            }
            assertThat(sum(metric, reading.touchpoints()))
                    .isEqualTo(reading.total().counts());
            assertThat(sum(metric, reading.places())).isEqualTo(reading.total().counts());
            assertThat(sum(metric, reading.trend())).isEqualTo(reading.total().counts());
        }
    }

    @Property(seed = "20261121", tries = 200)
    void theOrderOfEventsMakesNoDifference(@ForAll("responses") List<Response> responses) {
        List<Response> reversed = IntStream.range(0, responses.size())
                .mapToObj(i -> responses.get(responses.size() - 1 - i))
                .toList();

        assertThat(ReportJson.of(report(Shop.map(), Shop.ZONE, reversed)))
                .isEqualTo(ReportJson.of(report(Shop.map(), Shop.ZONE, responses)));
    }

    @Property(seed = "20261121", tries = 60)
    void everyNameIsShownAsItIsAndNothingElse(@ForAll("names") String name) {
        TouchpointMap map = TouchpointMap.builder("shop", name)
                .touchpoint(Shop.touchpoint("order", name))
                .build();
        Report report = report(
                map,
                Shop.ZONE,
                List.of(Response.builder(name, "order", "csat", 3, Instant.EPOCH)
                        .build()));

        Document page = Jsoup.parse(ReportPage.of(report));

        assertThat(page.selectFirst("h1").wholeText()).isEqualTo(Plain.text(name));
        assertThat(page.selectFirst("[data-table=touchpoints] tbody th bdi").wholeText())
                .isEqualTo(Plain.text(name));
        assertThat(new JsonMapper()
                        .readTree(page.selectFirst("#report-data").data())
                        .get("touchpoints")
                        .get(0)
                        .asString())
                .isEqualTo(Plain.text(name));
        assertThat(page.select("script")).hasSize(2);
        assertThat(page.select("[style], [src], [href]:not([href^=#]), img, image, foreignObject"))
                .isEmpty();
    }

    @Provide
    static Arbitrary<List<Response>> responses() {
        Arbitrary<Instant> instants = Arbitraries.longs()
                .between(0, Duration.ofDays(400).toMinutes())
                .map(minutes -> Instant.parse("2025-11-01T00:00:00Z").plus(Duration.ofMinutes(minutes)));
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d", "e"),
                        Arbitraries.of("order", "delivery", "chat-bot"),
                        Arbitraries.of("nps", "csat", "ces"),
                        Arbitraries.integers().between(1, 5).injectNull(0.1),
                        Arbitraries.of("web", "email", "app").injectNull(0.2),
                        instants)
                .as((customer, touchpoint, metric, score, channel, at) -> Response.builder(
                                customer, touchpoint, metric, score, at)
                        .channel(channel)
                        .build())
                .list()
                .ofMaxSize(60);
    }

    @Provide
    static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZONES).map(ZoneId::of);
    }

    @Provide
    static Arbitrary<String> names() {
        Arbitrary<String> hostile = Arbitraries.of(
                "<", ">", "&", "\"", "'", "`", "=", "/", "</script>", "<!--", "{{", "}}", "\\", "\u2028", "\u202E");
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(3);
        return Arbitraries.oneOf(hostile, any)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join("", parts) + "!");
    }

    private static Report report(TouchpointMap map, ZoneId zone, List<Response> responses) {
        ReportTally tally = new ReportTally(map, Metrics.discover(), zone, 5);
        responses.forEach(tally::add);
        return tally.report(0.9, 0, false);
    }

    private static ScoreCounts counted(Metric metric, List<Response> responses) {
        return responses.stream()
                .filter(response -> response.metric().equals(metric.id()))
                .map(Response::score)
                .filter(Objects::nonNull)
                .collect(ScoreCounts.collector(metric.scale()));
    }

    private static <K> ScoreCounts sum(Metric metric, List<Scored<K>> groups) {
        return groups.stream()
                .map(Scored::counts)
                .collect(Collectors.reducing(ScoreCounts.empty(metric.scale()), ScoreCounts::plus));
    }
}
