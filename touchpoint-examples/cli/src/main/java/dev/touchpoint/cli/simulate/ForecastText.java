package dev.touchpoint.cli.simulate;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.figures.TextTable;
import dev.touchpoint.cli.figures.Units;
import dev.touchpoint.cli.simulate.Forecast.Anticipated;
import dev.touchpoint.timing.Asks;
import dev.touchpoint.timing.PolicyOutcome;
import dev.touchpoint.timing.ReasonCount;
import dev.touchpoint.timing.SurveyPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What one policy would have brought, as text: first in sentences, then in tables. */
final class ForecastText {

    private static final int MOST_STEPS = 31;

    private final Forecast forecast;
    private final Replay replay;
    private final PolicyOutcome outcome;
    private final List<String> lines = new ArrayList<>();

    private ForecastText(Forecast forecast, Replay replay) {
        this.forecast = forecast;
        this.replay = replay;
        this.outcome = forecast.outcome();
    }

    static List<String> of(Forecast forecast, Replay replay) {
        ForecastText text = new ForecastText(forecast, replay);
        text.lines.add(Plain.text(title(forecast.policy())));
        text.sentences();
        text.reasons();
        text.days();
        text.calendar();
        return text.lines;
    }

    private static String title(SurveyPolicy policy) {
        return policy.id() + ", about " + about(policy) + ": " + RuleWords.of(policy);
    }

    private static String about(SurveyPolicy policy) {
        return policy.touchpoint() == null ? "the relationship" : policy.touchpoint();
    }

    /** The two sentences that a reader must not miss. */
    static List<String> summary(Forecast forecast, boolean observed) {
        List<String> summary = new ArrayList<>();
        summary.add(asked(forecast));
        if (observed && forecast.isObservable()) {
            summary.add(really(forecast));
        }
        return summary;
    }

    private static String asked(Forecast forecast) {
        PolicyOutcome outcome = forecast.outcome();
        String what = forecast.policy().touchpoint() == null ? "iteration" : "occasion";
        long asked = outcome.invitations().total();
        return Figures.counted(outcome.occasions(), what) + ": " + Figures.count(asked)
                + " would have been asked about ("
                + Figures.share(asked, outcome.occasions()) + ")" + when(outcome.invitations()) + "; "
                + Figures.count(forecast.notAsked()) + " not"
                + (outcome.waiting() == 0
                        ? ""
                        : ", of which " + Figures.count(outcome.waiting()) + " still to come at the end")
                + ".";
    }

    private static String when(Asks asks) {
        Distribution days = Distribution.of(asks.daysAfter());
        return days.total() == 0
                ? ""
                : ", half of them " + within(days.quantile(0.5)) + ", nine of ten " + within(days.quantile(0.9));
    }

    private static String within(long days) {
        return days == 0 ? "on the same day" : "within " + Figures.counted(days, "day");
    }

    private static String really(Forecast forecast) {
        Asks observed = forecast.outcome().observed();
        if (observed.total() == 0) {
            return "Really asked: never, as far as the log knows.";
        }
        String all = "Really asked: " + Figures.counted(observed.total(), "time");
        return forecast.policy().touchpoint() == null
                ? all + "."
                : all + ", " + Figures.count(forecast.observedBefore()) + " of them on a day before it ("
                        + Figures.share(forecast.observedBefore(), observed.total()) + "), "
                        + Figures.count(forecast.observedWithout()) + " about occasions without it ("
                        + Figures.share(forecast.observedWithout(), observed.total()) + ").";
    }

    private void sentences() {
        summary(forecast, replay.hasObserved()).forEach(line -> lines.add("  " + line));
        if (forecast.policy().reminders().isPresent()) {
            lines.add("  " + Figures.counted(outcome.reminders().total(), "reminder") + ".");
        }
        if (!replay.terms().rates().isEmpty()) {
            lines.add("  " + answers());
        }
    }

    private String answers() {
        String expected = "At the given rates, " + Figures.count(Math.round(forecast.expectedAnswers()))
                + " answers are expected";
        Anticipated anticipated = forecast.anticipated();
        if (anticipated == null) {
            return expected + ".";
        }
        return expected + ": " + anticipated.estimate().definition().id() + " " + Units.line(anticipated.estimate())
                + (anticipated.answersInLog() == 0
                        ? ", as unsure as it can get."
                        : ", if they are like the " + Figures.count(anticipated.answersInLog()) + " of the log.");
    }

    private void reasons() {
        if (!outcome.notAsked().isEmpty()) {
            lines.add("");
            lines.add("  Not asked, because");
            lines.addAll(reasons(outcome.notAsked(), forecast.notAsked()));
        }
    }

    /** How often, of how many, in words, and as codes. */
    static List<String> reasons(List<ReasonCount> reasons, long whole) {
        TextTable figures = new TextTable(0, "", "");
        reasons.forEach(reason -> figures.row(Figures.count(reason.count()), Figures.share(reason.count(), whole)));
        List<String> rows = figures.lines("    ");
        List<String> all = new ArrayList<>();
        for (int i = 0; i < reasons.size(); i++) {
            ReasonCount reason = reasons.get(i);
            all.add(rows.get(i + 1) + "  " + ReasonWords.of(reason) + " (" + String.join(" ", reason.codes()) + ")");
        }
        return all;
    }

    private void days() {
        String since = forecast.policy().touchpoint() == null ? "the iteration began" : about(forecast.policy());
        Distribution simulated = Distribution.of(outcome.invitations().daysAfter());
        Distribution observed = Distribution.of(outcome.observed().daysAfter());
        table("Days after " + Plain.text(since), Band.ofDays(simulated, observed));
    }

    private void calendar() {
        Calendar calendar =
                Calendar.of(outcome.invitations().perDay(), outcome.observed().perDay(), MOST_STEPS);
        String step = calendar.step().title();
        table(step.substring(0, 1).toUpperCase(Locale.ROOT) + step.substring(1), calendar.bands());
        table(
                "Weekday",
                calendar.bands().isEmpty()
                        ? List.of()
                        : Calendar.weekdays(
                                outcome.invitations().perDay(),
                                outcome.observed().perDay()));
    }

    private void table(String title, List<Band> bands) {
        lines.addAll(table(title, bands, replay.hasObserved() && forecast.isObservable()));
    }

    /** Bands side by side with what really happened, if that is known. */
    static List<String> table(String title, List<Band> bands, boolean observed) {
        if (bands.isEmpty()) {
            return List.of();
        }
        TextTable table =
                observed ? new TextTable(1, title, "simulated", "observed") : new TextTable(1, title, "simulated");
        for (Band band : bands) {
            if (observed) {
                table.row("  " + band.label(), Figures.count(band.simulated()), Figures.count(band.observed()));
            } else {
                table.row("  " + band.label(), Figures.count(band.simulated()));
            }
        }
        List<String> lines = new ArrayList<>(List.of(""));
        lines.addAll(table.lines("  "));
        return lines;
    }
}
