/** The commands {@code score} and {@code compare}: a metric's figures of counts or of a file of scores. */
@NullMarked
package dev.touchpoint.cli.score;

import org.jspecify.annotations.NullMarked;
