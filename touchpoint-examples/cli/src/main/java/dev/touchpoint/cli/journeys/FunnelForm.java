package dev.touchpoint.cli.journeys;

import dev.touchpoint.cli.figures.Choice;
import dev.touchpoint.render.FunnelDrawing;
import picocli.CommandLine.ITypeConverter;

/** What a funnel can be drawn as. */
enum FunnelForm {
    /** A Mermaid flowchart. */
    MERMAID("mermaid"),
    /** A table. */
    MARKDOWN("markdown");

    private final String label;

    FunnelForm(String label) {
        this.label = label;
    }

    String of(FunnelDrawing drawing) {
        return switch (this) {
            case MERMAID -> drawing.mermaid();
            case MARKDOWN -> drawing.markdown();
        };
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return label;
    }

    /** Reads the name on the command line. */
    static final class Converter implements ITypeConverter<FunnelForm> {

        @Override
        public FunnelForm convert(String value) {
            return Choice.of(value, FunnelForm.values());
        }
    }
}
