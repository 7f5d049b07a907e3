/** What a map, interactions and responses are read from: files, or the sample company. */
@NullMarked
package dev.touchpoint.cli.source;

import org.jspecify.annotations.NullMarked;
