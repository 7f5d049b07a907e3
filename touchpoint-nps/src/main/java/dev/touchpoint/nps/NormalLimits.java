package dev.touchpoint.nps;

import java.util.List;

/**
 * Limits at z standard errors around a centre, which may leave the value out where the centre was shrunk away from it.
 *
 * @param value the score, or the weighted sum of scores
 * @param centre what the limits are placed around: the value itself for Wald, the shrunken one where answers were added
 * @param standardError the standard error of the centre
 */
record NormalLimits(double value, double centre, double standardError) implements Limits {

    /**
     * Limits of an NPS after {@code extra} detractors, {@code extraPassives} passives and {@code extra} promoters were added. The
     * variance of one answer, p + d - (p - d)², is written so that nothing cancels: (a·(p + d) + 4·p·d) / n² of the counts.
     */
    static NormalLimits of(NpsCounts counts, double extra, double extraPassives) {
        double detractors = counts.detractors() + extra;
        double passives = counts.passives() + extraPassives;
        double promoters = counts.promoters() + extra;
        double n = detractors + passives + promoters;
        double centre = 100 * (promoters - detractors) / n;
        double squares = passives * (promoters + detractors) + 4 * promoters * detractors;
        return new NormalLimits(Tango.of(counts).value(), centre, 100 * Math.sqrt(squares / n) / n);
    }

    static NormalLimits sum(List<NormalLimits> groups, double[] weights) {
        double standardError = 0;
        for (int i = 0; i < weights.length; i++) {
            standardError = Math.hypot(standardError, weights[i] * groups.get(i).standardError);
        }
        return new NormalLimits(
                Mover.weightedSum(
                        weights,
                        groups.stream().mapToDouble(NormalLimits::value).toArray()),
                Mover.weightedSum(
                        weights,
                        groups.stream().mapToDouble(NormalLimits::centre).toArray()),
                standardError);
    }

    @Override
    public double low(double z) {
        return centre - z * standardError;
    }

    @Override
    public double high(double z) {
        return centre + z * standardError;
    }

    @Override
    public boolean isFlat() {
        return standardError == 0;
    }
}
