package dev.touchpoint.cli.packed;

import dev.touchpoint.cli.ingest.BadInput;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants, in eight bytes each as long as none is finer than a microsecond. */
final class Instants {

    private final Column micros = new Column();
    private final Column nanos = new Column();

    /**
     * Adds an instant.
     *
     * @throws BadInput if it is some 290,000 years away
     */
    void add(Instant instant) {
        try {
            micros.add(
                    Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000));
        } catch (ArithmeticException e) {
            throw new BadInput("journeys can be read of events within 290,000 years, there is one at " + instant);
        }
        nanos.add(instant.getNano() % 1_000);
    }

    Instant get(int row) {
        Instant rounded = Instant.EPOCH.plus(micros.get(row), ChronoUnit.MICROS);
        long rest = nanos.get(row);
        return rest == 0 ? rounded : rounded.plusNanos(rest);
    }

    int compare(int a, int b) {
        int rounded = Long.compare(micros.get(a), micros.get(b));
        return rounded != 0 ? rounded : Long.compare(nanos.get(a), nanos.get(b));
    }

    int width() {
        return micros.width() + nanos.width();
    }

    void reorder(int[] order) {
        micros.reorder(order);
        nanos.reorder(order);
    }
}
