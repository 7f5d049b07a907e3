package dev.touchpoint.timing;

import java.time.Instant;
import java.util.List;

/** The customer may be asked later. */
public final class Wait extends Decision {

    Wait(Verdict verdict, List<Decision> others) {
        super(verdict, others);
    }

    /**
     * Over which channel it will be.
     *
     * @return the channel's id, not null
     */
    public String channel() {
        return verdict().channel();
    }

    /**
     * When to come back: with the same facts, the first instant at which the answer is an {@link Ask}.
     *
     * @return an instant after the present one, not null
     */
    public Instant until() {
        return TimeLine.instant(verdict().at());
    }

    /** Channel, instant and reasons, as in {@code Wait[email until 2026-11-23T07:00:00Z: QUIET_HOURS 21:00-08:00 Europe/Berlin]}. */
    @Override
    public String toString() {
        return "Wait[" + channel() + " until " + until() + verdict().because() + "]";
    }
}
