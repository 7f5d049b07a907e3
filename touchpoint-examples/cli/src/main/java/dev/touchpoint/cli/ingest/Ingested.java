package dev.touchpoint.cli.ingest;

/**
 * How much of a file was read.
 *
 * @param rows the rows after the header, good and bad
 * @param badRows the bad ones among them, which were left out
 * @param events the events of the good ones; a row of a wide file holds several, or none
 */
public record Ingested(long rows, long badRows, long events) {}
