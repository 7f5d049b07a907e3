package dev.touchpoint.insight;

import dev.touchpoint.log.Interaction;
import dev.touchpoint.map.Touchpoint;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What touchpoints promise: the time to the next one. */
final class Promises {

    private Promises() {}

    /** What an interaction promised; null if it failed, or its touchpoint promises nothing, or there was none. */
    static @Nullable Duration of(Plan plan, @Nullable Interaction interaction) {
        Touchpoint touchpoint =
                interaction == null || interaction.failed() ? null : plan.touchpoint(interaction.touchpoint());
        return touchpoint == null ? null : touchpoint.promise();
    }

    /** By how much a promise is overdue; null if it is not. A promise is still kept at its last instant. */
    static @Nullable Duration overdue(Instant given, Duration promise, Instant now) {
        Duration taken = between(given, now);
        return taken.compareTo(promise) > 0 ? taken.minus(promise) : null;
    }

    /** As of {@link Duration#between}, which throws and catches an exception for more than 292 years: until the end of time. */
    static Duration between(Instant from, Instant to) {
        return Duration.ofSeconds(to.getEpochSecond() - from.getEpochSecond(), (long) to.getNano() - from.getNano());
    }

    /** The last instant at which a promise is kept, or the last one that there is. */
    static Instant end(Instant given, Duration promise) {
        try {
            return given.plus(promise);
        } catch (DateTimeException | ArithmeticException e) {
            return Instant.MAX;
        }
    }
}
