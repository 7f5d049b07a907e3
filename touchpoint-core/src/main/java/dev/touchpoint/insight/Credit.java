package dev.touchpoint.insight;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A rule by which the credit for a success is shared out to the touches before it. Each is a convention, none is causal; where
 * they disagree on a touchpoint, that is worth more than what any of them says.
 *
 * <p>Immutable and thread-safe; two rules of the same name and figures are equal.
 */
public final class Credit {

    private static final Credit FIRST = ofTallies("first", TouchTally::first);
    private static final Credit LAST = ofTallies("last", TouchTally::last);
    private static final Credit LINEAR = ofTallies("linear", TouchTally::linear);
    private static final Credit SHAPLEY = ofTallies("shapley", TouchTally::shapley);
    private static final Credit TIME_DECAY = new Credit("time decay", Credit::decayed);
    private static final Credit REMOVAL = new Credit("removal", Credit::byRemovalEffect);

    private final String name;
    private final Function<Influence, SortedMap<String, Double>> rule;

    private Credit(String name, Function<Influence, SortedMap<String, Double>> rule) {
        this.name = name;
        this.rule = rule;
    }

    private static Credit ofTallies(String name, ToDoubleFunction<TouchTally> successes) {
        return new Credit(name, influence -> {
            SortedMap<String, Double> shared = new TreeMap<>();
            influence.tally().touched().forEach((key, tally) -> shared.put(key, successes.applyAsDouble(tally)));
            return shared;
        });
    }

    /**
     * All to the first touch.
     *
     * @return the rule, not null
     */
    public static Credit first() {
        return FIRST;
    }

    /**
     * All to the last touch.
     *
     * @return the rule, not null
     */
    public static Credit last() {
        return LAST;
    }

    /**
     * The same to each touch, so that a touchpoint which is met twice gets twice as much, unless {@linkplain
     * Touches#countingRepeatsOnce repeats count once} and nothing came between.
     *
     * @return the rule, not null
     */
    public static Credit linear() {
        return LINEAR;
    }

    /**
     * A share to the first touch, a share to the last, and what is left to those between, the same to each. Of two touches, the
     * first gets first / (first + last), or half if both are 0; a single one gets all. With 0.4 and 0.4 it is known as U-shaped.
     *
     * @param first the share of the first touch, from 0 to 1
     * @param last the share of the last touch, from 0 to 1; with the first at most 1
     * @return the rule, not null
     * @throws IllegalArgumentException if a share or their sum is not from 0 to 1
     */
    public static Credit position(double first, double last) {
        requireShare("share of the first touch", first);
        requireShare("share of the last touch", last);
        requireShare("share of the first and the last touch", first + last);
        double firstOfTwo = first + last == 0 ? 0.5 : first / (first + last);
        double between = Math.max(0, 1 - first - last);
        return ofTallies(
                "position " + first + " " + last,
                tally -> tally.alone()
                        + tally.firstOfTwo() * firstOfTwo
                        + tally.lastOfTwo() * (1 - firstOfTwo)
                        + tally.firstOfMore() * first
                        + tally.between() * between
                        + tally.lastOfMore() * last);
    }

    private static void requireShare(String what, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(what + " must be from 0 to 1, was " + share);
        }
    }

    /**
     * To each touch in proportion to 2^(-age / half-life), where its age is the time from it to the last touch; to the outcome
     * instead would make no difference. Journeys have to be collected with {@link Touches#withHalfLife}.
     *
     * @return the rule, not null
     */
    public static Credit timeDecay() {
        return TIME_DECAY;
    }

    /**
     * In proportion to the {@linkplain Influence#removalEffects removal effects}.
     *
     * @return the rule, not null
     */
    public static Credit removal() {
        return REMOVAL;
    }

    /**
     * The Shapley value of the game in which a set of touchpoints is worth the successes whose journeys have touches in that set
     * only. It <em>is</em> the same share to each different touchpoint of a journey, so it says no more than {@link #linear} without
     * repeats does; a true difference takes a model of what other journeys would have come to. Source: Shapley (1953), A value
     * for n-person games, Contributions to the Theory of Games 2.
     *
     * @return the rule, not null
     */
    public static Credit shapley() {
        return SHAPLEY;
    }

    private static SortedMap<String, Double> decayed(Influence influence) {
        if (influence.tally().touches().halfLife() == null) {
            throw new IllegalStateException(
                    "credit by time decay needs a half-life, which Touches.withHalfLife has to say before journeys are collected");
        }
        return ofTallies("time decay", TouchTally::decayed).rule.apply(influence);
    }

    private static SortedMap<String, Double> byRemovalEffect(Influence influence) {
        SortedMap<String, Double> effects = influence.removalEffects();
        double sum = effects.values().stream().mapToDouble(Double::doubleValue).sum();
        long successes = influence.successes() - influence.successesWithoutTouch();
        SortedMap<String, Double> shared = new TreeMap<>();
        for (String key : influence.tally().touched().keySet()) {
            shared.put(key, successes == 0 ? 0.0 : successes * (effects.getOrDefault(key, 0.0) / sum));
        }
        return shared;
    }

    SortedMap<String, Double> share(Influence influence) {
        return Collections.unmodifiableSortedMap(rule.apply(influence));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Credit that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Name and figures, as in {@code position 0.4 0.4}. */
    @Override
    public String toString() {
        return name;
    }
}
