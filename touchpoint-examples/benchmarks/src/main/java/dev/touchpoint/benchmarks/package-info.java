/** What things cost, each beside what one would otherwise do, in one run. */
@NullMarked
package dev.touchpoint.benchmarks;

import org.jspecify.annotations.NullMarked;
