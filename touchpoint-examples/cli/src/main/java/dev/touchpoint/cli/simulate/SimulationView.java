package dev.touchpoint.cli.simulate;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.simulate.Columns.Column;
import dev.touchpoint.cli.simulate.Columns.Label;
import dev.touchpoint.cli.simulate.Columns.Line;
import dev.touchpoint.timing.PolicyOutcome;
import dev.touchpoint.timing.ReasonCount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a page shows of policies that were tried out: texts only, not escaped yet.
 *
 * @param file the file of the policies
 * @param unknown the rules that were set aside, with their policy
 * @param policies a part for each policy
 * @param customers how many customers there were, and how many would have been asked
 * @param perCustomer how often customers would have been asked by all policies; empty if there are no customers
 */
public record SimulationView(
        String file, List<String> unknown, List<Part> policies, String customers, List<Picture> perCustomer) {

    private static final int MOST_STEPS = 120;
    private static final int LONGEST_BAR = 160;

    /** What became of a policy. */
    record Part(String id, String rules, List<String> sentences, List<Picture> pictures, List<Why> reasons) {

        /** Whether the policy would have left anybody out. */
        public boolean hasReasons() {
            return !reasons.isEmpty();
        }
    }

    /**
     * Columns, and the table with the same figures.
     *
     * @param kind what it is of, for programs
     * @param title what it is of
     * @param axis what the columns are
     * @param observed whether what really happened stands beside it
     */
    record Picture(
            String kind,
            String title,
            String axis,
            boolean observed,
            int width,
            int height,
            List<Column> columns,
            List<Line> lines,
            List<Label> labels,
            List<Row> rows) {

        static Picture of(String kind, String title, String axis, List<Band> bands, boolean observed) {
            Columns columns = new Columns(bands, observed);
            return new Picture(
                    kind,
                    title,
                    axis,
                    observed,
                    Columns.WIDTH,
                    Columns.HEIGHT,
                    columns.columns(),
                    columns.lines(),
                    columns.labels(),
                    bands.stream()
                            .map(band -> new Row(
                                    band.label(), Figures.count(band.simulated()), Figures.count(band.observed())))
                            .toList());
        }
    }

    /** A line of a table. */
    record Row(String label, String simulated, String really) {}

    /** Why so many were not asked, with the length of a bar. */
    record Why(String words, String codes, String count, String share, String length) {}

    /**
     * The view of a simulation.
     *
     * @param replay the simulation
     * @return what to show
     */
    public static SimulationView of(Replay replay) {
        return new SimulationView(
                Plain.text(String.valueOf(replay.file().getFileName())),
                replay.unknown().stream()
                        .map(fact -> Plain.text(fact.policy() + ": " + RuleWords.of(fact.rule())))
                        .toList(),
                replay.forecasts().stream()
                        .map(forecast -> part(forecast, replay.hasObserved()))
                        .toList(),
                "Of " + Figures.count(replay.result().customers()) + " customers, "
                        + Figures.count(replay.customersAsked()) + " would have been asked.",
                perCustomer(replay));
    }

    private static List<Picture> perCustomer(Replay replay) {
        return replay.result().customers() == 0
                ? List.of()
                : List.of(Picture.of(
                        "per-customer",
                        "How often each customer, by all policies",
                        "asks",
                        Band.ofAsks(
                                Distribution.of(replay.result().invitationsPerCustomer()),
                                Distribution.of(replay.result().observedPerCustomer())),
                        replay.hasObserved()));
    }

    private static Part part(Forecast forecast, boolean hasObserved) {
        PolicyOutcome outcome = forecast.outcome();
        boolean observed = hasObserved && forecast.isObservable();
        return new Part(
                forecast.policy().id(),
                Plain.text(RuleWords.of(forecast.policy())),
                ForecastText.summary(forecast, hasObserved),
                pictures(outcome, observed),
                outcome.notAsked().stream()
                        .map(reason -> why(reason, forecast.notAsked()))
                        .toList());
    }

    private static List<Picture> pictures(PolicyOutcome outcome, boolean observed) {
        List<Picture> pictures = new ArrayList<>();
        Calendar calendar =
                Calendar.of(outcome.invitations().perDay(), outcome.observed().perDay(), MOST_STEPS);
        if (!calendar.bands().isEmpty()) {
            String step = calendar.step().title();
            pictures.add(Picture.of("calendar", "When", step, calendar.bands(), observed));
        }
        List<Band> days = Band.ofDays(
                Distribution.of(outcome.invitations().daysAfter()),
                Distribution.of(outcome.observed().daysAfter()));
        if (!days.isEmpty()) {
            pictures.add(Picture.of("days-after", "How many days after", "days after", days, observed));
        }
        return pictures;
    }

    private static Why why(ReasonCount reason, long whole) {
        return new Why(
                ReasonWords.of(reason),
                reason.codes().stream().collect(Collectors.joining(" ")),
                Figures.count(reason.count()),
                Figures.share(reason.count(), whole),
                BigDecimal.valueOf((double) LONGEST_BAR * reason.count() / whole)
                        .setScale(2, RoundingMode.HALF_UP)
                        .toPlainString());
    }
}
