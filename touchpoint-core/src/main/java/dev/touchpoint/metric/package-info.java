/**
 * Metrics as pure functions of counts: the SPI that every reading goes through.
 *
 * <p>Entry point: {@link dev.touchpoint.metric.ScoreCounts}, the histogram of the answers on a
 * {@link dev.touchpoint.metric.Scale}; {@link dev.touchpoint.metric.ScoreTally} and, for many groups at once,
 * {@link dev.touchpoint.metric.ScoreTallies} count them. A {@link dev.touchpoint.metric.Metric} turns counts into an
 * {@link dev.touchpoint.metric.Estimate} with its {@link dev.touchpoint.metric.Interval}, and several counts into a
 * {@link dev.touchpoint.metric.Comparison}. Both carry the {@link dev.touchpoint.metric.Definition} of
 * their score; a {@link dev.touchpoint.metric.Reconciliation} says why two definitions show different numbers.
 * {@link dev.touchpoint.metric.GroupComparison} compares many groups and stays honest.
 * {@link dev.touchpoint.metric.Metrics} finds the metrics that
 * {@linkplain dev.touchpoint.metric.MetricProvider providers} bring, {@code touchpoint-nps} first among them.
 *
 * <pre>{@code
 * ScoreCounts counts = scores.stream().collect(ScoreCounts.collector(Scale.of(0, 10)));
 * Estimate nps = Metrics.discover().get("nps").estimate(counts);
 * }</pre>
 */
@NullMarked
package dev.touchpoint.metric;

import org.jspecify.annotations.NullMarked;
