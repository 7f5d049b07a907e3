/**
 * The map: what a company intends its customers to go through. Written by people, immutable, and without any measurement.
 *
 * <p>Entry point: {@link dev.touchpoint.map.TouchpointMap}, built by {@link dev.touchpoint.map.TouchpointMap#builder} or
 * read from JSON by {@code dev.touchpoint.json.TouchpointMaps}. It holds {@linkplain dev.touchpoint.map.Channel channels}
 * (the company's view), {@linkplain dev.touchpoint.map.Touchpoint touchpoints} (the customer's), their
 * {@linkplain dev.touchpoint.map.Owner owners}, {@linkplain dev.touchpoint.map.Persona personas}, and
 * {@linkplain dev.touchpoint.map.Journey journeys}; its {@linkplain dev.touchpoint.map.TouchpointMap#inventory() inventory}
 * answers questions about all touchpoints, whether or not a journey uses them.
 *
 * <p>All values are immutable and thread-safe. Their constructors refuse what breaks a rule with an
 * {@link java.lang.IllegalArgumentException} that says rule and value, and null with a
 * {@link java.lang.NullPointerException}; the Jakarta annotations on their components state the same rules. A text is blank
 * if nothing of it shows: it is empty, or all control characters and spaces, of whatever width.
 */
@NullMarked
package dev.touchpoint.map;

import org.jspecify.annotations.NullMarked;
