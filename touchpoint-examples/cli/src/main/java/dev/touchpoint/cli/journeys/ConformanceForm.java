package dev.touchpoint.cli.journeys;

import dev.touchpoint.cli.figures.Choice;
import dev.touchpoint.render.ConformanceDrawing;
import picocli.CommandLine.ITypeConverter;

/** What a plan beside the real journeys can be drawn as. */
enum ConformanceForm {
    /** A Mermaid flowchart. */
    MERMAID("mermaid"),
    /** A graph for Graphviz. */
    DOT("dot");

    private final String label;

    ConformanceForm(String label) {
        this.label = label;
    }

    String of(ConformanceDrawing drawing) {
        return switch (this) {
            case MERMAID -> drawing.mermaid();
            case DOT -> drawing.dot();
        };
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return label;
    }

    /** Reads the name on the command line. */
    static final class Converter implements ITypeConverter<ConformanceForm> {

        @Override
        public ConformanceForm convert(String value) {
            return Choice.of(value, ConformanceForm.values());
        }
    }
}
