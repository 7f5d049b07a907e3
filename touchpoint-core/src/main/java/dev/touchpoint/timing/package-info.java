/** The ask: whether, when and over which channel a customer may be asked for feedback. */
@NullMarked
package dev.touchpoint.timing;

import org.jspecify.annotations.NullMarked;
