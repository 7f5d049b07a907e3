package dev.touchpoint.cli.map;

import dev.touchpoint.cli.figures.Choice;
import dev.touchpoint.render.MapDrawing;
import picocli.CommandLine.ITypeConverter;

/** What a map can be drawn as. */
enum DrawingForm {
    /** A Mermaid journey. */
    MERMAID("mermaid"),
    /** A Mermaid flowchart. */
    FLOWCHART("flowchart"),
    /** A graph for Graphviz. */
    DOT("dot"),
    /** A page of tables. */
    MARKDOWN("markdown");

    private final String label;

    DrawingForm(String label) {
        this.label = label;
    }

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
        return label;
    }

    /** Reads the name on the command line. */
    static final class Converter implements ITypeConverter<DrawingForm> {

        @Override
        public DrawingForm convert(String value) {
            return Choice.of(value, DrawingForm.values());
        }
    }
}
