package dev.touchpoint.map;

import dev.touchpoint.map.MapChange.Kind;
import dev.touchpoint.map.MapChange.Thing;
import dev.touchpoint.map.MapComparison.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/** Finds what is different about the stages and steps of two versions of a journey. */
final class JourneyComparison {

    private static final int NONE = -1;

    private static final List<BiPredicate<PlacedStep, PlacedStep>> SAME_STEP = List.of(
            (old, now) -> old.stage().id().equals(now.stage().id())
                    && old.step().touchpoints().equals(now.step().touchpoints())
                    && old.step().name().equals(now.step().name()),
            (old, now) -> old.stage().id().equals(now.stage().id())
                    && old.step().touchpoints().equals(now.step().touchpoints()),
            (old, now) -> old.step().touchpoints().equals(now.step().touchpoints())
                    && old.step().name().equals(now.step().name()),
            (old, now) -> old.step().touchpoints().equals(now.step().touchpoints()),
            (old, now) -> old.stage().id().equals(now.stage().id())
                    && old.step().name().equals(now.step().name()),
            (old, now) -> old.step().name().equals(now.step().name()));

    private final Journey before;
    private final Journey after;
    private final List<MapChange> changes = new ArrayList<>();

    JourneyComparison(Journey before, Journey after) {
        this.before = before;
        this.after = after;
    }

    List<MapChange> changes() {
        stages();
        steps();
        return changes;
    }

    private void stages() {
        List<Stage> old = before.stages();
        List<Stage> now = after.stages();
        int[] partners = Pairing.of(old, now, List.of((was, is) -> was.id().equals(is.id())));
        boolean[] moved = Pairing.outOfOrder(partners);
        for (int i = 0; i < now.size(); i++) {
            Stage is = now.get(i);
            Named stage = stage(is);
            if (partners[i] == NONE) {
                changes.add(stage.change(Kind.ADDED, null, null, null));
            } else {
                Stage was = old.get(partners[i]);
                changes.addAll(stage.changes(Properties.of(was, Set.of("steps")), Properties.of(is, Set.of("steps"))));
                if (moved[i]) {
                    changes.add(stage.change(Kind.MOVED, "place", place(old, partners[i]), place(now, i)));
                }
            }
        }
        Pairing.unpaired(partners, old.size())
                .forEach(i -> changes.add(stage(old.get(i)).change(Kind.REMOVED, null, null, null)));
    }

    private Named stage(Stage stage) {
        return new Named(Thing.STAGE, after.id() + "/" + stage.id(), stage.name());
    }

    private static String place(List<Stage> stages, int index) {
        return index == 0 ? "first" : "after " + stages.get(index - 1).name();
    }

    private void steps() {
        List<PlacedStep> old = PlacedStep.of(before);
        List<PlacedStep> now = PlacedStep.of(after);
        int[] partners = Pairing.of(old, now, SAME_STEP);
        boolean[] moved = moved(old, now, partners);
        for (int i = 0; i < now.size(); i++) {
            PlacedStep is = now.get(i);
            Named step = step(is);
            if (partners[i] == NONE) {
                changes.add(step.change(Kind.ADDED, null, null, null));
            } else {
                PlacedStep was = old.get(partners[i]);
                changes.addAll(step.changes(Properties.of(was.step(), Set.of()), Properties.of(is.step(), Set.of())));
                if (moved[i]) {
                    changes.add(step.change(Kind.MOVED, "place", was.place(), is.place()));
                }
            }
        }
        Pairing.unpaired(partners, old.size())
                .forEach(i -> changes.add(step(old.get(i)).change(Kind.REMOVED, null, null, null)));
    }

    private Named step(PlacedStep step) {
        return new Named(
                Thing.STEP, after.id() + "/" + step.stage().id(), step.step().name());
    }

    /** A step moved if it is in another stage, or has another place among the steps that stayed in its stage. */
    private static boolean[] moved(List<PlacedStep> old, List<PlacedStep> now, int[] partners) {
        boolean[] moved = new boolean[now.size()];
        Map<String, List<Integer>> stayed = new LinkedHashMap<>();
        for (int i = 0; i < now.size(); i++) {
            if (partners[i] != NONE) {
                String stage = now.get(i).stage().id();
                moved[i] = !old.get(partners[i]).stage().id().equals(stage);
                if (!moved[i]) {
                    stayed.computeIfAbsent(stage, id -> new ArrayList<>()).add(i);
                }
            }
        }
        for (List<Integer> stage : stayed.values()) {
            boolean[] shifted =
                    Pairing.outOfOrder(stage.stream().mapToInt(i -> partners[i]).toArray());
            IntStream.range(0, shifted.length).forEach(k -> moved[stage.get(k)] = shifted[k]);
        }
        return moved;
    }

    /**
     * A step and where it stands.
     *
     * @param stage its stage
     * @param index which of the stage's steps it is, from 0
     * @param step the step
     */
    private record PlacedStep(Stage stage, int index, Step step) {

        static List<PlacedStep> of(Journey journey) {
            return journey.stages().stream()
                    .flatMap(stage -> IntStream.range(0, stage.steps().size())
                            .mapToObj(
                                    i -> new PlacedStep(stage, i, stage.steps().get(i))))
                    .toList();
        }

        String place() {
            return stage.name() + ", "
                    + (index == 0
                            ? "first"
                            : "after " + stage.steps().get(index - 1).name());
        }
    }
}
