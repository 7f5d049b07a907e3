package dev.touchpoint.nps;

/**
 * What a test of one score found: a p-value, or that there is nothing to test by. The two are never mixed up, as an untestable
 * score is neither p = 0 nor p = 1.
 */
public sealed interface TestResult {

    /**
     * A score that was tested.
     *
     * <p>Immutable and thread-safe.
     *
     * @param pValue the p-value, from 0 to 1
     */
    record Tested(double pValue) implements TestResult {

        /**
         * A p-value that is one.
         *
         * @throws IllegalArgumentException if the p-value is not from 0 to 1
         */
        public Tested {
            if (!(pValue >= 0 && pValue <= 1)) {
                throw new IllegalArgumentException("p-value must be from 0 to 1, was " + pValue);
            }
        }
    }

    /**
     * A score that cannot be tested.
     *
     * <p>Immutable and thread-safe.
     *
     * @param reason why, for readers
     */
    record Untestable(String reason) implements TestResult {}
}
