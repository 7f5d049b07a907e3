package dev.touchpoint.nps;

/** What a score, or a weighted sum of scores, can be at all. */
record Range(double lowest, double highest) {

    static final Range PERCENT = new Range(0, 100);
    static final Range NET_PERCENT = new Range(-100, 100);

    /** The nearest value inside; never the negative zero. */
    double clip(double value) {
        return Math.max(lowest, Math.min(highest, value)) + 0.0;
    }

    /** What the weighted sum of independent scores of this range can be. */
    Range weighted(double[] weights) {
        double low = 0;
        double high = 0;
        for (double weight : weights) {
            low += weight * (weight > 0 ? lowest : highest);
            high += weight * (weight > 0 ? highest : lowest);
        }
        return new Range(low, high);
    }
}
