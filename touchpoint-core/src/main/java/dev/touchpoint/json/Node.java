package dev.touchpoint.json;

import dev.touchpoint.check.Require;
import dev.touchpoint.check.Shown;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON value that knows where it stood. */
sealed interface Node {

    Position at();

    /** The value for a message: in full if it is a short scalar. */
    String shown();

    record Text(Position at, String value) implements Node {

        @Override
        public String shown() {
            return Shown.text(value);
        }
    }

    /** A text or a number of which only that is told. */
    record Unshown(Position at, String shown) implements Node {

        static Unshown of(Node node) {
            return new Unshown(node.at(), node instanceof Numeral ? "a number" : "a text");
        }
    }

    /** A number as it was written, so that none is rounded or blown up before its rules are known. */
    record Numeral(Position at, String digits) implements Node {

        private static final int LONGEST = 3 * Require.DIGITS;

        /** The number; null if it is too long, or its exponent too large, to be read as one. */
        @Nullable
        BigDecimal value() {
            if (digits.length() > LONGEST) {
                return null;
            }
            try {
                return new BigDecimal(digits);
            } catch (NumberFormatException e) {
                return null;
            }
        }

        @Override
        public String shown() {
            return Shown.number(digits);
        }
    }

    record Truth(Position at, boolean value) implements Node {

        @Override
        public String shown() {
            return Boolean.toString(value);
        }
    }

    record Null(Position at) implements Node {

        @Override
        public String shown() {
            return "null";
        }
    }

    record Array(Position at, List<Node> elements) implements Node {

        @Override
        public String shown() {
            return "a list";
        }

        /** Which element a token of a JSON Pointer means; -1 if none. */
        int index(String token) {
            boolean isIndex = token.matches("0|[1-9][0-9]{0,8}") && Integer.parseInt(token) < elements.size();
            return isIndex ? Integer.parseInt(token) : -1;
        }
    }

    /** An object with all its members, those with the same name too. */
    record Members(Position at, List<Member> list) implements Node {

        @Override
        public String shown() {
            return "an object";
        }

        /** The member of a name; of several the last, which is the one that counts. */
        @Nullable
        Member member(String name) {
            Member found = null;
            for (Member member : list) {
                found = member.name().equals(name) ? member : found;
            }
            return found;
        }

        @Nullable
        Node get(String name) {
            Member member = member(name);
            return member == null ? null : member.value();
        }

        /** Where the value that a JSON Pointer leads to begins, or its name; where it is missing, the object it is missing from. */
        Position position(String pointer, boolean name) {
            Node node = this;
            Position at = at();
            if (pointer.isEmpty()) {
                return at;
            }
            for (String token : pointer.substring(1).split("/", -1)) {
                if (node instanceof Members members) {
                    Member member = members.member(token.replace("~1", "/").replace("~0", "~"));
                    if (member == null) {
                        return node.at();
                    }
                    at = name ? member.at() : member.value().at();
                    node = member.value();
                } else if (node instanceof Array array) {
                    int index = array.index(token);
                    if (index < 0) {
                        return node.at();
                    }
                    node = array.elements().get(index);
                    at = node.at();
                } else {
                    return node.at();
                }
            }
            return at;
        }
    }

    record Member(Position at, String name, Node value) {}
}
