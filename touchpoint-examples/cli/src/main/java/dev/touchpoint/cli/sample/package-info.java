/**
 * The sample company: an auction house whose customers, their bids and their answers are generated, the same from the same
 * seed on every machine. Entry point: {@link dev.touchpoint.cli.sample.SampleCompany}.
 */
@NullMarked
package dev.touchpoint.cli.sample;

import org.jspecify.annotations.NullMarked;
