package dev.touchpoint.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules between the ids of one document: no id twice in a list, none that names nothing. Fed by whoever walks the
 * document, be it records or a tree, so that both find the same problems.
 */
public final class Identities {

    /** How many pairs of letters are compared for suggestions in one document: more would cost the square of a hostile one. */
    private static final long MOST_LETTERS = 20_000_000;

    private record Reference(String kind, String id, String pointer) {}

    private final Map<String, Map<String, String>> pointersByList = new HashMap<>();
    private final Map<String, Set<String>> idsByKind = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * An id that something bears.
     *
     * @param list the pointer of the list in which it must be unique
     */
    public void declare(String kind, String id, String list, String pointer) {
        idsByKind.computeIfAbsent(kind, k -> new LinkedHashSet<>()).add(id);
        String first =
                pointersByList.computeIfAbsent(list, l -> new HashMap<>()).putIfAbsent(id, pointer);
        if (first != null) {
            problems.add(
                    new Problem(pointer, kind + " id must be unique, " + Shown.text(id) + " is already at " + first));
        }
    }

    public void refer(String kind, String id, String pointer) {
        references.add(new Reference(kind, id, pointer));
    }

    /** All problems of what has been fed, in the order of the document as far as they are of one kind. */
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        Map<String, Map<String, String>> suggestionsByKind = new HashMap<>();
        long letters = 0;
        for (Reference reference : references) {
            Set<String> known = idsByKind.getOrDefault(reference.kind(), Set.of());
            if (!known.contains(reference.id())) {
                Map<String, String> suggestions =
                        suggestionsByKind.computeIfAbsent(reference.kind(), kind -> new HashMap<>());
                String suggestion = suggestions.get(reference.id());
                if (suggestion == null) {
                    letters += (long) known.size()
                            * reference.id().length()
                            * reference.id().length();
                    suggestion = letters <= MOST_LETTERS ? Suggestion.among(known, reference.id()) : "";
                    suggestions.put(reference.id(), suggestion);
                }
                all.add(new Problem(
                        reference.pointer(),
                        "there is no " + reference.kind() + " " + Shown.text(reference.id()) + suggestion));
            }
        }
        return all;
    }
}
