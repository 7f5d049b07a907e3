/** {@code touchpoint gaps}: the touchpoints that are missing. */
@NullMarked
package dev.touchpoint.cli.gaps;

import org.jspecify.annotations.NullMarked;
