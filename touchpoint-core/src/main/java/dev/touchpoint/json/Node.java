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
    }

    /** An object with all its members, those with the same name too. */
    record Members(Position at, List<Member> list) implements Node {

        @Override
        public String shown() {
            return "an object";
        }
    }

    record Member(Position at, String name, Node value) {}
}
