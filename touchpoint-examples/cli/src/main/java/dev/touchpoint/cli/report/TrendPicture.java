package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.picture.Axis;
import dev.touchpoint.cli.picture.Drawing;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Interval;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A metric month by month, with a band of its intervals. The script of the page draws the same when somebody filters; a test
 * holds both against each other.
 */
final class TrendPicture {

    /** At which width it is drawn without a script: what fits on paper. */
    static final double WIDTH = 680;

    private static final double HEIGHT = 232;
    private static final double LEFT = 44;
    private static final double RIGHT = 14;
    private static final double TOP = 14;
    private static final double BOTTOM = 190;
    private static final double LABEL = 44;

    private final List<Scored<Period>> months;
    private final Drawing drawing;
    private final double pitch;
    private final double step;
    private final Axis axis;

    private TrendPicture(List<Scored<Period>> months, Definition definition) {
        this.months = months;
        this.drawing = new Drawing(
                WIDTH,
                HEIGHT,
                "class",
                "trend",
                "role",
                "img",
                "aria-label",
                "The score of each month with its interval, as in the table that follows");
        this.pitch = (WIDTH - LEFT - RIGHT) / months.size();
        double low = answered().stream().mapToDouble(Interval::low).min().orElseThrow();
        double high = answered().stream().mapToDouble(Interval::high).max().orElseThrow();
        this.step = step(Math.max(high - low, 0.01));
        this.axis = new Axis(
                Math.max(definition.lowest(), Math.floor(low / step) * step),
                Math.min(definition.highest(), Math.ceil(high / step) * step),
                BOTTOM,
                TOP);
    }

    /** The picture of months of which at least one has answers. */
    static String of(List<Scored<Period>> months, Definition definition) {
        return new TrendPicture(months, definition).drawn();
    }

    /** A fourth of the span, or a little more, that people can count by: 1, 2, 5, 10 and so on. */
    private static double step(double span) {
        double least = span / 4;
        double unit = 1;
        while (unit * 10 <= least) {
            unit *= 10;
        }
        while (unit > least) {
            unit /= 10;
        }
        return least <= unit ? unit : least <= 2 * unit ? 2 * unit : least <= 5 * unit ? 5 * unit : 10 * unit;
    }

    private String drawn() {
        lines();
        for (List<Integer> run : runs()) {
            band(run);
        }
        for (int i = 0; i < months.size(); i++) {
            month(i);
        }
        return drawing.svg();
    }

    private List<Interval> answered() {
        return months.stream()
                .flatMap(month -> month.estimate().interval().stream())
                .toList();
    }

    private void lines() {
        double first = Math.ceil(axis.lowest() / step - 1e-9);
        for (int i = 0; (first + i) * step <= axis.highest() + step * 1e-9; i++) {
            double value = (first + i) * step;
            drawing.line("grid", LEFT, axis.at(value), WIDTH - RIGHT, axis.at(value));
            drawing.text("tick y", LEFT - 8, axis.at(value) + 4, label(value));
        }
    }

    private static String label(double value) {
        return Figures.plain(Double.parseDouble(Shown.number(value, 2)) + 0.0);
    }

    /** Months with answers that follow each other. */
    private List<List<Integer>> runs() {
        List<List<Integer>> runs = new ArrayList<>();
        boolean open = false;
        for (int i = 0; i < months.size(); i++) {
            boolean any = months.get(i).estimate().n() > 0;
            if (any && !open) {
                runs.add(new ArrayList<>());
            }
            if (any) {
                runs.get(runs.size() - 1).add(i);
            }
            open = any;
        }
        return runs;
    }

    private void band(List<Integer> run) {
        StringBuilder above = new StringBuilder();
        StringBuilder below = new StringBuilder();
        StringBuilder through = new StringBuilder();
        for (int i : run) {
            Interval interval = months.get(i).estimate().interval().orElseThrow();
            String sign = above.isEmpty() ? "M" : "L";
            above.append(sign).append(point(i, interval.high()));
            through.append(sign).append(point(i, score(i)));
            below.insert(0, "L" + point(i, interval.low()));
        }
        drawing.path("band", above + "" + below + "Z");
        drawing.path("through", through.toString());
    }

    private void month(int i) {
        Scored<Period> month = months.get(i);
        if (month.estimate().n() > 0) {
            Interval interval = month.estimate().interval().orElseThrow();
            drawing.line("interval", x(i), axis.at(interval.low()), x(i), axis.at(interval.high()));
            drawing.circle(month.key().partial() ? "score partial" : "score", x(i), axis.at(score(i)), 4);
        }
        int every = (int) Math.ceil(LABEL / pitch);
        if (i % every == 0) {
            YearMonth name = month.key().month();
            drawing.text("tick x", x(i), BOTTOM + 20, monthName(name));
            if (i == 0 || name.getYear() != months.get(i - every).key().month().getYear()) {
                drawing.text("tick x", x(i), BOTTOM + 36, String.valueOf(name.getYear()));
            }
        }
    }

    private static String monthName(YearMonth month) {
        String name = month.getMonth().name();
        return name.charAt(0) + name.substring(1, 3).toLowerCase(Locale.ROOT);
    }

    private double score(int i) {
        return months.get(i).estimate().score().orElseThrow();
    }

    private String point(int i, double value) {
        return Drawing.number(x(i)) + " " + Drawing.number(axis.at(value));
    }

    private double x(int i) {
        return LEFT + (i + 0.5) * pitch;
    }
}
