package dev.touchpoint.cli.journeys;

import dev.touchpoint.cli.figures.Choice;
import dev.touchpoint.render.FunnelDrawing;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;

/** What a funnel can be drawn as. */
enum FunnelForm {
    /** A Mermaid flowchart. */
    MERMAID("mermaid", FunnelDrawing::mermaid),
    /** A table. */
    MARKDOWN("markdown", FunnelDrawing::markdown);

    private final String label;
    private final Function<FunnelDrawing, String> text;

    FunnelForm(String label, Function<FunnelDrawing, String> text) {
        this.label = label;
        this.text = text;
    }

    String of(FunnelDrawing drawing) {
        return text.apply(drawing);
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
