package dev.touchpoint.cli.picture;

import dev.touchpoint.map.Emotion;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.JourneyKind;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A journey from left to right: stages, steps, touchpoints, the expected feeling, measured scores, owners with their hand-offs,
 * channels. Two pieces of SVG of the same height, so that the names of the rows can stay where they are when the rest is
 * scrolled.
 */
public final class JourneyPicture {

    private static final double LABELS = 128;

    private final Route route;
    private final List<Row> rows = new ArrayList<>();

    /**
     * The picture of a journey that has at least one step.
     *
     * @param map the map
     * @param journey a journey of it
     * @param panels the measured scores, one panel for each metric
     */
    public JourneyPicture(TouchpointMap map, Journey journey, List<ScorePanel> panels) {
        this.route = Route.of(map, journey);
        rows.add(new StageRow(route));
        rows.add(new StepRow(route));
        if (any(touchpoint -> touchpoint.emotion() != null)) {
            rows.add(new EmotionRow(route));
        }
        panels.forEach(panel -> rows.add(new ScoreRow(route, panel)));
        if (any(touchpoint -> touchpoint.owner() != null)) {
            rows.add(new OwnerRow(route));
        }
        if (any(touchpoint -> !touchpoint.channels().isEmpty())) {
            rows.add(new ChannelRow(route));
        }
    }

    private boolean any(Predicate<Touchpoint> condition) {
        return route.stops().stream().map(Stop::touchpoint).anyMatch(condition);
    }

    /**
     * The names of the rows.
     *
     * @param id the id of what is drawn, for {@link #strips}
     */
    public String labels(String id) {
        Drawing drawing = new Drawing(LABELS, height(), "class", "labels", "aria-hidden", "true").open("g", "id", id);
        drawLabels(drawing);
        return drawing.svg();
    }

    /**
     * The rows.
     *
     * @param id the id of what is drawn, for {@link #strips}
     * @param description what a screen reader says instead
     */
    public String svg(String id, String description) {
        Drawing drawing = new Drawing(
                        route.width(), height(), "class", "rows", "role", "img", "aria-label", description)
                .open("g", "id", id);
        drawRows(drawing);
        return drawing.svg();
    }

    /**
     * The picture cut into parts that fit on paper, one below another, each with the names of the rows. They show the two
     * pieces, which must be on the same page, as these are at the time.
     *
     * @param labels the id of the names of the rows
     * @param rows the id of the rows
     */
    public List<String> strips(String labels, String rows) {
        return route.strips().stream()
                .map(strip -> strip(strip, "#" + labels, "#" + rows))
                .toList();
    }

    private String strip(List<Stop> stops, String labels, String rows) {
        double left = stops.get(0).left();
        double width = stops.get(stops.size() - 1).right() - left;
        String window = Drawing.number(left) + " 0 " + Drawing.number(width) + " " + Drawing.number(height());
        return new Drawing(LABELS + width, height(), "class", "strip", "aria-hidden", "true")
                .empty("use", "href", labels)
                .open(
                        "svg",
                        "x",
                        Drawing.number(LABELS),
                        "viewBox",
                        window,
                        "width",
                        Drawing.number(width),
                        "height",
                        Drawing.number(height()))
                .empty("use", "href", rows)
                .svg();
    }

    /** Draws names and rows at a place of a larger picture. */
    void draw(Drawing drawing, double left, double top) {
        drawing.open("g", "transform", "translate(" + Drawing.number(left) + " " + Drawing.number(top) + ")");
        drawLabels(drawing);
        drawing.open("g", "transform", "translate(" + Drawing.number(LABELS) + " 0)");
        drawRows(drawing);
        drawing.close().close();
    }

    private void drawLabels(Drawing drawing) {
        double top = 0;
        for (Row row : rows) {
            row.label(drawing, top);
            top += row.height();
        }
    }

    private void drawRows(Drawing drawing) {
        double top = 0;
        for (Row row : rows) {
            row.draw(drawing, top);
            top += row.height();
        }
    }

    double width() {
        return LABELS + route.width();
    }

    double height() {
        return rows.stream().mapToDouble(Row::height).sum();
    }

    /** What a kind of journey is, as in {@code as it should go}. */
    public static String words(JourneyKind kind) {
        return switch (kind) {
            case MAIN -> "as it should go";
            case EXIT -> "when customers leave";
            case EXCEPTION -> "when something goes wrong";
        };
    }

    /** What a customer is expected to feel, as in {@code very good (+2), strength 5 of 5: joy}. */
    public static String words(Emotion emotion) {
        return EmotionRow.words(emotion);
    }
}
