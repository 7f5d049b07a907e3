/**
 * The commands {@code map lint}, {@code map template}, {@code map render} and {@code map diff}: what is missing on a map, maps to
 * start from, drawings, and what has changed between two versions.
 */
@NullMarked
package dev.touchpoint.cli.map;

import org.jspecify.annotations.NullMarked;
