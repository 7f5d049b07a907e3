package dev.touchpoint.nps;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;

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
     * The probability of what is farther from equality, and half that of what is as far: the choice where the error is to be
     * near what it says. With as many promoters as detractors, half of what is seen is missing to 1. Source: Fagerland, Lydersen
     * and Laake (2013), The McNemar test for binary matched-pairs data: mid-p and asymptotic are better than exact conditional,
     * BMC Medical Research Methodology 13.
     */
    MID_P,

    /** The probability of a normal value outside ±(p - d) / √m for p promoters and d detractors. Source: McNemar (1947). */
    MCNEMAR;

    /** The most moves of customers that are counted out. */
    public static final int MOST_MOVES = 4000;

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
                    case MID_P -> midP(fewer, more);
                    case MCNEMAR -> Normal.twoSided((more - fewer) / Math.sqrt(more + fewer));
                }));
    }

    private static double midP(double fewer, double more) {
        double farther = fewer == 0 ? 0 : upTo(fewer - 1, more + 1);
        return fewer == more ? farther + 0.5 : farther + upTo(fewer, more);
    }

    /**
     * Tests the hypothesis that customers who answered twice moved as far up as down. Those who stayed say nothing about that.
     * Under the hypothesis each customer who moved is as likely to have moved as far the other way, so with m₁ moves by one
     * class and m₂ by two, the sum is 2·B₁ - m₁ + 2·(2·B₂ - m₂) for binomial B₁ and B₂ of probability ½. {@link #EXACT} is the
     * probability of a sum as far from 0 as the one seen or farther, {@link #MID_P} counts the one seen half, and {@link #MCNEMAR} is
     * the probability of a normal value outside ± the sum over √(m₁ + 4·m₂). If nobody moved by two classes they are the tests
     * of {@link #test(NpsCounts)} of those who moved. Source: Fisher (1935), The Design of Experiments, section 21.
     *
     * @param transitions where the customers were and are, not null
     * @return the two-sided p-value; or why there is none, if nobody moved or, for the two that count ways, more than {@value
     *     #MOST_MOVES} customers did; not null
     */
    public TestResult test(NpsTransitions transitions) {
        long ones = transitions.moved(1) + transitions.moved(-1);
        long twos = transitions.moved(2) + transitions.moved(-2);
        if (ones == 0 && twos == 0) {
            return new TestResult.Untestable("no customer moved from one class to another");
        }
        long seen = Math.abs(
                transitions.moved(1) - transitions.moved(-1) + 2 * (transitions.moved(2) - transitions.moved(-2)));
        if (seen == 0 && this != MID_P) {
            return new TestResult.Tested(1);
        }
        if (this == MCNEMAR) {
            return new TestResult.Tested(
                    Normal.twoSided(Math.min(Normal.FARTHEST, seen / Math.sqrt(ones + 4.0 * twos))));
        }
        if (ones > MOST_MOVES || twos > MOST_MOVES - ones) {
            return new TestResult.Untestable("the test is unavailable above " + MOST_MOVES + " moves");
        }
        double[] ofOnes = ways((int) ones);
        double[] ofTwos = ways((int) twos);
        double p = 0;
        for (int up = 0; up <= ones; up++) {
            for (int farUp = 0; farUp <= twos; farUp++) {
                long sum = Math.abs(2L * up - ones + 2 * (2L * farUp - twos));
                if (sum >= seen) {
                    p += (sum == seen && this == MID_P ? 0.5 : 1) * ofOnes[up] * ofTwos[farUp];
                }
            }
        }
        return new TestResult.Tested(Math.min(1, p));
    }

    /** The probabilities of 0 to n of n, each as likely as not. */
    private static double[] ways(int n) {
        BinomialDistribution ways = BinomialDistribution.of(n, 0.5);
        return IntStream.rangeClosed(0, n).mapToDouble(ways::probability).toArray();
    }

    /** The probability of so many or fewer where there are as many others, as a tail of the beta distribution. */
    private static double upTo(double fewer, double others) {
        return new Beta(others, fewer + 1).below(0.5, 0.5);
    }
}
