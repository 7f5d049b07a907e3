package dev.touchpoint.metric;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The arithmetic of a definition over some counts, exact, and open to exchange one part of it for another definition's. */
final class Reckoning {

    /** How often each point of the scale was answered. */
    private final long[] counts;

    private final double[] worth;
    private final boolean[] counted;

    /** The class of each point; -1 if there are no classes. */
    private final int[] group;

    /** How many responses without a score are in the denominator. */
    private final long withoutScore;

    private final Rounding rounding;

    private Reckoning(
            long[] counts, double[] worth, boolean[] counted, int[] group, long withoutScore, Rounding rounding) {
        this.counts = counts;
        this.worth = worth;
        this.counted = counted;
        this.group = group;
        this.withoutScore = withoutScore;
        this.rounding = rounding;
    }

    static Reckoning of(Definition definition, ScoreCounts counts, long withoutScore) {
        counts.requireSameScale(definition.scale());
        if (withoutScore < 0) {
            throw new IllegalArgumentException("responses without a score must be 0 or more, were " + withoutScore);
        }
        int points = definition.scale().points();
        int lowest = definition.scale().lowest();
        double[] worth = new double[points];
        boolean[] counted = new boolean[points];
        int[] group = new int[points];
        List<AnswerClass> classes = definition.classes();
        Arrays.fill(group, -1);
        for (int i = 0; i < points; i++) {
            worth[i] = definition.worth(lowest + i);
            counted[i] = definition.counts(lowest + i);
            for (int c = 0; c < classes.size() && group[i] < 0; c++) {
                group[i] = lowest + i <= classes.get(c).highest() ? c : -1;
            }
        }
        long others = definition.denominator() == Denominator.RESPONSES ? withoutScore : 0;
        return new Reckoning(counts.toArray(), worth, counted, group, others, definition.rounding());
    }

    Reckoning withWorthOf(Reckoning other) {
        return new Reckoning(counts, other.worth, counted, other.group, withoutScore, rounding);
    }

    Reckoning withCountedOf(Reckoning other) {
        return new Reckoning(counts, worth, other.counted, group, withoutScore, rounding);
    }

    Reckoning withWithoutScoreOf(Reckoning other) {
        return new Reckoning(counts, worth, counted, group, other.withoutScore, rounding);
    }

    boolean isWorthAs(Reckoning other) {
        return Arrays.equals(worth, other.worth);
    }

    boolean isWorthInReverseAs(Reckoning other) {
        return IntStream.range(0, worth.length).allMatch(i -> worth[i] == other.worth[worth.length - 1 - i]);
    }

    boolean isOfTheSameKindsAs(Reckoning other) {
        return Arrays.equals(
                DoubleStream.of(worth).distinct().sorted().toArray(),
                DoubleStream.of(other.worth).distinct().sorted().toArray());
    }

    boolean countsAs(Reckoning other) {
        return Arrays.equals(counted, other.counted);
    }

    double worth(int i) {
        return worth[i];
    }

    boolean counted(int i) {
        return counted[i];
    }

    BigDecimal denominator() {
        BigInteger n = BigInteger.valueOf(withoutScore);
        for (int i = 0; i < counts.length; i++) {
            n = counted[i] ? n.add(BigInteger.valueOf(counts[i])) : n;
        }
        return new BigDecimal(n);
    }

    BigDecimal sum() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < counts.length; i++) {
            sum = sum.add(part(i));
        }
        return sum;
    }

    private BigDecimal part(int i) {
        return counted[i] ? BigDecimal.valueOf(worth[i]).multiply(BigDecimal.valueOf(counts[i])) : BigDecimal.ZERO;
    }

    Optional<BigDecimal> shown() {
        BigDecimal n = denominator();
        if (n.signum() == 0) {
            return Optional.empty();
        }
        if (!rounding.sharesFirst() || group[0] < 0) {
            return Optional.of(rounded(sum(), n));
        }
        BigDecimal sum = rounded(BigDecimal.ZERO, n);
        for (int i = 0; i < counts.length; ) {
            BigDecimal share = BigDecimal.ZERO;
            int g = group[i];
            for (; i < counts.length && group[i] == g; i++) {
                share = share.add(part(i));
            }
            sum = sum.add(rounded(share, n));
        }
        return Optional.of(sum);
    }

    private BigDecimal rounded(BigDecimal sum, BigDecimal n) {
        return sum.divide(n, rounding.decimals(), rounding.mode());
    }
}
