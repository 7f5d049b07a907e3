package dev.touchpoint.cli.picture;

import dev.touchpoint.map.Emotion;
import java.util.List;
import java.util.Objects;

/** What customers are expected to feel: a curve through points whose size says how strongly. */
record EmotionRow(Route route) implements Row {

    private static final double TOP = 24;
    private static final double HEIGHT = 128;
    private static final List<String> LEVELS = List.of("very bad", "bad", "neither", "good", "very good");

    private static Axis axis(double top) {
        return new Axis(-2, 2, top + TOP + HEIGHT, top + TOP);
    }

    @Override
    public double height() {
        return TOP + HEIGHT + 34;
    }

    @Override
    public void label(Drawing drawing, double top) {
        drawing.text("row-name", 0, top + 10, "Expected feeling");
        for (int valence = -2; valence <= 2; valence++) {
            drawing.text("level", 0, axis(top).at(valence) + 4, LEVELS.get(valence + 2));
        }
    }

    @Override
    public void draw(Drawing drawing, double top) {
        Axis axis = axis(top);
        for (int valence = -2; valence <= 2; valence++) {
            drawing.line(valence == 0 ? "grid middle" : "grid", 0, axis.at(valence), route.width(), axis.at(valence));
        }
        List<Stop> felt = route.stops().stream()
                .filter(stop -> stop.touchpoint().emotion() != null)
                .toList();
        for (int i = 1; i < felt.size(); i++) {
            Stop from = felt.get(i - 1);
            Stop to = felt.get(i);
            boolean neighbours = route.stops().indexOf(to) - route.stops().indexOf(from) == 1;
            drawing.path(neighbours ? "expected" : "expected across", curve(from, to, axis));
        }
        felt.forEach(stop -> point(drawing, stop, axis));
    }

    private static String curve(Stop from, Stop to, Axis axis) {
        double half = (from.middle() + to.middle()) / 2;
        String y1 = Drawing.number(axis.at(emotion(from).valence()));
        String y2 = Drawing.number(axis.at(emotion(to).valence()));
        return "M" + Drawing.number(from.middle()) + " " + y1 + "C" + Drawing.number(half) + " " + y1 + " "
                + Drawing.number(half) + " " + y2 + " " + Drawing.number(to.middle()) + " " + y2;
    }

    private static void point(Drawing drawing, Stop stop, Axis axis) {
        Emotion emotion = emotion(stop);
        double radius = 2.5 + 1.9 * emotion.intensity();
        double y = axis.at(emotion.valence());
        drawing.open("g").title(words(emotion)).circle("expected", stop.middle(), y, radius);
        String label = emotion.label();
        if (label != null) {
            String line = Words.lines(label, stop.width() - 10, 12, 1).get(0);
            drawing.text("feeling", stop.middle(), emotion.valence() > 0 ? y - radius - 5 : y + radius + 14, line);
        }
        drawing.close();
    }

    private static Emotion emotion(Stop stop) {
        return Objects.requireNonNull(stop.touchpoint().emotion());
    }

    /** An emotion as in {@code very good (+2), strength 5 of 5: joy}. */
    static String words(Emotion emotion) {
        String label = emotion.label();
        return LEVELS.get(emotion.valence() + 2) + " (" + (emotion.valence() > 0 ? "+" : "") + emotion.valence()
                + "), strength " + emotion.intensity() + " of 5" + (label == null ? "" : ": " + label);
    }
}
