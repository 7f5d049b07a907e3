package dev.touchpoint.cli.report;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What was read.
 *
 * @param interactions how many interactions
 * @param responses how many responses
 * @param customers how many different customers had an interaction or responded
 * @param skippedRows how many bad rows were left out
 * @param askedByDay whether it is known only on which day customers were asked, which makes delays too long
 * @param zone the zone in which days and months are counted
 * @param span from the first event to the last one; null if there was none
 */
record Input(
        long interactions,
        long responses,
        long customers,
        long skippedRows,
        boolean askedByDay,
        ZoneId zone,
        @Nullable Span span) {}
