package dev.touchpoint.cli.ways;

import dev.touchpoint.insight.ConformanceSummary;
import dev.touchpoint.map.Journey;
import org.jspecify.annotations.Nullable;

/**
 * A planned journey beside real ones.
 *
 * @param plan the plan
 * @param summary what became of it in the journeys that fit no other plan better
 * @param funnel how far all journeys of the log got on it; null if it has fewer than two steps, or steps that share some
 *     touchpoints and not others, of which it is not clear which one was taken
 */
record PlanReading(Journey plan, ConformanceSummary summary, @Nullable FunnelReading funnel) {}
