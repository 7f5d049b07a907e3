package dev.touchpoint.insight;

import dev.touchpoint.check.Shown;
import dev.touchpoint.insight.MapFinding.Kind;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Stage;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether stages and touchpoints are departments. */
final class OrgChartCheck implements MapCheck {

    private static final Set<String> DEPARTMENTS = Set.of(
            "accounting",
            "accountsreceivable",
            "backoffice",
            "billing",
            "callcenter",
            "callcentre",
            "compliance",
            "controlling",
            "crm",
            "customercare",
            "customerservice",
            "customersuccess",
            "customersupport",
            "ecommerce",
            "finance",
            "frontoffice",
            "fulfillment",
            "fulfilment",
            "legal",
            "logistics",
            "marketing",
            "operations",
            "procurement",
            "productmanagement",
            "publicrelations",
            "sales",
            "servicedesk",
            "supplychain",
            "warehouse");

    private static final Set<String> UNITS = Set.of("department", "dept", "division", "team");

    /** "Sales team" is one; "I meet the team" is not. */
    private static final int WORDS_OF_A_UNIT = 2;

    @Override
    public Stream<MapFinding> findings(MapFacts facts) {
        TouchpointMap map = facts.map();
        return Stream.concat(
                map.touchpoints().stream()
                        .filter(touchpoint -> isNamedAfterADepartment(touchpoint, map))
                        .map(touchpoint -> facts.finding(
                                Kind.ORG_CHART,
                                touchpoint,
                                "It is named after a department, not after what customers do or go through.",
                                "Name it as the customer would say it; the department is its owner.")),
                IntStream.range(0, map.journeys().size()).boxed().flatMap(i -> journey(i, map).stream()));
    }

    private static List<MapFinding> journey(int index, TouchpointMap map) {
        Journey journey = map.journeys().get(index);
        List<String> departments = stages(journey, map);
        if (departments.isEmpty()) {
            return List.of();
        }
        return List.of(new MapFinding(
                Kind.ORG_CHART,
                "/journeys/" + index + "/stages",
                journey.name(),
                "Stages are named after departments: "
                        + departments.stream().map(Shown::text).collect(Collectors.joining(", ")) + ".",
                "Name the stages by what the customer does or wants there, such as finding, paying, waiting."));
    }

    /** A single stage that is called like an owner may well be a word of the customer's, such as delivery. */
    private static List<String> stages(Journey journey, TouchpointMap map) {
        List<String> names = journey.stages().stream().map(Stage::name).toList();
        List<String> owned = names.stream()
                .filter(name -> isDepartment(name) || isOwner(name, map))
                .toList();
        return owned.size() > 1
                ? owned
                : names.stream().filter(OrgChartCheck::isDepartment).toList();
    }

    private static boolean isNamedAfterADepartment(Touchpoint touchpoint, TouchpointMap map) {
        String name = touchpoint.name();
        return (isDepartment(name) || isOwner(name, map)) && !ChannelNameCheck.isChannel(name, map);
    }

    private static boolean isOwner(String name, TouchpointMap map) {
        String key = Names.bareKey(name);
        return map.owners().stream().anyMatch(owner -> key.equals(Names.bareKey(owner.name())));
    }

    private static boolean isDepartment(String name) {
        List<String> words = Names.words(name);
        boolean isUnit = words.size() == WORDS_OF_A_UNIT
                && UNITS.contains(words.get(1))
                && !words.get(0).equals("the");
        return isUnit || DEPARTMENTS.contains(Names.bareKey(name));
    }
}
