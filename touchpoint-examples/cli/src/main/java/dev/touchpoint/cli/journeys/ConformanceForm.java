package dev.touchpoint.cli.journeys;

import dev.touchpoint.cli.figures.ConstantOption;
import dev.touchpoint.render.ConformanceDrawing;

/** What a plan beside the real journeys can be drawn as. */
enum ConformanceForm {
    /** A Mermaid flowchart. */
    MERMAID,
    /** A graph for Graphviz. */
    DOT;

    String of(ConformanceDrawing drawing) {
        return this == MERMAID ? drawing.mermaid() : drawing.dot();
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return ConstantOption.name(this);
    }

    /** Reads the name on the command line. */
    static final class Converter extends ConstantOption<ConformanceForm> {

        Converter() {
            super(ConformanceForm.class);
        }
    }
}
