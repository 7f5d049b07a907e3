package dev.touchpoint.cli.journeys;

import dev.touchpoint.cli.figures.ConstantOption;
import dev.touchpoint.render.FlowDrawing;
import dev.touchpoint.render.HandOverDrawing;

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

    /** All steps, if they can be drawn so. */
    String of(FlowDrawing drawing) {
        return switch (this) {
            case MERMAID -> drawing.mermaidFlowchart();
            case SANKEY -> drawing.mermaidSankey();
            case DOT -> drawing.dot();
            case MARKDOWN -> throw new IllegalStateException("a table has changes alone");
        };
    }

    /** Changes alone, if they can be drawn so. */
    String of(HandOverDrawing drawing) {
        return switch (this) {
            case MERMAID -> drawing.mermaid();
            case SANKEY -> throw new IllegalStateException("a Sankey diagram has all steps");
            case DOT -> drawing.dot();
            case MARKDOWN -> drawing.markdown();
        };
    }

    /** Whether all steps can be drawn so. */
    boolean drawsSteps() {
        return this != MARKDOWN;
    }

    /** Whether changes alone can be drawn so. */
    boolean drawsChanges() {
        return this != SANKEY;
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
