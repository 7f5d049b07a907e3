package dev.touchpoint.cli.report;

import dev.touchpoint.metric.AnswerClass;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Direction;
import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring answers that readers take together: a metric's classes, or, where it has none, the answers below, in and above
 * the middle of the scale.
 *
 * @param name what to call them
 * @param lowest the lowest answer
 * @param highest the highest answer
 * @param tone whether they are good news
 */
record AnswerGroup(String name, int lowest, int highest, Tone tone) {

    /** The groups of a metric's answers in the order of its scale; together they have each answer once. */
    static List<AnswerGroup> of(Definition definition) {
        return definition.classes().isEmpty() ? halves(definition) : classes(definition);
    }

    boolean contains(int score) {
        return lowest <= score && score <= highest;
    }

    /** The answers as in {@code 9–10}. */
    String range() {
        return lowest == highest ? String.valueOf(lowest) : lowest + "–" + highest;
    }

    private static List<AnswerGroup> classes(Definition definition) {
        return definition.classes().stream()
                .map(each -> new AnswerGroup(each.name(), each.lowest(), each.highest(), tone(each, definition)))
                .toList();
    }

    private static Tone tone(AnswerClass each, Definition definition) {
        if (!each.counted()) {
            return Tone.NEUTRAL;
        }
        boolean higher = definition.direction() == Direction.HIGHER_IS_BETTER;
        if (each.worth() == definition.highest()) {
            return higher ? Tone.GOOD : Tone.BAD;
        }
        if (each.worth() == definition.lowest()) {
            return higher ? Tone.BAD : Tone.GOOD;
        }
        return Tone.NEUTRAL;
    }

    private static List<AnswerGroup> halves(Definition definition) {
        int lowest = definition.scale().lowest();
        int highest = definition.scale().highest();
        boolean higher = definition.direction() == Direction.HIGHER_IS_BETTER;
        int below = Math.floorDiv(lowest + highest - 1, 2);
        int above = Math.floorDiv(lowest + highest, 2) + 1;
        List<AnswerGroup> groups = new ArrayList<>();
        groups.add(new AnswerGroup("below the middle", lowest, below, higher ? Tone.BAD : Tone.GOOD));
        if (above - below > 1) {
            groups.add(new AnswerGroup("in the middle", below + 1, below + 1, Tone.NEUTRAL));
        }
        groups.add(new AnswerGroup("above the middle", above, highest, higher ? Tone.GOOD : Tone.BAD));
        return List.copyOf(groups);
    }
}
