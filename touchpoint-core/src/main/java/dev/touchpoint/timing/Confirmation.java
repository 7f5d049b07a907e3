package dev.touchpoint.timing;

/** The answer to "may I send it?": only {@link #CONFIRMED} is a yes. */
public enum Confirmation {
    /** Send it now. Nobody else was, or will be, given this answer for the same policy and occasion. */
    CONFIRMED,
    /**
     * Somebody was given the permission before, or the customer has it already. Also if the ledger failed in this very call
     * after it had kept the confirmation: then nobody sends, and one ask is lost, but none is doubled.
     */
    ALREADY_CONFIRMED,
    /** The lease has ended, by the caller's clock or by that of somebody who has been asking since. Ask again. */
    LAPSED,
    /**
     * It was called off, failed, or is a reminder of what has been answered or waved away, or never reached the customer; or
     * the customer was linked. Ask again.
     */
    CANCELLED,
    /** The same occasion was asked about anew since: that invitation takes the place of this one. */
    SUPERSEDED,
    /** The ledger does not have it: it was never reserved, or the customer was forgotten. */
    UNKNOWN,
    /** Others were faster too often in a row. It may be tried again. */
    LEDGER_CONTENDED,
    /** The ledger could not be read or written. It may be tried again. */
    LEDGER_UNREADABLE;

    /**
     * Whether the caller may send it.
     *
     * @return true for {@link #CONFIRMED} alone
     */
    public boolean maySend() {
        return this == CONFIRMED;
    }
}
