package dev.touchpoint.cli.convert;

import static dev.touchpoint.cli.Ran.touchpoint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.cli.Ran;
import dev.touchpoint.cli.ingest.Ingest;
import dev.touchpoint.cli.ingest.Mapping;
import dev.touchpoint.cli.ingest.Problems;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.metric.Metrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {

    private static final String ROWS =
            """
            customer,occasion,touchpoint,channel,at,failed
            c1,o1,delivered,,2026-11-24T09:00:00Z,
            c1,o1,ordered,web,2026-11-23T09:00:00Z,no
            c2,,called,phone,2026-11-23T09:30:00.5Z,yes
            """;

    @TempDir
    private Path folder;

    private Path rows() throws IOException {
        return Files.writeString(folder.resolve("log.csv"), ROWS);
    }

    @Test
    void writesATraceForEachCustomerAndOccasion() throws IOException {
        Path out = folder.resolve("log.xes");

        Ran ran = touchpoint("convert", "--interactions", rows(), "--out", out);

        assertThat(ran.out()).isEqualTo(out + ": 3 interactions of 2 journeys\n");
        assertThat(out)
                .hasContent(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <log xes.version="1849-2016" xes.features="" xmlns="http://www.xes-standard.org/">
                          <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
                          <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
                          <classifier name="Touchpoint" scope="event" keys="concept:name"/>
                          <trace>
                            <string key="concept:name" value="o1"/>
                            <string key="customer" value="c1"/>
                            <string key="occasion" value="o1"/>
                            <event>
                              <string key="concept:name" value="ordered"/>
                              <date key="time:timestamp" value="2026-11-23T09:00:00Z"/>
                              <string key="channel" value="web"/>
                            </event>
                            <event>
                              <string key="concept:name" value="delivered"/>
                              <date key="time:timestamp" value="2026-11-24T09:00:00Z"/>
                            </event>
                          </trace>
                          <trace>
                            <string key="concept:name" value="c2"/>
                            <string key="customer" value="c2"/>
                            <event>
                              <string key="concept:name" value="called"/>
                              <date key="time:timestamp" value="2026-11-23T09:30:00.500Z"/>
                              <string key="channel" value="phone"/>
                              <boolean key="failed" value="true"/>
                            </event>
                          </trace>
                        </log>
                        """);
    }

    @Test
    void readsXesBackIntoColumns() throws IOException {
        Path xes = folder.resolve("log.xes");
        Path csv = folder.resolve("again.csv");
        touchpoint("convert", "--interactions", rows(), "--out", xes);

        Ran ran = touchpoint("convert", "--interactions", xes, "--out", csv, "--format", "json");

        assertThat(ran.json().get("interactions").asInt()).isEqualTo(3);
        assertThat(ran.json().get("journeys").asInt()).isEqualTo(2);
        assertThat(csv)
                .hasContent(
                        """
                        customer,occasion,touchpoint,channel,at,sequence,failed
                        c1,o1,ordered,web,2026-11-23T09:00:00Z,0,false
                        c1,o1,delivered,,2026-11-24T09:00:00Z,0,false
                        c2,,called,phone,2026-11-23T09:30:00.500Z,0,true
                        """);
    }

    @Provide
    Arbitrary<List<Interaction>> logs() {
        Arbitrary<String> ids = Arbitraries.of(
                "a",
                "A",
                "a\nb",
                "a\tb",
                "<&\">",
                "]]>",
                "x\u0085\u2028y",
                "\uD83D\uDE00",
                "\u202Ea",
                "Zo\u00EB",
                "&#10;");
        Arbitrary<Instant> instants = Arbitraries.of(
                Instant.EPOCH, Instant.parse("2026-11-23T09:00:00.123456789Z"), Instant.parse("9999-12-31T23:59:59Z"));
        return Combinators.combine(
                        ids,
                        ids.injectNull(0.3),
                        ids,
                        ids.injectNull(0.3),
                        instants,
                        Arbitraries.of(0L, 1L, -7L, Long.MIN_VALUE),
                        Arbitraries.of(true, false))
                .as(Interaction::new)
                .list()
                .ofMaxSize(12);
    }

    @Property(seed = "1849", tries = 300)
    void whatIsWrittenReadsBackAsTheSameLog(@ForAll("logs") List<Interaction> interactions) throws IOException {
        TouchpointLog log = TouchpointLog.of(interactions);
        Path file = Files.createTempFile("log", ".xes");
        List<Event> read = new ArrayList<>();
        try {
            XesLog.write(log, file);
            Ingest.of(Mapping.standard(), Metrics.discover()).interactions(file, read::add, Problems.stopping());
        } finally {
            Files.delete(file);
        }

        assertThat(TouchpointLog.of(read).events()).isEqualTo(log.events());
    }

    @Test
    void whatXmlCannotHoldIsRefusedAndNothingIsWritten() throws IOException {
        Path csv = Files.writeString(folder.resolve("odd.csv"), ROWS.replace("c2,", "c\u00012,"));
        Path out = folder.resolve("log.xes");

        Ran ran = touchpoint("convert", "--interactions", csv, "--out", out);

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualTo("XES cannot hold the character U+0001, which an id in the log has; write it as CSV\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void theNameOfTheFileSaysTheFormat() throws IOException {
        Ran ran = touchpoint("convert", "--interactions", rows(), "--out", folder.resolve("log.json"));

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo("--out must end with .csv or .xes, was " + folder.resolve("log.json") + "\n");
    }

    @Test
    void neverOverwritesWhatItReads() throws IOException {
        Path rows = rows();

        Ran ran = touchpoint("convert", "--interactions", rows, "--out", rows);

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("is a file that is read, choose another");
        assertThat(rows).hasContent(ROWS);
    }

    @Test
    void badRowsAreToldOrStopIt() throws IOException {
        Path rows = Files.writeString(folder.resolve("log.csv"), ROWS + "c3,,called,,soon,\n");
        Path out = folder.resolve("log.xes");

        assertThat(touchpoint("convert", "--interactions", rows, "--out", out).status())
                .isEqualTo(2);
        Ran skipping = touchpoint("convert", "--interactions", rows, "--out", out, "--skip-bad-rows");

        assertThat(skipping.status()).isZero();
        assertThat(skipping.err()).contains("log.csv:5: column \"at\"");
        assertThat(skipping.out()).contains("3 interactions of 2 journeys");
    }
}
