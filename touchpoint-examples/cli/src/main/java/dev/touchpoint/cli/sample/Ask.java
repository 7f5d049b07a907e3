package dev.touchpoint.cli.sample;

import java.time.Instant;

/**
 * A question that a bidder is asked.
 *
 * @param touchpoint what it is about
 * @param metric which question
 * @param channel over which channel
 * @param at when
 * @param early whether the bidder has not been through it yet
 */
record Ask(String touchpoint, String metric, String channel, Instant at, boolean early) {}
