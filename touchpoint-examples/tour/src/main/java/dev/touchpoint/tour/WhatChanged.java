package dev.touchpoint.tour;

import dev.touchpoint.insight.ChangeDecomposition;
import dev.touchpoint.metric.Correction;
import dev.touchpoint.metric.GroupComparison;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsTransitions;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A score fell: did anything get worse, who stands out, and how did the same customers move? */
final class WhatChanged {

    private WhatChanged() {}

    private static final Nps NPS = Nps.standard();

    private static ScoreCounts classes(long detractors, long passives, long promoters) {
        return ScoreCounts.of(Scale.of(0, 10), 0, 0, 0, 0, 0, 0, detractors, passives, 0, promoters, 0);
    }

    public static void main(String[] args) {
        Map<String, ScoreCounts> before =
                new TreeMap<>(Map.of("web", classes(40, 20, 40), "store", classes(10, 20, 70)));
        Map<String, ScoreCounts> after =
                new TreeMap<>(Map.of("web", classes(90, 45, 105), "store", classes(8, 14, 58)));
        ChangeDecomposition<String> change =
                ChangeDecomposition.of(NPS.definition(), before, after).orElseThrow();
        System.out.printf(
                Locale.ROOT,
                "The score changed by %.1f: %.1f because others answered, %.1f because they answered otherwise.%n",
                change.change(),
                change.mix(),
                change.rate());
        System.out.println("No segment moved the way of the total: " + change.simpsonsParadox());

        System.out.println("Which of four shops stands out?");
        Map<String, ScoreCounts> shops = new TreeMap<>(Map.of(
                "east", classes(20, 35, 50),
                "north", classes(16, 30, 61),
                "south", classes(30, 40, 37),
                "west", classes(19, 33, 52)));
        for (GroupComparison<String> shop : GroupComparison.eachAgainstRest(NPS, shops, Correction.HOLM, 0.95)) {
            System.out.println(
                    "  " + shop.group() + " " + shop.comparison() + (shop.isFound(0.05) ? " stands out" : ""));
        }

        int[] spring = {9, 6, 7, 10, 3, 8, 9, 6, 7, 5, 9, 8};
        int[] autumn = {10, 8, 9, 10, 6, 9, 9, 7, 8, 8, 9, 9};
        NpsTransitions moves = NPS.transitions(spring, autumn);
        System.out.println("The same twelve customers, autumn minus spring: " + NPS.change(moves, 0.95));
        System.out.println("Twelve and twelve others would say: " + NPS.compare(moves.after(), moves.before(), 0.95));
    }
}
