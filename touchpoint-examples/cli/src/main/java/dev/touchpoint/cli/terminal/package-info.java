/** What a command tells who waits for it at a terminal: how far it is, and what it took. */
@NullMarked
package dev.touchpoint.cli.terminal;

import org.jspecify.annotations.NullMarked;
