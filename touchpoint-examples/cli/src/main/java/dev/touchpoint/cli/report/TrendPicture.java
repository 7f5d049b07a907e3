package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.picture.Axis;
import dev.touchpoint.cli.picture.Drawing;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Estimate;
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

    private static final double HEIGHT = 280;
    private static final double LEFT = 44;
    private static final double RIGHT = 14;
    private static final double TOP = 14;
    private static final double BOTTOM = 190;
    private static final double LABEL = 44;
    private static final double COUNTS_TOP = 242;
    private static final double COUNTS_BOTTOM = 272;
    private static final double WIDEST_COUNT = 16;

    private final List<Scored<Period>> months;
    private final Estimate all;
    private final Drawing drawing;
    private final double pitch;
    private final double step;
    private final Axis axis;

    private TrendPicture(List<Scored<Period>> months, Estimate all) {
        Definition definition = all.definition();
        this.months = months;
        this.all = all;
        this.drawing = new Drawing(
                WIDTH,
                HEIGHT,
                "class",
                "trend",
                "role",
                "img",
                "aria-label",
                "The score of each month with its interval, and how many answers it rests on, as in the table that follows");
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

    /**
     * The picture of months of which at least one has answers.
     *
     * @param months the months in their order
     * @param all the score of all of them together
     */
    static String of(List<Scored<Period>> months, Estimate all) {
        return new TrendPicture(months, all).drawn();
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
        double level = axis.at(all.score().orElseThrow());
        drawing.line("all", LEFT, level, WIDTH - RIGHT, level);
        counts();
        for (int i = 0; i < months.size(); i++) {
            month(i);
        }
        return drawing.svg();
    }

    /** How many answers each month rests on, as columns of their own. */
    private void counts() {
        long most =
                months.stream().mapToLong(month -> month.estimate().n()).max().orElseThrow();
        drawing.text("tick y", LEFT - 8, COUNTS_TOP + 6, Figures.count(most));
        drawing.text("tick y", LEFT - 8, COUNTS_BOTTOM + 2, "n");
        drawing.line("grid", LEFT, COUNTS_BOTTOM, WIDTH - RIGHT, COUNTS_BOTTOM);
        double width = Math.min(WIDEST_COUNT, pitch * 2 / 3);
        for (int i = 0; i < months.size(); i++) {
            long n = months.get(i).estimate().n();
            if (n > 0) {
                double height = (COUNTS_BOTTOM - COUNTS_TOP) * n / most;
                drawing.empty(
                        "rect",
                        "class",
                        "base",
                        "x",
                        Drawing.number(x(i) - width / 2),
                        "y",
                        Drawing.number(COUNTS_BOTTOM - height),
                        "width",
                        Drawing.number(width),
                        "height",
                        Drawing.number(height));
            }
        }
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
