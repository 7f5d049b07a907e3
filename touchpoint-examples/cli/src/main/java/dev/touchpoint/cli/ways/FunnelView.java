package dev.touchpoint.cli.ways;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.picture.Drawing;
import dev.touchpoint.insight.FunnelCounts;
import dev.touchpoint.insight.FunnelCounts.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far journeys get on the way of a plan.
 *
 * @param journeys how many journeys the log has
 * @param sentence where most are lost
 * @param method the confidence and method of the intervals
 * @param rows the steps
 */
public record FunnelView(String journeys, String sentence, String method, List<Row> rows) {

    private static final double BAR = 200;

    /**
     * A step.
     *
     * @param reached how many took it after all before it
     * @param width the same as the length of a bar, {@value #BAR} for those who took the first
     * @param share of those who took the step before; blank at the first
     * @param range the interval of that
     * @param lost how many did not
     * @param half how long half of them took since the step before
     * @param came how many came by at all
     */
    public record Row(
            String name,
            String reached,
            String width,
            String share,
            String range,
            String lost,
            String half,
            String came) {}

    static @Nullable FunnelView of(@Nullable FunnelReading reading, Shares shares) {
        if (reading == null) {
            return null;
        }
        FunnelCounts counts = reading.counts();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < reading.steps().size(); i++) {
            rows.add(row(reading, i, shares));
        }
        return new FunnelView(Figures.count(counts.journeys()), sentence(reading), shares.method(), rows);
    }

    private static Row row(FunnelReading reading, int i, Shares shares) {
        List<Step> steps = reading.counts().steps();
        Step step = steps.get(i);
        long first = steps.get(0).count();
        boolean later = i > 0;
        return new Row(
                Plain.text(reading.steps().get(i).name()),
                Figures.count(step.count()),
                Drawing.number(first == 0 ? 0 : BAR * step.count() / first),
                later ? Percent.of(step.count(), step.before()) : "",
                later ? shares.range(step.count(), step.before()) : "",
                later ? Figures.count(step.before() - step.count()) : "",
                later ? Percent.time(step.waiting(), 0.5) : "",
                Figures.count(reading.came().get(i)));
    }

    private static String sentence(FunnelReading reading) {
        List<Step> steps = reading.counts().steps();
        long first = steps.get(0).count();
        long last = steps.get(steps.size() - 1).count();
        String sentence = "Of " + Figures.count(first) + " that took the first step, " + Figures.count(last)
                + " took all in this order (" + Percent.of(last, first) + ").";
        int loss = greatestLoss(steps);
        if (loss == 0) {
            return sentence;
        }
        Step step = steps.get(loss);
        long lost = step.before() - step.count();
        return sentence + " Most leave this way before “"
                + Plain.text(reading.steps().get(loss).name()) + "”: "
                + Figures.count(lost) + " of " + Figures.count(step.before()) + " ("
                + Percent.of(lost, step.before()) + ").";
    }

    /** Not the first step, which nobody had begun to take; 0 if there is no loss. */
    private static int greatestLoss(List<Step> steps) {
        int greatest = 0;
        long most = 0;
        for (int i = 1; i < steps.size(); i++) {
            long lost = steps.get(i).before() - steps.get(i).count();
            if (lost > most) {
                most = lost;
                greatest = i;
            }
        }
        return greatest;
    }
}
