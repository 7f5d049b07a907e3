/**
 * The reading: what the answers and the log say, and how sure we are. Pure functions over counts and logs.
 *
 * <p>Entry point: {@link dev.touchpoint.insight.Scorecard}, which groups responses by touchpoint, channel, period, segment
 * or anything else and estimates a metric for each group. {@link dev.touchpoint.insight.Trend} goes by the calendar, {@link
 * dev.touchpoint.insight.ControlChart} shows which periods stand out, {@link dev.touchpoint.insight.ChangeDecomposition} takes
 * a change apart by segment, and {@link dev.touchpoint.insight.Asking} reads the asking itself.
 *
 * <p>{@link dev.touchpoint.insight.Flow} reads what customers really go through out of a log: what follows what, how long it
 * takes, and in which {@link dev.touchpoint.insight.Variants}; {@link dev.touchpoint.insight.Funnel} how far they get,
 * {@link dev.touchpoint.insight.FirstContacts} where they begin, and {@link dev.touchpoint.insight.TemporalProfile} which
 * journeys take unusually long.
 */
@NullMarked
package dev.touchpoint.insight;

import org.jspecify.annotations.NullMarked;
