package dev.touchpoint.nps;

/** The percentage of answers that hit, with Wilson's limits. */
record Share(long hits, long n) implements Limits {

    static final String METHOD = "Wilson";

    @Override
    public double value() {
        return Range.PERCENT.clip(100.0 * hits / n);
    }

    @Override
    public double low(double z) {
        return Math.min(value(), 100 * Wilson.lower((double) hits / n, (double) (n - hits) / n, n, z));
    }

    @Override
    public double high(double z) {
        return Math.max(value(), 100 * Wilson.upper((double) hits / n, (double) (n - hits) / n, n, z));
    }
}
