package dev.touchpoint.cli.map;

import dev.touchpoint.cli.figures.ConstantOption;
import dev.touchpoint.render.MapDrawing;

/** What a map can be drawn as. */
enum DrawingForm {
    /** A Mermaid journey. */
    MERMAID,
    /** A Mermaid flowchart. */
    FLOWCHART,
    /** A graph for Graphviz. */
    DOT,
    /** A page of tables. */
    MARKDOWN;

    String of(MapDrawing drawing) {
        return switch (this) {
            case MERMAID -> drawing.mermaidJourney();
            case FLOWCHART -> drawing.mermaidFlowchart();
            case DOT -> drawing.dot();
            case MARKDOWN -> drawing.markdown();
        };
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return ConstantOption.name(this);
    }

    /** Reads the name on the command line. */
    static final class Converter extends ConstantOption<DrawingForm> {

        Converter() {
            super(DrawingForm.class);
        }
    }
}
