package dev.touchpoint.cli.picture;

import dev.touchpoint.cli.figures.Plain;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An SVG element in the making. Texts are made harmless and escaped; how things look is left to style sheets, which know them
 * by their classes. Not thread-safe.
 */
public final class Drawing {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /**
     * An empty picture at its natural size.
     *
     * @param width in pixels
     * @param height in pixels
     * @param attributes names and values of further attributes in turn
     */
    public Drawing(double width, double height, String... attributes) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML is written to memory", e);
        }
        open(
                "svg",
                "viewBox",
                "0 0 " + number(width) + " " + number(height),
                "width",
                number(width),
                "height",
                number(height));
        attributes(attributes);
    }

    /** Begins an element that is closed by {@link #close}. */
    public Drawing open(String element, String... attributes) {
        return writing(() -> xml.writeStartElement(element)).attributes(attributes);
    }

    /** Ends the element that was begun last. */
    public Drawing close() {
        return writing(xml::writeEndElement);
    }

    /** An element without anything in it. */
    public Drawing empty(String element, String... attributes) {
        return writing(() -> xml.writeEmptyElement(element)).attributes(attributes);
    }

    public Drawing line(String kind, double x1, double y1, double x2, double y2) {
        return empty("line", "class", kind, "x1", number(x1), "y1", number(y1), "x2", number(x2), "y2", number(y2));
    }

    public Drawing circle(String kind, double x, double y, double radius) {
        return empty("circle", "class", kind, "cx", number(x), "cy", number(y), "r", number(radius));
    }

    public Drawing box(String kind, double x, double y, double width, double height) {
        return empty(
                "rect",
                "class",
                kind,
                "x",
                number(x),
                "y",
                number(y),
                "width",
                number(Math.max(0, width)),
                "height",
                number(height),
                "rx",
                "4");
    }

    public Drawing path(String kind, String path) {
        return empty("path", "class", kind, "d", path);
    }

    /** A text whose base line is at y. Where it is at x its class says. */
    public Drawing text(String kind, double x, double y, String words) {
        open("text", "class", kind, "x", number(x), "y", number(y));
        return words(words).close();
    }

    /** What stands for the rest of a text that was shortened, and for programs that read aloud. */
    public Drawing title(String words) {
        return open("title").words(words).close();
    }

    Drawing words(String words) {
        return writing(() -> xml.writeCharacters(Plain.text(words)));
    }

    private Drawing attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            String name = attributes[i];
            String value = attributes[i + 1];
            writing(() -> xml.writeAttribute(name, Plain.text(value)));
        }
        return this;
    }

    /** The finished element. */
    public String svg() {
        writing(xml::writeEndDocument);
        return text.toString();
    }

    /** A coordinate to two decimals, in as few digits as JavaScript would write. */
    public static String number(double coordinate) {
        long hundredths = Math.round(coordinate * 100);
        return hundredths % 100 == 0 ? Long.toString(hundredths / 100) : Double.toString(hundredths / 100.0);
    }

    private Drawing writing(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML is written to memory", e);
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws XMLStreamException;
    }
}
