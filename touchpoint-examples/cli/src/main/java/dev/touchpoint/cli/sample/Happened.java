package dev.touchpoint.cli.sample;

import java.time.Instant;

/**
 * A bidder met a touchpoint.
 *
 * @param touchpoint where
 * @param channel over which channel
 * @param at when
 */
record Happened(String touchpoint, String channel, Instant at) {}
