/** The command {@code simulate}: policies tried out on a log. Entry point for other commands: {@link Replay}. */
@NullMarked
package dev.touchpoint.cli.simulate;

import org.jspecify.annotations.NullMarked;
