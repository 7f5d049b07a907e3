package dev.touchpoint.render;

import dev.touchpoint.insight.Flow;
import dev.touchpoint.insight.Variants.Variant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The variants of a flow as a Sankey diagram in layers: the first steps, the second steps, and so on. */
final class SankeyWays {

    /** So many steps are drawn. */
    static final int MOST_STEPS = 10;

    /** Where a journey is after so many steps; or at its end, which is a place like any other. */
    private record Ribbon(String from, String to) {}

    private final Flow flow;
    private final UnaryOperator<String> names;
    private final long least;
    private final SankeyText text = new SankeyText();
    private final String ended = text.unique("", "Ended");
    private final String later = text.unique("", "Later steps");
    private final List<Map<String, String>> layers = new ArrayList<>();

    SankeyWays(Flow flow, UnaryOperator<String> names, long least) {
        this.flow = flow;
        this.names = names;
        this.least = least;
    }

    String text() {
        for (int step = 0; step < MOST_STEPS; step++) {
            layers.add(layer(step));
        }
        StringBuilder diagram = new StringBuilder("sankey-beta\n");
        ribbons().forEach((ribbon, journeys) -> diagram.append(SankeyText.quoted(ribbon.from()))
                .append(',')
                .append(SankeyText.quoted(ribbon.to()))
                .append(',')
                .append(journeys)
                .append('\n'));
        return diagram.toString();
    }

    /** What the stops of a step are called. */
    private Map<String, String> layer(int step) {
        Map<String, Long> journeys = new HashMap<>();
        for (Variant variant : flow.variants().list()) {
            if (variant.steps().size() > step) {
                journeys.merge(variant.steps().get(step), variant.count(), Long::sum);
            }
        }
        List<String> stops = new ArrayList<>(journeys.keySet());
        stops.sort(Comparator.<String>comparingLong(journeys::get).reversed().thenComparing(Comparator.naturalOrder()));
        List<String> rare = stops.stream()
                .filter(stop -> journeys.getOrDefault(stop, 0L) < least)
                .toList();
        String prefix = (step + 1) + ". ";
        Map<String, String> layer = new LinkedHashMap<>();
        if (!rare.isEmpty()) {
            String other = text.unique(prefix, "other (" + Figure.counted(rare.size(), "stop", "stops") + ")");
            rare.forEach(stop -> layer.put(stop, other));
        }
        for (String stop : stops) {
            layer.computeIfAbsent(stop, frequent -> text.unique(prefix, names.apply(frequent), frequent));
        }
        return layer;
    }

    private Map<Ribbon, Long> ribbons() {
        Map<Ribbon, Long> ribbons = new LinkedHashMap<>();
        for (int step = 0; step < MOST_STEPS; step++) {
            for (Variant variant : flow.variants().list()) {
                if (variant.steps().size() > step) {
                    ribbons.merge(ribbon(variant.steps(), step), variant.count(), Long::sum);
                }
            }
        }
        long unlisted = flow.variants().other();
        if (unlisted > 0) {
            ribbons.put(new Ribbon(text.unique("", "Ways that are not listed"), ended), unlisted);
        }
        return ribbons;
    }

    private Ribbon ribbon(List<String> steps, int step) {
        return new Ribbon(place(steps, step), place(steps, step + 1));
    }

    private String place(List<String> steps, int step) {
        if (step == steps.size()) {
            return ended;
        }
        return step == MOST_STEPS
                ? later
                : Objects.requireNonNull(layers.get(step).get(steps.get(step)));
    }
}
