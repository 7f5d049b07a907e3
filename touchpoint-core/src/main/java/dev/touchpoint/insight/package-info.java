/**
 * The reading: what the answers and the log say, and how sure we are. Pure functions over counts and logs.
 *
 * <p>Entry point: {@link dev.touchpoint.insight.Scorecard}, which groups responses by touchpoint, channel, period, segment
 * or anything else and estimates a metric for each group. {@link dev.touchpoint.insight.Trend} goes by the calendar, {@link
 * dev.touchpoint.insight.ControlChart} shows which periods stand out, {@link dev.touchpoint.insight.ChangeDecomposition} takes
 * a change apart by segment, and {@link dev.touchpoint.insight.Asking} reads the asking itself, and {@link
 * dev.touchpoint.insight.AskedWhen} whether it came too early. {@link dev.touchpoint.insight.Places} groups events by what the
 * map says of their touchpoints, {@link dev.touchpoint.insight.Priorities} sets importance beside performance, and {@link
 * dev.touchpoint.insight.ChannelConsistency} compares a touchpoint over its channels.
 */
@NullMarked
package dev.touchpoint.insight;

import org.jspecify.annotations.NullMarked;
