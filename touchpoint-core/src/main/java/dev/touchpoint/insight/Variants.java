package dev.touchpoint.insight;

import dev.touchpoint.check.Require;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The different ways through a {@link Flow}, and how many journeys took each. The listed variants and the {@linkplain
 * #other() others} add up to all journeys.
 *
 * <p>Counts are exact unless there are more different variants than the {@link VariantLimits}: whenever there are, about half of
 * the variants, the rarest, go to the others, and a variant that comes again afterwards is counted from zero (after Manku and
 * Motwani, 2002, Approximate Frequency Counts over Data Streams). Counts are lower bounds then; {@link #shortfall()} says by how
 * much they may be too low, and which variants are left depends on the order of the journeys.
 *
 * @param list the variants, in any order; kept with the most frequent first, then by their steps; null counts as empty
 * @param other the journeys of all other variants, too long or too rare to be listed; 0 or more
 * @param shortfall how many journeys the count of a variant may lack at most, and how many one that is neither listed nor too
 *     long may have; 0 if counts are exact
 */
public record Variants(List<Variant> list, long other, long shortfall) {

    static final Comparator<Variant> ORDER =
            Comparator.comparingLong(Variant::count).reversed().thenComparing(Variant::steps, Variants::compare);

    /**
     * A way through a flow.
     *
     * @param steps the stops in order, none null; null counts as empty
     * @param count how many journeys took it, 1 or more
     */
    public record Variant(List<String> steps, long count) {

        /** Refuses what breaks a rule, as the components state. */
        public Variant {
            steps = Require.list("steps", steps);
            requireAtLeast("count", count, 1);
        }

        /** As in {@code order > parcel > survey: 12}. */
        @Override
        public String toString() {
            return String.join(" > ", steps) + ": " + count;
        }
    }

    /** Refuses what breaks a rule, as the components state. */
    public Variants {
        list = Require.list("list", list).stream().sorted(ORDER).toList();
        requireAtLeast("other", other, 0);
        requireAtLeast("shortfall", shortfall, 0);
    }

    private static void requireAtLeast(String what, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(what + " must be " + least + " or more, was " + value);
        }
    }

    private static int compare(List<String> a, List<String> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int step = a.get(i).compareTo(b.get(i));
            if (step != 0) {
                return step;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    /**
     * How many journeys there are.
     *
     * @return those of the listed variants and the others, 0 or more
     */
    public long journeys() {
        return list.stream().mapToLong(Variant::count).sum() + other;
    }

    /**
     * The most frequent variants alone.
     *
     * @param most how many to list at most, 0 or more
     * @return these, with the rest among the others; not null
     * @throws IllegalArgumentException if the number is negative
     */
    public Variants top(int most) {
        int listed = Math.min(Require.range("most", most, 0, Integer.MAX_VALUE), list.size());
        long rest = list.subList(listed, list.size()).stream()
                .mapToLong(Variant::count)
                .sum();
        return new Variants(list.subList(0, listed), other + rest, shortfall);
    }

    /**
     * What share of all journeys took a variant.
     *
     * @param variant a listed variant, not null
     * @return its count divided by {@link #journeys()}, above 0 to 1
     * @throws IllegalArgumentException if the variant is not listed
     */
    public double share(Variant variant) {
        if (!list.contains(variant)) {
            throw new IllegalArgumentException("variant must be one of the list");
        }
        return (double) variant.count() / journeys();
    }

    /**
     * How varied the journeys are: the entropy of Shannon (1948), minus the sum of p · log2 p over the shares p of the
     * variants. 0 if all journeys are the same, and log2 of their number if no two are. The others count as one variant, so that
     * it is a lower bound if there are any.
     *
     * @return the entropy in bits; empty if there are no journeys, or if counts are only lower bounds
     */
    public OptionalDouble entropy() {
        long journeys = journeys();
        if (journeys == 0 || shortfall > 0) {
            return OptionalDouble.empty();
        }
        double others = surprise(other, journeys);
        return OptionalDouble.of(list.stream()
                .mapToDouble(variant -> surprise(variant.count(), journeys))
                .reduce(others, Double::sum));
    }

    /** Strict, so that it gives the same bits everywhere. */
    private static double surprise(long count, long journeys) {
        double share = (double) count / journeys;
        return count == 0 ? 0 : share * StrictMath.log((double) journeys / count) / StrictMath.log(2);
    }

    /** How many, as in {@code Variants[7 of 492 journeys, 8 in others]}. */
    @Override
    public String toString() {
        return "Variants[" + list.size() + " of " + (journeys() - other) + " journeys, " + other + " in others]";
    }
}
