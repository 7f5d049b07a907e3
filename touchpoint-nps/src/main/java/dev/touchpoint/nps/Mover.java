package dev.touchpoint.nps;

import java.util.List;

/** The weighted sum of independent groups, with limits recovered from the limits of each: see the package comment. */
final class Mover implements Limits {

    private final List<Limits> groups;
    private final double[] weights;

    Mover(List<Limits> groups, double[] weights) {
        this.groups = groups;
        this.weights = weights;
    }

    /** The name for readers of the method that builds on another. */
    static String of(String method) {
        return "MOVER of " + method;
    }

    static double weightedSum(double[] weights, double[] values) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    @Override
    public double value() {
        return weightedSum(weights, groups.stream().mapToDouble(Limits::value).toArray());
    }

    @Override
    public double centre() {
        return weightedSum(weights, groups.stream().mapToDouble(Limits::centre).toArray());
    }

    @Override
    public double low(double z) {
        return centre() - reach(z, 1);
    }

    @Override
    public double high(double z) {
        return centre() + reach(z, -1);
    }

    /** How far the limit lies from the centre: towards the groups' low ends for sign 1, their high ends for sign -1. */
    private double reach(double z, int sign) {
        double reach = 0;
        for (int i = 0; i < weights.length; i++) {
            Limits group = groups.get(i);
            double centre = group.centre();
            double distance = sign * weights[i] > 0 ? centre - group.low(z) : group.high(z) - centre;
            reach = Math.hypot(reach, weights[i] * Math.max(0, distance));
        }
        return reach;
    }
}
