package dev.touchpoint.cli.terminal;

import dev.touchpoint.cli.figures.Plain;
import java.io.PrintWriter;

/** How far something is, on the line on which the cursor stands: drawn anew with each whole percent, and wiped at the end. */
final class ProgressBar {

    private static final int LONGEST_NAME = 30;
    private static final int PERCENT_PER_MARK = 4;

    private final PrintWriter terminal;
    private final String name;
    private final long all;
    private long done;
    private long percent;
    private int drawn;

    ProgressBar(PrintWriter terminal, String name, long all) {
        this.terminal = terminal;
        String plain = Plain.text(name);
        this.name = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
        this.all = all;
    }

    /** So many more are done; a file may grow while it is read, a bar never does. */
    void advance(long more) {
        done += more;
        long reached = Math.min(100, (long) (100.0 * done / all));
        if (reached > percent) {
            percent = reached;
            draw();
        }
    }

    private void draw() {
        int marks = (int) percent / PERCENT_PER_MARK;
        String line =
                name + "  [" + "#".repeat(marks) + ".".repeat(100 / PERCENT_PER_MARK - marks) + "]  " + percent + " %";
        drawn = line.length();
        terminal.print("\r" + line);
        terminal.flush();
    }

    void wipe() {
        if (drawn > 0) {
            terminal.print("\r" + " ".repeat(drawn) + "\r");
            terminal.flush();
            drawn = 0;
        }
    }
}
