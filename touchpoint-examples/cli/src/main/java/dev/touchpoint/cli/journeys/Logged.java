package dev.touchpoint.cli.journeys;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.TouchpointLog;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A log that was read.
 *
 * @param file where from
 * @param log what it has
 * @param customers of how many customers
 * @param last when the last of all that was read happened; null if nothing did
 */
record Logged(Path file, TouchpointLog log, long customers, @Nullable Instant last) {

    static Logged of(Path file, TouchpointLog log) {
        long customers = 0;
        Event before = null;
        for (Event event : log.events()) {
            customers += before == null || !before.customer().equals(event.customer()) ? 1 : 0;
            before = event;
        }
        Instant last = log.events().stream()
                .map(Event::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Logged(file, log, customers, last);
    }

    /** Some of its journeys, as of the same last instant. */
    Logged only(TouchpointLog part) {
        return new Logged(file, part, of(file, part).customers(), last);
    }

    String name() {
        return Plain.text(file.toString());
    }

    /** As in {@code 8,135 journeys of 7,990 customers}. */
    static String of(long journeys, long customers) {
        return Figures.counted(journeys, "journey") + " of " + Figures.counted(customers, "customer");
    }
}
