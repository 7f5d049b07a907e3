package dev.touchpoint.cli.ingest;

import picocli.CommandLine.Option;

/** The option {@code --skip-bad-rows}. */
public final class RowsOption {

    @Option(names = "--skip-bad-rows", description = "Leave bad rows out instead of stopping.")
    private boolean skipBadRows;

    /**
     * Whether it was given.
     *
     * @return whether bad rows are left out
     */
    public boolean isGiven() {
        return skipBadRows;
    }

    /**
     * What takes the problems of files.
     *
     * @return new problems, which skip bad rows or stop at them; not null
     */
    public Problems problems() {
        return skipBadRows ? Problems.skipping() : Problems.stopping();
    }
}
