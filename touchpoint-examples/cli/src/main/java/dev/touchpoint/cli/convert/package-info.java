/** The command {@code touchpoint convert}: event logs for other tools, and from them. */
@NullMarked
package dev.touchpoint.cli.convert;

import org.jspecify.annotations.NullMarked;
