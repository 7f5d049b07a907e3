package dev.touchpoint.cli.ingest;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A mapping as it stands in JSON. At least one of the three sections must be there.
 *
 * @param zone the zone of times without an offset, such as Europe/Berlin; null if all have one. A local time that the
 *     clocks skip counts as much later as they skip; one that they pass twice counts as the first
 * @param pattern how times are written, as {@link java.time.format.DateTimeFormatter} has it; null for ISO 8601
 * @param interactions how to read interactions; null if none are read
 * @param responses how to read responses; null if none are read
 * @param xes how to read interactions that are an event log in XES; null as XES and Touchpoint call things
 */
public record MappingDocument(
        @Nullable ZoneId zone,
        @Nullable String pattern,
        @Nullable InteractionMapping interactions,
        @Nullable ResponseMapping responses,
        @Nullable XesMapping xes) {

    public MappingDocument {
        TimeFormat.checkPattern(pattern);
        if (interactions == null && responses == null && xes == null) {
            throw new IllegalArgumentException(
                    "there must be \"interactions\", \"responses\" or \"xes\", was none of them");
        }
    }
}
