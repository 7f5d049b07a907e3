package dev.touchpoint.render;

import static dev.touchpoint.check.Require.notNull;

import dev.touchpoint.insight.Funnel;
import dev.touchpoint.insight.FunnelCounts;
import dev.touchpoint.insight.FunnelCounts.Step;
import dev.touchpoint.render.Network.Box;
import dev.touchpoint.render.Network.Kind;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How far journeys got in a funnel, as text that other tools draw.
 *
 * <p>Pure: the same counts give the same text, which ends with a line feed. Names of steps can hold any text. Immutable and
 * thread-safe.
 */
public final class FunnelDrawing {

    private static final double HALF = 0.5;

    private final FunnelCounts counts;
    private final UnaryOperator<String> names;

    private FunnelDrawing(FunnelCounts counts, UnaryOperator<String> names) {
        this.counts = counts;
        this.names = names;
    }

    /**
     * A drawing of a funnel.
     *
     * @param counts how far journeys got, not null
     * @return the drawing, not null
     */
    public static FunnelDrawing of(FunnelCounts counts) {
        return new FunnelDrawing(notNull("counts", counts), UnaryOperator.identity());
    }

    /**
     * The drawing with other names, such as those of a map's touchpoints. A funnel in any order has no steps to name.
     *
     * @param names what to call a step, given what the funnel calls it; not null, and never gives null
     * @return the changed copy, not null
     */
    public FunnelDrawing withNames(UnaryOperator<String> names) {
        return new FunnelDrawing(counts, notNull("names", names));
    }

    private String name(Step step) {
        return counts.funnel().order() == Funnel.Order.ANY ? step.name() : names.apply(step.name());
    }

    /**
     * A Mermaid flowchart: steps as boxes with how many journeys took them, lines with how many went on and the median of the time
     * it took. Dashed lines lead to those who did not go on.
     *
     * @return the diagram, not null
     */
    public String mermaid() {
        Network.Builder drawing = Network.of(
                "How far customers get", Figure.counted(counts.journeys(), "journey", "journeys") + " in all.");
        Box before = drawing.add("All", List.of(journeys(counts.journeys())), Kind.TERMINAL);
        for (Step step : counts.steps()) {
            Box box = drawing.add(name(step), List.of(journeys(step.count())), Kind.PLAIN);
            drawing.line(before, box, goOn(step), (double) step.count());
            long lost = step.before() - step.count();
            if (lost > 0) {
                Box left = drawing.add("Not", List.of(journeys(lost)), Kind.DASHED);
                drawing.dashedLine(before, left, Figure.share(lost, step.before()), (double) lost);
            }
            before = box;
        }
        return MermaidNetwork.of(drawing.build());
    }

    private static String journeys(long count) {
        return Figure.counted(count, "journey", "journeys");
    }

    private static String goOn(Step step) {
        String share = step.before() == 0 ? "" : Figure.share(step.count(), step.before());
        String median = median(step);
        return median == null ? share : share + ", half within " + median;
    }

    private static @Nullable String median(Step step) {
        return step.waiting().quantile(HALF).map(Figure::duration).orElse(null);
    }

    /**
     * A table of Markdown as GitHub has it, with a row for each step.
     *
     * @return the table, not null
     */
    public String markdown() {
        MarkdownGrid table = new MarkdownGrid(
                1,
                List.of("Step", "Journeys", "Of the step before", "Of the first", "Half within", "Nine in ten within"));
        table.row(List.of("All", Figure.count(counts.journeys()), "", "", "", ""));
        long first = counts.steps().get(0).count();
        for (Step step : counts.steps()) {
            table.row(List.of(
                    name(step),
                    Figure.count(step.count()),
                    step.before() == 0 ? "" : Figure.share(step.count(), step.before()),
                    first == 0 ? "" : Figure.share(step.count(), first),
                    step.waiting().quantile(HALF).map(Figure::duration).orElse(""),
                    step.waiting().quantile(0.9).map(Figure::duration).orElse("")));
        }
        return table.text();
    }

    /** What is drawn, as in {@code FunnelDrawing[4 steps]}. */
    @Override
    public String toString() {
        return "FunnelDrawing[" + Figure.counted(counts.steps().size(), "step", "steps") + "]";
    }
}
