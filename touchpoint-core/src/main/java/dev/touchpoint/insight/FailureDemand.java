package dev.touchpoint.insight;

import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Failure demand: customers turn to the company for help right after a touchpoint, and no journey plans that, more often than after
 * other touchpoints.
 */
final class FailureDemand implements GapDetector {

    @Override
    public String name() {
        return "calls for help";
    }

    @Override
    public Detection detect(GapFacts facts) {
        Set<String> help = new HashSet<>();
        for (Touchpoint touchpoint : facts.map().touchpoints()) {
            if (touchpoint.purpose() == Purpose.HELP && touchpoint.initiator() == Initiator.CUSTOMER) {
                help.add(touchpoint.id());
            }
        }
        Map<String, Cases> all = new LinkedHashMap<>();
        facts.log().journeys().forEach(journey -> count(journey, help, all, facts));
        planned(help, facts).forEach(all::remove);
        List<Cases> places = new ArrayList<>(all.values());
        return Cases.detect(
                GapKind.HIDDEN,
                places,
                Cases.standingOut(places),
                "Whether customers turn to the company for help, touchpoint by touchpoint",
                facts);
    }

    /** The touchpoints after which a journey plans that customers ask for help. */
    private static Set<String> planned(Set<String> help, GapFacts facts) {
        Set<String> planned = new HashSet<>();
        facts.map().journeys().forEach(journey -> {
            List<Step> steps = journey.steps().toList();
            for (int i = 1; i < steps.size(); i++) {
                if (steps.get(i).touchpoints().stream().anyMatch(help::contains)) {
                    planned.addAll(steps.get(i - 1).touchpoints());
                }
            }
        });
        return planned;
    }

    private static void count(ActualJourney journey, Set<String> help, Map<String, Cases> all, GapFacts facts) {
        List<String> met = journey.interactions()
                .map(Interaction::touchpoint)
                .filter(id -> facts.touchpoint(id)
                        .filter(touchpoint -> touchpoint.purpose() != Purpose.FEEDBACK)
                        .isPresent())
                .toList();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < met.size(); i++) {
            String from = met.get(i);
            if (!help.contains(from) && seen.add(from)) {
                boolean asks = i + 1 < met.size() && help.contains(met.get(i + 1));
                all.computeIfAbsent(
                                from,
                                any -> new Cases(
                                        from,
                                        "Right after " + facts.name(from)
                                                + ", customers turned to the company for help",
                                        facts))
                        .add(journey.customer(), journey.occasion(), asks, next(met, i + 1, help));
            }
        }
    }

    private static @Nullable String next(List<String> met, int from, Set<String> help) {
        return met.subList(from, met.size()).stream()
                .filter(id -> !help.contains(id))
                .findFirst()
                .orElse(null);
    }
}
