package dev.touchpoint.insight;

import dev.touchpoint.metric.Correction;
import dev.touchpoint.metric.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
 *
 * <p>Where one segment has fallen, the others fall beside it as soon as it recovers. So what is found after a place where
 * something was found, or where the segment itself rose, must also have fallen since before that place: see {@link Detours}.
 */
final class SegmentSearch {

    static final int MOST_SHUFFLED = 20_000;
    static final int SHUFFLES = 999;
    static final int ENOUGH = 10;

    /** So many answers each cell must have, if rows are shuffled, and if the normal distribution is to do. */
    static final int FEWEST = 30;

    static final int FEWEST_NORMAL = 100;

    /** So many standard errors are more than the usual ups and downs of one segment: 5 % of them rise as much. */
    static final double RISE = 1.645;

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

    /** What a place is held against if something was found at an earlier one. */
    interface Detours {

        /** Whether what is found at one place may be nothing but the recovery from what was found at another. */
        boolean isEarlier(int earlier, int place);

        /** The values at the end of a place beside those from before an earlier one. */
        Measured around(int earlier, int place);
    }

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
        } else {
            p = Math.min(1, looks.size() * NormalTail.above(real));
        }
    }

    /** The p-value of a look that so many shuffles are at least as bad as. */
    private double share(int atLeastAsBad) {
        boolean stopped = exceedances == ENOUGH;
        return stopped ? (double) atLeastAsBad / worst.length : (1.0 + atLeastAsBad) / (1 + worst.length);
    }

    /**
     * What a drop must exceed, in standard errors, to be found at a level: of so many shuffles as may be at least as bad for that,
     * the next worst. Where a search has stopped too early to know, Bonferroni's bound of the normal distribution.
     */
    private double critical(double atLevel) {
        int most = -1;
        while (most + 1 < worst.length && share(most + 1) <= atLevel) {
            most++;
        }
        boolean known = exceedances == ENOUGH ? most >= ENOUGH : most >= 0;
        return known ? worst[worst.length - 1 - most] : NormalTail.exceededBy(atLevel / looks.size());
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
     * @param atLevel the level that the p-value would have been held against
     * @param scale what a drop at a place is multiplied with, so that places can be compared
     */
    Optional<Double> smallestDrop(double atLevel, IntToDoubleFunction scale) {
        double critical = looks.isEmpty() ? 0 : critical(atLevel);
        return looks.stream()
                .filter(look -> look.coding().isSingle())
                .map(look -> scale.applyAsDouble(look.place())
                        * contrast(places.get(look.place()), segment(look)).error()
                        * critical)
                .min(Comparator.naturalOrder());
    }

    /**
     * What was found at each place where something was, the worst first; at one place only the segment that leads.
     *
     * @param detours which place comes before which; null if none does
     */
    List<Hit> hits(@Nullable Detours detours) {
        if (looks.isEmpty() || p > level) {
            return List.of();
        }
        double[] raised = raised();
        double critical = critical(level);
        Map<Integer, Hit> hits = new HashMap<>();
        for (int place : earlierFirst(detours)) {
            Recovery recovery = new Recovery(place, detours, hits.keySet());
            int[] standing = IntStream.range(0, looks.size())
                    .filter(i -> looks.get(i).place() == place && raised[i] <= level)
                    .filter(i -> !recovery.explains(segment(looks.get(i)), critical))
                    .toArray();
            leading(standing).ifPresent(leading -> {
                int named = single(leading, standing);
                hits.put(place, hit(looks.get(named), raised[named], critical));
            });
        }
        return hits.values().stream()
                .sorted(Comparator.comparingDouble((Hit hit) -> hit.contrast().drop())
                        .reversed()
                        .thenComparing(Hit::place))
                .toList();
    }

    /** Each place after all that come before it: it has more of them. */
    private List<Integer> earlierFirst(@Nullable Detours detours) {
        return IntStream.range(0, places.size())
                .boxed()
                .sorted(Comparator.comparingLong(place -> IntStream.range(0, places.size())
                        .filter(earlier -> detours != null && detours.isEarlier(earlier, place))
                        .count()))
                .toList();
    }

    /** Whether what is found at a place is nothing but the recovery from what happened at an earlier one. */
    private final class Recovery {

        private final int place;
        private final @Nullable Detours detours;
        private final List<Integer> found;

        /** The earlier places where nothing was found, and that come after none where something was. */
        private final List<Integer> others;

        private final Map<Integer, Measured> around = new HashMap<>();

        Recovery(int place, @Nullable Detours detours, Set<Integer> found) {
            this.place = place;
            this.detours = detours;
            this.found =
                    found.stream().filter(earlier -> isEarlier(earlier, place)).toList();
            this.others = IntStream.range(0, places.size())
                    .filter(earlier -> isEarlier(earlier, place) && !this.found.contains(earlier))
                    .filter(earlier -> this.found.stream().noneMatch(first -> isEarlier(first, earlier)))
                    .boxed()
                    .toList();
        }

        private boolean isEarlier(int earlier, int later) {
            return detours != null && detours.isEarlier(earlier, later);
        }

        /** Around an earlier place where something was found or the segment itself rose, it does not fall. */
        boolean explains(Segment segment, double critical) {
            return Stream.concat(found.stream(), others.stream().filter(earlier -> rises(segment, earlier)))
                    .anyMatch(earlier -> !(contrast(around(earlier), segment).drop() > critical));
        }

        private boolean rises(Segment segment, int earlier) {
            return contrast(places.get(earlier), segment).drop() <= -RISE;
        }

        private Measured around(int earlier) {
            return around.computeIfAbsent(
                    earlier, any -> Objects.requireNonNull(detours).around(earlier, place));
        }
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

    private Optional<Integer> leading(int[] standing) {
        return IntStream.of(standing).boxed().max(Comparator.comparingDouble(i -> looks.get(i)
                .drop()));
    }

    /** Of a pair the single value that is hit as well, if the rest of it falls at least half as much; otherwise the pair. */
    private int single(int leading, int[] standing) {
        Look pair = looks.get(leading);
        if (pair.coding().isSingle()) {
            return leading;
        }
        return IntStream.of(standing)
                .filter(i -> isPartOf(looks.get(i), pair) && fallsWithoutIt(looks.get(i), pair))
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
        return of <= contrast(places.get(pair.place()), segment(pair)).difference() / 2;
    }

    private Segment segment(Look look) {
        return look.coding().segment(rows, look.segment());
    }

    private Contrast contrast(Measured measured, Segment segment) {
        boolean[] in = rows.in(segment);
        boolean[] rest = new boolean[in.length];
        for (int part = 0; part < in.length; part++) {
            rest[part] = !in[part];
        }
        return Contrast.of(measured, rows, in, rest);
    }

    private Hit hit(Look look, double raised, double critical) {
        Contrast contrast = contrast(places.get(look.place()), segment(look));
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
