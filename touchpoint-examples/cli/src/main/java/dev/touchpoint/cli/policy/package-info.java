/** The commands {@code policy lint} and {@code policy preset}: what is wrong with policies, and files to start from. */
@NullMarked
package dev.touchpoint.cli.policy;

import org.jspecify.annotations.NullMarked;
