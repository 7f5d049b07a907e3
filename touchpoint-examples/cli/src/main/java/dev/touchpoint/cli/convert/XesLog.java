package dev.touchpoint.cli.convert;

import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.TouchpointLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A log in XES (IEEE 1849): a trace for each customer and occasion. Its {@code concept:name} is the occasion, or the customer
 * where there is none, as other tools expect it; both are said apart as well, so that reading it gives the same log.
 */
final class XesLog {

    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <log xes.version="1849-2016" xes.features="" xmlns="http://www.xes-standard.org/">
              <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
              <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
              <classifier name="Touchpoint" scope="event" keys="concept:name"/>
            """;

    private final Writer out;

    private XesLog(Writer out) {
        this.out = out;
    }

    static void write(TouchpointLog log, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            XesLog xes = new XesLog(out);
            out.write(HEAD);
            Iterator<ActualJourney> journeys = log.journeys().iterator();
            while (journeys.hasNext()) {
                xes.trace(journeys.next());
            }
            out.write("</log>\n");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void trace(ActualJourney journey) throws IOException {
        List<Interaction> interactions = journey.interactions().toList();
        if (interactions.isEmpty()) {
            return;
        }
        String occasion = journey.occasion();
        out.write("  <trace>\n");
        attribute("    ", "string", "concept:name", occasion == null ? journey.customer() : occasion);
        attribute("    ", "string", "customer", journey.customer());
        attribute("    ", "string", "occasion", occasion);
        for (Interaction interaction : interactions) {
            event(interaction);
        }
        out.write("  </trace>\n");
    }

    private void event(Interaction interaction) throws IOException {
        out.write("    <event>\n");
        attribute("      ", "string", "concept:name", interaction.touchpoint());
        attribute("      ", "date", "time:timestamp", interaction.at().toString());
        attribute("      ", "string", "channel", interaction.channel());
        if (interaction.sequence() != 0) {
            attribute("      ", "int", "sequence", Long.toString(interaction.sequence()));
        }
        if (interaction.failed()) {
            attribute("      ", "boolean", "failed", "true");
        }
        out.write("    </event>\n");
    }

    private void attribute(String indent, String type, String key, @Nullable String value) throws IOException {
        if (value != null) {
            out.write(indent + "<" + type + " key=\"" + key + "\" value=\"" + XmlText.attribute(value) + "\"/>\n");
        }
    }
}
