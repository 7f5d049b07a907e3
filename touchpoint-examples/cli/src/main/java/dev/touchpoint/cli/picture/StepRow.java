package dev.touchpoint.cli.picture;

import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.Visibility;
import java.util.ArrayList;
import java.util.List;

/** What the customer does, and the touchpoints in the customer's words, with what is special about them. */
record StepRow(Route route) implements Row {

    private static final double LINE = 16;
    private static final double PADDING = 9;
    private static final int MOST_NAME_LINES = 3;
    private static final int MOST_LINES = 4;

    @Override
    public double height() {
        return stepHeight() + boxHeight() + 10;
    }

    @Override
    public void label(Drawing drawing, double top) {
        drawing.text("row-name", 0, top + 14, "Step");
        drawing.text("row-name", 0, top + stepHeight() + PADDING + 12, "Touchpoint");
    }

    @Override
    public void draw(Drawing drawing, double top) {
        List<Step> steps = route.steps();
        for (List<Stop> stops : route.runs(Stop::step)) {
            double middle = (stops.get(0).left() + stops.get(stops.size() - 1).right()) / 2;
            lines(drawing, "step-name", middle, top + 14, name(stops, steps));
        }
        route.stops().forEach(stop -> touchpoint(drawing, stop, top + stepHeight()));
    }

    private void touchpoint(Drawing drawing, Stop stop, double top) {
        Touchpoint touchpoint = stop.touchpoint();
        drawing.open("g").title(touchpoint.name());
        String kind = touchpoint.visibility() == Visibility.BACKSTAGE ? "touchpoint backstage" : "touchpoint";
        drawing.box(kind, stop.left() + 4, top, stop.width() - 8, boxHeight());
        double after = lines(drawing, "touchpoint-name", stop.middle(), top + PADDING + 12, name(stop));
        lines(drawing, "touchpoint-mark", stop.middle(), after + 2, marks(stop));
        drawing.close();
    }

    private static double lines(Drawing drawing, String kind, double x, double y, List<String> lines) {
        double at = y;
        for (String line : lines) {
            drawing.text(kind, x, at, line);
            at += LINE;
        }
        return at;
    }

    private double stepHeight() {
        List<Step> steps = route.steps();
        return 8
                + LINE
                        * route.runs(Stop::step).stream()
                                .mapToInt(stops -> name(stops, steps).size())
                                .max()
                                .orElse(1);
    }

    private double boxHeight() {
        return 2 * PADDING
                + LINE
                        * route.stops().stream()
                                .mapToInt(
                                        stop -> name(stop).size() + marks(stop).size())
                                .max()
                                .orElse(1);
    }

    private static List<String> name(List<Stop> stops, List<Step> steps) {
        Stop first = stops.get(0);
        double width = stops.get(stops.size() - 1).right() - first.left() - 12;
        return Words.lines(steps.get(first.step()).name(), width, Words.BOLD * 13, MOST_NAME_LINES);
    }

    private static List<String> name(Stop stop) {
        return Words.lines(stop.touchpoint().name(), stop.width() - 20, 13, MOST_LINES);
    }

    private static List<String> marks(Stop stop) {
        return marks(stop.touchpoint()).stream()
                .flatMap(mark -> Words.lines(mark, stop.width() - 16, 12, 2).stream())
                .toList();
    }

    private static List<String> marks(Touchpoint touchpoint) {
        List<String> marks = new ArrayList<>();
        if (touchpoint.momentOfTruth()) {
            marks.add("★ moment of truth");
        }
        if (touchpoint.purpose() == Purpose.FEEDBACK) {
            marks.add("? asks the customer");
        }
        if (touchpoint.visibility() == Visibility.BACKSTAGE) {
            marks.add("◌ behind the scenes");
        }
        return marks;
    }
}
