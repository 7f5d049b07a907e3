package dev.touchpoint.cli.report;

import java.time.YearMonth;

/**
 * A month of the trend.
 *
 * @param month the month, in the report's zone
 * @param partial whether the log begins or ends inside it, so that answers may be missing
 */
record Period(YearMonth month, boolean partial) {}
