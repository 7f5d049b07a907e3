package dev.touchpoint.insight;

import dev.touchpoint.metric.Correction;
import dev.touchpoint.metric.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The search for the segment that is hit, and for the place where it is: every value of every attribute and every pair of values of
 * two attributes, at every place. A look is {@link Contrast#drop}; the p-value is that of the worst look of all.
 *
 * <p>Up to {@value #MOST_SHUFFLED} customers, whole rows of segments are shuffled between customers, of whom each keeps its answers:
 * if segments have nothing to do with answers, the shuffled company is as likely as the real one. Where rows change between a
 * customer's occasions, customers who answered about as many occasions swap theirs, the first for the first and so on. The p-value
 * of a look is (1 + k) / (1 + {@value #SHUFFLES}), with k the number of shuffles whose worst look is at least as bad (Westfall and
 * Young, 1993, Resampling-Based Multiple Testing; Phipson and Smyth, 2010, Permutation P-values Should Never Be Zero, Statistical
 * Applications in Genetics and Molecular Biology 9). It stops as soon as {@value #ENOUGH} shuffles are at least as bad as the worst
 * real look: then p is their share (Besag and Clifford, 1991, Sequential Monte Carlo p-values, Biometrika 78). Of more customers
 * the p-values are those of the normal distribution, raised by Holm's procedure.
 */
final class SegmentSearch {

    static final int MOST_SHUFFLED = 20_000;
    static final int SHUFFLES = 999;
    static final int ENOUGH = 10;

    /** So many answers each cell must have, if rows are shuffled, and if the normal distribution is to do. */
    static final int FEWEST = 30;

    static final int FEWEST_NORMAL = 100;

    private final SegmentRows rows;
    private final List<Measured> places;
    private final double level;
    private final int mostShuffled;
    private final List<SegmentCoding> codings;
    private final List<LookSums> sums;

    /** The real looks: the drop of each, by place and then in the order of the segments. */
    private final List<Look> looks = new ArrayList<>();

    /** Which segment each part is in, after a shuffle. */
    private final int[] coded;

    private double[] worst = new double[0];
    private int exceedances;
    private double p;
    private double critical;

    private record Look(int place, SegmentCoding coding, int segment, double drop) {}

    /**
     * What was found at one place.
     *
     * @param place the number of the place
     * @param segment the segment that is hit
     * @param contrast by how much
     * @param p the p-value, honest about all looks
     * @param low the lower end of the interval around the difference
     * @param high the upper end
     */
    record Hit(int place, Segment segment, Contrast contrast, double p, double low, double high) {}

    private SegmentSearch(SegmentRows rows, List<Measured> places, double level, int mostShuffled) {
        this.rows = rows;
        this.places = places;
        this.level = level;
        this.mostShuffled = mostShuffled;
        this.codings = SegmentCoding.of(rows);
        this.coded = new int[rows.parts()];
        int fewest = isShuffled() ? FEWEST : FEWEST_NORMAL;
        this.sums =
                places.stream().map(place -> new LookSums(place, rows, fewest)).toList();
    }

    /**
     * Searches.
     *
     * @param confidence one minus the level that a p-value is held against
     * @param seed what the shuffles depend on, and nothing else
     */
    static SegmentSearch of(SegmentRows rows, List<Measured> places, double confidence, long seed) {
        return of(rows, places, confidence, seed, MOST_SHUFFLED);
    }

    static SegmentSearch of(SegmentRows rows, List<Measured> places, double confidence, long seed, int mostShuffled) {
        SegmentSearch search =
                new SegmentSearch(rows, places, 1 - Interval.requireConfidence(confidence), mostShuffled);
        search.look();
        if (!search.looks.isEmpty()) {
            search.judge(seed);
        }
        return search;
    }

    private boolean isShuffled() {
        return rows.customers() <= mostShuffled;
    }

    private void look() {
        for (int place = 0; place < sums.size(); place++) {
            for (SegmentCoding coding : codings) {
                sums.get(place).read(coding.size(), coding.ofRow());
                for (int segment = 0; segment < coding.size(); segment++) {
                    double drop = sums.get(place).drop(segment);
                    if (!Double.isNaN(drop)) {
                        looks.add(new Look(place, coding, segment, drop));
                    }
                }
            }
        }
    }

    private void judge(long seed) {
        double real = looks.stream().mapToDouble(Look::drop).max().orElseThrow();
        if (isShuffled()) {
            worst = shuffled(new SplittableRandom(seed), real);
            p = share(exceedances);
            Arrays.sort(worst);
            critical = worst.length * level < ENOUGH ? bonferroni() : quantile();
        } else {
            p = Math.min(1, looks.size() * NormalTail.above(real));
            critical = bonferroni();
        }
    }

    /** The p-value of a look that so many shuffles are at least as bad as. */
    private double share(int atLeastAsBad) {
        boolean stopped = exceedances == ENOUGH;
        return stopped ? (double) atLeastAsBad / worst.length : (1.0 + atLeastAsBad) / (1 + worst.length);
    }

    /** What the worst look of a shuffle exceeds with the probability of the level, as an order statistic. */
    private double quantile() {
        return worst[Math.min(worst.length, (int) Math.ceil((1 - level) * (worst.length + 1))) - 1];
    }

    /** What errs on the large side, for want of shuffles to read it from. */
    private double bonferroni() {
        return NormalTail.exceededBy(level / looks.size());
    }

    /** The worst look of each shuffle. */
    private double[] shuffled(SplittableRandom random, double real) {
        RowShuffle shuffle = new RowShuffle(rows, random);
        double[] found = new double[SHUFFLES];
        for (int i = 0; i < SHUFFLES; i++) {
            found[i] = worstOf(shuffle.next());
            exceedances += found[i] >= real ? 1 : 0;
            if (exceedances == ENOUGH) {
                return Arrays.copyOf(found, i + 1);
            }
        }
        return found;
    }

    private double worstOf(int[] rowOf) {
        double found = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < codings.size(); c++) {
            SegmentCoding coding = codings.get(c);
            int[] ofRow = coding.ofRow();
            for (int part = 0; part < rowOf.length; part++) {
                coded[part] = ofRow[rowOf[part]];
            }
            for (int place = 0; place < places.size(); place++) {
                LookSums at = sums.get(place);
                at.read(coding.size(), coded);
                for (int segment = 0; segment < coding.size(); segment++) {
                    double drop = at.drop(segment);
                    // Not a number is never greater.
                    if (drop > found) {
                        found = drop;
                    }
                }
            }
        }
        return found;
    }

    /** How many looks there were; if none, nothing could be tested. */
    int comparisons() {
        return looks.size();
    }

    /** How many shuffles there were; none if there were too many customers. */
    int shuffles() {
        return worst.length;
    }

    /** How many shuffles had a look at least as bad as the worst real one. */
    int exceedances() {
        return exceedances;
    }

    /** The p-value of the worst look of all; 1 if there were none. */
    double p() {
        return looks.isEmpty() ? 1 : p;
    }

    /**
     * The drop that would have been found, at the place and in the segment where the least would have been enough.
     *
     * @param scale what a drop at a place is multiplied with, so that places can be compared
     */
    Optional<Double> smallestDrop(IntToDoubleFunction scale) {
        return looks.stream()
                .filter(look -> look.coding().isSingle())
                .map(look -> scale.applyAsDouble(look.place())
                        * contrast(look.place(), segment(look)).error()
                        * critical)
                .min(Comparator.naturalOrder());
    }

    /** What was found at each place where something was, the worst first; at one place only the segment that leads. */
    List<Hit> hits() {
        if (looks.isEmpty() || p > level) {
            return List.of();
        }
        double[] raised = raised();
        List<Hit> hits = new ArrayList<>();
        for (int place = 0; place < places.size(); place++) {
            int leading = leading(place, raised);
            if (leading >= 0) {
                hits.add(hit(looks.get(single(leading, raised)), raised[single(leading, raised)]));
            }
        }
        hits.sort(Comparator.comparingDouble((Hit hit) -> hit.contrast().drop()).reversed());
        return hits;
    }

    /** The p-value of each look. */
    private double[] raised() {
        if (!isShuffled()) {
            return Correction.HOLM.adjust(looks.stream()
                    .mapToDouble(look -> NormalTail.above(look.drop()))
                    .toArray());
        }
        return looks.stream()
                .mapToDouble(look -> share(worst.length - lessThan(look.drop())))
                .toArray();
    }

    /** How many of the sorted shuffles are not at least as bad. */
    private int lessThan(double drop) {
        int low = 0;
        int high = worst.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (worst[middle] < drop) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int leading(int place, double[] raised) {
        return IntStream.range(0, looks.size())
                .filter(i -> looks.get(i).place() == place && raised[i] <= level)
                .boxed()
                .max(Comparator.comparingDouble(i -> looks.get(i).drop()))
                .orElse(-1);
    }

    /** Of a pair the single value that is hit as well, if the rest of it falls at least half as much; otherwise the pair. */
    private int single(int leading, double[] raised) {
        Look pair = looks.get(leading);
        if (pair.coding().isSingle()) {
            return leading;
        }
        return IntStream.range(0, looks.size())
                .filter(i -> isPartOf(looks.get(i), pair) && raised[i] <= level && fallsWithoutIt(looks.get(i), pair))
                .boxed()
                .max(Comparator.comparingDouble(i -> looks.get(i).drop()))
                .orElse(leading);
    }

    private boolean isPartOf(Look single, Look pair) {
        return single.place() == pair.place()
                && single.coding().isSingle()
                && segment(pair)
                        .values()
                        .entrySet()
                        .containsAll(segment(single).values().entrySet());
    }

    private boolean fallsWithoutIt(Look single, Look pair) {
        boolean[] in = rows.in(segment(single));
        boolean[] both = rows.in(segment(pair));
        boolean[] others = new boolean[in.length];
        boolean[] rest = new boolean[in.length];
        for (int part = 0; part < in.length; part++) {
            others[part] = in[part] && !both[part];
            rest[part] = !in[part];
        }
        double of = Contrast.of(places.get(pair.place()), rows, others, rest).difference();
        return of <= contrast(pair.place(), segment(pair)).difference() / 2;
    }

    private Segment segment(Look look) {
        return look.coding().segment(rows, look.segment());
    }

    private Contrast contrast(int place, Segment segment) {
        boolean[] in = rows.in(segment);
        boolean[] rest = new boolean[in.length];
        for (int part = 0; part < in.length; part++) {
            rest[part] = !in[part];
        }
        return Contrast.of(places.get(place), rows, in, rest);
    }

    private Hit hit(Look look, double raised) {
        Contrast contrast = contrast(look.place(), segment(look));
        double off = critical * contrast.error();
        return new Hit(
                look.place(),
                segment(look),
                contrast,
                raised,
                contrast.difference() - off,
                contrast.difference() + off);
    }

    /** Sizes, as in {@code SegmentSearch[1400 comparisons, 3 of 999 shuffles as bad]}. */
    @Override
    public String toString() {
        return "SegmentSearch[" + comparisons() + " comparisons, " + exceedances + " of " + shuffles()
                + " shuffles as bad]";
    }
}
