package dev.touchpoint.cli.journeys;

import dev.touchpoint.cli.figures.Choice;
import dev.touchpoint.render.ConformanceDrawing;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;

/** What a plan beside the real journeys can be drawn as. */
enum ConformanceForm {
    /** A Mermaid flowchart. */
    MERMAID("mermaid", ConformanceDrawing::mermaid),
    /** A graph for Graphviz. */
    DOT("dot", ConformanceDrawing::dot);

    private final String label;
    private final Function<ConformanceDrawing, String> text;

    ConformanceForm(String label, Function<ConformanceDrawing, String> text) {
        this.label = label;
        this.text = text;
    }

    String of(ConformanceDrawing drawing) {
        return text.apply(drawing);
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
