package dev.touchpoint.cli.journeys;

import dev.touchpoint.cli.figures.ConstantOption;
import dev.touchpoint.render.FlowDrawing;
import dev.touchpoint.render.HandOverDrawing;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a flow, or what it has of changes, can be drawn as. */
enum FlowForm {
    /** A Mermaid flowchart. */
    MERMAID,
    /** A Mermaid Sankey diagram, step by step. */
    SANKEY,
    /** A graph for Graphviz. */
    DOT,
    /** A table. */
    MARKDOWN;

    /** How all steps are drawn; null if they can't be. */
    @Nullable
    Function<FlowDrawing, String> flow() {
        return switch (this) {
            case MERMAID -> FlowDrawing::mermaidFlowchart;
            case SANKEY -> FlowDrawing::mermaidSankey;
            case DOT -> FlowDrawing::dot;
            case MARKDOWN -> null;
        };
    }

    /** How only changes are drawn; null if they can't be. */
    @Nullable
    Function<HandOverDrawing, String> changes() {
        return switch (this) {
            case MERMAID -> HandOverDrawing::mermaid;
            case SANKEY -> null;
            case DOT -> HandOverDrawing::dot;
            case MARKDOWN -> HandOverDrawing::markdown;
        };
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return ConstantOption.name(this);
    }

    /** Reads the name on the command line. */
    static final class Converter extends ConstantOption<FlowForm> {

        Converter() {
            super(FlowForm.class);
        }
    }
}
