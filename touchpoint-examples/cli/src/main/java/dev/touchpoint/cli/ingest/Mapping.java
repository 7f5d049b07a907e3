package dev.touchpoint.cli.ingest;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to read files that were not made for Touchpoint: which column means what. A small JSON file, read by {@link Mappings}.
 *
 * @param zone the zone of times without an offset, such as Europe/Berlin; null if all have one. A local time that the
 *     clocks skip counts as much later as they skip; one that they pass twice counts as the first
 * @param pattern how times are written, as {@link java.time.format.DateTimeFormatter} has it; null for ISO 8601
 * @param interactions how to read interactions
 * @param responses how to read responses
 */
public record Mapping(
        @Nullable ZoneId zone, @Nullable String pattern, InteractionMapping interactions, ResponseMapping responses) {

    public Mapping {
        TimeFormat.checkPattern(pattern);
        Rules.required("interactions", interactions);
        Rules.required("responses", responses);
    }

    /**
     * The mapping of files in Touchpoint's own columns, as {@code touchpoint sample} writes them: times in ISO 8601 with an
     * offset, segments in columns whose names begin with {@code segment.}, and no columns but these.
     *
     * @return the mapping
     */
    public static Mapping standard() {
        return new Mapping(
                null,
                null,
                new InteractionMapping(
                        Layout.LONG,
                        null,
                        null,
                        ExtraColumns.REFUSE,
                        List.of(),
                        Source.column("customer"),
                        Source.optional("occasion"),
                        Source.column("touchpoint"),
                        Source.optional("channel"),
                        TimeSource.column("at"),
                        Source.optional("sequence"),
                        List.of()),
                new ResponseMapping(
                        Layout.LONG,
                        null,
                        null,
                        ExtraColumns.REFUSE,
                        List.of(),
                        Source.column("customer"),
                        Source.optional("occasion"),
                        Source.optional("channel"),
                        TimeSource.column("at"),
                        Source.optional("sequence"),
                        Source.optional("invitation"),
                        TimeSource.optional("askedAt"),
                        Source.column("touchpoint"),
                        Source.column("metric"),
                        Source.column("score"),
                        Source.optional("comment"),
                        List.of(),
                        Map.of(),
                        "segment."));
    }

    /**
     * This mapping with another zone of times without an offset.
     *
     * @param zone the zone
     * @return the changed copy
     */
    public Mapping withZone(ZoneId zone) {
        return new Mapping(zone, pattern, interactions, responses);
    }
}
