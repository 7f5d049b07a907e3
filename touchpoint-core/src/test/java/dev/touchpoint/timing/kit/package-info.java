/** What every ledger, and every decision, must pass: for those who bring their own. */
@NullMarked
package dev.touchpoint.timing.kit;

import org.jspecify.annotations.NullMarked;
