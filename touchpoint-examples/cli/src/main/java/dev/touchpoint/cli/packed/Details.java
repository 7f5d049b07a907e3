package dev.touchpoint.cli.packed;

import dev.touchpoint.insight.Lexicon;
import dev.touchpoint.log.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The segments of responses, and what a lexicon knows of their comments; many have the same. Each different one is held once, as the
 * numbers of its parts.
 */
final class Details {

    private final Lexicon lexicon;
    private final PackedTexts rows = new PackedTexts();
    private final Map<String, Integer> comments = new HashMap<>();
    private final List<String> commentTexts = new ArrayList<>();
    private final Map<Value, Integer> values = new HashMap<>();
    private final List<Value> valueList = new ArrayList<>();

    /** A value of an attribute. */
    private record Value(String attribute, String value) {}

    /**
     * No details yet.
     *
     * @param lexicon the phrases that are left of comments
     */
    Details(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The number of a response's details. */
    int add(Response response) {
        StringJoiner row = new StringJoiner(" ");
        String comment = response.comment();
        row.add(String.valueOf(
                comment == null ? PackedTexts.ABSENT : number(comments, commentTexts, lexicon.abridged(comment))));
        response.segments()
                .forEach((attribute, value) ->
                        row.add(String.valueOf(number(values, valueList, new Value(attribute, value)))));
        return rows.add(row.toString());
    }

    private static <T> int number(Map<T, Integer> numbers, List<T> all, T part) {
        return numbers.computeIfAbsent(part, added -> {
            all.add(added);
            return all.size() - 1;
        });
    }

    /** Gives a response what it had. */
    void addTo(Response.Builder response, int number) {
        String[] row = rows.get(number).split(" ", -1);
        int comment = Integer.parseInt(row[0]);
        if (comment != PackedTexts.ABSENT) {
            response.comment(commentTexts.get(comment));
        }
        for (int i = 1; i < row.length; i++) {
            Value value = valueList.get(Integer.parseInt(row[i]));
            response.segment(value.attribute(), value.value());
        }
    }
}
