package dev.touchpoint.cli.simulate;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.figures.TextTable;
import dev.touchpoint.timing.PolicyOutcome;
import dev.touchpoint.timing.ReasonCount;
import dev.touchpoint.timing.SimulationComparison;
import dev.touchpoint.timing.SimulationComparison.Overlap;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** A simulation for those who decide about policies. */
final class SimulationText {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private SimulationText() {}

    /** One set of policies. */
    static List<String> of(Replay replay) {
        List<String> lines = new ArrayList<>();
        lines.add(Plain.text(replay.file().toString()) + ", tried out on " + input(replay));
        lines.addAll(unknown(replay));
        for (Forecast forecast : replay.forecasts()) {
            lines.add("");
            lines.addAll(ForecastText.of(forecast, replay));
        }
        lines.add("");
        lines.addAll(customers(replay));
        return lines;
    }

    private static String input(Replay replay) {
        String events = Figures.count(replay.log().interactions()) + " interactions and "
                + Figures.count(replay.log().responses()) + " responses";
        if (replay.log().interactions() == 0) {
            return events + ": nothing happened that could be asked about";
        }
        return events + ", until "
                + MINUTES.format(replay.result().until().atZone(replay.terms().days())) + " ("
                + replay.terms().days().getId() + ")";
    }

    private static List<String> unknown(Replay replay) {
        if (replay.unknown().isEmpty()) {
            return List.of();
        }
        Map<String, List<UnknownFact>> byPolicy = replay.unknown().stream()
                .collect(Collectors.groupingBy(UnknownFact::policy, TreeMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        lines.add(
                replay.terms().strict()
                        ? "A log does not have the facts of these rules, so they decline, unless they permit what is unknown:"
                        : "A log does not have the facts of these rules, so they are set aside (--strict lets them decline):");
        byPolicy.forEach((policy, facts) -> lines.add("  " + policy + ": "
                + Plain.text(
                        facts.stream().map(UnknownFact::rule).map(RuleWords::of).collect(Collectors.joining(", ")))));
        return lines;
    }

    private static List<String> customers(Replay replay) {
        List<String> lines = new ArrayList<>();
        long customers = replay.result().customers();
        long never = customers - replay.customersAsked();
        lines.add("All policies together: of " + Figures.count(customers) + " customers, "
                + Figures.count(replay.customersAsked()) + " would have been asked, " + Figures.count(never)
                + " never (" + Figures.share(never, customers) + ").");
        List<ReasonCount> reasons = replay.result().neverAsked();
        if (!reasons.isEmpty()) {
            lines.add("");
            lines.add("  Never asked, because");
            lines.addAll(ForecastText.reasons(reasons, never));
        }
        lines.addAll(ForecastText.table(
                "Asks per customer",
                customers == 0
                        ? List.of()
                        : Band.ofAsks(
                                Distribution.of(replay.result().invitationsPerCustomer()),
                                Distribution.of(replay.result().observedPerCustomer())),
                replay.hasObserved()));
        return lines;
    }

    /** Two sets of policies: side by side, where they agree, and then each alone. */
    static List<String> of(Replay first, Replay second, SimulationComparison comparison) {
        List<String> lines = new ArrayList<>();
        lines.add("A  " + Plain.text(first.file().toString()));
        lines.add("B  " + Plain.text(second.file().toString()));
        lines.add("");
        lines.addAll(sideBySide(first, second).lines(""));
        lines.add("");
        lines.addAll(overlap(comparison).lines(""));
        lines.addAll(alone("A  ", first));
        lines.addAll(alone("B  ", second));
        return lines;
    }

    private static List<String> alone(String letter, Replay replay) {
        List<String> lines = new ArrayList<>(of(replay));
        lines.set(0, letter + lines.get(0));
        lines.addAll(0, List.of("", ""));
        return lines;
    }

    private static TextTable sideBySide(Replay first, Replay second) {
        TextTable table = new TextTable(1, "All policies of each", "A", "B");
        row(table, "occasions and iterations", first, second, replay -> sum(replay, PolicyOutcome::occasions));
        row(
                table,
                "invitations",
                first,
                second,
                replay -> sum(replay, outcome -> outcome.invitations().total()));
        row(
                table,
                "reminders",
                first,
                second,
                replay -> sum(replay, outcome -> outcome.reminders().total()));
        row(table, "still waiting at the end", first, second, replay -> sum(replay, PolicyOutcome::waiting));
        row(table, "customers asked", first, second, Replay::customersAsked);
        if (!first.terms().rates().isEmpty()) {
            table.row("expected answers", answers(first), answers(second));
        }
        return table;
    }

    private static void row(TextTable table, String name, Replay first, Replay second, ToLongFunction<Replay> figure) {
        table.row(name, Figures.count(figure.applyAsLong(first)), Figures.count(figure.applyAsLong(second)));
    }

    private static long sum(Replay replay, ToLongFunction<PolicyOutcome> figure) {
        return replay.forecasts().stream()
                .map(Forecast::outcome)
                .mapToLong(figure)
                .sum();
    }

    private static String answers(Replay replay) {
        return Figures.count(Math.round(replay.forecasts().stream()
                .mapToDouble(Forecast::expectedAnswers)
                .sum()));
    }

    private static TextTable overlap(SimulationComparison comparison) {
        Overlap customers = comparison.customers();
        Overlap occasions = comparison.occasions();
        return new TextTable(1, "Asked by", "customers", "occasions")
                .row("both", Figures.count(customers.both()), Figures.count(occasions.both()))
                .row("only A", Figures.count(customers.onlyFirst()), Figures.count(occasions.onlyFirst()))
                .row("only B", Figures.count(customers.onlySecond()), Figures.count(occasions.onlySecond()))
                .row("neither", Figures.count(customers.neither()), Figures.count(occasions.neither()));
    }
}
