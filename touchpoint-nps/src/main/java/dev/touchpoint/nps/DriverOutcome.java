package dev.touchpoint.nps;

/**
 * What of a customer's relationship answer is to be explained by the touchpoints. What makes promoters is often not what
 * prevents detractors: a delivery on time pleases nobody, and its delay angers many.
 */
public enum DriverOutcome {

    /** What the customer adds to the NPS: 1 for a promoter, 0 for a passive, -1 for a detractor. */
    SCORE(1, -1),

    /** Whether the customer is a promoter. */
    PROMOTER(1, 0),

    /** Whether the customer is a detractor. */
    DETRACTOR(0, 1);

    private final int promoter;
    private final int detractor;

    DriverOutcome(int promoter, int detractor) {
        this.promoter = promoter;
        this.detractor = detractor;
    }

    /** The covariance of this outcome with anything, from those of being a promoter and of being a detractor. */
    double covariance(double withPromoter, double withDetractor) {
        return promoter * withPromoter + detractor * withDetractor;
    }
}
