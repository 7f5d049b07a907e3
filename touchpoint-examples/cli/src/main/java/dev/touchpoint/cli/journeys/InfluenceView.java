package dev.touchpoint.cli.journeys;

import static dev.touchpoint.cli.figures.Figures.counted;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.figures.TextTable;
import dev.touchpoint.insight.Credits;
import dev.touchpoint.insight.Influence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What came before an outcome, for people and for programs, with what it does not say. */
final class InfluenceView {

    private static final String NOT_CAUSAL =
            "None of this is causal. A rule of credit is a convention, and customers who were"
                    + " about to come to the outcome anyway meet the same touchpoints. What one does is found by leaving it out for some"
                    + " customers, chosen by chance.";

    private final Logged logged;
    private final String outcome;
    private final Influence influence;
    private final Stops stops;
    private final TopOption top;
    private final Map<CreditRule, Credits> credits = new LinkedHashMap<>();
    private final SortedMap<String, Double> removal;
    private final List<String> ranked;

    /**
     * A view.
     *
     * @param rules the rules to show, at least one
     * @param withRemoval whether removal effects can be computed
     */
    InfluenceView(
            Logged logged,
            String outcome,
            Influence influence,
            Stops stops,
            List<CreditRule> rules,
            boolean withRemoval,
            TopOption top) {
        this.logged = logged;
        this.outcome = outcome;
        this.influence = influence;
        this.stops = stops;
        this.top = top;
        rules.forEach(rule -> credits.put(rule, influence.credit(rule.credit())));
        this.removal = withRemoval ? influence.removalEffects() : Collections.emptySortedMap();
        this.ranked = ranked();
    }

    /** Those with most credit first, by the mean of the rules; equals by name. */
    private List<String> ranked() {
        List<String> touched =
                new ArrayList<>(credits.values().iterator().next().touchpoints().keySet());
        touched.sort(Comparator.<String>comparingDouble(stop -> credits.values().stream()
                        .mapToDouble(credit -> credit.successes(stop))
                        .sum())
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        return touched;
    }

    ObjectNode json() {
        ObjectNode tree = Json.object();
        tree.put("outcome", outcome);
        tree.put("by", stops.kind().word());
        tree.put("stagesOf", stops.kind().journey());
        tree.put("journeys", influence.journeys());
        tree.put("successes", influence.successes());
        Json.put(tree, "rate", influence.rate());
        tree.put("successesWithoutTouch", influence.successesWithoutTouch());
        tree.put("leftOut", influence.leftOut());
        tree.set("touchpoints", Json.array(ranked, this::stop));
        tree.put("causal", false);
        return tree;
    }

    private ObjectNode stop(String stop) {
        ObjectNode node = Json.object();
        node.put("stop", stop);
        node.put("name", stops.names().get(stop));
        ObjectNode successes = node.putObject("credit");
        credits.forEach((rule, credit) -> successes.put(rule.toString(), credit.successes(stop)));
        node.put("removalEffect", removal.get(stop));
        return node;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(logged.name() + ": " + Figures.count(influence.successes()) + " of "
                + counted(influence.journeys(), "journey") + " came to " + Plain.text(outcome) + " ("
                + Figures.share(influence.successes(), influence.journeys()) + ")");
        if (influence.successes() == 0) {
            lines.add("  So there is no credit to share out. Is the touchpoint written like this in the log?");
            return lines;
        }
        lines.add("  " + NOT_CAUSAL);
        if (influence.successesWithoutTouch() > 0) {
            lines.add("  Before " + Figures.count(influence.successesWithoutTouch())
                    + " of the successes the log has nothing: nobody gets credit for them.");
        }
        if (influence.leftOut() > 0) {
            lines.add(
                    "  Left out: " + counted(influence.leftOut(), "interaction") + ", since " + stops.whyNone() + ".");
        }
        if (ranked.isEmpty()) {
            return lines;
        }
        lines.add("");
        lines.addAll(table().lines("  "));
        lines.add("");
        lines.addAll(reading());
        return lines;
    }

    private TextTable table() {
        List<String> header = new ArrayList<>(List.of(stops.kind().word()));
        credits.keySet().forEach(rule -> header.add(rule.toString()));
        if (!removal.isEmpty()) {
            header.add("removal effect");
        }
        TextTable table = new TextTable(1, header.toArray(String[]::new));
        top.first(ranked).forEach(stop -> row(table, stops.name(stop), List.of(stop), removal.get(stop)));
        List<String> rest = top.rest(ranked);
        if (!rest.isEmpty()) {
            row(table, "others (" + Figures.count(rest.size()) + ")", rest, null);
        }
        return table;
    }

    private void row(TextTable table, String name, List<String> of, @Nullable Double effect) {
        List<String> cells = new ArrayList<>(List.of(name));
        credits.values().forEach(credit -> cells.add(percent(share(credit, of))));
        if (!removal.isEmpty()) {
            cells.add(effect == null ? "" : percent(effect));
        }
        table.row(cells.toArray(String[]::new));
    }

    private double share(Credits credit, List<String> of) {
        return of.stream().mapToDouble(credit::successes).sum() / influence.successes();
    }

    private static String percent(double share) {
        return Figures.score(100 * share) + " %";
    }

    private List<String> reading() {
        List<String> lines = new ArrayList<>();
        String most = null;
        double widest = 0;
        for (String stop : ranked) {
            double spread = spread(stop);
            most = spread > widest ? stop : most;
            widest = Math.max(widest, spread);
        }
        if (most != null) {
            lines.add("  The rules disagree most on " + Plain.text(stops.name(most)) + ": from " + percent(least(most))
                    + " to " + percent(least(most) + widest) + " of the successes. What it is worth, a log can't say.");
        }
        credits.keySet().forEach(rule -> lines.add("  " + rule + ": " + rule.meaning() + "."));
        if (removal.isEmpty()) {
            lines.add("  Removal effects are not computed of more than " + Figures.count(Influence.MOST_FOR_REMOVAL)
                    + ".");
        } else {
            lines.add(
                    "  Removal effect: by how much fewer journeys would succeed if each ended where it meets this. It says"
                            + " nothing about steps that everybody has to take. Effects do not add up, and since their chain forgets how a"
                            + " journey began, what no success met may have one.");
        }
        return lines;
    }

    private double least(String stop) {
        return credits.values().stream()
                .mapToDouble(credit -> share(credit, List.of(stop)))
                .min()
                .orElse(0);
    }

    private double spread(String stop) {
        return credits.values().stream()
                        .mapToDouble(credit -> share(credit, List.of(stop)))
                        .max()
                        .orElse(0)
                - least(stop);
    }
}
