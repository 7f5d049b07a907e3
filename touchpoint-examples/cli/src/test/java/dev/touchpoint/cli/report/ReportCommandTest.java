package dev.touchpoint.cli.report;

import static dev.touchpoint.cli.Ran.touchpoint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.cli.Ran;
import dev.touchpoint.cli.Touchpoint;
import dev.touchpoint.cli.ingest.Checkout;
import dev.touchpoint.cli.ingest.Mapping;
import dev.touchpoint.cli.ingest.Mappings;
import dev.touchpoint.cli.terminal.Terminal;
import dev.touchpoint.json.TouchpointMaps;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ReportCommandTest {

    @TempDir
    Path folder;

    private Path map;
    private Path interactions;
    private Path responses;
    private Path page;

    @BeforeEach
    void writeFiles() throws IOException {
        map = Files.writeString(folder.resolve("map.json"), TouchpointMaps.write(Shop.map()));
        interactions = Files.writeString(
                folder.resolve("interactions.csv"),
                """
                customer,touchpoint,channel,at
                a,order,web,2026-01-01T08:00:00Z
                a,order,email,2026-01-02T08:00:00Z
                b,order,,2026-01-02T09:00:00Z
                b,delivery,email,2026-01-05T09:00:00Z
                c,chat-bot,app,2026-03-20T22:30:00Z
                """);
        responses = Files.writeString(
                folder.resolve("responses.csv"),
                """
                customer,touchpoint,channel,at,metric,score,comment,askedAt
                a,order,web,2026-01-03T08:00:00Z,csat,5,"quick, easy & good",2026-01-03T07:00:00Z
                b,order,,2026-01-03T10:00:00Z,csat,4,,2026-01-03T08:00:00Z
                c,order,web,2026-01-31T23:30:00Z,csat,1," ",2026-01-31T20:30:00Z
                d,delivery,email,2026-03-05T10:00:00Z,csat,2,,2026-03-04T04:00:00Z
                d,delivery,email,2026-03-05T10:00:00Z,csat,,late,
                d,delivery,email,2026-03-05T10:01:00Z,nps,9,,
                """);
        page = folder.resolve("page.html");
    }

    @Test
    void printsTheSummaryAndWritesThePage() throws IOException {
        Ran ran = report("--zone", "Europe/Berlin");

        assertThat(ran.status()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines().toList())
                .startsWith(ReportText.of(Shop.report()).toArray(String[]::new))
                .contains("", page.toString());
        assertThat(ran.out().stripTrailing())
                .matches("(?s).*\n" + Pattern.quote(page.toString()) + "\nMemory: at most \\d+ MB of heap");
        assertThat(Files.readString(page)).isEqualTo(ReportPage.of(Shop.report()));
    }

    @Test
    void showsOnATerminalHowFarLargeFilesAreRead() throws IOException {
        String row = "a,order,web,2026-01-03T08:00:00Z,csat,5\n";
        Files.writeString(responses, "customer,touchpoint,channel,at,metric,score\n" + row.repeat(220_000));
        StringWriter err = new StringWriter();
        String[] words = {
            "report", "--map", map.toString(), "--responses", responses.toString(), "--out", page.toString()
        };

        int status = Touchpoint.run(new PrintWriter(new StringWriter()), new Terminal(err), () -> Ran.NOW, words);
        assertThat(status).isZero();
        assertThat(err.toString()).contains("\rresponses.csv  [").endsWith(" \r");

        StringWriter json = new StringWriter();
        String[] asJson =
                Stream.concat(Stream.of(words), Stream.of("--format", "json")).toArray(String[]::new);
        assertThat(Touchpoint.run(new PrintWriter(new StringWriter()), new Terminal(json), () -> Ran.NOW, asJson))
                .isZero();
        assertThat(json.toString()).isEmpty();
        assertThat(report().err()).isEmpty();
    }

    @Test
    void givesTheSameAsJson() {
        JsonNode json = report("--zone", "Europe/Berlin", "--format", "json").json();

        assertThat(json.propertyNames())
                .containsExactly(
                        "map",
                        "oneCustomerIn",
                        "findings",
                        "notFound",
                        "input",
                        "notOnMap",
                        "neverSeen",
                        "unplannedChannels",
                        "seen",
                        "metrics",
                        "ways",
                        "page");
        assertThat(json.get("ways").get("journeys").asLong()).isEqualTo(3);
        assertThat(json.get("page").asString()).isEqualTo(page.toString());
        assertThat(json.get("input").get("responses").asLong()).isEqualTo(6);
        assertThat(json.get("notOnMap").get("channels").get(0).get("id").asString())
                .isEqualTo("app");
        assertThat(json.get("neverSeen").get("touchpoints").get(0).get("id").asString())
                .isEqualTo("refund");
        JsonNode csat = json.get("metrics").get(0);
        assertThat(csat.get("metric").asString()).isEqualTo("csat");
        assertThat(csat.get("count").asLong()).isEqualTo(4);
        assertThat(csat.get("score").asDouble()).isEqualTo(50);
        assertThat(csat.get("mean").asDouble()).isEqualTo(3);
        assertThat(csat.get("interval").get("method").asString()).isEqualTo("Wilson");
        assertThat(csat.get("interval").get("confidence").asDouble()).isEqualTo(0.95);
        assertThat(csat.get("touchpoints").get(0).get("score").asDouble()).isEqualTo(200.0 / 3);
        assertThat(csat.get("trend").get(2).get("partial").asBoolean()).isTrue();
        assertThat(csat.get("asking").get("medianDelay").asString()).isEqualTo("PT2H30M");
        assertThat(json.get("metrics").get(1).get("asking").get("medianDelay").isNull())
                .isTrue();
    }

    @Test
    void countsDaysAndMonthsInUtcUnlessTold() {
        JsonNode json = report("--format", "json").json();

        assertThat(json.get("input").get("zone").asString()).isEqualTo("UTC");
        assertThat(json.get("metrics").get(0).get("trend").get(0).get("count").asLong())
                .isEqualTo(3);
    }

    @Test
    void takesAnotherConfidence() {
        assertThat(report("--confidence", "0.8").out()).contains("80 % Wilson", "80 % Tango");
    }

    @Test
    void responsesAloneSayNothingOfInteractions() throws IOException {
        Ran ran = touchpoint("report", "--map", map, "--responses", responses, "--out", page);

        assertThat(ran.out())
                .contains("interactions        not given", "responses           6", "In the log, not on the map")
                .doesNotContain("never in the log", "Interactions by touchpoint");
        Document html = Jsoup.parse(Files.readString(page));
        assertThat(html.text()).contains("interactions not given").doesNotContain("never in the log");
        assertThat(html.select("[data-table=seen]")).isEmpty();
        JsonNode json = touchpoint("report", "--map", map, "--responses", responses, "--out", page, "--format", "json")
                .json();
        assertThat(json.get("input").get("interactions").isNull()).isTrue();
        assertThat(json.propertyNames())
                .containsExactly(
                        "map", "oneCustomerIn", "findings", "notFound", "input", "notOnMap", "metrics", "page");
    }

    @Test
    void interactionsAloneSayNothingOfResponses() throws IOException {
        Ran ran = touchpoint("report", "--map", map, "--interactions", interactions, "--out", page);

        assertThat(ran.out())
                .contains("interactions        5", "responses           not given", "(unknown)  interactions\n")
                .doesNotContain("Asking", "no responses");
        Document html = Jsoup.parse(Files.readString(page));
        assertThat(html.text()).contains("responses not given").doesNotContain("Asking", "There are no responses.");
        assertThat(html.select("[data-table=seen] thead th").eachText()).doesNotContain("responses");
        assertThat(html.select("[data-table=seen] tbody tr").first().select("td"))
                .hasSize(6);
        JsonNode json = touchpoint(
                        "report", "--map", map, "--interactions", interactions, "--out", page, "--format", "json")
                .json();
        assertThat(json.get("input").get("responses").isNull()).isTrue();
        assertThat(json.get("seen").get(0).has("responses")).isFalse();
    }

    @Test
    void aFileWithoutRowsIsGiven() throws IOException {
        Files.writeString(interactions, "customer,touchpoint,at\n");

        assertThat(report().out()).contains("interactions        0", "On the map, never in the log");
    }

    @Test
    void nothingIsLeftIfEveryRowIsBad() throws IOException {
        Files.writeString(
                responses,
                """
                customer,touchpoint,at,metric,score
                a,order,2026-01-03T08:00:00Z,csat,6
                a,order,2026-01-03T08:00:00Z,csat,7
                """);

        assertThat(report("--skip-bad-rows"))
                .isEqualTo(refused(responses + ": nothing is left, all 2 rows are bad; the first problem: " + responses
                        + ":2: column \"score\": must be a whole number from 1 to 5, was \"6\""));
        assertThat(page).doesNotExist();
    }

    @Test
    void aMappingThatJoinsTheInteractionsNeedsThem() {
        Path olist = Checkout.file("touchpoint-examples/cli/mappings/olist.json");

        assertThat(touchpoint("report", "--map", map, "--mapping", olist, "--responses", responses, "--out", page))
                .isEqualTo(refused(responses + ": the mapping joins the file of interactions, of which there is none"));
    }

    @Test
    void aMappingOfTheOneFileThatIsGivenIsEnough() throws IOException {
        String interaction =
                """
                {"customer": {"column": "customer"}, "touchpoint": {"column": "touchpoint"}, "at": {"column": "at"}}""";
        Path mapping = Files.writeString(
                folder.resolve("mapping.json"), "{\"formatVersion\": 1, \"interactions\": " + interaction + "}");

        assertThat(touchpoint(
                        "report", "--map", map, "--mapping", mapping, "--interactions", interactions, "--out", page))
                .satisfies(ran -> assertThat(ran.status()).isZero())
                .satisfies(ran -> assertThat(ran.out()).contains("interactions        5"));
        assertThat(touchpoint("report", "--map", map, "--mapping", mapping, "--responses", responses, "--out", page))
                .isEqualTo(refused(mapping + ": there must be a section \"responses\" to read responses by, was none"));
    }

    @Test
    void badRowsAreNamedAndNothingIsWritten() throws IOException {
        Files.writeString(page, "as it was");
        Files.writeString(
                responses,
                """
                customer,touchpoint,at,metric,score
                a,order,2026-01-03T08:00:00Z,csat,6
                a,order,yesterday,nps,10
                """);

        Ran ran = report();

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.problems())
                .hasSize(2)
                .first()
                .isEqualTo(responses + ":2: column \"score\": must be a whole number from 1 to 5, was \"6\"");
        assertThat(page).hasContent("as it was");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void badRowsAreLeftOutIfAsked() throws IOException {
        Files.writeString(
                responses,
                """
                customer,touchpoint,at,metric,score
                a,order,2026-01-03T08:00:00Z,csat,6
                a,order,2026-01-03T08:00:00Z,csat,4
                """);

        Ran ran = report("--skip-bad-rows");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("  bad rows left out   1", "count  1");
        assertThat(ran.problems()).hasSize(1);
    }

    @Test
    void refusesWhatDoesNotGoTogether() {
        assertThat(touchpoint("report").problems())
                .containsExactly(
                        "there must be --map (or --sample), was none",
                        "there must be --interactions or --responses (or --sample), were neither");
        assertThat(touchpoint("report", "--sample", "--map", map, "--skip-bad-rows")
                        .problems())
                .containsExactly(
                        "--map must not be given with --sample", "--skip-bad-rows must not be given with --sample");
    }

    @Test
    void refusesMissingFiles() {
        Path missing = folder.resolve("missing");

        assertThat(touchpoint("report", "--map", missing, "--responses", responses, "--out", page))
                .isEqualTo(refused(missing + ": there is no such file"));
        assertThat(touchpoint("report", "--map", map, "--responses", missing, "--out", page))
                .isEqualTo(refused(missing + ": there is no such file"));
        assertThat(touchpoint("report", "--map", map, "--responses", responses, "--mapping", missing, "--out", page))
                .isEqualTo(refused(missing + ": there is no such file"));
    }

    @Test
    void refusesAPageThatCanNotBeWrittenBeforeItReads() {
        Path nowhere = folder.resolve("no").resolve("page.html");

        assertThat(touchpoint("report", "--sample", "--out", nowhere))
                .isEqualTo(refused("--out " + nowhere + ": there is no folder " + nowhere.getParent()));
        assertThat(touchpoint("report", "--sample", "--out", folder))
                .isEqualTo(refused("--out " + folder + ": is a folder, must be a file"));
        for (Path input : List.of(map, interactions, responses)) {
            assertThat(touchpoint(
                            "report",
                            "--map",
                            map,
                            "--interactions",
                            interactions,
                            "--responses",
                            responses,
                            "--out",
                            input))
                    .isEqualTo(refused("--out " + input + ": is a file that is read, choose another"));
        }
    }

    @Test
    void refusesToOverwriteAFileThatIsJoined() throws IOException {
        Path joined = Files.writeString(folder.resolve("shops.csv"), "customer,shop\na,Oslo\n");
        Path mapping = mappingThatJoins("shops.csv");

        assertThat(touchpoint("report", "--map", map, "--mapping", mapping, "--responses", responses, "--out", joined))
                .isEqualTo(refused("--out " + joined + ": is a file that is read, choose another"));
        assertThat(joined).hasContent("customer,shop\na,Oslo");
    }

    @Test
    void refusesAJoinedFileWhoseNameCanNotBeOne() throws IOException {
        Path mapping = mappingThatJoins("a\\u0000b");

        assertThat(touchpoint("report", "--map", map, "--mapping", mapping, "--responses", responses, "--out", page))
                .isEqualTo(refused(
                        responses + ": the mapping joins \"a\uFFFDb\", which can't be the name of a file here"));
    }

    private Path mappingThatJoins(String file) throws IOException {
        return Files.writeString(
                folder.resolve("mapping.json"),
                Mappings.write(Mapping.standard())
                        .replaceFirst(
                                "(?s)(\"responses\" *: *\\{)",
                                "$1 \"joins\": [{\"on\":" + " \"customer\", \"file\": \""
                                        + Matcher.quoteReplacement(file) + "\"}],"));
    }

    @Test
    void leavesFilesBesideThePageAlone() throws IOException {
        Path mine = Files.writeString(folder.resolve("page.html.part"), "mine");
        Path usual = Files.createFile(folder.resolve("usual"));

        assertThat(report().status()).isZero();

        assertThat(mine).hasContent("mine");
        assertThat(folder).isDirectoryNotContaining("glob:**touchpoint-*");
        assertThat(Files.getPosixFilePermissions(page)).isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void namesWrongValuesOfOptions() {
        assertThat(report("--zone", "Europe/Atlantis").problems())
                .containsExactly("Invalid value for option '--zone': must be a zone such as Europe/Berlin or UTC, was"
                        + " \"Europe/Atlantis\" (see touchpoint report --help)");
        assertThat(report("--format", "pdf").problems()).hasSize(1);
        assertThat(report("--confidence", "95").status()).isEqualTo(2);
    }

    @Test
    void showsAsManyCommentsAsOneWants() throws IOException {
        assertThat(report("--comments", "0").status()).isZero();
        assertThat(Files.readString(page)).doesNotContain("easy &amp; good");
        assertThat(report("--comments", "1").status()).isZero();
        assertThat(Files.readString(page)).contains("easy &amp; good");
        for (String number : List.of("-1", "51")) {
            assertThat(report("--comments", number).problems())
                    .containsExactly("--comments must be from 0 to 50, was " + number);
        }
    }

    @Test
    void reportsOnTheSampleCompany() throws IOException {
        Ran ran = touchpoint("report", "--sample", "--out", page);

        assertThat(ran.status()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines())
                .contains(page.toString())
                .last()
                .asString()
                .startsWith("Memory: at most ");
        Document html = Jsoup.parse(Files.readString(page));
        assertThat(html.select("figure")).hasSizeGreaterThan(3);
        for (String table : List.of("touchpoints", "trend")) {
            html.select("[data-table=" + table + "] td:is([data-part=n], :has([data-part=n]))")
                    .eachText()
                    .forEach(n -> assertThat(ran.out()).contains(n));
        }
    }

    private Ran report(Object... more) {
        Object[] args = Stream.concat(
                        Stream.of(
                                "report",
                                "--map",
                                map,
                                "--interactions",
                                interactions,
                                "--responses",
                                responses,
                                "--out",
                                page),
                        Stream.of(more))
                .toArray();
        return touchpoint(args);
    }

    private static Ran refused(String problem) {
        return new Ran(2, "", problem + System.lineSeparator());
    }
}
