package dev.touchpoint.nps;

/** What a test of one score against a benchmark looks out for. Choose it before seeing the answers. */
public enum Alternative {

    /** The true score is another than the benchmark, above or below: two-sided. */
    DIFFERENT,

    /** The true score is above the benchmark: one-sided. */
    ABOVE,

    /** The true score is below the benchmark: one-sided. */
    BELOW;

    /** The p-value of a normal value, positive if the score is above the benchmark. */
    double pValue(double z) {
        return switch (this) {
            case DIFFERENT -> Normal.twoSided(Math.abs(z));
            case ABOVE -> Normal.upperTail(z);
            case BELOW -> Normal.upperTail(-z);
        };
    }
}
