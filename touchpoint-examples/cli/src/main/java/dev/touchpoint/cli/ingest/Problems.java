package dev.touchpoint.cli.ingest;

import dev.touchpoint.cli.figures.Plain;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with rows: counted, and the first {@value #LISTED} bad rows listed. Not thread-safe. */
public final class Problems {

    /** Of how many bad rows the problems are listed; the rest is counted. */
    public static final int LISTED = 20;

    private final boolean skipping;
    private final List<String> listed = new ArrayList<>();
    private final List<String> withoutGoodRows = new ArrayList<>();
    private long badRows;

    private Problems(boolean skipping) {
        this.skipping = skipping;
    }

    /**
     * Bad rows stop the run, once all files are read.
     *
     * @return no problems yet
     */
    public static Problems stopping() {
        return new Problems(false);
    }

    /**
     * Bad rows are left out, as {@code --skip-bad-rows} says.
     *
     * @return no problems yet
     */
    public static Problems skipping() {
        return new Problems(true);
    }

    /** Counts a bad row, with a line for each of its problems. */
    void badRow(List<String> lines) {
        if (badRows < LISTED) {
            listed.addAll(lines);
        }
        badRows++;
    }

    /** Notes a file that has rows, of which none is good, with the first of its problems. */
    void noGoodRow(String file, long rows, String first) {
        withoutGoodRows.add(file + ": nothing is left, " + (rows == 1 ? "its only row is" : "all " + rows + " rows are")
                + " bad; the first problem: " + first);
    }

    /**
     * How many rows are bad.
     *
     * @return 0 or more
     */
    public long badRows() {
        return badRows;
    }

    /**
     * What to print on standard error.
     *
     * @return a line for each problem of the first {@value #LISTED} bad rows, and one that counts the others, if any
     */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(listed);
        long more = badRows - LISTED;
        if (more > 0) {
            lines.add("... and " + more + " more bad " + (more == 1 ? "row" : "rows"));
        }
        return lines;
    }

    /**
     * To call when everything is read and before anything is written.
     *
     * @throws BadInput if there is a bad row and bad rows are not skipped, or a file has no other rows
     */
    public void stopIfBad() {
        if (badRows > 0 && !skipping) {
            throw new BadInput(lines());
        }
        if (!withoutGoodRows.isEmpty()) {
            throw new BadInput(withoutGoodRows);
        }
    }

    /**
     * To call when everything is read and before anything is written: stops as {@link #stopIfBad}, or tells what was skipped.
     *
     * @param err takes the {@linkplain #lines lines}
     * @throws BadInput as {@link #stopIfBad}
     */
    public void stopOrTell(PrintWriter err) {
        stopIfBad();
        lines().forEach(line -> err.println(Plain.text(line)));
    }
}
