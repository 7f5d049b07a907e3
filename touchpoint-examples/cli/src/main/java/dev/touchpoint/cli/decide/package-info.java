/** The command {@code decide}: whether a customer may be asked now, and if not, why and when. */
@NullMarked
package dev.touchpoint.cli.decide;

import org.jspecify.annotations.NullMarked;
