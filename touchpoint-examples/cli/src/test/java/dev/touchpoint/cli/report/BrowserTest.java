package dev.touchpoint.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.sample.SampleCompany;
import dev.touchpoint.log.Response;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Metrics;
import dev.touchpoint.metric.ScoreCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The page in a real browser, opened from disk. */
class BrowserTest {

    private static final int MOST_LOST_KEYS = 3;
    private static final String FOCUSED = "return document.activeElement === document.body ? 0 : 1";

    private static final List<Response> RESPONSES = new ArrayList<>();

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Report report;
    private static Indices indices;
    private static Path sample;
    private static Path crowd;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.open();
        report = Samples.report(RESPONSES);
        indices = Indices.of(report);
        sample = Files.writeString(folder.resolve("sample.html"), ReportPage.of(report));
        crowd = Files.writeString(folder.resolve("crowd.html"), ReportPage.of(Samples.crowd(500)));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void showTheSample() {
        browser.be(1440, "light");
        browser.requests();
        browser.console();
        browser.show(sample);
    }

    @Test
    void opensFromDiskWithoutAnErrorAndAsksForNothingElse() {
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests()).containsExactly(sample.toUri().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "390, light",
        "390, dark",
        "768, light",
        "768, dark",
        "1440, light",
        "1440, dark",
    })
    void nothingIsWiderThanThePage(int width, String colours) {
        for (Path page : colours.equals("light") ? List.of(sample, crowd) : List.of(sample)) {
            browser.be(width, colours);
            browser.show(page);
            browser.js("document.querySelectorAll('details').forEach((details) => { details.open = true; })");

            long over =
                    browser.number("const page = document.documentElement; return page.scrollWidth - page.clientWidth");
            List<String> outside = browser.list(
                    """
                    const wide = document.documentElement.clientWidth + 0.5;
                    return [...document.querySelectorAll('body *')]
                      .filter((e) => !e.closest('.scroll > *') && e.getBoundingClientRect().right > wide)
                      .map((e) => e.outerHTML.slice(0, 80));
                    """);
            assertThat(over).isZero();
            assertThat(outside).isEmpty();
        }
        assertThat(browser.console()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"light, 'rgb(255, 255, 255)', Dark colours", "dark, 'rgb(19, 24, 29)', Light colours"})
    void followsTheColoursOfTheDeviceUntilSomebodyChangesThem(String colours, String background, String offer) {
        browser.be(1440, colours);
        browser.await("document.querySelector('#theme').textContent === '" + offer + "'");

        assertThat(browser.js("return getComputedStyle(document.body).backgroundColor"))
                .isEqualTo(background);

        browser.click("#theme");

        assertThat(browser.js("return getComputedStyle(document.body).backgroundColor"))
                .isNotEqualTo(background);
        assertThat(browser.text("#theme")).isNotEqualTo(offer);
    }

    @Test
    void everythingIsReachedByTheKeyboardInOrderAndLeftAgain() {
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            browser.press(Keys.TAB);
            Map<String, Object> at = browser.map(
                    """
                    const at = document.activeElement;
                    const style = getComputedStyle(at);
                    return {id: at.id || at.className || at.tagName, body: at === document.body,
                      seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2};
                    """);
            if ((Boolean) at.get("body")) {
                // The first key may go to a window that has not got the focus yet.
                if (reached.isEmpty() && i < MOST_LOST_KEYS) {
                    continue;
                }
                break;
            }
            assertThat(at.get("seen")).as("focus on %s is seen", at.get("id")).isEqualTo(true);
            reached.add((String) at.get("id"));
        }
        assertThat(reached).hasSizeLessThan(400).startsWith("skip", "theme");
        assertThat(reached)
                .containsSubsequence("from", "to", "touchpoint", "channel", "segment", "scroll route", "sort", "more");
    }

    @Test
    void theSkipLinkLeadsToTheReport() {
        for (int i = 0; i < MOST_LOST_KEYS && browser.number(FOCUSED) == 0; i++) {
            browser.press(Keys.TAB);
        }
        browser.press(Keys.ENTER);

        browser.await("document.activeElement.id === 'main'");
    }

    /** Each name of a filter with the numbers of what is chosen, as a reader would by the lists. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "touchpoint=collection",
                "touchpoint=bid",
                "channel=email",
                "from=2025-03 to=2025-08",
                "from=2025-11",
                "to=2024-12",
                "segment=bidder:absentee",
                "segment=country:DE touchpoint=collection from=2025-02",
                "segment=bidder:floor touchpoint=bid channel=email from=2025-01 to=2026-03",
            })
    void aFilterShowsWhatTheLibraryWouldSayOfTheAnswersThatAreLeft(String filters) {
        Predicate<Response> left = response -> true;
        for (String filter : filters.split(" ", -1)) {
            String[] parts = filter.split("=", -1);
            choose(parts[0], parts[1]);
            left = left.and(condition(parts[0], parts[1]));
        }

        List<Response> kept = RESPONSES.stream().filter(left).toList();
        for (Reading reading : report.readings()) {
            Metric metric = reading.metric();
            Map<String, List<String>> seen = figures(metric);
            assertThat(seen.get("all")).isEqualTo(expected(metric, kept, response -> true));
            for (Scored<String> touchpoint : reading.touchpoints()) {
                assertThat(seen.get(indices.touchpoint(touchpoint.key())))
                        .isEqualTo(expected(
                                metric, kept, response -> response.touchpoint().equals(touchpoint.key())));
            }
            for (Scored<Period> month : reading.trend()) {
                assertThat(seen.get(indices.month(month.key().month())))
                        .isEqualTo(expected(metric, kept, response -> month(response)
                                .equals(month.key().month())));
            }
        }
        long n = kept.stream().map(Response::score).filter(Objects::nonNull).count();
        assertThat(browser.text("#status")).startsWith(Figures.count(n) + " of ");
        assertThat(browser.console()).isEmpty();
    }

    /** What readers see of n, score and interval, by what they are of. */
    private static Map<String, List<String>> figures(Metric metric) {
        return browser.map(
                """
                const parts = [...document.querySelectorAll('article[data-metric=' + arguments[0] + '] [data-of=all]'
                  + ', section[data-metric=' + arguments[0] + '] [data-table=touchpoints] [data-of]'
                  + ', section[data-metric=' + arguments[0] + '] [data-table=trend] [data-of]')];
                return Object.fromEntries(parts.map((part) => [part.dataset.of,
                  ['n', 'score', 'range'].map((kind) => part.querySelector('[data-part=' + kind + ']').textContent)]));
                """,
                metric.id());
    }

    private static List<String> expected(Metric metric, List<Response> kept, Predicate<Response> group) {
        Estimate estimate = estimate(metric, kept.stream().filter(group).toList());
        return List.of(Figures.count(estimate.n()), Shown.score(estimate), Shown.range(estimate));
    }

    private static Estimate estimate(Metric metric, List<Response> responses) {
        return metric.estimate(
                responses.stream()
                        .filter(response -> response.metric().equals(metric.id()))
                        .map(Response::score)
                        .filter(Objects::nonNull)
                        .collect(ScoreCounts.collector(metric.scale())),
                0.95);
    }

    private static YearMonth month(Response response) {
        return YearMonth.from(response.at().atZone(SampleCompany.zone()));
    }

    private static Predicate<Response> condition(String filter, String value) {
        return switch (filter) {
            case "touchpoint" -> response -> response.touchpoint().equals(value);
            case "channel" -> response -> value.equals(response.channel());
            case "from" -> response -> !month(response).isBefore(YearMonth.parse(value));
            case "to" -> response -> !month(response).isAfter(YearMonth.parse(value));
            default ->
                response -> {
                    String[] segment = value.split(":", -1);
                    return segment[1].equals(response.segments().get(segment[0]));
                };
        };
    }

    /** By what stands in the list, since numbers are the page's own business. */
    private static void choose(String filter, String value) {
        String shown =
                switch (filter) {
                    case "touchpoint" -> report.coverage().touchpoint(value).name();
                    case "channel" -> report.coverage().channel(value).name();
                    case "segment" -> value.split(":", -1)[1];
                    default -> value;
                };
        String group = filter.equals("segment") ? value.split(":", -1)[0] : "";
        Object number = browser.js(
                """
                return [...document.getElementById(arguments[0]).options]
                  .find((o) => o.text === arguments[1] && (o.parentNode.label || '') === arguments[2]).value;
                """,
                filter,
                shown,
                group);
        browser.choose(filter, String.valueOf(number));
    }

    @Test
    void commentsFollowTheFilterAndCanBeReadOn() {
        choose("touchpoint", "bid");
        choose("segment", "bidder:floor");

        List<String> about = browser.list(
                "return [...document.querySelectorAll('[data-metric=nps] .voice li .note bdi')].map((e) => e.textContent)");
        assertThat(about).isNotEmpty().containsOnly("I bid for the lot");

        browser.click("#reset");
        long before = browser.number("return document.querySelectorAll('[data-metric=nps] .voice li').length");
        browser.click("[data-metric=nps] .voice .more");
        assertThat(browser.number("return document.querySelectorAll('[data-metric=nps] .voice li').length"))
                .isGreaterThan(before);
    }

    @Test
    void theWordsAboveThePicturesFollowTheFilter() {
        choose("touchpoint", "bid");
        choose("to", "2024-12");

        assertThat(browser.text("[data-metric=nps] [data-news=touchpoints]"))
                .isEqualTo("No touchpoint clearly differs from the whole.");
        assertThat(browser.text("[data-metric=nps] [data-news=months]"))
                .startsWith("The last whole month is December 2024: ")
                .contains(browser.text("[data-metric=nps] [data-table=trend] tr:nth-child(3) [data-part=range]"));
        assertThat(browser.text("#status")).contains("(To 2024-12; Touchpoint I bid for the lot)");

        browser.click("#reset");

        assertThat(browser.text("[data-metric=nps] [data-news=touchpoints]"))
                .isEqualTo("▲ higher than on the whole: I bid for the lot. ▼ lower than on the whole: I hold my lot.");
        assertThat(browser.text("#status")).startsWith("All ").doesNotContain("(");
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 768, 1440})
    void noFigureOfATouchpointIsOutOfSight(int width) {
        browser.be(width, "light");
        browser.show(sample);

        List<String> hidden = browser.list(
                """
                return [...document.querySelectorAll('.stack tbody :is(th, td)')]
                  .filter((e) => e.checkVisibility() && e.textContent.trim() !== '')
                  .filter((e) => e.getBoundingClientRect().right > arguments[0])
                  .map((e) => e.outerHTML.slice(0, 80));
                """,
                width);
        assertThat(hidden).isEmpty();
        assertThat(browser.number("return document.querySelectorAll('.stack tbody td').length"))
                .isGreaterThan(50);
    }

    @Test
    void whatAFilterDoesNotChangeSaysSo() {
        String notes = "return [...document.querySelectorAll('.unfiltered')].filter((e) => e.checkVisibility()).length";
        assertThat(browser.number(notes)).isZero();

        choose("channel", "email");

        assertThat(browser.number(notes)).isGreaterThan(3);
    }

    @Test
    void theSliderHidesWhatIsRareAndSaysSo() {
        String shown = "return document.querySelectorAll('.flow-figure g.way:not([hidden])').length";
        assertThat(browser.number("return document.querySelector('.flow-figure .control').hidden ? 0 : 1"))
                .isOne();
        String status = browser.text("#rare-status");
        long before = browser.number(shown);
        assertThat(status).startsWith("Drawn: " + before + " of ");

        browser.js("document.getElementById('rare').focus()");
        browser.press(Keys.END);

        long most = browser.number(shown);
        assertThat(most).isLessThan(before).isEqualTo(notRarerThan("50"));
        assertThat(browser.text("#rare-share")).isEqualTo("50 %");
        assertThat(browser.text("#rare-status"))
                .startsWith("Drawn: " + most + " of ")
                .contains("Hidden: ");
        assertThat(browser.js("return document.getElementById('rare').getAttribute('aria-valuetext')"))
                .isEqualTo("50 % of journeys");

        browser.press(Keys.ARROW_LEFT);

        assertThat(browser.text("#rare-share")).isEqualTo("40 %");
        assertThat(browser.number(shown)).isEqualTo(notRarerThan("40"));

        browser.press(Keys.HOME);

        assertThat(browser.text("#rare-status")).endsWith("Nothing is hidden.");
        assertThat(browser.number("return document.querySelectorAll('.flow-figure svg [hidden]').length"))
                .isZero();
        assertThat(browser.number(shown))
                .isEqualTo(browser.number("return document.querySelectorAll('[data-table=paths] tbody tr').length"));
        assertThat(browser.console()).isEmpty();
    }

    /** How many paths are not rarer, by what they say of themselves. */
    private static long notRarerThan(String percent) {
        return browser.number(
                "return [...document.querySelectorAll('.flow-figure g.way')]"
                        + ".filter((each) => Number(each.dataset.share) >= Number(arguments[0])).length",
                percent);
    }

    @Test
    void theScriptSaysOfThePictureWhatJavaSays() {
        for (Path page : List.of(sample, crowd)) {
            browser.show(page);
            String status = browser.text("#rare-status");

            browser.js("document.getElementById('rare').dispatchEvent(new Event('input'))");

            assertThat(browser.text("#rare-status")).isEqualTo(status).contains("Hidden: ");
        }
    }

    @Test
    void thePictureOfTheFlowStaysWhereItIsWhenItIsScrolledOnAPhone() {
        browser.be(390, "dark");
        browser.show(sample);

        Map<String, Object> seen = browser.map(
                """
                const box = document.querySelector('.flow-figure .scroll');
                const page = document.documentElement;
                box.scrollLeft = 10000;
                return {scrolls: box.scrollWidth > box.clientWidth, over: page.scrollWidth > page.clientWidth,
                  table: document.querySelectorAll('[data-table=paths] tbody tr').length > 10};
                """);
        assertThat(seen)
                .containsEntry("scrolls", true)
                .containsEntry("over", false)
                .containsEntry("table", true);
    }

    @Test
    void withoutAFilterThePageIsWhatJavaWrote() throws IOException {
        String original = Files.readString(sample);
        String page =
                """
                const page = (document) => [...document.querySelectorAll('[data-part], .voice li, .news')]
                  .map((e) => e.textContent.replace(/\\s+/g, ' ').trim());
                const bars = (document) => [...document.querySelectorAll('svg.bar, .mark, .shares rect, svg.count')]
                  .map((e) => e.outerHTML);
                const java = new DOMParser().parseFromString(arguments[0], 'text/html');
                return [page(java), page(document), bars(java), bars(document)];
                """;
        choose("touchpoint", "bid");
        choose("segment", "bidder:floor");
        browser.click("#reset");

        List<List<String>> both = browser.list(page, original);

        assertThat(both.get(1)).isEqualTo(both.get(0)).hasSizeGreaterThan(200);
        assertThat(both.get(3)).isEqualTo(both.get(2)).hasSizeGreaterThan(20);
    }

    @Test
    void theScriptDrawsTheTrendAsJavaDoes() throws IOException {
        List<List<String>> both = browser.list(
                """
                document.querySelectorAll('.chart').forEach((box) => { box.style.width = '680px'; });
                window.dispatchEvent(new Event('resize'));
                const charts = (document) => [...document.querySelectorAll('svg.trend')].map((e) => e.outerHTML);
                return [charts(new DOMParser().parseFromString(arguments[0], 'text/html')), charts(document)];
                """,
                Files.readString(sample));

        assertThat(both.get(1)).isEqualTo(both.get(0)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nps", "enps", "csat", "ces", "ces-original", "ces-agree", "ces-net"})
    void theIntervalsOfTheScriptAreThoseOfTheLibrary(String id) {
        Metric metric = Metrics.discover().get(id);
        List<ScoreCounts> many = counts(metric, new Random(20261122));
        Map<String, Object> definition = definition(metric);

        for (double confidence : new double[] {0.8, 0.95, 0.999}) {
            double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
            List<List<Number>> found = browser.list(
                    Resources.read("intervals.js")
                            + """
                              return arguments[1].map((counts) => {
                                const estimate = estimateOf(arguments[0], counts, arguments[2]);
                                return [estimate.n, estimate.score, estimate.interval.low, estimate.interval.high];
                              });
                              """,
                    definition,
                    many.stream().map(counts -> counts.toArray()).toList(),
                    z);
            for (int i = 0; i < many.size(); i++) {
                Estimate expected = metric.estimate(many.get(i), confidence);
                String what = confidence + " " + many.get(i);
                assertThat(found.get(i).get(0).longValue()).as(what).isEqualTo(expected.n());
                assertThat(found.get(i).get(1).doubleValue())
                        .as(what)
                        .isEqualTo(expected.score().orElseThrow(), within(1e-9));
                assertThat(found.get(i).get(2).doubleValue())
                        .as(what)
                        .isEqualTo(expected.interval().orElseThrow().low(), within(1e-9));
                assertThat(found.get(i).get(3).doubleValue())
                        .as(what)
                        .isEqualTo(expected.interval().orElseThrow().high(), within(1e-9));
            }
        }
    }

    /** Single answers, few and many, all alike, and of every size up to a hundred million. */
    private static List<ScoreCounts> counts(Metric metric, Random random) {
        int points = metric.scale().points();
        List<ScoreCounts> counts = new ArrayList<>();
        for (int point = 0; point < points; point++) {
            for (long n : new long[] {1, 2, 7, 1_000, 100_000_000}) {
                long[] alike = new long[points];
                alike[point] = n;
                counts.add(ScoreCounts.of(metric.scale(), alike));
            }
        }
        while (counts.size() < 400) {
            long[] some = new long[points];
            double size = Math.pow(10, random.nextDouble() * 8);
            for (int point = 0; point < points; point++) {
                some[point] = random.nextBoolean() ? 0 : (long) (size * random.nextDouble());
            }
            ScoreCounts made = ScoreCounts.of(metric.scale(), some);
            if (!made.isEmpty()) {
                counts.add(made);
            }
        }
        return counts;
    }

    private static Map<String, Object> definition(Metric metric) {
        List<Double> worth = new ArrayList<>();
        for (int score = metric.scale().lowest(); score <= metric.scale().highest(); score++) {
            worth.add(metric.definition().worth(score));
        }
        Estimate any = metric.estimate(
                ScoreCounts.ofScores(metric.scale(), metric.scale().highest()));
        return Map.of(
                "worth",
                worth,
                "first",
                metric.scale().lowest(),
                "method",
                any.interval().orElseThrow().method());
    }

    @Test
    void ofAnotherMethodTheScoreStandsWithoutAnInterval() {
        Object interval = browser.js(Resources.read("intervals.js")
                + "return estimateOf({worth: [-100, 0, 100], first: 1, method: 'Wald'}, [1, 2, 3], 1.96).interval");

        assertThat(interval).isNull();
    }

    @Test
    void hostileTextsDoNothing() throws IOException {
        List<String> hostile = List.of(
                "</script><script>document.title = 'broken'</script>",
                "\"><svg onload=\"document.title = 'broken'\">",
                "<img src=x onerror=\"document.title = 'broken'\">",
                "\u202Egnp.exe \u2067 \u0007",
                "{{title}} ${1} `x`");
        TouchpointMap.Builder map = TouchpointMap.builder("hostile", hostile.get(0));
        for (int i = 0; i < hostile.size(); i++) {
            map.touchpoint(Shop.touchpoint("t" + i, hostile.get(i)).feeling(1, 1, hostile.get(i)));
        }
        map.journey(Journey.builder("j", hostile.get(1))
                .stage("s", hostile.get(2), Step.of(hostile.get(3), "t0", "t1", "t2", "t3", "t4")));
        ReportTally tally = new ReportTally(map.build(), Metrics.discover(), Shop.ZONE, 5);
        for (int i = 0; i < hostile.size(); i++) {
            tally.add(Response.builder("a", "t" + i, "nps", i, Instant.EPOCH)
                    .channel(hostile.get(i))
                    .segment(hostile.get(i), hostile.get(i))
                    .comment(hostile.get(i))
                    .build());
        }
        Path page = Files.writeString(folder.resolve("hostile.html"), ReportPage.of(tally.report(0.95, 0, false)));

        browser.requests();
        browser.console();
        browser.show(page);
        browser.choose("touchpoint", "1");
        browser.choose("segment", "0.0");
        browser.click("#reset");
        browser.click(".sort[data-sort=score]");

        assertThat(browser.text("title")).startsWith("Touchpoint report: </script>");
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests()).containsExactly(page.toUri().toString());
        assertThat(browser.text("html")).doesNotContain("\u202E", "\u2067", "\u0007");
    }

    @Test
    void aPageOfManyTouchpointsCanBeSortedAndFiltered() {
        browser.show(crowd);
        browser.click("[data-table=touchpoints] .sort[data-sort=score]");

        List<Number> scores = browser.list(
                """
                return [...document.querySelectorAll('[data-table=touchpoints] tbody [data-part=score]')]
                  .map((e) => parseFloat(e.textContent));
                """);
        assertThat(scores.stream().mapToDouble(Number::doubleValue).toArray())
                .hasSize(500)
                .isSorted();
        assertThat(browser.js(
                        "return document.querySelector('[data-table=touchpoints] th[aria-sort]').textContent.trim()"))
                .isEqualTo("score");
        assertThat(browser.number("return document.documentElement.scrollHeight"))
                .isLessThan(11_000);

        browser.choose("touchpoint", "499");

        assertThat(
                        browser.js(
                                """
                return [...document.querySelectorAll('[data-table=touchpoints] tbody tr')]
                  .filter((row) => row.checkVisibility()).length;
                """))
                .isEqualTo(1L);
    }

    @ParameterizedTest
    @CsvSource({"5, 21, channel", "1, 110, from"})
    void whatThereIsTooMuchOfIsNoFilterAndStaysAsItIs(int channels, int months, String gone) throws IOException {
        Path page =
                Files.writeString(folder.resolve("cells.html"), ReportPage.of(Samples.cells(200, channels, months)));
        browser.show(page);
        String figures =
                """
                const page = (document) => [...document.querySelectorAll('section [data-part]')].map((e) => e.textContent);
                return [page(new DOMParser().parseFromString(arguments[0], 'text/html')), page(document)];
                """;

        List<List<String>> both = browser.list(figures, Files.readString(page));
        assertThat(both.get(1)).isEqualTo(both.get(0));

        browser.choose("touchpoint", "7");
        assertThat(browser.number("return document.querySelectorAll('#" + gone + "').length"))
                .isZero();
        assertThat(browser.text("#filters details")).contains("would grow too large");
        assertThat(browser.text("[data-of=all] [data-part=n]")).isEqualTo(Figures.count((long) channels * months));
        assertThat(browser.console()).isEmpty();
    }

    /** A4 less its margins is 688 pixels wide, and 1,016 on its long side, which journeys have. */
    @Test
    void nothingIsWiderThanThePaper() {
        browser.onPaper(688);
        List<String> outside = wider(688, ":not(.journey *, .crowded *)");
        browser.onPaper(1016);
        List<String> outsideOfTheLongSide = wider(1016, "*");

        assertThat(outside).isEmpty();
        assertThat(outsideOfTheLongSide).isEmpty();
        assertThat(browser.number("return document.querySelectorAll('.strip').length"))
                .isGreaterThanOrEqualTo(SampleCompany.map().journeys().size());
    }

    private static List<String> wider(int width, String among) {
        browser.js("window.dispatchEvent(new Event('beforeprint'))");
        return browser.list(
                """
                return [...document.querySelectorAll('body ' + arguments[1])]
                  .filter((e) => e.checkVisibility() && !e.closest('svg *') && !e.matches('.skip'))
                  .filter((e) => e.getBoundingClientRect().right > arguments[0] + 0.5)
                  .map((e) => e.outerHTML.slice(0, 80));
                """,
                width,
                among);
    }

    @Test
    void onPaperTheFiltersAreGoneAndTheJourneysAreOpen() {
        browser.js("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(browser.js("return document.querySelectorAll('details.journey:not([open])').length"))
                .isEqualTo(0L);

        browser.js("window.dispatchEvent(new Event('afterprint'))");
        assertThat(browser.js("return document.querySelectorAll('details.journey[open]').length"))
                .isEqualTo(0L);
    }
}
