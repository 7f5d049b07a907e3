package dev.touchpoint.insight;

import static dev.touchpoint.insight.Alignment.NONE;

import dev.touchpoint.log.Interaction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which interaction took which step: first in the plan's order, then steps and interactions that are both left over, then
 * failures that are made good later.
 */
final class Takers {

    private final Plan plan;
    private final List<Interaction> interactions;
    private final int[] takers;
    private final BitSet outOfSequence = new BitSet();
    private final BitSet used = new BitSet();

    private Takers(Plan plan, List<Interaction> interactions) {
        this.plan = plan;
        this.interactions = interactions;
        this.takers = Alignment.of(plan, interactions);
    }

    static Takers of(Plan plan, List<Interaction> interactions) {
        Takers takers = new Takers(plan, interactions);
        takers.takeOutOfSequence();
        takers.makeGood();
        return takers;
    }

    /** The index of the interaction that took a step, or {@link Alignment#NONE}. */
    int of(int step) {
        return takers[step];
    }

    boolean isOutOfSequence(int step) {
        return outOfSequence.get(step);
    }

    /** Whether an interaction took a step. */
    boolean isUsed(int interaction) {
        return used.get(interaction);
    }

    private void takeOutOfSequence() {
        for (int taker : takers) {
            if (taker != NONE) {
                used.set(taker);
            }
        }
        Map<String, List<Integer>> leftOver = leftOver();
        if (!leftOver.isEmpty()) {
            new Pairing(leftOver).holders().forEach((interaction, step) -> {
                takers[step] = interaction;
                outOfSequence.set(step);
                used.set(interaction);
            });
        }
    }

    /** By touchpoint, as many as there are steps at most: those that did not fail before those that did, then the earliest. */
    private Map<String, List<Integer>> leftOver() {
        BitSet wanted = new BitSet();
        for (int step = 0; step < takers.length; step++) {
            wanted.set(step, takers[step] == NONE);
        }
        Map<String, List<Integer>> leftOver = new HashMap<>();
        for (int i = used.nextClearBit(0); i < interactions.size(); i = used.nextClearBit(i + 1)) {
            String touchpoint = interactions.get(i).touchpoint();
            for (int step : plan.stepsAt(touchpoint)) {
                if (wanted.get(step)) {
                    leftOver.computeIfAbsent(touchpoint, unseen -> new ArrayList<>())
                            .add(i);
                    break;
                }
            }
        }
        leftOver.replaceAll((touchpoint, all) ->
                all.stream().sorted(better()).limit(takers.length).toList());
        return leftOver;
    }

    private Comparator<Integer> better() {
        return Comparator.comparing((Integer i) -> interactions.get(i).failed()).thenComparingInt(i -> i);
    }

    /** The failed interaction is left over instead. */
    private void makeGood() {
        for (int step = 0; step < takers.length; step++) {
            int taker = takers[step];
            if (taker != NONE && interactions.get(taker).failed()) {
                int success = laterSuccess(step, taker);
                if (success != NONE) {
                    takers[step] = success;
                    used.clear(taker);
                    used.set(success);
                }
            }
        }
    }

    private int laterSuccess(int step, int failure) {
        List<String> ways = plan.steps().get(step).touchpoints();
        for (int i = used.nextClearBit(failure + 1); i < interactions.size(); i = used.nextClearBit(i + 1)) {
            Interaction interaction = interactions.get(i);
            if (!interaction.failed() && ways.contains(interaction.touchpoint())) {
                return i;
            }
        }
        return NONE;
    }

    /** As many pairs of a step and an interaction as there can be (Kuhn, 1955): a step may give way to another. */
    private final class Pairing {

        private final Map<String, List<Integer>> leftOver;
        private final Map<Integer, Integer> holders = new LinkedHashMap<>();

        Pairing(Map<String, List<Integer>> leftOver) {
            this.leftOver = leftOver;
        }

        /** The steps by the interactions that take them. */
        Map<Integer, Integer> holders() {
            for (int step = 0; step < takers.length; step++) {
                if (takers[step] == NONE) {
                    take(step, new BitSet());
                }
            }
            return holders;
        }

        private boolean take(int step, BitSet tried) {
            for (int interaction : ways(step)) {
                if (!tried.get(interaction)) {
                    tried.set(interaction);
                    Integer holder = holders.get(interaction);
                    if (holder == null || take(holder, tried)) {
                        holders.put(interaction, step);
                        return true;
                    }
                }
            }
            return false;
        }

        private List<Integer> ways(int step) {
            return plan.steps().get(step).touchpoints().stream()
                    .distinct()
                    .flatMap(touchpoint -> leftOver.getOrDefault(touchpoint, List.of()).stream())
                    .sorted(better())
                    .toList();
        }
    }
}
