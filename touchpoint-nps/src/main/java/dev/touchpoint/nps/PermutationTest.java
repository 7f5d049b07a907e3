package dev.touchpoint.nps;

import java.util.stream.IntStream;

/**
 * Tests whether two independent groups have the same score, two-sided, by all ways to deal the given answers out to groups of
 * the given sizes: without any assumption but that under the hypothesis each way is as likely as another, which makes it exact
 * at small n.
 *
 * <p>With S promoters minus detractors among all N answers, and S' of them among the n' of the first group, a way is as far
 * out as what was seen if |S'·N - n'·S| is at least as large, in whole numbers. Its probability is multivariate
 * hypergeometric: the ways to take detractors, passives and promoters of the first group from all there are, over the ways to
 * take n' of N. Nothing is simulated. Above {@value #MOST_ANSWERS} answers in both groups together the test is unavailable;
 * {@link Nps#compare} serves there. Source: Fisher (1935), The Design of Experiments; for the scores of three classes: Agresti
 * (2013), Categorical Data Analysis, third edition, section 3.5.
 */
public enum PermutationTest {

    /** The probability of all ways that are as far out as what was seen, or farther. */
    EXACT(1),

    /**
     * As {@link #EXACT}, but those exactly as far out count half: nearer to the error it says, which it can exceed. It is below 1
     * even where the scores are equal, since half of what is seen is missing. Source: Lancaster (1961), Significance tests in
     * discrete distributions, Journal of the American Statistical Association 56.
     */
    MID_P(0.5);

    /** The largest number of answers in both groups together. */
    public static final int MOST_ANSWERS = 2000;

    private static final double[] LOG_FACTORIALS = logFactorials();

    private final double weightOfSeen;

    PermutationTest(double weightOfSeen) {
        this.weightOfSeen = weightOfSeen;
    }

    /**
     * Tests the hypothesis that both groups' answers come from the same population.
     *
     * @param a the counts of the first group, not null
     * @param b the counts of the second group, not null
     * @return the two-sided p-value; or why there is none, if a group has no answers, all answers are of one class, or there
     *     are more than {@value #MOST_ANSWERS}; not null
     */
    public TestResult test(NpsCounts a, NpsCounts b) {
        if (a.n() == 0 || b.n() == 0) {
            return new TestResult.Untestable("group " + (a.n() == 0 ? 1 : 2) + " of 2 has no answers");
        }
        if (a.n() > MOST_ANSWERS || b.n() > MOST_ANSWERS - a.n()) {
            return new TestResult.Untestable("the test is unavailable above " + MOST_ANSWERS + " answers");
        }
        int detractors = (int) (a.detractors() + b.detractors());
        int passives = (int) (a.passives() + b.passives());
        int promoters = (int) (a.promoters() + b.promoters());
        int n = detractors + passives + promoters;
        if (detractors == n || passives == n || promoters == n) {
            return new TestResult.Untestable("all answers are of one class, so that nothing shows how they vary");
        }
        // The groups change places without changing a digit.
        int first = (int) Math.min(a.n(), b.n());
        long seen = Math.abs((a.promoters() - a.detractors()) * n - a.n() * (promoters - detractors));
        double p = 0;
        for (int d = Math.max(0, first - passives - promoters); d <= Math.min(detractors, first); d++) {
            int left = first - d;
            for (int r = Math.max(0, left - passives); r <= Math.min(promoters, left); r++) {
                long out = Math.abs((long) (r - d) * n - (long) first * (promoters - detractors));
                if (out >= seen) {
                    double ways = logWays(detractors, d) + logWays(promoters, r) + logWays(passives, left - r);
                    p += (out == seen ? weightOfSeen : 1) * Math.exp(ways - logWays(n, first));
                }
            }
        }
        return new TestResult.Tested(Math.min(1, p));
    }

    /** The logarithm of the ways to take so many of n. */
    private static double logWays(int n, int taken) {
        return LOG_FACTORIALS[n] - LOG_FACTORIALS[taken] - LOG_FACTORIALS[n - taken];
    }

    private static double[] logFactorials() {
        double[] logs = new double[MOST_ANSWERS + 1];
        IntStream.rangeClosed(1, MOST_ANSWERS).forEach(i -> logs[i] = logs[i - 1] + Math.log(i));
        return logs;
    }
}
