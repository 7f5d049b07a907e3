package dev.touchpoint.cli.picture;

import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Stage;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.TouchpointMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A journey laid out from left to right: a column for each touchpoint, also for each of those that are ways to take the same
 * step.
 *
 * @param map the map
 * @param journey a journey of it
 * @param stops the columns
 * @param width how wide they are together
 */
record Route(TouchpointMap map, Journey journey, List<Stop> stops, double width) {

    private static final double NARROWEST = 108;
    private static final double WIDEST = 190;
    private static final double USUAL = 1088;

    static Route of(TouchpointMap map, Journey journey) {
        long count =
                journey.steps().mapToLong(step -> step.touchpoints().size()).sum();
        double pitch = Math.max(NARROWEST, Math.min(WIDEST, Math.floor(USUAL / Math.max(1, count))));
        List<Stop> stops = new ArrayList<>();
        int step = 0;
        for (int stage = 0; stage < journey.stages().size(); stage++) {
            for (Step each : journey.stages().get(stage).steps()) {
                for (String touchpoint : each.touchpoints()) {
                    stops.add(new Stop(
                            stage, step, map.touchpoint(touchpoint).orElseThrow(), stops.size() * pitch, pitch));
                }
                step++;
            }
        }
        return new Route(map, journey, List.copyOf(stops), pitch * stops.size());
    }

    Stage stage(Stop stop) {
        return journey.stages().get(stop.stage());
    }

    List<Step> steps() {
        return journey.steps().toList();
    }

    /** Parts that fit on paper, which begin with a step where that is possible, and with a stage where that wastes little. */
    List<List<Stop>> strips() {
        List<List<Stop>> strips = new ArrayList<>();
        int from = 0;
        while (from < stops.size()) {
            int to = end(from);
            strips.add(stops.subList(from, to));
            from = to;
        }
        return strips;
    }

    private int end(int from) {
        int most = Math.max(1, (int) (USUAL / stops.get(0).width()));
        int last = from + most;
        if (last >= stops.size()) {
            return stops.size();
        }
        for (int to = last; to > from + most / 2; to--) {
            if (stops.get(to).stage() != stops.get(to - 1).stage()) {
                return to;
            }
        }
        for (int to = last; to > from + most / 2; to--) {
            if (stops.get(to).step() != stops.get(to - 1).step()) {
                return to;
            }
        }
        return last;
    }

    /** Neighbouring stops that have something in common. */
    List<List<Stop>> runs(ToIntFunction<Stop> property) {
        List<List<Stop>> runs = new ArrayList<>();
        for (Stop stop : stops) {
            List<Stop> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
            if (!last.isEmpty() && property.applyAsInt(last.get(0)) == property.applyAsInt(stop)) {
                last.add(stop);
            } else {
                runs.add(new ArrayList<>(List.of(stop)));
            }
        }
        return runs;
    }
}
