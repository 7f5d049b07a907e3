package dev.touchpoint.cli.journeys;

import static dev.touchpoint.cli.figures.Figures.counted;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.figures.TextTable;
import dev.touchpoint.insight.Durations;
import dev.touchpoint.insight.Flow;
import dev.touchpoint.insight.Flow.Edge;
import dev.touchpoint.insight.Flow.Stop;
import dev.touchpoint.insight.Variants;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** A flow for those who answer for what customers go through: waiting and ends first. */
final class FlowText {

    private final Logged logged;
    private final Flow flow;
    private final Stops stops;
    private final TopOption top;

    FlowText(Logged logged, Flow flow, Stops stops, TopOption top) {
        this.logged = logged;
        this.flow = flow;
        this.stops = stops;
        this.top = top;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(head());
        if (flow.journeys() > 0) {
            lines.addAll(waiting());
            lines.addAll(ends());
            lines.addAll(edges());
            lines.addAll(ways());
        }
        return lines;
    }

    private List<String> head() {
        List<String> lines = new ArrayList<>();
        if (logged.log().events().isEmpty()) {
            lines.add(logged.name() + ": nothing happened");
            return lines;
        }
        lines.add(logged.name() + ": " + Logged.of(flow.journeys() + flow.emptyJourneys(), logged.customers())
                + ", until " + logged.last() + ", by " + stops.kind().word());
        if (flow.leftOut() > 0) {
            lines.add("  Left out: " + counted(flow.leftOut(), "interaction") + ", since " + stops.whyNone()
                    + (flow.emptyJourneys() == 0
                            ? ""
                            : "; nothing else is in " + counted(flow.emptyJourneys(), "journey")));
        }
        return lines;
    }

    private List<String> waiting() {
        Durations throughput = flow.throughput();
        List<String> lines = new ArrayList<>(List.of("", "How long it takes"));
        lines.add("  From the first step to the last, half of the journeys take up to "
                + Times.quantile(throughput, 0.5) + ", nine in ten up to " + Times.quantile(throughput, 0.9)
                + ", the longest " + Times.quantile(throughput, 1) + ".");
        double days = flow.changes().totalDays() + flow.repeats().totalDays();
        flow.edges().stream()
                .max(Comparator.comparingDouble(FlowText::days))
                .filter(edge -> days > 0)
                .ifPresent(most -> {
                    lines.add("  Together that is " + Times.days(days) + " customer-days. Most of it passes between "
                            + name(most.from()) + " and " + (most.isRepeat() ? "the same once more" : name(most.to()))
                            + ": "
                            + Times.days(days(most)) + " (" + Figures.score(100 * days(most) / days)
                            + " %), half within "
                            + Times.quantile(most.waiting(), 0.5) + ".");
                    String word = stops.kind().word();
                    lines.add("  From one " + word + " to another: " + between(flow.changes())
                            + (flow.repeats().n() == 0 ? "" : ". At the same " + word + ": " + between(flow.repeats()))
                            + ".");
                });
        return lines;
    }

    private static String between(Durations times) {
        return Times.days(times.totalDays()) + " customer-days in " + counted(times.n(), "step");
    }

    private static double days(Edge edge) {
        return edge.waiting().totalDays();
    }

    private String name(String stop) {
        return Plain.text(stops.name(stop));
    }

    private List<String> ends() {
        List<Stop> byEnds = flow.stops().stream()
                .sorted(Comparator.comparingLong(Stop::ends).reversed())
                .toList();
        TextTable table = new TextTable(
                1, stops.kind().word(), "interactions", "journeys", "begin here", "end here", "of those who came");
        for (Stop stop : top.first(byEnds)) {
            table.row(
                    name(stop.name()),
                    Figures.count(stop.count()),
                    Figures.count(stop.journeys()),
                    Figures.count(stop.starts()),
                    Figures.count(stop.ends()),
                    Figures.share(stop.ends(), stop.journeys()));
        }
        List<Stop> rest = top.rest(byEnds);
        if (!rest.isEmpty()) {
            table.row(
                    "others (" + Figures.count(rest.size()) + ")",
                    sum(rest, Stop::count),
                    "",
                    sum(rest, Stop::starts),
                    sum(rest, Stop::ends),
                    "");
        }
        List<String> lines = new ArrayList<>(List.of("", "Where they end"));
        lines.addAll(table.lines("  "));
        lines.add(
                "  A journey ends with the last step in the log. Whoever was still under way when the log ended counts as"
                        + " having ended there.");
        return lines;
    }

    private static <T> String sum(List<T> rest, ToLongFunction<T> figure) {
        return Figures.count(rest.stream().mapToLong(figure).sum());
    }

    private List<String> edges() {
        if (flow.edges().isEmpty()) {
            return List.of();
        }
        TextTable table = new TextTable(
                2, "from", "to", "times", "journeys", "half within", "nine in ten within", "customer-days");
        for (Edge edge : top.first(flow.edges())) {
            table.row(
                    stops.name(edge.from()),
                    stops.name(edge.to()),
                    Figures.count(edge.count()),
                    Figures.count(edge.journeys()),
                    Times.quantile(edge.waiting(), 0.5),
                    Times.quantile(edge.waiting(), 0.9),
                    Times.days(days(edge)));
        }
        List<Edge> rest = top.rest(flow.edges());
        if (!rest.isEmpty()) {
            Durations waiting = rest.stream().map(Edge::waiting).reduce(Durations.none(), Durations::plus);
            table.row(
                    "others (" + Figures.count(rest.size()) + ")",
                    "",
                    Figures.count(waiting.n()),
                    "",
                    Times.quantile(waiting, 0.5),
                    Times.quantile(waiting, 0.9),
                    Times.days(waiting.totalDays()));
        }
        List<String> lines = new ArrayList<>(List.of("", "What follows what"));
        lines.addAll(table.lines("  "));
        return lines;
    }

    private List<String> ways() {
        Variants variants = flow.variants().top(top.most());
        WayTable table = new WayTable(stops.naming(), "journeys", "share");
        variants.list().forEach(variant -> table.way(variant.steps(), figures(variant.count())));
        if (variants.other() > 0) {
            table.others(figures(variants.other()));
        }
        List<String> lines = new ArrayList<>(List.of("", "Which ways they take"));
        lines.addAll(table.lines());
        if (variants.shortfall() > 0) {
            lines.add("  There are more ways than are remembered: each may be of up to "
                    + Figures.count(variants.shortfall()) + " journeys more than listed.");
        }
        return lines;
    }

    private String[] figures(long journeys) {
        return new String[] {Figures.count(journeys), Figures.share(journeys, flow.journeys())};
    }
}
