package dev.touchpoint.nps;

/**
 * Tests of one group's score against 0, two-sided: whether there are as many promoters as detractors. Passives say nothing
 * about that, so each test looks at the m promoters and detractors alone, of whom x are in the smaller class; if there are
 * none, the score is untestable. For any other value than 0 see {@link Nps#test}.
 */
public enum ZeroTest {

    /**
     * Twice the probability of x or fewer of m where both classes are equally likely, at most 1. It never finds a difference
     * that is none more often than it says, and for that misses some. Source: McNemar (1947), Note on the sampling error of
     * the difference between correlated proportions or percentages, Psychometrika 12, in its exact form.
     */
    EXACT,

    /**
     * As {@link #EXACT}, but x itself counts half: the choice where the error is to be near what it says. Source: Fagerland,
     * Lydersen and Laake (2013), The McNemar test for binary matched-pairs data: mid-p and asymptotic are better than exact
     * conditional, BMC Medical Research Methodology 13.
     */
    MID_P,

    /** The probability of a normal value outside ±(p - d) / √m for p promoters and d detractors. Source: McNemar (1947). */
    MCNEMAR;

    /**
     * Tests the hypothesis that the true score is 0.
     *
     * @param counts the counts of the classes, not null
     * @return the two-sided p-value, or why there is none; not null
     */
    public TestResult test(NpsCounts counts) {
        if (counts.detractors() == 0 && counts.promoters() == 0) {
            return new TestResult.Untestable("there are no promoters and no detractors");
        }
        double fewer = Math.min(counts.detractors(), counts.promoters());
        double more = Math.max(counts.detractors(), counts.promoters());
        return new TestResult.Tested(Math.min(
                1,
                switch (this) {
                    case EXACT -> 2 * upTo(fewer, more);
                    case MID_P -> upTo(fewer, more) + (fewer == 0 ? 0 : upTo(fewer - 1, more + 1));
                    case MCNEMAR -> Normal.twoSided((more - fewer) / Math.sqrt(more + fewer));
                }));
    }

    /** The probability of so many or fewer where there are as many others, as a tail of the beta distribution. */
    private static double upTo(double fewer, double others) {
        return new Beta(others, fewer + 1).below(0.5, 0.5);
    }
}
