package dev.touchpoint.cli.packed;

import dev.touchpoint.cli.ingest.BadInput;
import java.time.Instant;

/** Instants, in eight bytes each as long as none is finer than a microsecond. */
final class Instants {

    private static final long MICROS = 1_000_000;

    private final Column micros = new Column();
    private final Column nanos = new Column();

    /**
     * Adds an instant.
     *
     * @throws BadInput if it is some 290,000 years away
     */
    void add(Instant instant) {
        try {
            micros.add(Math.addExact(Math.multiplyExact(instant.getEpochSecond(), MICROS), instant.getNano() / 1_000));
        } catch (ArithmeticException e) {
            throw new BadInput("journeys can be read of events within 290,000 years, there is one at " + instant);
        }
        nanos.add(instant.getNano() % 1_000);
    }

    Instant get(int row) {
        long value = micros.get(row);
        return Instant.ofEpochSecond(
                Math.floorDiv(value, MICROS), Math.floorMod(value, MICROS) * 1_000 + nanos.get(row));
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
