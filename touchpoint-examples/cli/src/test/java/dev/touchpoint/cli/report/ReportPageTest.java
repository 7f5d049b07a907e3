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
    private static final String HTML = ReportPage.of(REPORT);
    private static final Document PAGE = Jsoup.parse(HTML);
    private static final Document FULL = Jsoup.parse(ReportPage.of(Samples.report()));

    @Test
    void saysWhatItIs() {
        assertThat(PAGE.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(PAGE.title()).isEqualTo("Touchpoint report: A shop");
        assertThat(PAGE.selectFirst("meta[name=viewport]").attr("content"))
                .isEqualTo("width=device-width, initial-scale=1");
        assertThat(PAGE.select("h1").eachText()).containsExactly("A shop");
        assertThat(PAGE.select("h2").eachText())
                .containsExactly(
                        "What to do on Monday",
                        "Look at a part of the answers",
                        "At a glance",
                        "Journeys",
                        "What customers really go through",
                        "Customer Satisfaction Score csat",
                        "Net Promoter Score nps",
                        "Asking",
                        "What was read",
                        "Map and log",
                        "How to read the figures");
    }

    @Test
    void headsEachMetricWithItsScoreIntervalMethodAndNumber() {
        assertThat(PAGE.select(".headline").eachText())
                .containsExactly("50.0 % likely 15.0 to 85.0 % n = 4", "100.0 likely -58.7 to 100.0 n = 1");
    }

    @Test
    void theTablesShowTheFiguresOfTheReport() {
        assertThat(rows("answers"))
                .containsExactly(
                        List.of("1", "", "1", "25.0 %"),
                        List.of("2", "", "1", "25.0 %"),
                        List.of("3", "", "0", "0.0 %"),
                        List.of("4", "", "1", "25.0 %"),
                        List.of("5", "", "1", "25.0 %"));
        assertThat(rows("touchpoints"))
                .containsExactly(
                        List.of("I order order", "66.7 %", "", "20.8 to 93.9 %", "3", "3.33", "100.0 %"),
                        List.of("My parcel arrives delivery", "0.0 %", "", "0.0 to 79.3 %", "1", "2.00", "100.0 %"));
        assertThat(rows("matrix"))
                .containsExactly(
                        List.of("I order", "50.0 % 9.5 to 90.5 % n = 2", "no answer", "100.0 % 20.7 to 100.0 % n = 1"),
                        List.of("My parcel arrives", "no answer", "0.0 % 0.0 to 79.3 % n = 1", "no answer"));
        assertThat(rows("trend"))
                .containsExactly(
                        List.of("2026-01", "2", "100.0 %", "34.2 to 100.0 %"),
                        List.of("2026-02", "1", "0.0 %", "0.0 to 79.3 %"),
                        List.of("2026-03 partial", "1", "0.0 %", "0.0 to 79.3 %"));
        assertThat(rows("asking"))
                .containsExactly(
                        List.of("csat", "5", "4", "2 (40.00 %)", "0 (0.00 %)", "4", "2.5 hours", "1.3 days"),
                        List.of("nps", "1", "1", "0 (0.00 %)", "0 (0.00 %)", "0", "-", "-"));
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
    void eachPictureHasATableAndWordsForWhoDoesNotSeeIt() {
        for (Element figure : FULL.select("figure.picture")) {
            assertThat(figure.selectFirst("svg[role=img]").attr("aria-label")).isNotBlank();
            Element table = figure.nextElementSibling().selectFirst("table");
            assertThat(table.select("tbody tr")).isNotEmpty();
            assertThat(table.select("caption").text()).isNotBlank();
        }
        assertThat(FULL.select("figure.picture")).hasSize(11);
        assertThat(FULL.select("svg:not([role=img], [aria-hidden=true], [aria-hidden=true] svg)"))
                .isEmpty();
    }

    @Test
    void headingsAndIdsAreInOrder() {
        assertThat(FULL.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(FULL.select("[aria-labelledby]").eachAttr("aria-labelledby"))
                .allSatisfy(id -> assertThat(FULL.getElementById(id)).isNotNull());
        assertThat(FULL.select("a[href]").eachAttr("href"))
                .allSatisfy(
                        to -> assertThat(FULL.getElementById(to.substring(1))).isNotNull());
        int before = 1;
        for (Element heading : FULL.select("h1, h2, h3, h4")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
    }

    @Test
    void theScriptGetsTheAnswersPackedByTouchpointChannelAndMonth() {
        JsonNode csat = island(PAGE).get("metrics").get(0);

        assertThat(csat.get("id").asString()).isEqualTo("csat");
        assertThat(csat.get("worth").toString()).isEqualTo("[0.0,0.0,0.0,100.0,100.0]");
        assertThat(csat.get("all").toString()).isEqualTo("[5,1,1,1,28,1,38,1]");
    }

    @Test
    void needsNoNetwork() {
        assertThat(PAGE.select(
                        "[src], [href]:not([href^=#]), [srcset], [action], [data], [poster], [background], link, iframe, object,"
                                + " embed, base, img, form"))
                .isEmpty();
        assertThat(Resources.css()).doesNotContain("url(", "@import");
        assertThat(Resources.script().replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http", "fetch", "XMLHttpRequest", "import(");
    }

    @Test
    void allowsNothingButItsOwnScriptsAndStyle() {
        String policy =
                PAGE.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");
        List<String> scripts =
                PAGE.select("script:not([type])").stream().map(Element::data).toList();
        String style = PAGE.selectFirst("style").data();

        assertThat(scripts).containsExactly(Resources.script());
        assertThat(policy)
                .isEqualTo("default-src 'none'; script-src " + Inlined.hash(scripts.get(0)) + "; style-src "
                        + Inlined.hash(style) + "; base-uri 'none'; form-action 'none'");
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
        ReportTally tally = new ReportTally(map, Metrics.discover(), Shop.ZONE, 5);
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

        String html = ReportPage.of(report);
        Document page = Jsoup.parse(html);

        assertThat(page.select("script")).hasSize(2);
        assertThat(page.select("style, img, b, image, foreignObject, use")).hasSize(1);
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
        assertThat(island(page).get("touchpoints").get(0).asString()).isEqualTo(shown);
        assertThat(page.selectFirst("#report-data").data()).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        assertThat(page.selectFirst("blockquote bdi").text()).endsWith("in my own words");
        assertThat(html).doesNotContain("\u202E", "\u2028", "\u2029");
    }

    @Test
    void commentsCanBeLeftOut() {
        ReportTally tally = new ReportTally(Shop.map(), Metrics.discover(), Shop.ZONE, 0);
        tally.add(Response.builder("a", "order", "csat", 5, Instant.EPOCH)
                .comment("in my own words")
                .build());

        assertThat(ReportPage.of(tally.report(0.95, 0, false))).doesNotContain("in my own words", "blockquote><bdi");
    }

    @Test
    void showsThatThereIsNothing() {
        Report report = new ReportTally(Shop.map(), Metrics.discover(), Shop.ZONE, 5).report(0.95, 0, false);

        Document page = Jsoup.parse(ReportPage.of(report));

        assertThat(page.select("#filters, [data-table=touchpoints], [data-table=trend]"))
                .isEmpty();
        assertThat(page.text()).contains("There are no responses.", "first event none");
    }

    @Test
    void showsThatNobodyGaveAScore() {
        ReportTally tally = new ReportTally(Shop.map(), Metrics.discover(), Shop.ZONE, 5);
        tally.add(Response.builder("a", "order", "nps", null, Instant.EPOCH).build());
        Report report = tally.report(0.95, 0, false);

        Document page = Jsoup.parse(ReportPage.of(report));

        assertThat(page.select(".headline").eachText()).containsExactly("– likely – n = 0");
        assertThat(page.text()).contains("Nobody answered with a score.");
        assertThat(page.select("[data-table=touchpoints], [data-table=trend]")).isEmpty();
    }

    @Test
    void saysHowManyAnswersCameWithoutAScore() {
        assertThat(page(null, 3).text()).contains("1 further answer came without a score and is not counted.");
        assertThat(page(null, null, 3).text()).contains("2 further answers came without a score and are not counted.");
        assertThat(page(3).text()).doesNotContain("further answer");
    }

    private static Document page(Integer... scores) {
        ReportTally tally = new ReportTally(Shop.map(), Metrics.discover(), Shop.ZONE, 5);
        for (Integer score : scores) {
            tally.add(
                    Response.builder("a", "order", "csat", score, Instant.EPOCH).build());
        }
        Report report = tally.report(0.95, 0, false);
        return Jsoup.parse(ReportPage.of(report));
    }

    @Test
    void saysHowManyAnsweredBeforeBeingAsked() {
        ReportTally tally = new ReportTally(Shop.map(), Metrics.discover(), Shop.ZONE, 5);
        tally.add(Response.builder("a", "order", "csat", 3, Instant.EPOCH)
                .askedAt(Instant.EPOCH.plusSeconds(60))
                .build());
        Report report = tally.report(0.95, 0, false);

        assertThat(Jsoup.parse(ReportPage.of(report)).text())
                .contains("csat: 1 answered before being asked and has no delay.");
        assertThat(ReportText.of(report)).contains("  csat: 1 answered before being asked and has no delay");
        JsonNode asking = ReportJson.of(report).get("metrics").get(0).get("asking");
        assertThat(asking.get("answeredBeforeAsked").asLong()).isEqualTo(1);
        assertThat(asking.get("medianDelay").isNull()).isTrue();
    }

    @Test
    void isTheSameForTheSameReport() {
        Report again = Shop.report();

        assertThat(ReportPage.of(again)).isEqualTo(HTML);
    }

    private static List<List<String>> rows(String table) {
        return PAGE.selectFirst("[data-table=" + table + "]").select("tbody tr").stream()
                .map(row -> row.children().stream().map(ReportPageTest::seen).toList())
                .toList();
    }

    /** A cell as a reader sees it. */
    private static String seen(Element cell) {
        Element copy = cell.clone();
        copy.select("[hidden]").remove();
        return copy.text();
    }

    private static JsonNode island(Document page) {
        return new JsonMapper().readTree(page.selectFirst("#report-data").data());
    }
}
