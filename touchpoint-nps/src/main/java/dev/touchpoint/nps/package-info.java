/**
 * Net Promoter Score, customer satisfaction and customer effort, with intervals and tests that hold at small numbers.
 *
 * <p>Entry point: {@link dev.touchpoint.nps.Nps}, for counts of detractors, passives and promoters or for the histogram of
 * the answers. {@link dev.touchpoint.nps.Csat} and {@link dev.touchpoint.nps.Ces} are its neighbours;
 * {@link dev.touchpoint.nps.NpsMetrics} brings the standard definition of each to
 * {@link dev.touchpoint.metric.Metrics#discover()}. Of three counts alone speak {@link dev.touchpoint.nps.ZeroTest} and
 * {@link dev.touchpoint.nps.PermutationTest} (exact tests), {@link dev.touchpoint.nps.NpsMonitor} (looks on every day),
 * {@link dev.touchpoint.nps.NpsPlan} (how many answers it takes), {@link dev.touchpoint.nps.NpsNonResponse} (those who did not
 * answer) and {@link dev.touchpoint.nps.SimultaneousMethod} (the three shares at once). Customers who answered twice are a {@link
 * dev.touchpoint.nps.NpsTransitions}, those who answer again and again {@link dev.touchpoint.nps.RepeatedAnswers}, answers with weights {@link dev.touchpoint.nps.WeightedCounts}, and {@link
 * dev.touchpoint.nps.PostStratification} makes groups as large as they are. Which touchpoints move the score, {@link
 * dev.touchpoint.nps.NpsDrivers} says.
 *
 * <pre>{@code
 * Estimate nps = Nps.standard().estimate(16, 30, 61);
 * // 42.1 (27.1 to 54.9, 95 % Tango, n = 107)
 * }</pre>
 *
 * <h2>How groups are compared</h2>
 *
 * <p>A contrast, Σ wᵢ·sᵢ over the scores s of independent groups, gets its interval from the groups' own intervals (lᵢ, uᵢ)
 * by MOVER, the method of variance estimates recovery: with Δ = Σ wᵢ·sᵢ its lower limit is Δ - √Σ dᵢ², where dᵢ is wᵢ·(sᵢ -
 * lᵢ) for a positive weight and |wᵢ|·(uᵢ - sᵢ) for a negative one, and its upper limit mirrors it. Source: Zou and Donner
 * (2008), Construction of confidence limits about effect measures: a general approach, Statistics in Medicine 27; for two
 * shares with Wilson intervals it is method 10 of Newcombe (1998), Interval estimation for the difference between
 * independent proportions, Statistics in Medicine 17. Wald methods have a theory of their own, see
 * {@link dev.touchpoint.nps.NpsMethod}.
 *
 * <p>The p-value is the interval turned around: 2·Φ(-z) for the z at which the interval just touches zero. So it is below α
 * exactly if the interval of confidence 1 - α leaves zero out. It is 1 if the difference is zero, and 0 if it is smaller
 * than a {@code double} can say or no confidence makes the interval reach zero, as for the mean of a scale without a zero.
 */
@NullMarked
package dev.touchpoint.nps;

import org.jspecify.annotations.NullMarked;
