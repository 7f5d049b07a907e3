package dev.touchpoint.nps;

/** How the interval around a mean of answers is computed, and how means are compared. */
public enum MeanMethod {

    /**
     * Wilson's interval of the mean as a share of the way from the lowest to the highest point; the default, and on the safe
     * side: see {@link CesAggregation#MEAN}. Groups are compared by MOVER, see {@link dev.touchpoint.nps}.
     */
    BOUNDED("bounded Wilson"),

    /**
     * Student's interval x̄ ± t·s / √n, clipped to the scale, with the standard deviation s of the answers (divisor n - 1) and
     * the two-sided quantile t of n - 1 degrees of freedom. Of one answer, or of answers all alike, s tells nothing: the
     * interval is the whole scale. Groups are compared by Welch: Σ w·x̄ ± t·√Σ v with each one's v = w²·s² / n, and (Σ v)² /
     * Σ (v² / (n - 1)) degrees of freedom; untestable if a group has one answer alone, or within each all answers are alike.
     * Sources: Student (1908), The probable error of a mean, Biometrika 6; Welch (1947), The generalization of "Student's"
     * problem when several different population variances are involved, Biometrika 34.
     */
    STUDENT("Student t");

    private final String label;

    MeanMethod(String label) {
        this.label = label;
    }

    /** The name for readers. */
    String label() {
        return label;
    }
}
