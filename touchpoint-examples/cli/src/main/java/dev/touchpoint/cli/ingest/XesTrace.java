package dev.touchpoint.cli.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A trace as it is read: its attributes may stand behind its events. */
final class XesTrace {

    private final XesMapping names;
    private final long line;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XesEvent> events = new ArrayList<>();

    XesTrace(XesMapping names, long line) {
        this.names = names;
        this.line = line;
    }

    /**
     * An event as it is read.
     *
     * @param line the line at which it begins
     * @param attributes its own attributes
     */
    record XesEvent(long line, Map<String, String> attributes) {

        @Nullable
        String get(String key) {
            return present(attributes.get(key));
        }
    }

    /** The line at which it begins. */
    long line() {
        return line;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    List<XesEvent> events() {
        return events;
    }

    /** Begins an event. */
    Map<String, String> event(long line) {
        XesEvent event = new XesEvent(line, new HashMap<>());
        events.add(event);
        return event.attributes();
    }

    /** Whose trace it is, null if it does not say. */
    @Nullable
    String customer() {
        if (names.customer() != null) {
            return get(names.customer());
        }
        String own = get(XesMapping.CUSTOMER);
        return own == null ? get(XesMapping.NAME) : own;
    }

    /** The attribute that must say whose trace it is. */
    String customerKey() {
        return names.customer() == null ? XesMapping.NAME : names.customer();
    }

    /** What it belongs to, null if that is the customer. */
    @Nullable
    String occasion() {
        if (names.occasion() != null) {
            return get(names.occasion());
        }
        String own = get(XesMapping.OCCASION);
        String name = get(XesMapping.NAME);
        return own == null && name != null && !name.equals(customer()) ? name : own;
    }

    private @Nullable String get(String key) {
        return present(attributes.get(key));
    }

    private static @Nullable String present(@Nullable String value) {
        return value == null || Blank.is(value) ? null : value;
    }
}
