package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A touchpoint and over which channels it was met, in the words of a table.
 *
 * @param id the touchpoint's id
 * @param name its name
 * @param mark what is odd about it; null if nothing
 * @param cells a cell for each of the columns
 * @param interactions how many interactions over all channels
 * @param responses how many responses are about it
 */
record SeenView(
        String id, String name, @Nullable String mark, List<Cell> cells, String interactions, String responses) {

    private static final String UNKNOWN = "unknown channel";

    /** How often a touchpoint was met over a channel, and whether the map does not plan for that. */
    record Cell(String count, boolean unplanned) {}

    static List<String> columns(Coverage coverage) {
        List<String> columns = new ArrayList<>();
        coverage.channels().values().forEach(channel -> columns.add(Plain.text(channel.name())));
        if (coverage.withoutChannel().interactions() > 0) {
            columns.add(UNKNOWN);
        }
        return columns;
    }

    static List<SeenView> rows(TouchpointMap map, Coverage coverage) {
        return coverage.touchpoints().values().stream()
                .map(touchpoint -> new SeenView(
                        touchpoint.id(),
                        Plain.text(touchpoint.name()),
                        mark(touchpoint),
                        cells(map.touchpoint(touchpoint.id()).orElse(null), touchpoint.id(), coverage),
                        Figures.count(touchpoint.sighting().interactions()),
                        Figures.count(touchpoint.sighting().responses())))
                .toList();
    }

    private static @Nullable String mark(Seen touchpoint) {
        if (touchpoint.isShadow()) {
            return "not on the map";
        }
        return touchpoint.isGhost() ? "never seen" : null;
    }

    private static List<Cell> cells(@Nullable Touchpoint touchpoint, String id, Coverage coverage) {
        List<Cell> cells = new ArrayList<>();
        for (Seen channel : coverage.channels().values()) {
            Place place = new Place(id, channel.id());
            boolean planned = touchpoint != null && touchpoint.channels().contains(channel.id());
            cells.add(new Cell(
                    count(coverage, place, planned), coverage.unplanned().containsKey(place)));
        }
        if (coverage.withoutChannel().interactions() > 0) {
            cells.add(new Cell(count(coverage, new Place(id, null), false), false));
        }
        return cells;
    }

    private static String count(Coverage coverage, Place place, boolean planned) {
        long interactions = coverage.places().getOrDefault(place, Sighting.NONE).interactions();
        return interactions == 0 && !planned ? "" : Figures.count(interactions);
    }
}
