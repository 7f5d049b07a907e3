package dev.touchpoint.nps;

/** What answers on effort add up to. The three are different numbers from the same answers, and never comparable. */
public enum CesAggregation {

    /**
     * The mean of the answers, on their scale. Unless {@linkplain Ces#withMethod(MeanMethod) another method} is chosen, its
     * interval is Wilson's interval of the mean as a share m of the way from
     * the lowest to the highest point, stretched back to the scale. That is on the safe side: answers with such a mean vary by
     * at most m·(1 - m), which they do if all of them are at the two ends. It stays inside the scale, and has a sensible width
     * where all answers are alike. Sources: Wilson (1927), Probable inference, the law of succession, and statistical
     * inference, Journal of the American Statistical Association 22; for the bound: Bhatia and Davis (2000), A better bound on
     * the variance, The American Mathematical Monthly 107.
     */
    MEAN,

    /** The share of answers at the easy end, 100·easy / n, in percent from 0 to 100, with Wilson's interval unless {@linkplain
     * Ces#withMethod(ShareMethod) another method} is chosen. */
    TOP_SHARE,

    /**
     * The share of easy answers minus the share of hard ones, 100·(easy - hard) / n, from -100 to 100, with Tango's interval as
     * in {@link NpsMethod#TANGO}.
     */
    INDEX
}
