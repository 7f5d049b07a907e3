package dev.touchpoint.insight;

import static dev.touchpoint.check.Require.notNull;

import dev.touchpoint.check.Require;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import java.util.Collections;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collector;

/**
 * Which touchpoints journeys went through before an outcome, such as an order, and what each of them gets of the credit.
 *
 * <pre>{@code
 * Influence influence = log.journeys().collect(Influence.on("order"));
 * Credits linear = influence.credit(Credit.linear());
 * SortedMap<String, Double> effects = influence.removalEffects();
 * }</pre>
 *
 * <p><b>None of this is causal.</b> A rule of credit is a convention, and a removal effect describes a chain that was fitted to
 * journeys; customers who were about to order anyway meet the touchpoints of those who order. What a touchpoint does is found
 * by leaving it out for some customers, chosen by chance.
 *
 * <p>A journey's touches are its interactions before the first event that is the outcome, which makes it a success; what comes
 * after that event is not looked at, so that a customer's second order has to be an occasion of its own to count. A journey
 * without the outcome is a failure, and all of its interactions are touches. Responses are never touches, though one of them may
 * be the outcome. The credit for a success without a touch goes to no touchpoint and is kept apart, so that totals always add up.
 *
 * <p>Parts {@linkplain #plus add up} to the whole to the last bit, in any order. Memory grows with pairs of touchpoints that follow
 * each other, not with journeys; while journeys are read, one of them is held. Immutable and thread-safe.
 */
public final class Influence {

    /** The most touchpoints of which removal effects are computed: the time grows with their cube. */
    public static final int MOST_FOR_REMOVAL = 2000;

    private final InfluenceTally tally;

    private Influence(InfluenceTally tally) {
        this.tally = tally;
    }

    /**
     * A collector of journeys whose outcome is an interaction at a touchpoint.
     *
     * @param touchpoint the id of the touchpoint, not blank
     * @return the collector, for sequential or parallel streams; not null
     * @throws IllegalArgumentException if the id is blank
     */
    public static Collector<ActualJourney, ?, Influence> on(String touchpoint) {
        return on(touchpoint, Touches.byTouchpoint());
    }

    /**
     * A collector of journeys whose outcome is an interaction at a touchpoint.
     *
     * @param touchpoint the id of the touchpoint, not blank
     * @param touches what counts as a touch, not null
     * @return the collector, for sequential or parallel streams; not null
     * @throws IllegalArgumentException if the id is blank
     */
    public static Collector<ActualJourney, ?, Influence> on(String touchpoint, Touches touches) {
        Require.text("touchpoint", touchpoint);
        return on(event -> event instanceof Interaction && event.touchpoint().equals(touchpoint), touches);
    }

    /**
     * A collector of journeys whose outcome is any event, such as a promoter's answer. A response is about a touchpoint, too: who
     * means interactions only has to say so.
     *
     * @param outcome whether an event is the outcome, not null; it is asked about events in order, until it says yes
     * @return the collector, for sequential or parallel streams; not null
     */
    public static Collector<ActualJourney, ?, Influence> on(Predicate<? super Event> outcome) {
        return on(outcome, Touches.byTouchpoint());
    }

    /**
     * A collector of journeys whose outcome is any event.
     *
     * @param outcome whether an event is the outcome, not null; it is asked about events in order, until it says yes
     * @param touches what counts as a touch, not null
     * @return the collector, for sequential or parallel streams; not null
     */
    public static Collector<ActualJourney, ?, Influence> on(Predicate<? super Event> outcome, Touches touches) {
        notNull("outcome", outcome);
        notNull("touches", touches);
        return Collector.<ActualJourney, InfluenceTally, Influence>of(
                () -> new InfluenceTally(touches),
                (tally, journey) -> tally.add(journey, outcome),
                InfluenceTally::merge,
                Influence::new,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * These journeys and others, such as those of another part of the log. That both have the same outcome, and touches of the
     * same kind, is for the caller to know.
     *
     * @param other the others, collected with the same repeats and half-life; not null
     * @return all of them, not null
     * @throws IllegalArgumentException if repeats or half-life differ
     */
    public Influence plus(Influence other) {
        InfluenceTally sum = new InfluenceTally(tally.touches());
        return new Influence(sum.merge(tally).merge(other.tally));
    }

    /**
     * How many journeys there are.
     *
     * @return 0 or more
     */
    public long journeys() {
        return tally.journeys();
    }

    /**
     * How many journeys have the outcome.
     *
     * @return from 0 to {@link #journeys}
     */
    public long successes() {
        return tally.successes();
    }

    /**
     * How many journeys have the outcome, and no touch before it.
     *
     * @return from 0 to {@link #successes}
     */
    public long successesWithoutTouch() {
        return tally.successesWithoutTouch();
    }

    /**
     * How many interactions before the outcome were no touches, as {@link Touches#by} gave nothing to know them by.
     *
     * @return 0 or more
     */
    public long leftOut() {
        return tally.leftOut();
    }

    /**
     * The share of the journeys that have the outcome.
     *
     * @return from 0 to 1; empty if there are no journeys
     */
    public OptionalDouble rate() {
        return journeys() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) successes() / journeys());
    }

    /**
     * The successes shared out to the touchpoints.
     *
     * @param credit the rule, not null
     * @return what each touchpoint gets: also one that gets nothing, as it was met before failures only; not null
     * @throws IllegalStateException if the rule is that of time decay and the journeys were collected without a half-life, or that
     *     of removal effects and there are more than {@value #MOST_FOR_REMOVAL} touchpoints
     */
    public Credits credit(Credit credit) {
        return new Credits(credit, successes(), successesWithoutTouch(), credit.share(this));
    }

    /**
     * How much smaller the share of successes would be if each journey ended without success where it meets a touchpoint: 1 -
     * P(success | touchpoint → failure) / P(success), in the chain of first order that has the journeys' moves between touchpoints,
     * with their frequencies.
     *
     * <p>It says nothing about steps that everybody has to pass: there the effect is 1 whatever they do for customers. A
     * touchpoint that merely occurs in every success may have a smaller one, as the chain forgets where it came from: it mixes the
     * beginning of one journey with the end of another. Effects of several touchpoints do not add up to anything. Repeats do not
     * matter to them.
     *
     * <p>Computed exactly, by solving the absorbing chain and never by simulation. With M = D - C, where Cᵢⱼ counts the moves from i
     * to another touchpoint j and Dᵢ all moves away from i, sᵢ those to success, and S all successes, the effect of k is
     * (M⁻¹·s)ₖ / (S·(M⁻¹)ₖₖ): the share of journeys that come by k is 1 / (n·(M⁻¹)ₖₖ) of n, and (M⁻¹·s)ₖ of them succeed. M is
     * factorised without a subtraction, so that no digit is lost however rarely a loop is left. The time grows with the cube of
     * touchpoints: 500 take a fraction of a second.
     *
     * <p>Sources: Anderl, Becker, von Wangenheim and Schumann (2016), Mapping the customer journey: lessons learned from graph-based
     * online attribution modeling, International Journal of Research in Marketing 33; Kemeny and Snell (1960), Finite Markov Chains;
     * Grassmann, Taksar and Heyman (1985), Regenerative analysis and steady state distributions for Markov chains, Operations
     * Research 33.
     *
     * @return the effect of each touchpoint, from 0 to 1; none if no journey succeeded; unmodifiable, not null
     * @throws IllegalStateException if there are more than {@value #MOST_FOR_REMOVAL} touchpoints
     */
    public SortedMap<String, Double> removalEffects() {
        SortedMap<String, TouchTally> touched = tally.touched();
        if (touched.size() > MOST_FOR_REMOVAL) {
            throw new IllegalStateException("removal effects must be of at most " + MOST_FOR_REMOVAL
                    + " touchpoints, were of " + touched.size());
        }
        SortedMap<String, Double> effects = new TreeMap<>();
        if (successes() > 0) {
            AbsorbingChain chain = AbsorbingChain.of(touched);
            double[] fromHere = chain.successes();
            int k = 0;
            for (String touchpoint : touched.keySet()) {
                double effect = fromHere[k] / (successes() * chain.inverse(k));
                effects.put(touchpoint, Math.min(1, effect));
                k++;
            }
        }
        return Collections.unmodifiableSortedMap(effects);
    }

    InfluenceTally tally() {
        return tally;
    }

    /** Sizes, as in {@code Influence[9 touchpoints, 120 of 1000 journeys succeeded]}. */
    @Override
    public String toString() {
        return "Influence[" + tally.touched().size() + " touchpoints, " + successes() + " of " + journeys()
                + " journeys succeeded]";
    }
}
