/**
 * The report: everything that a map, interactions and responses say together. Events are tallied as they come; the result is
 * shown as text, as JSON and as one HTML page that needs no network.
 */
@NullMarked
package dev.touchpoint.cli.report;

import org.jspecify.annotations.NullMarked;
