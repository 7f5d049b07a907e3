package dev.touchpoint.cli.answers;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.figures.TextTable;
import dev.touchpoint.cli.figures.Units;
import dev.touchpoint.nps.Driver;
import dev.touchpoint.nps.DriverAnalysis;
import dev.touchpoint.nps.DriverOutcome;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsDrivers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What moves the score, for readers and programs. */
record DriversView(Nps nps, NpsDrivers drivers, double confidence) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("What moves the " + nps.definition().name() + " (" + nps.id() + "): "
                + Figures.count(drivers.complete()) + " of " + Figures.count(drivers.customers())
                + " customers have a score everywhere");
        lines.add("  With one at: "
                + drivers.answered().entrySet().stream()
                        .map(each -> Plain.text(each.getKey()) + " " + Figures.count(each.getValue()))
                        .collect(Collectors.joining(", ")));
        for (DriverOutcome outcome : DriverOutcome.values()) {
            lines.add("");
            lines.addAll(lines(outcome));
        }
        return lines;
    }

    private List<String> lines(DriverOutcome outcome) {
        DriverAnalysis analysis = drivers.relativeWeights(outcome, confidence);
        if (analysis instanceof DriverAnalysis.Untestable untestable) {
            return List.of(title(outcome) + ": nothing can be said, " + untestable.reason());
        }
        DriverAnalysis.Explained explained = (DriverAnalysis.Explained) analysis;
        List<String> lines = new ArrayList<>();
        lines.add(title(outcome) + ": " + Figures.score(explained.explained()) + " % of the variance is explained");
        Map<String, Double> shapley = shapley(outcome);
        TextTable table = new TextTable(
                1, "touchpoint", "weight", Figures.confidence(confidence) + " jackknife", "Shapley", "correlation");
        for (Driver driver : explained.drivers()) {
            Double share = shapley.get(driver.touchpoint());
            table.row(
                    driver.touchpoint(),
                    Figures.score(driver.weight()),
                    driver.interval() == null ? "-" : Units.range(driver.interval()),
                    share == null ? "-" : Figures.score(share),
                    Figures.score(driver.correlation()));
        }
        lines.addAll(table.lines("  "));
        explained.constant().forEach(touchpoint -> lines.add("  " + Plain.text(touchpoint) + ": all scores are alike"));
        return lines;
    }

    private static String title(DriverOutcome outcome) {
        return switch (outcome) {
            case SCORE -> "The score";
            case PROMOTER -> "Making promoters";
            case DETRACTOR -> "Making detractors";
        };
    }

    /** None if it is not available. */
    private Map<String, Double> shapley(DriverOutcome outcome) {
        Map<String, Double> shares = new HashMap<>();
        if (drivers.shapley(outcome) instanceof DriverAnalysis.Explained explained) {
            explained.drivers().forEach(driver -> shares.put(driver.touchpoint(), driver.weight()));
        }
        return shares;
    }

    ObjectNode json() {
        ObjectNode tree = Json.object();
        tree.put("metric", nps.id());
        tree.put("confidence", confidence);
        tree.put("customers", drivers.customers());
        tree.put("complete", drivers.complete());
        ObjectNode answered = tree.putObject("answered");
        drivers.answered().forEach(answered::put);
        ArrayNode outcomes = tree.putArray("outcomes");
        for (DriverOutcome outcome : DriverOutcome.values()) {
            outcomes.add(json(outcome));
        }
        return tree;
    }

    private ObjectNode json(DriverOutcome outcome) {
        ObjectNode object = Json.object().put("outcome", outcome.name());
        DriverAnalysis analysis = drivers.relativeWeights(outcome, confidence);
        if (analysis instanceof DriverAnalysis.Untestable untestable) {
            return object.putNull("explained").put("untestable", untestable.reason());
        }
        DriverAnalysis.Explained explained = (DriverAnalysis.Explained) analysis;
        object.put("explained", explained.explained()).putNull("untestable");
        Map<String, Double> shapley = shapley(outcome);
        ArrayNode array = object.putArray("drivers");
        for (Driver driver : explained.drivers()) {
            ObjectNode each = array.addObject();
            each.put("touchpoint", driver.touchpoint());
            each.put("weight", driver.weight());
            each.set("interval", Json.interval(Optional.ofNullable(driver.interval())));
            each.put("shapley", shapley.get(driver.touchpoint()));
            each.put("correlation", driver.correlation());
        }
        ArrayNode constant = object.putArray("constant");
        explained.constant().forEach(constant::add);
        return object;
    }
}
