/** How files are written: afterwards they have all of what was written, or are as they were before. */
@NullMarked
package dev.touchpoint.cli.files;

import org.jspecify.annotations.NullMarked;
