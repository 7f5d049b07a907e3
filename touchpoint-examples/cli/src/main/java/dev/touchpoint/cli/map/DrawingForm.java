package dev.touchpoint.cli.map;

import dev.touchpoint.cli.figures.Choice;
import dev.touchpoint.render.MapDrawing;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;

/** What a map can be drawn as. */
enum DrawingForm {
    /** A Mermaid journey. */
    MERMAID("mermaid", MapDrawing::mermaidJourney),
    /** A Mermaid flowchart. */
    FLOWCHART("flowchart", MapDrawing::mermaidFlowchart),
    /** A graph for Graphviz. */
    DOT("dot", MapDrawing::dot),
    /** A page of tables. */
    MARKDOWN("markdown", MapDrawing::markdown);

    private final String label;
    private final Function<MapDrawing, String> text;

    DrawingForm(String label, Function<MapDrawing, String> text) {
        this.label = label;
        this.text = text;
    }

    String of(MapDrawing drawing) {
        return text.apply(drawing);
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
