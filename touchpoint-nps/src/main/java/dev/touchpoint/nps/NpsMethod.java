package dev.touchpoint.nps;

import java.util.List;

/**
 * How the interval around an NPS is computed, and how groups are compared.
 *
 * <p>With n answers, d, a and p are the shares of detractors, passives and promoters; the score is p - d, the variance of one
 * answer p + d - (p - d)², and z the two-sided normal quantile of the confidence. Every interval stays inside -100..100,
 * mirrors exactly when promoters and detractors change places, and never narrows when the confidence rises; each contains
 * the score, but for those that add answers nobody gave, which contain a centre of their own, shrunk towards 0; the score they
 * report stays that of the true counts.
 *
 * <p>How often the 95 % interval really covers the true score, by enumeration of every outcome, for n from 10 to 200 and in the
 * first column from 5: at the least favourable and on average over all true shares in steps of .05 where every class has a share,
 * where there are no passives, and where there are no promoters or no detractors. None keeps its confidence everywhere.
 *
 * <table>
 * <caption>Coverage of 95 % intervals</caption>
 * <thead>
 * <tr><th>method</th><th>least, n ≥ 5</th><th>least</th><th>mean</th><th>least, no passives</th><th>mean, no
 *     passives</th><th>least, one end missing</th><th>mean, one end missing</th></tr>
 * </thead>
 * <tbody>
 * <tr><td>{@link #TANGO}</td>
 *     <td>.9221</td><td>.9339</td><td>.9509</td><td>.8981</td><td>.9515</td><td>.8981</td><td>.9553</td></tr>
 * <tr><td>{@link #ADJUSTED_WALD}</td>
 *     <td>.8898</td><td>.9239</td><td>.9502</td><td>.8906</td><td>.9505</td><td>.8791</td><td>.9462</td></tr>
 * <tr><td>{@link #AGRESTI_MIN}</td>
 *     <td>.8670</td><td>.9051</td><td>.9487</td><td>.8738</td><td>.9485</td><td>.8487</td><td>.9498</td></tr>
 * <tr><td>{@link #BONETT_PRICE}</td>
 *     <td>.9152</td><td>.9239</td><td>.9524</td><td>.8893</td><td>.9515</td><td>.9282</td><td>.9585</td></tr>
 * <tr><td>{@link #WALD}</td>
 *     <td>.4040</td><td>.6490</td><td>.9401</td><td>.4002</td><td>.9299</td><td>.4002</td><td>.9299</td></tr>
 * <tr><td>{@link #BAYESIAN}</td>
 *     <td>.7545</td><td>.8572</td><td>.9509</td><td>.7922</td><td>.9473</td><td>.4877</td><td>.9426</td></tr>
 * </tbody>
 * </table>
 */
public enum NpsMethod {

    /**
     * The score interval for a difference of paired proportions, which an NPS is; the default. It holds all δ with |p - d -
     * δ| ≤ z·√((2·q + δ·(1 - δ)) / n), where q, the most likely share of detractors if the true score is δ, is the larger
     * root of 2·q² + ((2 + d - p)·δ - d - p)·q - d·δ·(1 - δ) = 0. It has a sensible width where all answers are alike, and of
     * the methods here it keeps closest to its confidence where every class has a share. Groups are compared by MOVER on their Tango intervals.
     * Source: Tango (1998), Equivalence test and confidence interval for the difference in proportions for the paired-sample
     * design, Statistics in Medicine 17; for NPS: Rocks (2016), Interval estimation for the "Net Promoter Score", The
     * American Statistician 70.
     */
    TANGO("Tango", 0, 0),

    /**
     * Wald's interval after ¾ detractors, 1½ passives and ¾ promoters were added, clipped to -100..100: with n' = n + 3 and
     * the shares d' and p' of the enlarged counts, p' - d' ± z·√((p' + d' - (p' - d')²) / n'). Its centre, p' - d', is shrunk
     * towards 0; the score stays that of the true counts, and at very small n the interval can leave it out: one promoter
     * alone is a score of 100 with an interval up to 98.5. Groups are compared by Σ w·(p' - d') ± z·√Σ w²·v', with the
     * constants added to each and v' each one's squared standard error; the reported difference stays that of the true scores.
     * Source:
     * Rocks (2016), Interval estimation for the "Net Promoter Score", The American Statistician 70; for two groups: Lewis and
     * Sauro (2021), MeasuringU.
     */
    ADJUSTED_WALD("adjusted Wald", 0.75, 1.5),

    /**
     * As {@link #ADJUSTED_WALD}, but with ½ detractor, 1 passive and ½ promoter added: less shrunken, and further below its
     * confidence where it fails to keep it. Groups are compared in the same way. Source: Agresti and Min (2005),
     * Simple improved confidence intervals for comparing matched proportions, Statistics in Medicine 24.
     */
    AGRESTI_MIN("Agresti-Min", 0.5, 1),

    /**
     * As {@link #ADJUSTED_WALD}, but with 1 detractor and 1 promoter added, and no passive. Groups are compared in the same
     * way. Source: Bonett and Price (2012), Adjusted Wald confidence interval for a difference of binomial proportions based
     * on paired data, Journal of Educational and Behavioral Statistics 37.
     */
    BONETT_PRICE("Bonett-Price", 1, 0),

    /**
     * The textbook interval p - d ± z·√((p + d - (p - d)²) / n), clipped to -100..100. It is too narrow at small n and has no
     * width where all answers are of one class; choose it to agree with tools that use it. Groups are compared by Σ w·(p - d)
     * ± z·√Σ w²·v, with v each one's squared standard error; if there is no variation in any of them, the difference is
     * untestable. Source: normal theory, for NPS as in Rocks (2016), Interval estimation for the "Net Promoter Score", The
     * American Statistician 70.
     */
    WALD("Wald", 0, 0),

    /**
     * The interval that holds the true score with this probability, if before the answers all shares of the three classes
     * were equally likely: of the posterior Dirichlet(d + 1, a + 1, p + 1) of the counts it leaves out as much below as above.
     * It is integrated, not simulated: equal counts have equal limits, to 10⁻¹¹ points. Its centre is the posterior mean
     * 100·(promoters - detractors) / (n + 3), shrunk towards 0 and never reported as the score; the standard deviation is
     * √((p' + d' - (p' - d')²) / (n + 4)) with the shares d' and p' after one answer of each class was added. At very small n
     * the interval can leave the score out, and at very low confidence the mean, since it closes in on the median. Groups are
     * compared by MOVER of these intervals around the posterior means; the reported difference stays that of the true scores,
     * and the p-value is that interval turned around, not a posterior probability. Source: Bayes's rule for multinomial counts
     * under a uniform prior, as in Gelman and others (2013), Bayesian Data Analysis, third edition, section 3.4.
     */
    BAYESIAN("Bayesian", 0, 0);

    private final String label;
    private final double extra;
    private final double extraPassives;

    NpsMethod(String label, double extra, double extraPassives) {
        this.label = label;
        this.extra = extra;
        this.extraPassives = extraPassives;
    }

    /** The name for readers. */
    String label() {
        return label;
    }

    /** The name of the comparison for readers. */
    String sumLabel() {
        return isNormal() ? label : Mover.of(label);
    }

    Limits limits(NpsCounts counts) {
        return switch (this) {
            case TANGO -> Tango.of(counts);
            case BAYESIAN -> new Posterior(counts);
            default -> normal(counts);
        };
    }

    Limits sum(List<NpsCounts> groups, double[] weights) {
        return isNormal()
                ? NormalLimits.sum(groups.stream().map(this::normal).toList(), weights)
                : new Mover(groups.stream().map(this::limits).toList(), weights);
    }

    private boolean isNormal() {
        return this != TANGO && this != BAYESIAN;
    }

    private NormalLimits normal(NpsCounts counts) {
        return NormalLimits.of(counts, extra, extraPassives);
    }
}
