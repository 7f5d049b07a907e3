package dev.touchpoint.insight;

import dev.touchpoint.check.Require;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a detector found, and what it looked at. Immutable and thread-safe.
 *
 * @param findings what it found, in any order; null counts as empty
 * @param test what it tested; null if it tested nothing
 */
public record Detection(List<Finding> findings, @Nullable Test test) {

    /** Refuses what is missing. */
    public Detection {
        findings = Require.list("findings", findings);
    }

    /**
     * What a detector tested, all of it together.
     *
     * @param sentence what it looked at, a sentence, not blank
     * @param comparisons how many comparisons, 1 or more
     * @param pValue the p-value of the worst of them, raised for their number, from 0 to 1
     * @param smallest the smallest difference that would have been found at a level from 0 to 1, above zero: the level depends on what
     *     other detectors tested; null if that is not known
     * @param unit what that difference is counted in, not blank
     */
    public record Test(
            String sentence, long comparisons, double pValue, @Nullable DoubleUnaryOperator smallest, String unit) {

        /** Refuses what breaks a rule, as the components state. */
        public Test {
            Require.text("sentence", sentence);
            Require.text("unit", unit);
            if (comparisons < 1) {
                throw new IllegalArgumentException("comparisons must be 1 or more, were " + comparisons);
            }
            if (!(pValue >= 0 && pValue <= 1)) {
                throw new IllegalArgumentException("p-value must be from 0 to 1, was " + pValue);
            }
        }
    }

    /**
     * What a detector found that tested nothing.
     *
     * @param findings the findings, none of them with statistical evidence; may be empty
     * @return the detection, not null
     */
    public static Detection of(List<Finding> findings) {
        return new Detection(findings, null);
    }
}
