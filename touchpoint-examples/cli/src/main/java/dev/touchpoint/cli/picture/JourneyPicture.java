package dev.touchpoint.cli.picture;

import dev.touchpoint.map.Emotion;
import dev.touchpoint.map.Journey;
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

    private static final double LABELS = 112;

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

    /** The names of the rows. */
    public String labels() {
        Drawing drawing = new Drawing(LABELS, height(), "class", "labels", "aria-hidden", "true");
        double top = 0;
        for (Row row : rows) {
            row.label(drawing, top);
            top += row.height();
        }
        return drawing.svg();
    }

    /**
     * The rows.
     *
     * @param description what a screen reader says instead
     */
    public String svg(String description) {
        Drawing drawing =
                new Drawing(route.width(), height(), "class", "rows", "role", "img", "aria-label", description);
        double top = 0;
        for (Row row : rows) {
            row.draw(drawing, top);
            top += row.height();
        }
        return drawing.svg();
    }

    private double height() {
        return rows.stream().mapToDouble(Row::height).sum();
    }

    /** What a customer is expected to feel, as in {@code very good (+2), strength 5 of 5: joy}. */
    public static String words(Emotion emotion) {
        return EmotionRow.words(emotion);
    }
}
