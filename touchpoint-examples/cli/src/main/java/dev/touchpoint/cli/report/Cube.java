package dev.touchpoint.cli.report;

import dev.touchpoint.metric.ScoreCounts;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * One metric's answers by everything that a reader of the page may filter by: touchpoint, channel and month together, and with
 * them one segment attribute at a time.
 *
 * @param byChannel whether channels are told apart
 * @param byMonth whether months are told apart
 * @param all all answers, without a value
 * @param segments for each attribute that has not too many cells or values: the answers that have it, by its value
 * @param tooMany the attributes that have
 */
record Cube(
        boolean byChannel,
        boolean byMonth,
        Map<Slot, ScoreCounts> all,
        SortedMap<String, Map<Slot, ScoreCounts>> segments,
        SortedSet<String> tooMany) {}
