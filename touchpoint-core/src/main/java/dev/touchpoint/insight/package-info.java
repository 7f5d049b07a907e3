/**
 * The reading: what the answers and the log say, and how sure we are. Pure functions over counts and logs.
 *
 * <p>The answers: {@link dev.touchpoint.insight.Scorecard} groups responses by touchpoint, channel, period, segment or anything
 * else, and by what the map says of their {@link dev.touchpoint.insight.Places}, and estimates a metric for each group. {@link
 * dev.touchpoint.insight.Trend} goes by the calendar, {@link dev.touchpoint.insight.ControlChart} shows which periods stand out,
 * {@link dev.touchpoint.insight.ChangeDecomposition} takes a change apart by segment, {@link
 * dev.touchpoint.insight.ChannelConsistency} compares a touchpoint over its channels, and {@link
 * dev.touchpoint.insight.Priorities} sets importance beside performance. {@link dev.touchpoint.insight.Asking} reads the asking
 * itself, and {@link dev.touchpoint.insight.AskedWhen} whether it came too early.
 *
 * <p>The journeys: {@link dev.touchpoint.insight.Flow} reads what customers really go through out of a log: what follows what,
 * how long it takes, and in which {@link dev.touchpoint.insight.Variants}, between {@linkplain dev.touchpoint.insight.StopsBy stops}
 * of whatever kind; {@link dev.touchpoint.insight.Funnel} how far they
 * get, {@link dev.touchpoint.insight.FirstContacts} where they begin, and {@link dev.touchpoint.insight.TemporalProfile} which
 * journeys take unusually long. {@link dev.touchpoint.insight.Conformance} puts a planned journey beside the real ones: a {@link
 * dev.touchpoint.insight.JourneyCheck} of one, a {@link dev.touchpoint.insight.ConformanceSummary} of all, and the {@link
 * dev.touchpoint.insight.Progress} of one that is under way.
 *
 * <p>Both together: {@link dev.touchpoint.insight.Influence} tells which touchpoints journeys went through before an outcome, and
 * shares the credit out by one rule of {@link dev.touchpoint.insight.Credit} or another; {@link
 * dev.touchpoint.insight.Experience} tells how a customer's scores add up along the way, by one of the {@link
 * dev.touchpoint.insight.Aggregators} or one of the host's own, {@link dev.touchpoint.insight.Experiences} reads those of a whole
 * log, and {@link dev.touchpoint.insight.AggregatorFit} which aggregator goes with what customers say in the end.
 *
 * <p>The map: {@link dev.touchpoint.insight.MapReview} needs no log, and says what is missing as far as the map alone can tell.
 *
 * <p>All three: {@link dev.touchpoint.insight.Gaps} finds the touchpoints that are missing. A {@link
 * dev.touchpoint.insight.GapReport} has each {@link dev.touchpoint.insight.Finding}, the most severe first, with its {@link
 * dev.touchpoint.insight.Evidence} and a {@link dev.touchpoint.insight.Proposal}; once that is live, {@link
 * dev.touchpoint.insight.Effect} tells whether it helped. A host adds a {@link dev.touchpoint.insight.GapDetector} of its own.
 */
@NullMarked
package dev.touchpoint.insight;

import org.jspecify.annotations.NullMarked;
