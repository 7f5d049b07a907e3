/**
 * The commands {@code flow}, {@code funnel}, {@code conformance} and {@code influence}: what customers really go through, how far
 * they get, what became of the plan, and what they met before an outcome.
 */
@NullMarked
package dev.touchpoint.cli.journeys;

import org.jspecify.annotations.NullMarked;
