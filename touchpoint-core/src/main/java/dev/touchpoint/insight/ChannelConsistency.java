package dev.touchpoint.insight;

import static dev.touchpoint.check.Require.notNull;

import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Correction;
import dev.touchpoint.metric.GroupComparison;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.ScoreCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a touchpoint is the same experience over each of its channels.
 *
 * <pre>{@code
 * ChannelConsistency.of(log.responses(), csat, Correction.HOLM, 0.95).stream()
 *         .filter(touchpoint -> touchpoint.differs(0.05))
 *         ...
 * }</pre>
 *
 * <p>Customers choose their channels: a difference may be one of customers. Channels that are not found to differ may do so with
 * more answers. Immutable and thread-safe.
 *
 * @param touchpoint the touchpoint's id, not null
 * @param channels the answers over each channel; those without a channel are ungrouped; not null
 * @param comparisons each channel with each other one, with p-values raised for all pairs of channels of all touchpoints
 *     together; not null
 */
public record ChannelConsistency(
        String touchpoint, Scorecard<String> channels, List<GroupComparison<String>> comparisons) {

    /** Refuses what is missing. */
    public ChannelConsistency {
        notNull("touchpoint", touchpoint);
        notNull("channels", channels);
        comparisons = List.copyOf(notNull("comparisons", comparisons));
    }

    /**
     * The consistency of all touchpoints that were rated over at least two channels.
     *
     * @param responses the responses, those to other metrics included; not null
     * @param metric the metric, not null
     * @param correction how p-values are raised for the number of pairs, not null
     * @param confidence the intervals' confidence, between 0 and 1, both excluded
     * @return the touchpoints by id, unmodifiable, not null
     * @throws IllegalArgumentException if a score is not on the metric's scale, or the confidence is not between 0 and 1
     */
    public static List<ChannelConsistency> of(
            Stream<Response> responses, Metric metric, Correction correction, double confidence) {
        Map<String, Scorecard<String>> matrix = responses.collect(
                Collectors.groupingBy(Response::touchpoint, TreeMap::new, Scorecard.by(Response::channel, metric)));
        matrix.values().removeIf(channels -> channels.groups().size() < 2);
        Map<String, Map<String, ScoreCounts>> counts = new TreeMap<>();
        matrix.forEach((touchpoint, channels) -> counts.put(touchpoint, channels.groups()));
        Map<String, List<GroupComparison<String>>> compared =
                GroupComparison.pairwiseWithin(metric, counts, correction, confidence);
        List<ChannelConsistency> all = new ArrayList<>();
        matrix.forEach((touchpoint, channels) ->
                all.add(new ChannelConsistency(touchpoint, channels, compared.getOrDefault(touchpoint, List.of()))));
        return List.copyOf(all);
    }

    /**
     * Whether two channels are found to differ.
     *
     * @param level the level, such as 0.05
     * @return true if the adjusted p-value of at least one pair is at most the level
     */
    public boolean differs(double level) {
        return comparisons.stream().anyMatch(comparison -> comparison.isFound(level));
    }
}
