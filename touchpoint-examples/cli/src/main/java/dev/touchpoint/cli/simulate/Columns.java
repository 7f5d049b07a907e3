package dev.touchpoint.cli.simulate;

import dev.touchpoint.cli.figures.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A picture of bands as columns, simulated beside observed: numbers for an SVG of a fixed size. */
final class Columns {

    static final int WIDTH = 720;
    static final int HEIGHT = 220;

    private static final double LEFT = 56;
    private static final double RIGHT = 712;
    private static final double TOP = 12;
    private static final double BOTTOM = 192;
    private static final int ALL_LABELS = 9;
    private static final int SOME_LABELS = 6;
    private static final int LINES = 4;

    private final List<Band> bands;
    private final boolean observed;
    private final long highest;

    Columns(List<Band> bands, boolean observed) {
        this.bands = bands;
        this.observed = observed;
        this.highest = ceiling(bands.stream()
                .mapToLong(band -> Math.max(band.simulated(), band.observed()))
                .max()
                .orElse(0));
    }

    /** A column, with what it stands for. */
    record Column(String kind, String x, String y, String width, String height, String hint) {}

    /** A line across, with its number. */
    record Line(String y, String label) {}

    /** What stands below a column. */
    record Label(String x, String text) {}

    /** The least of 4, 8, 20, 40, 80, 200 and so on that is not below the most. */
    private static long ceiling(long most) {
        long step = 1;
        for (int i = 0; step * LINES < most; i++) {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        return step * LINES;
    }

    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        double width = pitch() * (observed ? 0.4 : 0.8);
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            double x = LEFT + i * pitch() + pitch() * 0.1;
            columns.add(column("simulated", x, width, band.label(), band.simulated()));
            if (observed) {
                columns.add(column("observed", x + width, width, band.label(), band.observed()));
            }
        }
        return columns;
    }

    private Column column(String kind, double x, double width, String label, long count) {
        double y = y(count);
        return new Column(
                kind,
                text(x),
                text(y),
                text(width),
                text(BOTTOM - y),
                label + ": " + Figures.count(count) + " " + kind);
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i <= LINES; i++) {
            long count = highest / LINES * i;
            lines.add(new Line(text(y(count)), Figures.count(count)));
        }
        return lines;
    }

    List<Label> labels() {
        int every = bands.size() <= ALL_LABELS ? 1 : (bands.size() + SOME_LABELS - 1) / SOME_LABELS;
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < bands.size(); i += every) {
            labels.add(new Label(text(LEFT + (i + 0.5) * pitch()), bands.get(i).label()));
        }
        return labels;
    }

    private double pitch() {
        return (RIGHT - LEFT) / bands.size();
    }

    private double y(long count) {
        return BOTTOM - (BOTTOM - TOP) * count / highest;
    }

    private static String text(double coordinate) {
        return BigDecimal.valueOf(coordinate).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
