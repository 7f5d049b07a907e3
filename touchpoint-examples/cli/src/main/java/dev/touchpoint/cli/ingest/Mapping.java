package dev.touchpoint.cli.ingest;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to read files that were not made for Touchpoint: which column means what. A small JSON file, read by {@link Mappings}.
 *
 * @param document what the mapping says
 * @param file the file that it was read from; null if there is none
 */
public record Mapping(MappingDocument document, @Nullable Path file) {

    private static final InteractionMapping STANDARD_INTERACTIONS = new InteractionMapping(
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
            Source.optional("failed"),
            List.of());

    private static final ResponseMapping STANDARD_RESPONSES = new ResponseMapping(
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
            "segment.");

    /**
     * The zone of times without an offset.
     *
     * @return the zone, null if all times have an offset
     */
    public @Nullable ZoneId zone() {
        return document.zone();
    }

    /** How times are written, null for ISO 8601. */
    @Nullable
    String pattern() {
        return document.pattern();
    }

    /** How to read interactions, which the mapping must say where they are read. */
    InteractionMapping forInteractions() {
        return required("interactions", document.interactions());
    }

    /** How to read responses, which the mapping must say where they are read. */
    ResponseMapping forResponses() {
        return required("responses", document.responses());
    }

    /** How to read event logs in XES. */
    XesMapping forXes() {
        XesMapping xes = document.xes();
        return xes == null ? XesMapping.STANDARD : xes;
    }

    private <T> T required(String section, @Nullable T value) {
        if (value == null) {
            throw new BadInput(
                    name() + ": there must be a section \"" + section + "\" to read " + section + " by, was none");
        }
        return value;
    }

    /** The file of the mapping, as messages call it. */
    String name() {
        return file == null ? "mapping" : file.toString();
    }

    /**
     * Whether the time of asking is known to the day only, so that delays are too.
     *
     * @return true if the mapping says so
     */
    public boolean askedByDay() {
        ResponseMapping responses = document.responses();
        return responses != null && responses.askedByDay();
    }

    /**
     * The mapping of files in Touchpoint's own columns, as {@code touchpoint sample} writes them: times in ISO 8601 with an
     * offset, segments in columns whose names begin with {@code segment.}, and no columns but these.
     *
     * @return the mapping
     */
    public static Mapping standard() {
        return new Mapping(new MappingDocument(null, null, STANDARD_INTERACTIONS, STANDARD_RESPONSES, null), null);
    }

    /**
     * This mapping with another zone of times without an offset.
     *
     * @param zone the zone
     * @return the changed copy
     */
    public Mapping withZone(ZoneId zone) {
        return new Mapping(
                new MappingDocument(
                        zone, document.pattern(), document.interactions(), document.responses(), document.xes()),
                file);
    }
}
