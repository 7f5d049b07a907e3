package dev.touchpoint.cli.ingest;

import java.util.Locale;

/** Answers of rows to a question with two answers, as files of others write them. */
final class YesOrNo {

    private YesOrNo() {}

    /** Whether it is so; not so if it is blank. Any other word makes the row bad. Capitals are of no account. */
    static boolean in(Cell cell, Row row) {
        String value = cell.in(row);
        if (value == null) {
            return false;
        }
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> {
                row.problem(cell.column(), "must be true or false, yes or no, or 1 or 0, was " + Quoted.text(value));
                yield false;
            }
        };
    }
}
