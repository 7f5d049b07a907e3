/**
 * A walk through the library, one stop a file, in the order in which one would use it. Each stop runs on its own and prints
 * what it shows.
 */
@NullMarked
package dev.touchpoint.tour;

import org.jspecify.annotations.NullMarked;
