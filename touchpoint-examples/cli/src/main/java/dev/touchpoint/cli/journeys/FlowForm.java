package dev.touchpoint.cli.journeys;

import dev.touchpoint.cli.figures.Choice;
import dev.touchpoint.render.FlowDrawing;
import dev.touchpoint.render.HandOverDrawing;
import picocli.CommandLine.ITypeConverter;

/** What a flow, or what it has of changes, can be drawn as. */
enum FlowForm {
    /** A Mermaid flowchart. */
    MERMAID("mermaid"),
    /** A Mermaid Sankey diagram, step by step. */
    SANKEY("sankey"),
    /** A graph for Graphviz. */
    DOT("dot"),
    /** A table. */
    MARKDOWN("markdown");

    private final String label;

    FlowForm(String label) {
        this.label = label;
    }

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
