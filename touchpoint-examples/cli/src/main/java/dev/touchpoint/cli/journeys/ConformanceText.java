package dev.touchpoint.cli.journeys;

import static dev.touchpoint.cli.figures.Figures.counted;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.figures.TextTable;
import dev.touchpoint.insight.AdHoc;
import dev.touchpoint.insight.ConformanceSummary;
import dev.touchpoint.insight.ConformanceSummary.AdHocCount;
import dev.touchpoint.insight.ConformanceSummary.Promise;
import dev.touchpoint.insight.ConformanceSummary.StepCount;
import dev.touchpoint.insight.ConformanceSummary.TopVariants;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** A plan beside the real journeys for those who answer for it: what goes wrong most, first. */
final class ConformanceText {

    private final Logged logged;
    private final ConformanceSummary summary;
    private final TouchpointMap map;
    private final TopOption top;
    private final boolean bestFit;

    ConformanceText(Logged logged, ConformanceSummary summary, TouchpointMap map, TopOption top, boolean bestFit) {
        this.logged = logged;
        this.summary = summary;
        this.map = map;
        this.top = top;
        this.bestFit = bestFit;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(Plain.text(summary.journey().name()) + ", as planned, beside "
                + counted(summary.journeys(), "journey") + " of " + logged.name() + " until " + summary.until());
        if (summary.journeys() == 0) {
            return lines;
        }
        lines.addAll(head());
        lines.addAll(steps());
        lines.addAll(promises());
        lines.addAll(adHoc());
        lines.addAll(variants());
        lines.add("");
        lines.add("  A journey counts as far as it has come: what was still to come when the log ended is missing.");
        lines.add(
                bestFit
                        ? "  Journeys that fit another journey of the map better are left out, even those that were meant to be this"
                                + " one and went wrong early: so it looks better than it was."
                        : "  All journeys of the log are compared, whatever they were about; --best-fit takes only those that fit no"
                                + " other journey of the map better.");
        return lines;
    }

    private List<String> head() {
        List<String> lines = new ArrayList<>();
        worst("Most often missing: ", StepCount::missing, lines);
        worst("Most often failing: ", StepCount::failing, lines);
        worst("Most often late: ", StepCount::late, lines);
        lines.add("  In " + percent(summary.completeShare().orElseThrow())
                + " of the journeys each planned step was completed. If steps went wrong independently of each other, it would"
                + " be " + percent(summary.completeShareIfIndependent().orElseThrow()) + ".");
        lines.add("  Fitness " + Figures.score(summary.fitness().orElseThrow())
                + ": 1 is as planned, 0 has nothing in common with the plan; the mean of all journeys.");
        return lines;
    }

    private void worst(String what, ToLongFunction<StepCount> figure, List<String> lines) {
        summary.steps().stream()
                .max(Comparator.comparingLong(figure))
                .filter(step -> figure.applyAsLong(step) > 0)
                .ifPresent(
                        step -> lines.add("  " + what + Plain.text(step.step().name()) + ", in "
                                + Figures.count(figure.applyAsLong(step)) + " ("
                                + Figures.share(figure.applyAsLong(step), summary.journeys()) + ")."));
    }

    private static String percent(double share) {
        return Figures.score(100 * share) + " %";
    }

    private List<String> steps() {
        TextTable table = new TextTable(
                1, "planned step", "completed", "of all", "missing", "failing", "out of sequence", "late");
        for (StepCount step : summary.steps()) {
            table.row(
                    step.step().name(),
                    Figures.count(step.completed()),
                    Figures.share(step.completed(), summary.journeys()),
                    Figures.count(step.missing()),
                    Figures.count(step.failing()),
                    Figures.count(step.outOfSequence()),
                    Figures.count(step.late()));
        }
        return titled("What became of the plan", table);
    }

    private static List<String> titled(String title, TextTable table) {
        List<String> lines = new ArrayList<>(List.of("", title));
        lines.addAll(table.lines("  "));
        return lines;
    }

    private List<String> promises() {
        if (summary.promises().isEmpty()) {
            return List.of("", "No touchpoint of the plan promises when the next step comes, so nothing can be late.");
        }
        TextTable table = new TextTable(
                1, "promised at", "the next step within", "kept", "late", "overdue", "broken of these", "still open");
        for (Promise promise : summary.promises()) {
            table.row(
                    name(promise.touchpoint()),
                    Figures.duration(promise.promise()),
                    Figures.count(promise.kept()),
                    Figures.count(promise.late()),
                    Figures.count(promise.overdue()),
                    Figures.share(promise.broken(), promise.kept() + promise.broken()),
                    Figures.count(promise.open()));
        }
        return titled("Promises", table);
    }

    private String name(String touchpoint) {
        return Plain.text(map.touchpoint(touchpoint).map(Touchpoint::name).orElse(touchpoint));
    }

    private List<String> adHoc() {
        List<AdHocCount> all = summary.adHoc();
        if (all.isEmpty()) {
            return List.of("", "Nothing happened that nobody had planned.");
        }
        TextTable table = new TextTable(2, "touchpoint", "which", "times", "journeys", "of all");
        top.first(all)
                .forEach(count -> table.row(
                        name(count.touchpoint()),
                        which(count.kind()),
                        Figures.count(count.interactions()),
                        Figures.count(count.journeys()),
                        Figures.share(count.journeys(), summary.journeys())));
        List<AdHocCount> rest = top.rest(all);
        if (!rest.isEmpty()) {
            long times = rest.stream().mapToLong(AdHocCount::interactions).sum();
            table.row("others (" + Figures.count(rest.size()) + ")", "", Figures.count(times), "", "");
        }
        return titled("What nobody had planned", table);
    }

    private static String which(AdHoc.Kind kind) {
        return switch (kind) {
            case REPEATED -> "more often than planned";
            case UNPLANNED -> "not in this plan";
            case SHADOW -> "not on the map";
        };
    }

    private List<String> variants() {
        TopVariants variants = summary.variants(top.most());
        WayTable table = new WayTable(this::name, "journeys", "share", "fitness", "cost");
        variants.variants()
                .forEach(variant -> table.way(
                        variant.touchpoints(),
                        Figures.count(variant.journeys()),
                        Figures.share(variant.journeys(), summary.journeys()),
                        Figures.score(variant.fitness()),
                        Figures.count(variant.cost())));
        Double fitness = variants.fitnessOfOthers();
        if (fitness != null) {
            table.others(
                    Figures.count(variants.others()),
                    Figures.share(variants.others(), summary.journeys()),
                    Figures.score(fitness),
                    "");
        }
        List<String> lines =
                new ArrayList<>(List.of("", "Which ways they take; cost is how many changes make the plan of it"));
        lines.addAll(table.lines());
        return lines;
    }
}
