package dev.touchpoint.cli.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.log.Interaction;
import dev.touchpoint.metric.Metrics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Event logs in XES, as tools of process mining write them, and as somebody who means harm would. */
class XesTest {

    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

    @TempDir
    private Path folder;

    private final List<Interaction> interactions = new ArrayList<>();
    private final Problems problems = Problems.skipping();

    private static String event(String... attributes) {
        return "<event>" + String.join("", attributes) + "</event>\n";
    }

    private static String text(String key, String value) {
        return "<string key=\"" + key + "\" value=\"" + value + "\"/>";
    }

    private static String at(String time) {
        return "<date key=\"time:timestamp\" value=\"" + time + "\"/>";
    }

    private static String log(String... content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log xmlns=\"http://www.xes-standard.org/\">\n"
                + String.join("", content) + "</log>\n";
    }

    private static String trace(String... content) {
        return "<trace>\n" + String.join("", content) + "</trace>\n";
    }

    private static final String ORDERED = event(text("concept:name", "ordered"), at("2026-11-23T10:00:00.000+01:00"));

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("log.xes"), text);
    }

    private Ingested read(Path file, Mapping mapping) {
        return Ingest.of(mapping, Metrics.discover()).interactions(file, interactions::add, problems);
    }

    private Ingested read(String xml) throws IOException {
        return read(file(xml), Mapping.standard());
    }

    private List<String> stopped(String xml) throws IOException {
        return stopped(file(xml), Mapping.standard());
    }

    private List<String> stopped(Path file, Mapping mapping) {
        try {
            read(file, mapping);
            problems.stopIfBad();
        } catch (BadInput e) {
            return relative(e.problems());
        }
        return List.of();
    }

    private List<String> relative(List<String> lines) {
        return lines.stream()
                .map(line -> line.replace(folder + folder.getFileSystem().getSeparator(), ""))
                .toList();
    }

    private Mapping mapping(String xes) throws IOException {
        return Mappings.read(Files.writeString(
                folder.resolve("mapping.json"),
                "{\"formatVersion\": 1, \"zone\": \"Europe/Berlin\", \"xes\": " + xes + "}"));
    }

    @Test
    void aTraceIsWhatACustomerWentThrough() throws IOException {
        Ingested read = read(log(trace(text("concept:name", "c1"), ORDERED)));

        assertThat(read).isEqualTo(new Ingested(1, 0, 1));
        assertThat(interactions).containsExactly(Interaction.of("c1", "ordered", NINE));
    }

    @Test
    void aTraceThatNamesItsCustomerIsAnOccasion() throws IOException {
        read(log(
                trace(text("concept:name", "order-1"), text("customer", "c1"), ORDERED),
                trace(text("concept:name", "c1"), text("customer", "c1"), ORDERED),
                trace(text("concept:name", "x"), text("customer", "c1"), text("occasion", "order-2"), ORDERED)));

        assertThat(interactions)
                .extracting(Interaction::customer, Interaction::occasion)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("c1", "order-1"),
                        org.assertj.core.groups.Tuple.tuple("c1", null),
                        org.assertj.core.groups.Tuple.tuple("c1", "order-2"));
    }

    @Test
    void attributesOfTheTraceMayStandBehindItsEventsAndHaveAttributesThemselves() throws IOException {
        read(log(
                "<extension name=\"Concept\" prefix=\"concept\" uri=\"u\"/>",
                "<global scope=\"event\">" + text("concept:name", "default") + "</global>",
                "<!-- a comment --><?note?>",
                trace(
                        event(
                                "<string key=\"channel\" value=\"web\"><string key=\"concept:name\" value=\"no\"/></string>",
                                "<list key=\"l\"><values>" + text("concept:name", "no") + "</values></list>",
                                text("concept:name", "ordered"),
                                "<int key=\"sequence\" value=\"7\"/>",
                                "<boolean key=\"failed\" value=\"true\"/>",
                                at("2026-11-23T09:00:00Z")),
                        text("concept:name", "c1"))));

        assertThat(interactions)
                .containsExactly(Interaction.of("c1", "ordered", NINE)
                        .withChannel("web")
                        .withSequence(7)
                        .withFailed(true));
    }

    @Test
    void whatStartsAndCompletesCountsOnce() throws IOException {
        String started =
                event(text("concept:name", "call"), text("lifecycle:transition", "start"), at("2026-11-23T08:00:00Z"));
        String completed = event(
                text("concept:name", "call"), text("lifecycle:transition", "COMPLETE"), at("2026-11-23T09:00:00Z"));
        String both = log(trace(text("concept:name", "c1"), started, completed));

        assertThat(read(both)).isEqualTo(new Ingested(1, 0, 1));
        read(file(both), mapping("{\"transition\": \"start\"}"));

        assertThat(interactions).extracting(Interaction::at).containsExactly(NINE, NINE.minusSeconds(3600));
        assertThat(stopped(log(trace(text("concept:name", "c1"), started))))
                .containsExactly("log.xes: no event has the lifecycle:transition \"complete\", they have \"start\""
                        + " (the mapping may state another one)");
    }

    @Test
    void aMappingNamesTheAttributes() throws IOException {
        Mapping mapping = mapping(
                "{\"customer\": \"enduser\", \"occasion\": \"ticket\", \"touchpoint\": \"label\", \"channel\": \"via\"}");
        String event = event(
                text("label", "call"), text("concept:name", "A"), text("via", "phone"), at("2026-11-23T10:00:00"));

        read(file(log(trace(text("enduser", "c1"), text("ticket", "t1"), text("concept:name", "x"), event))), mapping);

        assertThat(interactions)
                .containsExactly(
                        Interaction.of("c1", "call", NINE).withOccasion("t1").withChannel("phone"));
        assertThat(stopped(file(log(trace(text("concept:name", "x"), event))), mapping))
                .containsExactly("log.xes: nothing is left, its only row is bad; the first problem:"
                        + " log.xes:3: trace must have enduser");
    }

    @Test
    void everyProblemOfAnEventIsNamedWithItsLine() throws IOException {
        Ingested read = read(log(
                trace(
                        text("concept:name", "c1"),
                        event("<int key=\"sequence\" value=\"many\"/>", text("failed", "perhaps")),
                        event(text("concept:name", "ordered"), at("yesterday")),
                        event(text("concept:name", " "), at("2026-11-23T10:00:00")),
                        ORDERED),
                trace(ORDERED),
                ORDERED));

        assertThat(read).isEqualTo(new Ingested(6, 5, 1));
        assertThat(relative(problems.lines()))
                .containsExactly(
                        "log.xes:4: event must have concept:name",
                        "log.xes:4: event must have time:timestamp",
                        "log.xes:4: sequence must be a whole number, was \"many\"",
                        "log.xes:4: failed must be true or false, was \"perhaps\"",
                        "log.xes:5: time:timestamp must be a time such as 2026-11-23T07:00:00Z, was \"yesterday\"",
                        "log.xes:6: event must have concept:name",
                        "log.xes:6: time:timestamp must have an offset, such as Z or +01:00 (or the mapping a zone),"
                                + " was \"2026-11-23T10:00:00\"",
                        "log.xes:9: trace must have concept:name",
                        "log.xes:12: event must be in a trace");
    }

    @Test
    void theFileMayBeCompressed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(log(trace(text("concept:name", "c1"), ORDERED)).getBytes(StandardCharsets.UTF_8));
        }
        Path file = Files.write(folder.resolve("LOG.XES.GZ"), bytes.toByteArray());

        assertThat(read(file, Mapping.standard())).isEqualTo(new Ingested(1, 0, 1));
        assertThat(stopped(Files.writeString(file, "<log/>"), Mapping.standard()))
                .containsExactly("LOG.XES.GZ: can't be read (ZipException)");
    }

    @Test
    void aLogWithoutTracesIsEmpty() throws IOException {
        assertThat(read("<log/>")).isEqualTo(new Ingested(0, 0, 0));
    }

    /** An external entity would read another file of the machine into the log. */
    @Test
    void aDocumentTypeThatReadsOtherFilesIsRefused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String attack = "<!DOCTYPE log [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n<log><trace>"
                + "<string key=\"concept:name\" value=\"c1\"/><event>&x;" + text("concept:name", "a")
                + at("2026-11-23T09:00:00Z") + "</event></trace></log>";

        assertThat(stopped(attack)).containsExactly("log.xes:1: must not have a document type (DOCTYPE)");
        assertThat(interactions).isEmpty();
    }

    /** Ten entities of ten entities each, nine times over, are a thousand million. */
    @Test
    @Timeout(10)
    void aDocumentTypeThatGrowsWithoutBoundsIsRefused() throws IOException {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE log [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        laughs.append("]>\n<log><trace><string key=\"concept:name\" value=\"&l9;\"/></trace></log>");

        assertThat(stopped(laughs.toString())).containsExactly("log.xes:1: must not have a document type (DOCTYPE)");
    }

    @Test
    void aNestedMillionElementsAreAFileLikeOthers() throws IOException {
        String deep = "<container key=\"a\">".repeat(100_000) + "</container>".repeat(100_000);

        assertThat(read(log(trace(deep, text("concept:name", "c1"), ORDERED)))).isEqualTo(new Ingested(1, 0, 1));
    }

    @Test
    void whatIsNoXesIsRefusedWithItsLine() throws IOException {
        assertThat(stopped("")).containsExactly("log.xes:1: is not well-formed XML from here on");
        assertThat(stopped("customer,touchpoint\n")).containsExactly("log.xes:1: is not well-formed XML from here on");
        assertThat(stopped("<html/>")).containsExactly("log.xes:1: must be a log in XES, is \"html\"");
        assertThat(stopped("<log>\n<trace>\n<event></trace></log>"))
                .containsExactly("log.xes:3: is not well-formed XML from here on");
        assertThat(stopped("<log>\n&unknown;</log>")).containsExactly("log.xes:2: is not well-formed XML from here on");
        assertThat(stopped("<log/>\n<log/>")).containsExactly("log.xes:2: is not well-formed XML from here on");
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException {
        byte[] latin = log(trace(text("concept:name", "Zoë"))).getBytes(StandardCharsets.ISO_8859_1);

        assertThat(stopped(Files.write(folder.resolve("latin.xes"), latin), Mapping.standard()))
                .containsExactly("latin.xes: holds bytes that are not of its character set");
        assertThat(stopped(folder.resolve("nowhere.xes"), Mapping.standard()))
                .containsExactly("nowhere.xes: there is no such file");
    }
}
