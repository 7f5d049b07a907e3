package dev.touchpoint.cli.journeys;

import static dev.touchpoint.cli.figures.Figures.counted;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.figures.TextTable;
import dev.touchpoint.cli.journeys.Standing.Gap;
import dev.touchpoint.insight.Durations;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.TouchpointMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who is in a vacuum, for people and for programs; never who by name.
 *
 * @param standing where its customers stand
 * @param plan in which journey
 * @param map the map that it is on
 * @param top how many rows to list
 * @param bestFit whether journeys that fit another plan better were left out
 */
record StandingView(Standing standing, Journey plan, TouchpointMap map, TopOption top, boolean bestFit) {

    ObjectNode json() {
        ObjectNode tree = Json.object();
        tree.put("journey", plan.id());
        tree.put("now", standing.at().toString());
        tree.put("bestFit", bestFit);
        tree.put("begun", standing.begun());
        tree.put("done", standing.done());
        tree.put("customersTurn", standing.customersTurn());
        tree.put("inVacuum", standing.inVacuum());
        tree.put("customersInVacuum", standing.customersInVacuum());
        tree.set("lasting", Times.json(standing.lasting()));
        tree.set("vacuums", Json.array(standing.gaps(), StandingView::gap));
        return tree;
    }

    private static ObjectNode gap(Gap gap) {
        ObjectNode node = Json.object();
        node.put("from", gap.between().from());
        gap.between().to().forEach(node.putArray("to")::add);
        node.put("bridged", gap.between().bridged());
        node.put("count", gap.lasting().n());
        node.put("overdue", gap.overdue());
        node.set("lasting", Times.json(gap.lasting()));
        return node;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(Plain.text(plan.name()) + ", at " + standing.at() + ": " + counted(standing.inVacuum(), "journey")
                + " of " + counted(standing.customersInVacuum(), "customer") + " "
                + (standing.inVacuum() == 1 ? "is" : "are") + " in a vacuum");
        Durations lasting = standing.lasting();
        if (lasting.n() > 0) {
            lines.add("  The longest for " + Times.quantile(lasting, 1) + ", half of them for "
                    + Times.quantile(lasting, 0.5) + " or less; together " + Times.days(lasting.totalDays())
                    + " customer-days so far.");
        }
        lines.add("  Of " + counted(standing.begun(), "journey") + " that had begun, " + Figures.count(standing.done())
                + " had come to their end; in " + Figures.count(standing.customersTurn())
                + " it was the customer's turn.");
        lines.addAll(table());
        lines.add("");
        lines.add(
                "  In a vacuum is who was handed over to another owner and has not heard from that one since. A log does not"
                        + " say that somebody gave up: an old vacuum may be a customer who has left.");
        if (bestFit) {
            lines.add("  Journeys that fit another journey of the map better are left out.");
        }
        return lines;
    }

    private List<String> table() {
        List<Gap> gaps = standing.gaps();
        if (gaps.isEmpty()) {
            return List.of();
        }
        TextTable table = new TextTable(
                3,
                "the ball lies with",
                "handed over by",
                "do they know",
                "journeys",
                "overdue",
                "half since",
                "longest since");
        top.first(gaps)
                .forEach(gap -> table.row(
                        gap.between().to().stream().map(this::owner).collect(Collectors.joining(" or ")),
                        owner(gap.between().from()),
                        gap.between().bridged() ? "yes" : "no",
                        Figures.count(gap.lasting().n()),
                        Figures.count(gap.overdue()),
                        Times.quantile(gap.lasting(), 0.5),
                        Times.quantile(gap.lasting(), 1)));
        List<Gap> rest = top.rest(gaps);
        if (!rest.isEmpty()) {
            Durations lasting = rest.stream().map(Gap::lasting).reduce(Durations.none(), Durations::plus);
            table.row(
                    "others (" + Figures.count(rest.size()) + ")",
                    "",
                    "",
                    Figures.count(lasting.n()),
                    Figures.count(rest.stream().mapToLong(Gap::overdue).sum()),
                    Times.quantile(lasting, 0.5),
                    Times.quantile(lasting, 1));
        }
        List<String> lines = new ArrayList<>(List.of(""));
        lines.addAll(table.lines("  "));
        return lines;
    }

    private String owner(String id) {
        return map.owner(id).map(Owner::name).orElse(id);
    }
}
