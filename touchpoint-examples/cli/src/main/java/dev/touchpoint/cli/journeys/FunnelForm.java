package dev.touchpoint.cli.journeys;

import dev.touchpoint.cli.figures.ConstantOption;
import dev.touchpoint.render.FunnelDrawing;

/** What a funnel can be drawn as. */
enum FunnelForm {
    /** A Mermaid flowchart. */
    MERMAID,
    /** A table. */
    MARKDOWN;

    String of(FunnelDrawing drawing) {
        return this == MERMAID ? drawing.mermaid() : drawing.markdown();
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return ConstantOption.name(this);
    }

    /** Reads the name on the command line. */
    static final class Converter extends ConstantOption<FunnelForm> {

        Converter() {
            super(FunnelForm.class);
        }
    }
}
