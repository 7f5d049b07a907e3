package dev.touchpoint.cli.map;

import dev.touchpoint.cli.figures.ConstantOption;
import dev.touchpoint.cli.picture.MapPicture;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.render.MapDrawing;
import org.jspecify.annotations.Nullable;

/** What a map can be drawn as. */
enum DrawingForm {
    /** A Mermaid journey. */
    MERMAID,
    /** A Mermaid flowchart. */
    FLOWCHART,
    /** A graph for Graphviz. */
    DOT,
    /** A page of tables. */
    MARKDOWN,
    /** The picture that a report has of journeys. */
    SVG;

    String of(TouchpointMap map, @Nullable String journey) {
        MapDrawing drawing = journey == null ? MapDrawing.of(map) : MapDrawing.of(map, journey);
        return switch (this) {
            case MERMAID -> drawing.mermaidJourney();
            case FLOWCHART -> drawing.mermaidFlowchart();
            case DOT -> drawing.dot();
            case MARKDOWN -> drawing.markdown();
            case SVG ->
                MapPicture.svg(
                        map,
                        map.journeys().stream()
                                .filter(each -> journey == null || each.id().equals(journey))
                                .toList());
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
