/** Millions of texts and events in arrays: what a text or an event takes as an object is several times as much. */
@NullMarked
package dev.touchpoint.cli.packed;

import org.jspecify.annotations.NullMarked;
