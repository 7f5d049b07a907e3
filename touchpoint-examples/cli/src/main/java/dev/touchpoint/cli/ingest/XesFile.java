package dev.touchpoint.cli.ingest;

import dev.touchpoint.cli.ingest.XesTrace.XesEvent;
import dev.touchpoint.log.Interaction;
import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An event log in XES, read trace by trace. A document type, which is where entities come from that read other files or grow
 * without bounds, is refused.
 */
final class XesFile {

    private final Path file;
    private final XesMapping names;
    private final TimeFormat times;
    private final Consumer<? super Interaction> sink;
    private final Problems problems;
    private final TreeSet<String> otherTransitions = new TreeSet<>();
    private final Recent recent = new Recent();
    private long events;
    private long bad;
    private long good;
    private String firstProblem = "";

    private XesFile(Path file, Mapping mapping, Consumer<? super Interaction> sink, Problems problems) {
        this.file = file;
        this.names = mapping.forXes();
        this.times = TimeFormat.iso(mapping.zone());
        this.sink = sink;
        this.problems = problems;
    }

    /** Whether a file is called as event logs in XES are. */
    static boolean isCalledSo(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".xes") || name.endsWith(".xes.gz");
    }

    /**
     * Reads the file.
     *
     * @return how many events of the transition that counts there are, the bad ones among them, and those that the sink took
     */
    static Ingested read(Path file, Mapping mapping, Consumer<? super Interaction> sink, Problems problems) {
        XesFile xes = new XesFile(file, mapping, sink, problems);
        try (InputStream in = open(file)) {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            xes.log(xml);
            xml.close();
        } catch (XMLStreamException e) {
            throw xes.unreadable(e);
        } catch (IOException e) {
            throw new BadInput(file + ": " + Unreadable.reason(file, e));
        }
        return xes.ingested();
    }

    private static InputStream open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Each JDK has its own limit (17: none, 24 on: 200). What is nested is passed over without recursion, so none
        // is needed.
        factory.setProperty("jdk.xml.maxElementDepth", 0);
        return factory;
    }

    private BadInput unreadable(XMLStreamException e) {
        if (e.getNestedException() instanceof CharConversionException) {
            return new BadInput(file + ": holds bytes that are not of its character set");
        }
        if (e.getNestedException() instanceof IOException io) {
            return new BadInput(file + ": " + Unreadable.reason(file, io));
        }
        return new BadInput(
                file + (e.getLocation() == null ? "" : ":" + e.getLocation().getLineNumber())
                        + ": is not well-formed XML from here on");
    }

    private void log(XMLStreamReader xml) throws XMLStreamException {
        if (nextElement(xml) && !xml.getLocalName().equals("log")) {
            throw new BadInput(at(xml) + "must be a log in XES, is " + Quoted.text(xml.getLocalName()));
        }
        while (nextElement(xml)) {
            switch (xml.getLocalName()) {
                case "trace" -> trace(xml);
                case "event" -> {
                    bad(List.of(at(xml) + "event must be in a trace"));
                    passOver(xml);
                }
                default -> passOver(xml);
            }
        }
        // What follows the log must be well-formed too.
        while (xml.hasNext()) {
            xml.next();
        }
    }

    private void trace(XMLStreamReader xml) throws XMLStreamException {
        XesTrace trace = new XesTrace(names, xml.getLocation().getLineNumber());
        while (nextElement(xml)) {
            if (xml.getLocalName().equals("event")) {
                Map<String, String> event = trace.event(xml.getLocation().getLineNumber());
                while (nextElement(xml)) {
                    attribute(xml, event);
                }
            } else {
                attribute(xml, trace.attributes());
            }
        }
        finish(trace);
    }

    /** To the next element within the one that was read last, if there is one. */
    private boolean nextElement(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int read = xml.next();
            if (read == XMLStreamConstants.DTD) {
                throw new BadInput(at(xml) + "must not have a document type (DOCTYPE)");
            }
            if (read == XMLStreamConstants.START_ELEMENT || read == XMLStreamConstants.END_ELEMENT) {
                return read == XMLStreamConstants.START_ELEMENT;
            }
        }
        return false;
    }

    /** Takes an attribute, and leaves out what it may contain itself. */
    private static void attribute(XMLStreamReader xml, Map<String, String> owner) throws XMLStreamException {
        String key = xml.getAttributeValue(null, "key");
        String value = xml.getAttributeValue(null, "value");
        if (key != null && value != null) {
            owner.putIfAbsent(key, value);
        }
        passOver(xml);
    }

    private static void passOver(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int read = xml.next();
            depth += read == XMLStreamConstants.START_ELEMENT ? 1 : read == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private void finish(XesTrace trace) {
        String customer = trace.customer();
        if (customer == null) {
            bad(List.of(file + ":" + trace.line() + ": trace must have " + trace.customerKey()));
            return;
        }
        String who = recent.same(customer);
        String occasion = trace.occasion();
        for (XesEvent event : trace.events()) {
            String transition = event.get(XesMapping.TRANSITION);
            if (names.counts(transition)) {
                interaction(event, who, occasion);
            } else {
                otherTransitions.add(String.valueOf(transition));
            }
        }
    }

    private void interaction(XesEvent event, String customer, @Nullable String occasion) {
        List<String> wrong = new ArrayList<>();
        String touchpoint = required(event, names.touchpointKey(), wrong);
        Instant at = time(required(event, XesMapping.TIME, wrong), event, wrong);
        long sequence = sequence(event, wrong);
        boolean failed = failed(event, wrong);
        if (!wrong.isEmpty() || touchpoint == null || at == null) {
            bad(wrong);
            return;
        }
        String channel = event.get(names.channelKey());
        events++;
        good++;
        sink.accept(new Interaction(
                customer,
                occasion,
                recent.same(touchpoint),
                channel == null ? null : recent.same(channel),
                at,
                sequence,
                failed));
    }

    private @Nullable String required(XesEvent event, String key, List<String> wrong) {
        String value = event.get(key);
        if (value == null) {
            wrong.add(at(event) + "event must have " + key);
        }
        return value;
    }

    private @Nullable Instant time(@Nullable String value, XesEvent event, List<String> wrong) {
        if (value == null) {
            return null;
        }
        try {
            return times.parse(value.strip());
        } catch (DateTimeException e) {
            wrong.add(at(event) + XesMapping.TIME + " " + e.getMessage() + ", was " + Quoted.text(value));
            return null;
        }
    }

    private long sequence(XesEvent event, List<String> wrong) {
        String value = event.get(XesMapping.SEQUENCE);
        if (value == null) {
            return 0;
        }
        try {
            return Long.parseLong(value.strip());
        } catch (NumberFormatException e) {
            wrong.add(at(event) + XesMapping.SEQUENCE + " must be a whole number, was " + Quoted.text(value));
            return 0;
        }
    }

    /** A boolean of XML Schema. */
    private boolean failed(XesEvent event, List<String> wrong) {
        String value = event.get(XesMapping.FAILED);
        if (value == null) {
            return false;
        }
        return switch (value.strip()) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> {
                wrong.add(at(event) + XesMapping.FAILED + " must be true or false, was " + Quoted.text(value));
                yield false;
            }
        };
    }

    private void bad(List<String> lines) {
        firstProblem = bad == 0 ? lines.get(0) : firstProblem;
        events++;
        bad++;
        problems.badRow(lines);
    }

    private Ingested ingested() {
        if (events == 0 && !otherTransitions.isEmpty()) {
            throw new BadInput(file + ": no event has the " + XesMapping.TRANSITION + " " + Quoted.text(names.wanted())
                    + ", they have " + Quoted.text(String.join(", ", otherTransitions))
                    + " (the mapping may state another one)");
        }
        if (events > 0 && good == 0) {
            problems.noGoodRow(file.toString(), events, firstProblem);
        }
        return new Ingested(events, bad, good);
    }

    private String at(XMLStreamReader xml) {
        return file + ":" + xml.getLocation().getLineNumber() + ": ";
    }

    private String at(XesEvent event) {
        return file + ":" + event.line() + ": ";
    }
}
