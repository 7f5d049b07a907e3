package dev.touchpoint.nps;

/** The percentage of answers that hit, with the limits of a method. */
record Share(long hits, long n, ShareMethod method) implements Limits {

    @Override
    public double value() {
        return Range.PERCENT.clip(100.0 * hits / n);
    }

    @Override
    public double low(double z) {
        double low = 100 * method.low(hits, n, z);
        return method.containsShare() ? Math.min(value(), low) : low;
    }

    @Override
    public double high(double z) {
        double high = 100 * method.high(hits, n, z);
        return method.containsShare() ? Math.max(value(), high) : high;
    }
}
