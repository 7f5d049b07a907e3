package dev.touchpoint.json;

import dev.touchpoint.check.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** Reads JSON as RFC 8259 has it, and nothing else, into a tree; repeated names are findings. */
final class TreeParser {

    /** Far deeper than any document that people write. */
    static final int DEEPEST = 100;

    /**
     * Limits on lengths are off: the text is in memory already, and a number is not calculated with before its length is
     * known. Without the table of names that it would keep, names made to collide cost nothing.
     */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(2 * DEEPEST)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .build();

    /** What Jackson says to those who set it up, and where it read from, at the end of its messages. */
    private static final Pattern FOR_PROGRAMMERS =
            Pattern.compile("(?:: enable `| \\((?:for|start marker|not recognized as one since) ).*", Pattern.DOTALL);

    /** What should have been quoted may be about a person. */
    private static final Pattern TOKEN = Pattern.compile("^Unrecognized token '.*': was", Pattern.DOTALL);

    private final JsonParser parser;
    private final Findings findings;

    private TreeParser(JsonParser parser, Findings findings) {
        this.parser = parser;
        this.findings = findings;
    }

    /** The tree; null if the text is not JSON, which is then the last finding. */
    static @Nullable Node parse(String text, Findings findings) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            return new TreeParser(parser, findings).document();
        } catch (TooDeep e) {
            findings.add(e.place, e.at, "must not be nested more than " + DEEPEST + " deep");
            return null;
        } catch (JacksonException e) {
            findings.add(Place.ROOT, position(e.getLocation()), "is not JSON: " + reason(e.getOriginalMessage()));
            return null;
        }
    }

    private @Nullable Node document() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            findings.add(Place.ROOT, Position.START, "must be JSON, was empty");
            return null;
        }
        Node root = node(first, Place.ROOT, 0);
        if (parser.nextToken() != null) {
            findings.add(Place.ROOT, here(), "must end after its first value, went on");
            return null;
        }
        return root;
    }

    private Node node(JsonToken token, Place place, int depth) {
        Position at = here();
        return switch (token) {
            case START_OBJECT -> members(at, place, deeper(place, at, depth));
            case START_ARRAY -> array(at, place, deeper(place, at, depth));
            case VALUE_STRING -> new Node.Text(at, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Numeral(at, parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> new Node.Truth(at, token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> new Node.Null(at);
            default -> throw new IllegalStateException("no value begins with " + token);
        };
    }

    private static int deeper(Place place, Position at, int depth) {
        if (depth == DEEPEST) {
            throw new TooDeep(place, at);
        }
        return depth + 1;
    }

    private Node array(Position at, Place place, int depth) {
        List<Node> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(node(token, place.element(elements.size()), depth));
        }
        return new Node.Array(at, elements);
    }

    private Node members(Position at, Place place, int depth) {
        List<Node.Member> members = new ArrayList<>();
        Map<String, Position> firsts = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Position nameAt = here();
            Place field = place.field(name);
            Position first = firsts.putIfAbsent(name, nameAt);
            if (first != null) {
                findings.add(
                        field,
                        nameAt,
                        "repeated field " + Shown.text(name) + ", first at " + first.line() + ":" + first.column());
            }
            members.add(new Node.Member(nameAt, name, node(parser.nextToken(), field, depth)));
        }
        return new Node.Members(at, members);
    }

    private Position here() {
        return position(parser.currentTokenLocation());
    }

    private static Position position(@Nullable TokenStreamLocation location) {
        return location == null ? Position.START : new Position(location.getLineNr(), location.getColumnNr());
    }

    private static String reason(@Nullable String message) {
        if (message == null) {
            return "unreadable";
        }
        String forPeople = FOR_PROGRAMMERS.matcher(message).replaceFirst("");
        return Shown.line(TOKEN.matcher(forPeople).replaceFirst("Unrecognized token: was"));
    }

    /** Ends the walk: what lies deeper is not looked at. */
    private static final class TooDeep extends RuntimeException {

        private final transient Place place;
        private final transient Position at;

        private TooDeep(Place place, Position at) {
            super(null, null, false, false);
            this.place = place;
            this.at = at;
        }
    }
}
