/**
 * The log: what each customer went through, and answered. Events name things of the map by their ids, and hold facts only.
 *
 * <p>Entry point: {@link dev.touchpoint.log.TouchpointLog}, which orders {@linkplain dev.touchpoint.log.Interaction
 * interactions} and {@linkplain dev.touchpoint.log.Response responses} into {@linkplain dev.touchpoint.log.ActualJourney
 * actual journeys}, one for each customer and occasion.
 *
 * <p>Customer ids are opaque and compared exactly: whoever records events normalises them. No {@code toString} here prints
 * a customer, an occasion or a comment.
 */
@NullMarked
package dev.touchpoint.log;

import org.jspecify.annotations.NullMarked;
