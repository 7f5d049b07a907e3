/** Figures as people and programs read them: rounded text in tables, and JSON in full precision. */
@NullMarked
package dev.touchpoint.cli.figures;

import org.jspecify.annotations.NullMarked;
