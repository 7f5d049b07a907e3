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
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
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

    /** None if there are too many customers to shuffle. */
    private final List<Coded> codings;

    /** By whether segments are those of customers. */
    private final Map<Boolean, CodedSums> sums = new HashMap<>();

    /** The real looks: the drop of each, by place and then in the order of the segments. */
    private final List<Look> looks = new ArrayList<>();

    private WorstLooks worst = WorstLooks.NONE;
    private double real = Double.NaN;

    /** A coding, and the sums that its looks are read from. */
    private record Coded(SegmentCoding coding, CodedSums sums) {}

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
     * @param exceedances how many shuffles had a look at least as bad as this one
     * @param low the lower end of the interval around the difference
     * @param high the upper end
     */
    record Hit(int place, Segment segment, Contrast contrast, double p, int exceedances, double low, double high) {}

    private SegmentSearch(SegmentRows rows, List<Measured> places, double level, int mostShuffled) {
        this.rows = rows;
        this.places = places;
        this.level = level;
        this.mostShuffled = mostShuffled;
        this.codings = isShuffled() ? SegmentCoding.each(rows).map(this::coded).toList() : List.of();
    }

    private Coded coded(SegmentCoding coding) {
        int fewest = isShuffled() ? FEWEST : FEWEST_NORMAL;
        return new Coded(
                coding,
                sums.computeIfAbsent(
                        coding.isByCustomer(rows),
                        byCustomer -> byCustomer
                                ? CodedSums.byCustomer(places, rows, fewest)
                                : CodedSums.byPart(places, rows, fewest)));
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

    /** Where nothing is shuffled, no more than one coding is kept at a time: of many customers and attributes they would be large. */
    private void look() {
        int[] own = IntStream.range(0, rows.parts()).toArray();
        if (isShuffled()) {
            codings.forEach(coded -> look(coded, coded.coding(), own));
        } else {
            SegmentCoding.each(rows).forEach(coding -> look(coded(coding), coding.withoutRows(), own));
        }
        looks.sort(Comparator.comparingInt(Look::place));
    }

    private void look(Coded coded, SegmentCoding kept, int[] own) {
        coded.sums().code(coded.coding(), own);
        for (int place = 0; place < places.size(); place++) {
            LookSums at = coded.sums().read(place, coded.coding());
            for (int segment = 0; segment < kept.size(); segment++) {
                double drop = at.drop(segment);
                if (!Double.isNaN(drop)) {
                    looks.add(new Look(place, kept, segment, drop));
                }
            }
        }
    }

    private void judge(long seed) {
        real = looks.stream().mapToDouble(Look::drop).max().orElseThrow();
        if (isShuffled()) {
            worst = shuffled(new SplittableRandom(seed));
        }
    }

    private WorstLooks shuffled(SplittableRandom random) {
        RowShuffle shuffle = new RowShuffle(rows, random);
        double[] found = new double[SHUFFLES];
        int atLeastAsBad = 0;
        for (int i = 0; i < SHUFFLES; i++) {
            found[i] = worstOf(shuffle.next());
            atLeastAsBad += found[i] >= real ? 1 : 0;
            if (atLeastAsBad == ENOUGH) {
                return new WorstLooks(Arrays.copyOf(found, i + 1), true);
            }
        }
        return new WorstLooks(found, false);
    }

    private double worstOf(int[] rowOf) {
        double found = Double.NEGATIVE_INFINITY;
        for (Coded coded : codings) {
            SegmentCoding coding = coded.coding();
            coded.sums().code(coding, rowOf);
            for (int place = 0; place < places.size(); place++) {
                LookSums at = coded.sums().read(place, coding);
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
        return worst.shuffles();
    }

    /** How many shuffles had a look at least as bad as the worst real one. */
    int exceedances() {
        return worst.atLeastAsBad(real);
    }

    /** The p-value of the worst look of all; 1 if there were none. */
    double p() {
        if (looks.isEmpty()) {
            return 1;
        }
        return isShuffled() ? worst.p(real) : Math.min(1, looks.size() * NormalTail.above(real));
    }

    /**
     * The drop that would have been found at a level, at the place and in the segment where the least would have been enough.
     *
     * @param scale what a drop at a place is multiplied with, so that places can be compared
     * @return the drop by the level; keeps nothing of the search
     */
    DoubleUnaryOperator smallestDrop(IntToDoubleFunction scale) {
        double leastError = looks.stream()
                .filter(look -> look.coding().isSingle())
                .mapToDouble(look -> scale.applyAsDouble(look.place())
                        * contrast(places.get(look.place()), segment(look)).error())
                .min()
                .orElse(0);
        WorstLooks judge = worst;
        int comparisons = comparisons();
        return atLevel -> leastError * judge.critical(atLevel, comparisons);
    }

    /**
     * What was found at each place where something was, the worst first; at one place only the segment that leads.
     *
     * @param detours which place comes before which; null if none does
     */
    List<Hit> hits(@Nullable Detours detours) {
        if (p() > level) {
            return List.of();
        }
        double[] raised = raised();
        double critical = worst.critical(level, looks.size());
        Map<Integer, Hit> hits = new HashMap<>();
        for (int place : earlierFirst(detours)) {
            Recovery recovery = new Recovery(place, detours, hits.keySet());
            List<Integer> standing = standing(place, raised);
            standing.stream()
                    .filter(i -> !recovery.explains(segment(looks.get(i)), critical))
                    .findFirst()
                    .map(leading -> single(leading, standing, recovery, critical))
                    .ifPresent(named -> hits.put(place, hit(looks.get(named), raised[named], critical)));
        }
        return hits.values().stream()
                .sorted(Comparator.comparingDouble((Hit hit) -> hit.contrast().drop())
                        .reversed()
                        .thenComparingInt(Hit::place))
                .toList();
    }

    /** The looks at a place that pass, the worst first. */
    private List<Integer> standing(int place, double[] raised) {
        return IntStream.range(0, looks.size())
                .filter(i -> looks.get(i).place() == place && raised[i] <= level)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> looks.get(i).drop())
                        .reversed())
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
        return looks.stream().mapToDouble(look -> worst.p(look.drop())).toArray();
    }

    /** Of a pair the single value that is hit as well, if the rest of it falls at least half as much; otherwise the pair. */
    private int single(int leading, List<Integer> standing, Recovery recovery, double critical) {
        Look pair = looks.get(leading);
        if (pair.coding().isSingle()) {
            return leading;
        }
        return standing.stream()
                .filter(i -> isPartOf(looks.get(i), pair) && fallsWithoutIt(looks.get(i), pair))
                .filter(i -> !recovery.explains(segment(looks.get(i)), critical))
                .findFirst()
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
                worst.atLeastAsBad(look.drop()),
                contrast.difference() - off,
                contrast.difference() + off);
    }

    /** Sizes, as in {@code SegmentSearch[1400 comparisons, 3 of 999 shuffles as bad]}. */
    @Override
    public String toString() {
        return "SegmentSearch[" + comparisons() + " comparisons, " + exceedances() + " of " + shuffles()
                + " shuffles as bad]";
    }
}
