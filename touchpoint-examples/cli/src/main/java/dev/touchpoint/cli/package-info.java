/** The command line. Entry point: {@link dev.touchpoint.cli.Touchpoint}. */
@NullMarked
package dev.touchpoint.cli;

import org.jspecify.annotations.NullMarked;
