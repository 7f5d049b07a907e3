/**
 * Reads interactions and responses from CSV files: {@link dev.touchpoint.cli.ingest.Ingest} streams them as a
 * {@link dev.touchpoint.cli.ingest.Mapping} says, and puts what is wrong with rows into
 * {@link dev.touchpoint.cli.ingest.Problems}. What no row can make good, such as a missing file or column, is a
 * {@link dev.touchpoint.cli.ingest.BadInput}.
 */
@NullMarked
package dev.touchpoint.cli.ingest;

import org.jspecify.annotations.NullMarked;
