/**
 * The reading: what the answers and the log say, and how sure we are. Pure functions over counts and logs.
 *
 * <p>Entry point: {@link dev.touchpoint.insight.Scorecard}, which groups responses by touchpoint, channel, period, segment
 * or anything else and estimates a metric for each group. {@link dev.touchpoint.insight.Trend} goes by the calendar, {@link
 * dev.touchpoint.insight.ControlChart} shows which periods stand out, {@link dev.touchpoint.insight.ChangeDecomposition} takes
 * a change apart by segment, and {@link dev.touchpoint.insight.Asking} reads the asking itself.
 *
 * <p>{@link dev.touchpoint.insight.Influence} tells which touchpoints journeys went through before an outcome, and shares the credit
 * out by one rule of {@link dev.touchpoint.insight.Credit} or another; {@link dev.touchpoint.insight.Experience} tells how a customer's
 * scores add up along the way, by one of the {@link dev.touchpoint.insight.Aggregators} or one of the host's own, {@link
 * dev.touchpoint.insight.Experiences} reads those of a whole log, and {@link dev.touchpoint.insight.AggregatorFit} which aggregator
 * goes with what customers say in the end.
 */
@NullMarked
package dev.touchpoint.insight;

import org.jspecify.annotations.NullMarked;
