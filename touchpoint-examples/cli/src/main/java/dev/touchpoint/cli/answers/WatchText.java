package dev.touchpoint.cli.answers;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.figures.TextTable;
import dev.touchpoint.cli.figures.Units;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A watched score as a table, and whether there was an alert. */
record WatchText(Watch watch) {

    private static final double LARGEST_SHOWN = 1e6;

    List<String> lines() {
        List<String> lines = new ArrayList<>((watch.isOfTwo() ? two() : one()).lines("  "));
        if (watch.isOfTwo() || watch.target() != null) {
            lines.add("  " + verdict());
        }
        return lines;
    }

    private TextTable one() {
        boolean tested = watch.target() != null;
        TextTable table =
                new TextTable(1, "day", "new", "n", "score", "compatible with", tested ? "e-value of " + target() : "");
        for (Watch.Look look : watch.looks()) {
            Watch.Side side = look.sides().get(0);
            table.row(
                    look.day().toString(),
                    Figures.count(side.fresh()),
                    Figures.count(side.counts().n()),
                    score(side.score()),
                    Units.range(side.interval()),
                    tested ? evidence(look.eValue()) : "");
        }
        return table;
    }

    private TextTable two() {
        String a = watch.groups().get(0);
        String b = watch.groups().get(1);
        TextTable table = new TextTable(1, "day", "n " + a, "score", "n " + b, "score", "e-value of no difference");
        for (Watch.Look look : watch.looks()) {
            Watch.Side first = look.sides().get(0);
            Watch.Side second = look.sides().get(1);
            table.row(
                    look.day().toString(),
                    Figures.count(first.counts().n()),
                    score(first.score()),
                    Figures.count(second.counts().n()),
                    score(second.score()),
                    evidence(look.eValue()));
        }
        return table;
    }

    private String verdict() {
        String threshold = Figures.score(watch.threshold());
        return watch.alert()
                .map(look -> "Alert on " + look.day() + ", when the e-value reached " + threshold + ": " + side(look))
                .orElse("No alert: the e-value never reached " + threshold + ".");
    }

    private String side(Watch.Look look) {
        if (watch.isOfTwo()) {
            boolean first = known(look.sides().get(0).score())
                    > known(look.sides().get(1).score());
            return Plain.text(watch.groups().get(first ? 0 : 1)) + " is ahead of "
                    + Plain.text(watch.groups().get(first ? 1 : 0)) + ".";
        }
        return "the score is " + (known(look.sides().get(0).score()) < known(watch.target()) ? "below " : "above ")
                + target() + ".";
    }

    private static double known(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    private String target() {
        return Figures.plain(known(watch.target()));
    }

    private static String score(@Nullable Double score) {
        return score == null ? "-" : Figures.score(score);
    }

    private static String evidence(@Nullable Double eValue) {
        double value = known(eValue);
        return value > LARGEST_SHOWN ? "> 1,000,000" : Figures.score(value);
    }
}
