package dev.touchpoint.timing;

import java.util.List;

/** Under the present facts there is no instant at which the customer may be asked. */
public final class Decline extends Decision {

    /** For how long an answer stands. */
    public enum Lasting {
        /** Whatever becomes known: only another policy, or another occasion, changes the answer. */
        FOR_GOOD,
        /** Other facts may change the answer. */
        UNTIL_FACTS_CHANGE
    }

    Decline(Verdict verdict, List<Decision> others) {
        super(verdict, others);
    }

    /**
     * For how long the answer stands.
     *
     * @return how long, not null
     */
    public Lasting lasts() {
        return verdict().isForGood() ? Lasting.FOR_GOOD : Lasting.UNTIL_FACTS_CHANGE;
    }

    /** How long, and reasons, as in {@code Decline[for good: EXPIRED P14D]}. */
    @Override
    public String toString() {
        String lasts = lasts() == Lasting.FOR_GOOD ? "for good" : "until facts change";
        return "Decline[" + lasts + verdict().because() + "]";
    }
}
