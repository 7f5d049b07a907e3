package dev.touchpoint.cli.report;

import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import java.time.ZoneId;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tallies a {@link Cube}. Its size has a ceiling, whatever comes: an attribute with too many cells or values is left out, and
 * if the cells without any attribute are too many, channels are no longer told apart, then months. What is left out depends on
 * all responses together and not on their order.
 */
final class CubeTally {

    /** The most cells of all answers, and of each attribute. */
    static final int MOST_CELLS = 20_000;

    /** More values than a list to choose from can have. */
    static final int MOST_VALUES = 60;

    private final Scale scale;
    private final ZoneId zone;
    private final Cells all;
    private final SortedMap<String, Cells> segments = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> values = new TreeMap<>();
    private final SortedSet<String> tooMany = new TreeSet<>();
    private boolean byChannel = true;
    private boolean byMonth = true;

    CubeTally(Scale scale, ZoneId zone) {
        this.scale = scale;
        this.zone = zone;
        this.all = new Cells(scale);
    }

    /** Counts a response; one without a score makes no difference. */
    void add(Response response) {
        Integer score = response.score();
        if (score == null) {
            return;
        }
        Slot slot = new Slot(response.touchpoint(), response.channel(), Months.number(response.at(), zone), null);
        response.segments().forEach((attribute, value) -> add(attribute, value, slot, score));
        all.add(coarse(slot), score);
        if (byChannel && all.size() > MOST_CELLS) {
            byChannel = false;
            all.regroup(Slot::withoutChannel);
        }
        if (byMonth && all.size() > MOST_CELLS) {
            byMonth = false;
            all.regroup(Slot::withoutMonth);
        }
    }

    private void add(String attribute, String value, Slot slot, int score) {
        if (tooMany.contains(attribute)) {
            return;
        }
        Cells cells = segments.computeIfAbsent(attribute, unseen -> new Cells(scale));
        SortedSet<String> known = values.computeIfAbsent(attribute, unseen -> new TreeSet<>());
        cells.add(slot.with(value), score);
        known.add(value);
        if (cells.size() > MOST_CELLS || known.size() > MOST_VALUES) {
            tooMany.add(attribute);
            segments.remove(attribute);
            values.remove(attribute);
        }
    }

    private Slot coarse(Slot slot) {
        Slot coarser = byChannel ? slot : slot.withoutChannel();
        return byMonth ? coarser : coarser.withoutMonth();
    }

    /** What has been tallied so far. */
    Cube cube() {
        SortedMap<String, Map<Slot, ScoreCounts>> counted = new TreeMap<>();
        segments.forEach((attribute, cells) -> {
            cells.regroup(this::coarse);
            counted.put(attribute, cells.counts());
        });
        return new Cube(byChannel, byMonth, all.counts(), counted, new TreeSet<>(tooMany));
    }
}
