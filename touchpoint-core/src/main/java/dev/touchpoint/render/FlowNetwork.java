package dev.touchpoint.render;

import dev.touchpoint.insight.Durations;
import dev.touchpoint.insight.Flow;
import dev.touchpoint.insight.Flow.Edge;
import dev.touchpoint.insight.Flow.Stop;
import dev.touchpoint.render.Network.Box;
import dev.touchpoint.render.Network.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The boxes and lines of a flow, with what is rare folded into one box. */
final class FlowNetwork {

    private static final double HALF = 0.5;

    private final Flow flow;
    private final UnaryOperator<String> names;
    private final long least;
    private final Network.Builder drawing;
    private final Map<String, Box> stops = new LinkedHashMap<>();
    private final Map<Box, Long> intoOther = new LinkedHashMap<>();
    private final Map<Box, Long> outOfOther = new LinkedHashMap<>();
    private long withinOther;
    private long foldedSteps;
    private int foldedKinds;

    FlowNetwork(Flow flow, UnaryOperator<String> names, long least) {
        this.flow = flow;
        this.names = names;
        this.least = least;
        this.drawing = Network.of("What customers go through", legend(flow, least));
    }

    private static String legend(Flow flow, long least) {
        return Figure.counted(flow.journeys(), "journey", "journeys")
                + ". At a line stands how often one followed the other,"
                + " and within what time in half of the cases."
                + (least == 1 ? "" : " What fewer than " + Figure.count(least) + " journeys take leads through Other.");
    }

    Network network() {
        Box begin =
                drawing.add("Begin", List.of(Figure.counted(flow.journeys(), "journey", "journeys")), Kind.TERMINAL);
        flow.stops().stream().filter(stop -> stop.journeys() >= least).forEach(this::stop);
        Box end = drawing.add("End", List.of(), Kind.TERMINAL);
        flow.stops().forEach(stop -> {
            step(begin, stops.get(stop.name()), stop.starts(), stop.starts(), Durations.none());
            step(stops.get(stop.name()), end, stop.ends(), stop.ends(), Durations.none());
        });
        for (Edge edge : flow.edges()) {
            foldedSteps += edge.journeys() < least ? edge.count() : 0;
            foldedKinds += edge.journeys() < least ? 1 : 0;
            step(stops.get(edge.from()), stops.get(edge.to()), edge.count(), edge.journeys(), edge.waiting());
        }
        other();
        return drawing.build();
    }

    private void stop(Stop stop) {
        List<String> notes = new ArrayList<>(List.of(Figure.counted(stop.count(), "time", "times")));
        if (stop.journeys() < stop.count()) {
            notes.add("in " + Figure.counted(stop.journeys(), "journey", "journeys"));
        }
        stops.put(stop.name(), drawing.add(names.apply(stop.name()), notes, Kind.PLAIN));
    }

    /** A stop that is not drawn is null. */
    private void step(@Nullable Box from, @Nullable Box to, long count, long journeys, Durations waiting) {
        if (count == 0) {
            return;
        }
        if (from != null && to != null && journeys >= least) {
            drawing.line(from, to, Figure.count(count) + within(waiting), (double) count);
            return;
        }
        if (from != null) {
            intoOther.merge(from, count, Long::sum);
        }
        if (to != null) {
            outOfOther.merge(to, count, Long::sum);
        }
        withinOther += from == null && to == null ? count : 0;
    }

    private static String within(Durations waiting) {
        return waiting.quantile(HALF)
                .map(median -> ", half within " + Figure.duration(median))
                .orElse("");
    }

    private void other() {
        int hidden = flow.stops().size() - stops.size();
        if (intoOther.isEmpty() && outOfOther.isEmpty() && hidden == 0) {
            return;
        }
        List<String> notes = new ArrayList<>();
        if (foldedKinds > 0) {
            notes.add(Figure.counted(foldedSteps, "step", "steps") + " of "
                    + Figure.counted(foldedKinds, "rare kind", "rare kinds"));
        }
        if (hidden > 0) {
            notes.add(Figure.counted(hidden, "rare stop", "rare stops"));
        }
        Box other = drawing.add("Other", notes, Kind.DASHED);
        intoOther.forEach((from, count) -> drawing.dashedLine(from, other, Figure.count(count), (double) count));
        outOfOther.forEach((to, count) -> drawing.dashedLine(other, to, Figure.count(count), (double) count));
        if (withinOther > 0) {
            drawing.dashedLine(other, other, Figure.count(withinOther), (double) withinOther);
        }
    }
}
