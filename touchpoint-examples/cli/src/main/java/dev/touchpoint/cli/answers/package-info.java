/** The commands that read answers over time and by customer: {@code trend}, {@code monitor} and {@code drivers}. */
@NullMarked
package dev.touchpoint.cli.answers;

import org.jspecify.annotations.NullMarked;
