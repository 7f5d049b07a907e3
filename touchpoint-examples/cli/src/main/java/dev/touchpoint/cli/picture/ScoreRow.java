package dev.touchpoint.cli.picture;

import dev.touchpoint.cli.figures.Figures;
import java.util.List;

/** What was measured, on an axis of its own: each score with its interval. */
record ScoreRow(Route route, ScorePanel panel) implements Row {

    private static final double TOP = 26;
    private static final double HEIGHT = 112;

    private Axis axis(double top) {
        return new Axis(panel.lowest(), panel.highest(), top + TOP + HEIGHT, top + TOP);
    }

    private List<Double> levels() {
        return List.of(panel.lowest(), (panel.lowest() + panel.highest()) / 2, panel.highest());
    }

    @Override
    public double height() {
        return TOP + HEIGHT + 22;
    }

    @Override
    public void label(Drawing drawing, double top) {
        drawing.text("row-name", 0, top + 10, "Measured " + panel.metric());
        for (double level : levels()) {
            drawing.text("level", 0, axis(top).at(level) + 4, Figures.plain(level));
        }
    }

    @Override
    public void draw(Drawing drawing, double top) {
        Axis axis = axis(top);
        for (double level : levels()) {
            drawing.line("grid", 0, axis.at(level), route.width(), axis.at(level));
        }
        drawing.open(
                "g",
                "class",
                "measured",
                "data-metric",
                panel.metric(),
                "data-axis",
                Drawing.number(axis.start()) + " " + Drawing.number(axis.end()));
        drawing.empty(
                "line",
                "class",
                "all",
                "data-of",
                "all",
                "x1",
                "0",
                "y1",
                Drawing.number(axis.at(panel.all())),
                "x2",
                Drawing.number(route.width()),
                "y2",
                Drawing.number(axis.at(panel.all())));
        for (Stop stop : route.stops()) {
            ScoreMark mark = panel.marks().get(stop.touchpoint().id());
            if (mark != null) {
                mark(drawing, stop, mark, axis);
            }
        }
        drawing.close();
    }

    private static void mark(Drawing drawing, Stop stop, ScoreMark mark, Axis axis) {
        double y = axis.at(mark.score());
        drawing.open("g", "class", "mark", "data-of", mark.of())
                .line("interval", stop.middle(), axis.at(mark.low()), stop.middle(), axis.at(mark.high()))
                .circle("score", stop.middle(), y, 4)
                .text("value", stop.middle() + 9, y - 1, mark.label())
                .text("base", stop.middle() + 9, y + 12, mark.count())
                .close();
    }
}
