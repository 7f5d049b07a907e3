/** A host on the module path. */
@NullMarked
package dev.touchpoint.host;

import org.jspecify.annotations.NullMarked;
