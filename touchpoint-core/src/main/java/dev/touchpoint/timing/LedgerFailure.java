package dev.touchpoint.timing;

import org.jspecify.annotations.Nullable;

/** The ledger is of no use just now. */
final class LedgerFailure extends RuntimeException {

    private final boolean contended;

    private LedgerFailure(String message, @Nullable RuntimeException cause) {
        super(message, cause);
        this.contended = cause == null;
    }

    static LedgerFailure of(RuntimeException cause) {
        return new LedgerFailure("the ledger failed", cause);
    }

    static LedgerFailure contended(int retries) {
        return new LedgerFailure("the ledger is contended: still behind others after " + retries + " retries", null);
    }

    boolean isContended() {
        return contended;
    }

    /** What a host sees that did not ask for a decision. */
    RuntimeException forHost() {
        return getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(getMessage());
    }
}
