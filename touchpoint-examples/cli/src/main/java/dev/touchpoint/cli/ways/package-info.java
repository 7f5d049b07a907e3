/**
 * What customers really go through, beside the plan: the section of a report. Begin at {@link dev.touchpoint.cli.ways.Ways}.
 */
@NullMarked
package dev.touchpoint.cli.ways;

import org.jspecify.annotations.NullMarked;
