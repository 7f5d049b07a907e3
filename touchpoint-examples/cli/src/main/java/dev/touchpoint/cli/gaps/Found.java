package dev.touchpoint.cli.gaps;

import dev.touchpoint.insight.GapReport;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.map.TouchpointMap;

/**
 * What was found where.
 *
 * @param map the map
 * @param log what was looked at
 * @param sought what is missing
 * @param confidence the confidence of intervals and tests
 */
public record Found(TouchpointMap map, TouchpointLog log, Sought sought, double confidence) {

    GapReport report() {
        return sought.report();
    }

    long responses() {
        return log.responses().count();
    }

    long interactions() {
        return log.interactions().count();
    }

    /** The log is in their order. */
    long customers() {
        long customers = 0;
        String before = "";
        for (Event event : log.events()) {
            customers += event.customer().equals(before) ? 0 : 1;
            before = event.customer();
        }
        return customers;
    }
}
