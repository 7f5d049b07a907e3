package dev.touchpoint.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.log.Response;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.metric.Metrics;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportPageTest {

    private static final Report REPORT = Shop.report();
    private static final String HTML = ReportPage.of(REPORT, ReportJson.of(REPORT));
    private static final Document PAGE = Jsoup.parse(HTML);

    @Test
    void saysWhatItIs() {
        assertThat(PAGE.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(PAGE.title()).isEqualTo("Touchpoint report: A shop");
        assertThat(PAGE.selectFirst("meta[name=viewport]").attr("content"))
                .isEqualTo("width=device-width, initial-scale=1");
        assertThat(PAGE.select("h1").eachText()).containsExactly("A shop");
        assertThat(PAGE.select("h2").eachText())
                .containsExactly(
                        "What was read",
                        "Customer Satisfaction Score csat",
                        "Net Promoter Score nps",
                        "Asking",
                        "Map and log",
                        "How to read the figures");
    }

    @Test
    void headsEachMetricWithItsScoreIntervalMethodAndNumber() {
        assertThat(PAGE.select(".headline").eachText())
                .containsExactly(
                        "50.00 % 15.00 to 85.00 % 95 % Wilson n = 4", "100.00 -58.69 to 100.00 95 % Tango n = 1");
    }

    @Test
    void theTablesShowTheFiguresOfTheReport() {
        assertThat(rows("answers"))
                .containsExactly(
                        List.of("count", "1", "1", "0", "1", "1"),
                        List.of("share", "25.00 %", "25.00 %", "0.00 %", "25.00 %", "25.00 %"));
        assertThat(rows("touchpoints"))
                .containsExactly(
                        List.of("I order order", "3", "66.67 %", "20.77 to 93.85 %", "3.3333"),
                        List.of("My parcel arrives delivery", "1", "0.00 %", "0.00 to 79.35 %", "2.0000"));
        assertThat(rows("matrix"))
                .containsExactly(
                        List.of(
                                "I order",
                                "50.00 % 9.45 to 90.55 % n = 2",
                                "no answer",
                                "100.00 % 20.65 to 100.00 % n = 1"),
                        List.of("My parcel arrives", "no answer", "0.00 % 0.00 to 79.35 % n = 1", "no answer"));
        assertThat(rows("trend"))
                .containsExactly(
                        List.of("2026-01", "2", "100.00 %", "34.24 to 100.00 %"),
                        List.of("2026-02", "1", "0.00 %", "0.00 to 79.35 %"),
                        List.of("2026-03 partial", "1", "0.00 %", "0.00 to 79.35 %"));
        assertThat(rows("asking"))
                .containsExactly(
                        List.of("csat", "5", "4", "2", "40.00 %", "4", "2.5 hours", "1.3 days"),
                        List.of("nps", "1", "1", "0", "0.00 %", "0", "-", "-"));
        assertThat(rows("seen"))
                .containsExactly(
                        List.of("I order", "1", "1 not planned", "", "", "1", "3", "3"),
                        List.of("My parcel arrives", "", "1", "", "", "", "1", "3"),
                        List.of("I get my money back never seen", "", "0", "", "", "", "0", "0"),
                        List.of("chat-bot not on the map", "", "", "", "1", "", "1", "0"));
    }

    @Test
    void eachTableSaysWhatItShowsAndEachFigureByWhichMethod() {
        assertThat(PAGE.select("table caption")).hasSameSizeAs(PAGE.select("table"));
        assertThat(PAGE.select("table:is([data-table=touchpoints], [data-table=matrix], [data-table=trend]) caption")
                        .eachText())
                .allSatisfy(caption -> assertThat(caption).containsPattern("Intervals: 95 % (Wilson|Tango)$"));
        assertThat(PAGE.select("th:not([scope])")).isEmpty();
    }

    @Test
    void eachChartHasATableWithTheSameFigures() {
        JsonNode metrics = island(PAGE).get("metrics");

        for (Element chart : PAGE.select("figure.chart")) {
            Element table = chart.nextElementSibling().selectFirst("table");
            assertThat(table.attr("data-table")).isEqualTo(chart.attr("data-chart"));
            assertThat(chart.attr("aria-label")).isNotBlank();
        }
        assertThat(PAGE.select("figure.chart")).hasSize(3 * metrics.size());
        assertThat(metrics.get(0).get("touchpoints").get(0).get("score").asDouble())
                .isEqualTo(200.0 / 3);
    }

    @Test
    void theDataOfTheChartsIsTheReportInFullPrecision() {
        assertThat(island(PAGE))
                .isEqualTo(new JsonMapper().readTree(ReportJson.of(REPORT).toString()));
    }

    @Test
    void needsNoNetwork() {
        assertThat(PAGE.select(
                        "[src], [href], [srcset], [action], [data], [poster], [background], link, iframe, object,"
                                + " embed, base, img, form"))
                .isEmpty();
        assertThat(Resources.css()).doesNotContain("url(", "@import");
        assertThat(Resources.script()).doesNotContain("http", "fetch", "XMLHttpRequest", "import(");
    }

    @Test
    void allowsNothingButItsOwnScriptsAndStyle() {
        String policy =
                PAGE.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");
        List<String> scripts =
                PAGE.select("script:not([type])").stream().map(Element::data).toList();
        String style = PAGE.selectFirst("style").data();

        assertThat(scripts).containsExactly(Resources.echarts(), Resources.script());
        assertThat(policy)
                .isEqualTo("default-src 'none'; script-src " + Inlined.hash(scripts.get(0)) + " "
                        + Inlined.hash(scripts.get(1)) + "; style-src " + Inlined.hash(style)
                        + "; base-uri 'none'; form-action 'none'");
        assertThat(PAGE.head().children().indexOf(PAGE.selectFirst("meta[http-equiv]")))
                .isLessThan(PAGE.head().children().indexOf(PAGE.selectFirst("style")));
    }

    @Test
    void hasNoHandlersOrStylesInItsElements() {
        assertThat(PAGE.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")
                                || attribute.getKey().equals("style")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><img src=x onerror=alert(1)>",
                "</SCRIPT ><script>alert(1)</script>",
                "<!--<script>",
                "]]>",
                "\"><svg onload=alert(1)>",
                "' onmouseover='alert(1)",
                "&lt;b&gt; &amp;",
                "{{title}} {{{data}}} {{#readings}}",
                "${alert(1)} `x` \\u003cb\\u003e",
                "a\u2028b\u2029c",
                "\u202Egnp.exe \u0000 \u001B[31m",
                "עברית العربية",
                "👩\u200D👩\u200D👧 🇹🇷 İıŞş",
            })
    void hostileTextsAreTextsOnly(String text) {
        TouchpointMap map = TouchpointMap.builder("shop", text)
                .mission(text)
                .channel("web", text)
                .touchpoint(Shop.touchpoint("order", text).over("web"))
                .touchpoint(Shop.touchpoint("refund", text))
                .build();
        ReportTally tally = new ReportTally(map, Metrics.discover(), Shop.ZONE);
        tally.add(Shop.met(text, text, text, "2026-01-01T08:00:00Z"));
        for (String touchpoint : List.of("order", text)) {
            for (String channel : List.of("web", text)) {
                tally.add(Response.builder(text, touchpoint, "csat", 5, Instant.parse("2026-01-02T08:00:00Z"))
                        .channel(channel)
                        .comment(text + "in my own words")
                        .build());
            }
        }
        Report report = tally.report(0.95, 0, false);

        String html = ReportPage.of(report, ReportJson.of(report));
        Document page = Jsoup.parse(html);

        assertThat(page.select("script")).hasSize(3);
        assertThat(page.select("style, img, svg, b")).hasSize(1);
        assertThat(page.select("script:not([type])").eachAttr("src")).isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")))
                .isEmpty();
        String shown = Plain.text(text);
        assertThat(page.selectFirst("h1").wholeText()).isEqualTo(shown);
        assertThat(page.selectFirst("title").wholeText()).isEqualTo("Touchpoint report: " + shown);
        assertThat(page.selectFirst("[data-table=touchpoints] tbody th bdi").wholeText())
                .isEqualTo(shown);
        assertThat(island(page).get("map").get("name").asString()).isEqualTo(text);
        assertThat(page.selectFirst("#report-data").data()).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        assertThat(html).doesNotContain("in my own words");
    }

    @Test
    void showsThatThereIsNothing() {
        Report report = new ReportTally(Shop.map(), Metrics.discover(), Shop.ZONE).report(0.95, 0, false);

        Document page = Jsoup.parse(ReportPage.of(report, ReportJson.of(report)));

        assertThat(page.select("figure")).isEmpty();
        assertThat(page.text()).contains("There are no responses.", "first event none");
    }

    @Test
    void showsThatNobodyGaveAScore() {
        ReportTally tally = new ReportTally(Shop.map(), Metrics.discover(), Shop.ZONE);
        tally.add(Response.builder("a", "order", "nps", null, Instant.EPOCH).build());
        Report report = tally.report(0.95, 0, false);

        Document page = Jsoup.parse(ReportPage.of(report, ReportJson.of(report)));

        assertThat(page.select(".headline").eachText()).containsExactly("no score n = 0");
        assertThat(page.text()).contains("Nobody answered with a score.");
        assertThat(page.select("figure")).isEmpty();
    }

    @Test
    void saysHowManyAnswersCameWithoutAScore() {
        assertThat(page(null, 3).text())
                .contains("on the scale from 1 to 5. 1 further answer came without a score and is not counted.");
        assertThat(page(null, null, 3).text())
                .contains("on the scale from 1 to 5. 2 further answers came without a score and are not counted.");
        assertThat(page(3).text()).doesNotContain("further answer");
    }

    private static Document page(Integer... scores) {
        ReportTally tally = new ReportTally(Shop.map(), Metrics.discover(), Shop.ZONE);
        for (Integer score : scores) {
            tally.add(
                    Response.builder("a", "order", "csat", score, Instant.EPOCH).build());
        }
        Report report = tally.report(0.95, 0, false);
        return Jsoup.parse(ReportPage.of(report, ReportJson.of(report)));
    }

    @Test
    void saysHowManyAnsweredBeforeBeingAsked() {
        ReportTally tally = new ReportTally(Shop.map(), Metrics.discover(), Shop.ZONE);
        tally.add(Response.builder("a", "order", "csat", 3, Instant.EPOCH)
                .askedAt(Instant.EPOCH.plusSeconds(60))
                .build());
        Report report = tally.report(0.95, 0, false);

        assertThat(Jsoup.parse(ReportPage.of(report, ReportJson.of(report))).text())
                .contains("csat: 1 answered before being asked and has no delay.");
        assertThat(ReportText.of(report)).contains("  csat: 1 answered before being asked and has no delay");
        JsonNode asking = ReportJson.of(report).get("metrics").get(0).get("asking");
        assertThat(asking.get("answeredBeforeAsked").asLong()).isEqualTo(1);
        assertThat(asking.get("medianDelay").isNull()).isTrue();
    }

    @Test
    void isTheSameForTheSameReport() {
        Report again = Shop.report();

        assertThat(ReportPage.of(again, ReportJson.of(again))).isEqualTo(HTML);
    }

    private static List<List<String>> rows(String table) {
        return PAGE.selectFirst("[data-table=" + table + "]").select("tbody tr").stream()
                .map(row -> row.children().stream().map(Element::text).toList())
                .toList();
    }

    private static JsonNode island(Document page) {
        return new JsonMapper().readTree(page.selectFirst("#report-data").data());
    }
}
