/**
 * The rules that constructors share, each with one wording for its failure: rule and offending value. Not exported.
 */
@NullMarked
package dev.touchpoint.check;

import org.jspecify.annotations.NullMarked;
