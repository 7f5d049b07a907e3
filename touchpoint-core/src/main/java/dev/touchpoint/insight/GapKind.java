package dev.touchpoint.insight;

/** What a touchpoint is missing for: the places to look, from practice. */
public enum GapKind {
    /** Between two owners, where nobody carries the customer across. */
    SILO(true),
    /** Nobody answers for it. */
    UNOWNED(false),
    /** A strong feeling that nobody follows up, or a failure that nobody makes good. */
    EMOTION(true),
    /** Something has happened that matters to customers, and they are not told. */
    INFORMATION(true),
    /** Answers, comments or calls give it away. */
    HIDDEN(true),
    /** Customers hear nothing for longer than they were promised. */
    SILENCE(true),
    /** It is planned, and does not happen. */
    NOT_HAPPENING(true),
    /** The map has nothing there, or the log has something that the map has not. */
    COVERAGE(false),
    /** The asking itself is missing, or comes at the wrong time. */
    FEEDBACK(false),
    /** Others in the trade have it. */
    REFERENCE(false);

    private final boolean word;

    GapKind(boolean word) {
        this.word = word;
    }

    /** Whether what is missing is a word to the customer: then findings of different kinds may be about the same one. */
    boolean isWord() {
        return word;
    }
}
