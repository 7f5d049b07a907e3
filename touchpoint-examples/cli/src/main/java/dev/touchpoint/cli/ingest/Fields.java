package dev.touchpoint.cli.ingest;

/** What stands in a record of a CSV file. */
final class Fields {

    private final long line;
    private final String[] texts;
    private final int count;

    /** Takes the array over, which may be longer than there are fields. */
    Fields(long line, String[] texts, int count) {
        this.line = line;
        this.texts = texts;
        this.count = count;
    }

    /** The line on which the record begins. */
    long line() {
        return line;
    }

    /** How many fields there are. */
    int count() {
        return count;
    }

    /** A field as it stands there. */
    String text(int field) {
        return texts[field];
    }
}
