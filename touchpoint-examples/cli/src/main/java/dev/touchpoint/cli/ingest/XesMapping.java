package dev.touchpoint.cli.ingest;

import org.jspecify.annotations.Nullable;

/**
 * How to read an event log in XES (IEEE 1849): a trace is what one customer went through on one occasion.
 *
 * @param customer the attribute of a trace that says whose it is; null counts as {@code customer}, and where a trace does not
 *     have that, {@code concept:name}
 * @param occasion the attribute of a trace that says what it belongs to; null counts as {@code occasion}, and where a trace with
 *     a {@code customer} does not have that, {@code concept:name}
 * @param touchpoint the attribute of an event that says where it happened; null counts as {@code concept:name}
 * @param channel the attribute of an event that says over which channel; null counts as {@code channel}
 * @param transition of which {@code lifecycle:transition} the events are that count, so that none counts when it starts and
 *     again when it ends; null counts as {@code complete}; events without one always count
 */
public record XesMapping(
        @Nullable String customer,
        @Nullable String occasion,
        @Nullable String touchpoint,
        @Nullable String channel,
        @Nullable String transition) {

    static final String NAME = "concept:name";
    static final String TIME = "time:timestamp";
    static final String TRANSITION = "lifecycle:transition";
    static final String CUSTOMER = "customer";
    static final String OCCASION = "occasion";
    static final String CHANNEL = "channel";
    static final String SEQUENCE = "sequence";
    static final String FAILED = "failed";
    static final String COMPLETE = "complete";

    static final XesMapping STANDARD = new XesMapping(null, null, null, null, null);

    public XesMapping {
        Rules.textOrNull("customer", customer);
        Rules.textOrNull("occasion", occasion);
        Rules.textOrNull("touchpoint", touchpoint);
        Rules.textOrNull("channel", channel);
        Rules.textOrNull("transition", transition);
    }

    String touchpointKey() {
        return touchpoint == null ? NAME : touchpoint;
    }

    String channelKey() {
        return channel == null ? CHANNEL : channel;
    }

    /** Whether an event with this transition counts. */
    boolean counts(@Nullable String of) {
        return of == null || of.equalsIgnoreCase(wanted());
    }

    /** Of which transition events must be. */
    String wanted() {
        return transition == null ? COMPLETE : transition;
    }
}
