package dev.touchpoint.cli.report;

import dev.touchpoint.insight.AskedWhen;
import dev.touchpoint.insight.Asking;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.ScoreCounts;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What the answers to one metric's question say.
 *
 * @param metric the metric
 * @param total all answers
 * @param touchpoints the answers about each touchpoint that has any, in the order of {@link Coverage#touchpoints()}
 * @param places the same by the channel of the answer, an unknown channel last
 * @param trend the answers of each month from the first to the last one that has any; months without any are left out if
 *     there would be more than {@value Trend#LONGEST}
 * @param asking how the asking went
 * @param cube the answers by everything that one may filter by
 * @param voices some comments by group of answers
 * @param askedWhen the answers about each touchpoint by when the customer was asked; without those that do not say
 */
record Reading(
        Metric metric,
        Scored<String> total,
        List<Scored<String>> touchpoints,
        List<Scored<Place>> places,
        List<Scored<Period>> trend,
        Asking asking,
        Cube cube,
        List<Voices> voices,
        SortedMap<String, Map<AskedWhen, ScoreCounts>> askedWhen) {}
