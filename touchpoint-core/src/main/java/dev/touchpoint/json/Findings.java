package dev.touchpoint.json;

import dev.touchpoint.check.Identities;
import dev.touchpoint.check.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a document, and which ids it has: collected while it is walked. */
final class Findings {

    /** No honest report is as long; without it a small text with millions of problems would fill the memory. */
    private static final int MOST_CHARACTERS = 20_000_000;

    private static final Comparator<JsonProblem> BY_POSITION =
            Comparator.comparingInt(JsonProblem::line).thenComparingInt(JsonProblem::column);

    private final List<JsonProblem> problems = new ArrayList<>();
    private final Identities identities = new Identities();
    private final Map<String, Position> positions = new HashMap<>();
    private long count;
    private long characters;

    /** How many problems there are so far: what did not add to them is sound. */
    long count() {
        return count;
    }

    void add(Place place, Position at, String message) {
        count++;
        if (!isFull()) {
            add(place.pointer(), at, message);
        }
    }

    void mustBe(String what, Node node, Place place) {
        mustBe(what, node, place, "");
    }

    void mustBe(String what, Node node, Place place, String suggestion) {
        add(place, node.at(), "must be " + what + ", was " + node.shown() + suggestion);
    }

    private boolean isFull() {
        return characters >= MOST_CHARACTERS;
    }

    private void add(String pointer, Position at, String message) {
        characters += pointer.length() + message.length();
        problems.add(new JsonProblem(pointer, at.line(), at.column(), message));
    }

    void declare(String kind, String id, Place place, Position at) {
        String pointer = place.pointer();
        positions.put(pointer, at);
        identities.declare(kind, id, place.listOfRecord(), pointer);
    }

    void refer(String kind, String id, Place place, Position at) {
        String pointer = place.pointer();
        positions.put(pointer, at);
        identities.refer(kind, id, pointer);
    }

    /** Adds what is wrong with the ids, once all of them are known. */
    void judgeIds() {
        for (Problem problem : identities.problems()) {
            count++;
            if (!isFull()) {
                add(problem.pointer(), positions.getOrDefault(problem.pointer(), Position.START), problem.message());
            }
        }
    }

    List<JsonProblem> inOrder() {
        List<JsonProblem> ordered = new ArrayList<>(problems);
        ordered.sort(BY_POSITION);
        if (count > problems.size()) {
            JsonProblem last = ordered.get(ordered.size() - 1);
            ordered.add(new JsonProblem(
                    "", last.line(), last.column(), (count - problems.size()) + " more problems are not listed"));
        }
        return ordered;
    }
}
