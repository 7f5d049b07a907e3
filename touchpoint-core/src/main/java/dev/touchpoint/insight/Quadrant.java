package dev.touchpoint.insight;

/**
 * What importance and performance together advise. Source: Martilla and James (1977), Importance-performance analysis, Journal
 * of Marketing 41.
 */
public enum Quadrant {
    /** Important, and worse than the split. */
    CONCENTRATE_HERE,
    /** Important, and at the split or better. */
    KEEP_UP,
    /** Less important, and worse than the split. */
    LOW_PRIORITY,
    /** Less important, and at the split or better: perhaps more than customers need. */
    POSSIBLE_OVERKILL;

    static Quadrant of(boolean important, boolean good) {
        if (important) {
            return good ? KEEP_UP : CONCENTRATE_HERE;
        }
        return good ? POSSIBLE_OVERKILL : LOW_PRIORITY;
    }
}
