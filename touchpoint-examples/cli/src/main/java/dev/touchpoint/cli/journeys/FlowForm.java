package dev.touchpoint.cli.journeys;

import dev.touchpoint.cli.figures.Choice;
import dev.touchpoint.render.FlowDrawing;
import dev.touchpoint.render.HandOverDrawing;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;

/** What a flow, or what it has of changes, can be drawn as. */
enum FlowForm {
    /** A Mermaid flowchart. */
    MERMAID("mermaid", FlowDrawing::mermaidFlowchart, HandOverDrawing::mermaid),
    /** A Mermaid Sankey diagram, step by step. */
    SANKEY("sankey", FlowDrawing::mermaidSankey, null),
    /** A graph for Graphviz. */
    DOT("dot", FlowDrawing::dot, HandOverDrawing::dot),
    /** A table. */
    MARKDOWN("markdown", null, HandOverDrawing::markdown);

    private final String label;
    private final @Nullable Function<FlowDrawing, String> flow;
    private final @Nullable Function<HandOverDrawing, String> changes;

    FlowForm(
            String label,
            @Nullable Function<FlowDrawing, String> flow,
            @Nullable Function<HandOverDrawing, String> changes) {
        this.label = label;
        this.flow = flow;
        this.changes = changes;
    }

    /** How all steps are drawn; null if they can't be. */
    @Nullable
    Function<FlowDrawing, String> flow() {
        return flow;
    }

    /** How only changes are drawn; null if they can't be. */
    @Nullable
    Function<HandOverDrawing, String> changes() {
        return changes;
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return label;
    }

    /** Reads the name on the command line. */
    static final class Converter implements ITypeConverter<FlowForm> {

        @Override
        public FlowForm convert(String value) {
            return Choice.of(value, FlowForm.values());
        }
    }
}
