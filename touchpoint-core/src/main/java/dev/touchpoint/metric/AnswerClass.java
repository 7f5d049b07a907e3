package dev.touchpoint.metric;

import static dev.touchpoint.check.Require.text;

/**
 * Neighbouring points of a scale that count alike, such as the detractors from 0 to 6.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the name for readers, such as "detractors", not blank
 * @param lowest the lowest point of the class
 * @param highest the highest point of the class, not below {@code lowest}
 * @param worth what an answer of this class adds to the sum, such as -100; finite, and 0 if it is not counted
 * @param counted whether such an answer is in the denominator; if not, the score is as if it had never been given
 */
public record AnswerClass(String name, int lowest, int highest, double worth, boolean counted) {

    /** Refuses what breaks a rule, as the components state. */
    public AnswerClass {
        text("class name", name);
        if (highest < lowest) {
            throw new IllegalArgumentException(
                    "highest point of " + name + " must be " + lowest + " or more, was " + highest);
        }
        if (!Double.isFinite(worth)) {
            throw new IllegalArgumentException("worth of " + name + " must be finite, was " + worth);
        }
        if (!counted && worth != 0) {
            throw new IllegalArgumentException("worth of " + name + " must be 0, as it is not counted, was " + worth);
        }
        worth = Figures.withoutNegativeZero(worth);
    }

    /**
     * A class that is in the denominator.
     *
     * @param name the name for readers, not blank
     * @param lowest the lowest point of the class
     * @param highest the highest point of the class, not below {@code lowest}
     * @param worth what an answer of this class adds to the sum, finite; 0 for one that counts neither way
     * @return the class, not null
     * @throws IllegalArgumentException if a rule is broken
     */
    public static AnswerClass of(String name, int lowest, int highest, double worth) {
        return new AnswerClass(name, lowest, highest, worth, true);
    }

    /**
     * A class whose answers are left out of the sum and of the denominator.
     *
     * @param name the name for readers, not blank
     * @param lowest the lowest point of the class
     * @param highest the highest point of the class, not below {@code lowest}
     * @return the class, not null
     * @throws IllegalArgumentException if a rule is broken
     */
    public static AnswerClass leftOut(String name, int lowest, int highest) {
        return new AnswerClass(name, lowest, highest, 0, false);
    }

    /** Name, points and worth, as in {@code detractors 0..6: -100.0}. */
    @Override
    public String toString() {
        return name + " " + lowest + ".." + highest + ": " + (counted ? worth : "left out");
    }
}
