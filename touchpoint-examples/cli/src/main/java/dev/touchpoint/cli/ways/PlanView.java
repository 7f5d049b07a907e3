package dev.touchpoint.cli.ways;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.picture.Drawing;
import dev.touchpoint.insight.AdHoc;
import dev.touchpoint.insight.ConformanceSummary;
import dev.touchpoint.insight.ConformanceSummary.AdHocCount;
import dev.touchpoint.insight.ConformanceSummary.Promise;
import dev.touchpoint.insight.ConformanceSummary.StepCount;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A planned journey beside the real ones that fit it best.
 *
 * @param first whether it is the first on the page
 * @param name the plan's name
 * @param journeys how many fit it best
 * @param sentences what became of it
 * @param steps what became of each step
 * @param promises what became of what touchpoints promise
 * @param adHoc what nobody had planned, the most frequent first
 * @param adHocLeft how much more of it there is, in a sentence; blank if nothing
 * @param funnel how far all journeys of the log got on it; null if that is not clear
 */
public record PlanView(
        boolean first,
        String name,
        String journeys,
        List<String> sentences,
        List<Step> steps,
        List<PromiseRow> promises,
        List<AdHocRow> adHoc,
        String adHocLeft,
        @Nullable FunnelView funnel) {

    private static final double BAR = 200;
    private static final int MOST_AD_HOC = 12;

    /** What became of a step; the bar has its parts from left to right. */
    public record Step(
            String name,
            List<Part> parts,
            String lateWidth,
            String completed,
            String share,
            String outOfSequence,
            String failing,
            String missing,
            String late) {}

    /** A part of a bar. */
    public record Part(String kind, String x, String width) {}

    /** What became of the promise of a touchpoint. */
    public record PromiseRow(
            String name, String within, String kept, String n, String share, String range, String half, String open) {}

    /** What nobody had planned. */
    public record AdHocRow(String name, String which, String times, String journeys, String share) {}

    /** Whether some touchpoint promises when the next step comes. */
    public boolean promising() {
        return !promises.isEmpty();
    }

    /** Whether something happened that nobody had planned. */
    public boolean surprising() {
        return !adHoc.isEmpty();
    }

    static List<PlanView> of(Ways ways, Shares shares) {
        List<PlanView> views = new ArrayList<>();
        ways.byPlan().forEach(reading -> views.add(of(reading, views.isEmpty(), ways, shares)));
        return views;
    }

    private static PlanView of(PlanReading reading, boolean first, Ways ways, Shares shares) {
        ConformanceSummary summary = reading.summary();
        List<AdHocCount> adHoc = summary.adHoc();
        return new PlanView(
                first,
                Plain.text(reading.plan().name()),
                Figures.count(summary.journeys()) + (summary.journeys() == 1 ? " journey" : " journeys"),
                sentences(summary),
                summary.steps().stream().map(step -> step(step, summary)).toList(),
                summary.promises().stream()
                        .map(promise -> promise(promise, ways, shares))
                        .toList(),
                adHoc.stream()
                        .limit(MOST_AD_HOC)
                        .map(count -> adHoc(count, summary, ways))
                        .toList(),
                left(adHoc),
                FunnelView.of(reading.funnel(), shares));
    }

    private static List<String> sentences(ConformanceSummary summary) {
        List<String> sentences = new ArrayList<>();
        sentences.add("In " + Percent.of(summary.completeShare().orElse(0)) + " of these journeys each planned step"
                + " was taken where it was planned"
                + (summary.steps().size() == 1
                        ? "."
                        : "; if steps went wrong independently of each other, it would be "
                                + Percent.of(
                                        summary.completeShareIfIndependent().orElse(0)) + "."));
        sentences.add("Fitness " + Figures.score(summary.fitness().orElse(0))
                + ", the mean of all: of the steps of plan and journey together, the share that they have in common and in"
                + " the same order. 1 is just as planned, 0 has nothing of the plan; what was not planned lowers it as much"
                + " as what is missing (the coefficient of Dice, 1945).");
        return sentences;
    }

    private static Step step(StepCount step, ConformanceSummary summary) {
        long all = summary.journeys();
        List<Part> parts = new ArrayList<>();
        double x = 0;
        x = part(parts, "done", x, step.completed(), all);
        x = part(parts, "moved", x, step.outOfSequence(), all);
        x = part(parts, "failed", x, step.failing(), all);
        part(parts, "missing", x, step.missing(), all);
        return new Step(
                Plain.text(step.step().name()),
                parts,
                Drawing.number(BAR * step.late() / all),
                Figures.count(step.completed()),
                Percent.of(step.completed(), all),
                count(step.outOfSequence()),
                count(step.failing()),
                count(step.missing()),
                count(step.late()));
    }

    private static String count(long count) {
        return count == 0 ? Percent.NONE : Figures.count(count);
    }

    private static double part(List<Part> parts, String kind, double x, long count, long all) {
        double width = BAR * count / all;
        if (count > 0) {
            parts.add(new Part(kind, Drawing.number(x), Drawing.number(width)));
        }
        return x + width;
    }

    private static PromiseRow promise(Promise promise, Ways ways, Shares shares) {
        long decided = promise.kept() + promise.broken();
        return new PromiseRow(
                Plain.text(ways.name(promise.touchpoint())),
                Figures.duration(promise.promise()),
                Figures.count(promise.kept()),
                Figures.count(decided),
                Percent.of(promise.kept(), decided),
                shares.range(promise.kept(), decided),
                Percent.time(promise.taken(), 0.5),
                count(promise.open()));
    }

    private static AdHocRow adHoc(AdHocCount count, ConformanceSummary summary, Ways ways) {
        return new AdHocRow(
                Plain.text(ways.name(count.touchpoint())),
                which(count.kind()),
                Figures.count(count.interactions()),
                Figures.count(count.journeys()),
                Percent.of(count.journeys(), summary.journeys()));
    }

    private static String which(AdHoc.Kind kind) {
        return switch (kind) {
            case REPEATED -> "more often than planned";
            case UNPLANNED -> "not in this plan";
            case SHADOW -> "not on the map";
        };
    }

    private static String left(List<AdHocCount> adHoc) {
        if (adHoc.size() <= MOST_AD_HOC) {
            return "";
        }
        List<AdHocCount> rest = adHoc.subList(MOST_AD_HOC, adHoc.size());
        return "And " + Figures.count(rest.size()) + " more touchpoints, "
                + Figures.count(
                        rest.stream().mapToLong(AdHocCount::interactions).sum()) + " times.";
    }
}
