package dev.touchpoint.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.cli.Ran;
import dev.touchpoint.json.TouchpointMaps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The section of policies that were tried out: there only if it is asked for. */
class ReportSimulationTest {

    private static final String POLICIES =
            """
            {
              "formatVersion": 1,
              "policies": [
                {
                  "id": "delivery-csat", "touchpoint": "delivery", "askedAt": "survey", "metric": "csat",
                  "channels": ["email"], "zone": "Europe/Berlin",
                  "rules": [
                    {"type": "gap", "of": "P90D", "scope": "ANY_SURVEY"},
                    {"type": "expiry", "of": "P14D"},
                    {"type": "segment", "attribute": "%1$s", "values": ["%1$s"]}
                  ]
                },
                {"id": "delivery-words", "touchpoint": "order", "askedAt": "survey", "channels": ["email"]}
              ]
            }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(folder.resolve("map.json"), TouchpointMaps.write(Shop.map()));
        Files.writeString(folder.resolve("policies.json"), POLICIES.formatted("tier"));
        Files.writeString(
                folder.resolve("interactions.csv"),
                """
                customer,occasion,touchpoint,at
                a,o1,delivery,2026-03-02T12:00:00Z
                a,o2,delivery,2026-03-10T12:00:00Z
                b,o3,delivery,2026-03-04T12:00:00Z
                c,o4,chat,2026-03-30T12:00:00Z
                """);
        Files.writeString(
                folder.resolve("responses.csv"),
                """
                customer,occasion,touchpoint,at,metric,score,askedAt
                a,o1,delivery,2026-03-05T09:00:00Z,csat,5,2026-03-03T09:00:00Z
                b,o3,delivery,2026-03-02T09:00:00Z,csat,1,2026-03-01T09:00:00Z
                """);
    }

    private Ran report(Object... options) {
        List<Object> words = new ArrayList<>(List.of(
                "report",
                "--map",
                folder.resolve("map.json"),
                "--interactions",
                folder.resolve("interactions.csv"),
                "--policies",
                folder.resolve("policies.json"),
                "--out",
                folder.resolve("page.html")));
        words.addAll(List.of(options));
        return Ran.touchpoint(words.toArray());
    }

    private Ran withResponses(Object... options) {
        List<Object> words = new ArrayList<>(List.of("--responses", folder.resolve("responses.csv")));
        words.addAll(List.of(options));
        return report(words.toArray());
    }

    private Document page() throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve("page.html")));
    }

    private static List<List<String>> rows(Element table) {
        return table.select("tbody tr").stream()
                .map(row -> row.children().stream().map(Element::text).toList())
                .toList();
    }

    @Test
    void theSummarySaysWhomTheyWouldHaveAskedAndWhatReallyHappened() {
        Ran ran = withResponses();

        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines().toList())
                .containsSubsequence(
                        "Policies, tried out",
                        "  delivery-csat: 3 occasions: 2 would have been asked about (66.67 %), half of them on the same"
                                + " day, nine of ten on the same day; 1 not.",
                        "  delivery-csat: Really asked: 2 times, 1 of them on a day before it (50.00 %), 0 about occasions"
                                + " without it (0.00 %).",
                        "  delivery-words: 0 occasions: 0 would have been asked about (-); 0 not.");
    }

    @Test
    void thePageNamesTheFileAndNotWhereItIs() throws IOException {
        withResponses();

        assertThat(page().selectFirst("#simulation").text()).isEqualTo("Policies, tried out policies.json");
        assertThat(page().html()).doesNotContain(folder.toString());
    }

    @Test
    void thePageShowsItInPicturesWithTheSameFiguresInTables() throws IOException {
        withResponses();

        Element section = page().selectFirst("section[aria-labelledby=simulation]");
        assertThat(section.select("h3").eachText())
                .containsExactly(
                        "delivery-csat expiry (of P14D), gap (of P90D, scope ANY_SURVEY), segment (attribute tier, values"
                                + " [tier])",
                        "delivery-words no rules",
                        "All policies together");
        assertThat(rows(section.selectFirst("[data-table=days-after]")))
                .containsExactly(List.of("before", "0", "1"), List.of("same day", "2", "0"), List.of("1", "0", "1"));
        assertThat(rows(section.selectFirst("[data-table=calendar]")))
                .containsExactly(
                        List.of("2026-03-01", "0", "1"),
                        List.of("2026-03-02", "1", "0"),
                        List.of("2026-03-03", "0", "1"),
                        List.of("2026-03-04", "1", "0"));
        assertThat(rows(section.selectFirst("[data-table=per-customer]")))
                .containsExactly(List.of("0", "1", "1"), List.of("1", "2", "2"));
        assertThat(rows(section.selectFirst("[data-table=reasons]")))
                .containsExactly(List.of(
                        "the customer had been asked too recently, and the time to ask was over EXPIRED GAP",
                        "1",
                        "100.00 %",
                        ""));
        assertThat(section.text())
                .contains(
                        "Set aside, as a log does not have its fact: delivery-csat: segment (attribute tier, values [tier]).",
                        "Of 3 customers, 2 would have been asked.",
                        "Nobody was left out.");
    }

    @Test
    void eachPictureSaysWhatItIsAndHasItsTable() throws IOException {
        withResponses();

        Element section = page().selectFirst("section[aria-labelledby=simulation]");
        assertThat(section.select("figure.picture")).hasSize(3).allSatisfy(figure -> {
            assertThat(figure.selectFirst("svg").attr("aria-label")).isNotBlank();
            assertThat(figure.select("figcaption").text())
                    .startsWith("simulated observed. From left to right: ")
                    .contains("; upwards: how many ");
            int categories =
                    figure.nextElementSibling().select("table tbody tr").size();
            assertThat(figure.select("rect.simulated")).hasSize(categories);
            assertThat(figure.select("rect.observed")).hasSize(categories);
        });
        assertThat(section.select("table:not(:has(caption)), th:not([scope])")).isEmpty();
        Element days = section.selectFirst("[data-table=days-after]")
                .closest("details")
                .previousElementSibling();
        assertThat(days.select("rect.simulated title").eachText())
                .containsExactly("before: 0 simulated", "same day: 2 simulated", "1: 0 simulated");
        assertThat(days.select("rect.simulated").eachAttr("height")).containsExactly("0.00", "90.00", "0.00");
    }

    @Test
    void withoutResponsesNothingIsObserved() throws IOException {
        report();

        Element section = page().selectFirst("section[aria-labelledby=simulation]");
        assertThat(section.select("rect.observed, .observed")).isEmpty();
        assertThat(section.text()).doesNotContain("Really asked", "observed");
        assertThat(section.select("[data-table=days-after] thead th").eachText())
                .containsExactly("days after", "simulated");
    }

    @Test
    void programsGetTheSameAsOfSimulate() {
        JsonNode report = withResponses("--format", "json").json();

        assertThat(report.get("simulation"))
                .isEqualTo(Ran.touchpoint(
                                "simulate",
                                "--policies",
                                folder.resolve("policies.json"),
                                "--interactions",
                                folder.resolve("interactions.csv"),
                                "--responses",
                                folder.resolve("responses.csv"),
                                "--format",
                                "json")
                        .json());
    }

    @Test
    void hostileSettingsAreTextsOnly() throws IOException {
        for (String text : List.of(
                "</script><img src=x onerror=alert(1)>",
                "</svg><script>alert(1)</script>",
                "' onmouseover='alert(1)",
                "{{title}} {{{data}}}",
                "&lt;b&gt; &amp;")) {
            Files.writeString(folder.resolve("policies.json"), POLICIES.formatted(text));

            assertThat(withResponses().status()).isZero();

            Document page = page();
            assertThat(page.select("script")).hasSize(2);
            assertThat(page.select("img, b")).isEmpty();
            assertThat(page.getAllElements().stream()
                            .flatMap(element -> element.attributes().asList().stream())
                            .map(attribute -> attribute.getKey())
                            .filter(key -> key.startsWith("on")
                                    || Set.of("style", "src").contains(key)))
                    .isEmpty();
            assertThat(page.select("section[aria-labelledby=simulation] h3 bdi")
                            .get(0)
                            .text())
                    .contains("segment (attribute " + text);
        }
    }

    @Test
    void theSampleCanBeTriedOutToo() throws IOException {
        Files.writeString(
                folder.resolve("policies.json"),
                POLICIES.formatted("tier")
                        .replace("\"touchpoint\": \"delivery\"", "\"touchpoint\": \"collection\"")
                        .replace("\"askedAt\": \"survey\"", "\"askedAt\": \"survey-form\""));

        Ran ran = Ran.touchpoint(
                "report",
                "--sample",
                "--policies",
                folder.resolve("policies.json"),
                "--out",
                folder.resolve("page.html"));

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).containsPattern("delivery-csat: [\\d,]+ occasions: [1-9][\\d,]* would have been asked");
        assertThat(page().select("figure.picture")).isNotEmpty();
    }

    @Test
    void withoutPoliciesThereIsNoSuchSection() throws IOException {
        Ran ran = Ran.touchpoint(
                "report",
                "--map",
                folder.resolve("map.json"),
                "--interactions",
                folder.resolve("interactions.csv"),
                "--out",
                folder.resolve("page.html"));

        assertThat(ran.out()).doesNotContain("tried out");
        assertThat(page().select("#simulation, [data-table=calendar]")).isEmpty();
    }

    @Test
    void policiesNeedInteractionsAndAreNotOverwritten() {
        Ran without = Ran.touchpoint(
                "report",
                "--map",
                folder.resolve("map.json"),
                "--responses",
                folder.resolve("responses.csv"),
                "--policies",
                folder.resolve("policies.json"));
        assertThat(without.status()).isEqualTo(2);
        assertThat(without.problems())
                .containsExactly("--policies are tried out on --interactions, which are not given");

        Path policies = folder.resolve("policies.json");
        Ran over = Ran.touchpoint(
                "report",
                "--map",
                folder.resolve("map.json"),
                "--interactions",
                folder.resolve("interactions.csv"),
                "--policies",
                policies,
                "--out",
                policies);
        assertThat(over.problems()).containsExactly("--out " + policies + ": is a file that is read, choose another");
    }
}
