/**
 * The reading: what the answers and the log say, and how sure we are. Pure functions over counts and logs.
 *
 * <p>Entry point: {@link dev.touchpoint.insight.Scorecard}, which groups responses by touchpoint, channel, period, segment
 * or anything else and estimates a metric for each group. {@link dev.touchpoint.insight.Trend} goes by the calendar, {@link
 * dev.touchpoint.insight.ControlChart} shows which periods stand out, {@link dev.touchpoint.insight.ChangeDecomposition} takes
 * a change apart by segment, and {@link dev.touchpoint.insight.Asking} reads the asking itself.
 *
 * <p>{@link dev.touchpoint.insight.MapReview} needs no log: it says what is missing on a map, as far as the map alone can tell.
 */
@NullMarked
package dev.touchpoint.insight;

import org.jspecify.annotations.NullMarked;
