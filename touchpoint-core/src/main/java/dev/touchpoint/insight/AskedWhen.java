package dev.touchpoint.insight;

import static dev.touchpoint.check.Require.notNull;

import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * When a customer was asked about a touchpoint, seen from when they met it. Asking is itself a touchpoint, and one that comes
 * too early is rated with the rest.
 *
 * <pre>{@code
 * log.journeys().collect(Scorecard.byJourney(AskedWhen.byDay(zone), csat));
 * }</pre>
 *
 * <p>To be met, a touchpoint must do what it is for: who was asked after a delivery that was attempted in vain, and before the one
 * that succeeded, was asked before. Only where each attempt failed the first one counts.
 *
 * <p>What customers say who were asked early and late differs for more reasons than the asking: who is asked before the
 * delivery is often one whose delivery is late.
 */
public enum AskedWhen {
    /** Before the customer met the touchpoint, which they did later. */
    BEFORE,
    /** After the customer had met the touchpoint, or on the same day where days are compared. */
    AFTER,
    /** About a touchpoint that the customer never met on this occasion. */
    NEVER_MET;

    private static final Instant FIRST =
            LocalDate.MIN.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant LAST =
            LocalDate.MAX.minusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC);

    /**
     * When the customer was asked, by the instant.
     *
     * @return what tells it of a response and the journey that it is part of; null of a response that does not say when the
     *     customer was asked; not null itself
     */
    public static BiFunction<ActualJourney, Response, @Nullable AskedWhen> byInstant() {
        return (journey, response) -> when(journey, response, Function.identity());
    }

    /**
     * When the customer was asked, by the day: on the day of the touchpoint is {@link #AFTER}. For data that say no more than
     * the day.
     *
     * @param zone the zone whose days these are, not null
     * @return what tells it of a response and the journey that it is part of; null of a response that does not say when the
     *     customer was asked; not null itself
     */
    public static BiFunction<ActualJourney, Response, @Nullable AskedWhen> byDay(ZoneId zone) {
        notNull("zone", zone);
        return (journey, response) -> when(journey, response, at -> day(at, zone));
    }

    /** There are instants farther away than any day; they count as the farthest days. */
    private static LocalDate day(Instant at, ZoneId zone) {
        Instant notTooFar = at.isBefore(FIRST) ? FIRST : at.isAfter(LAST) ? LAST : at;
        return LocalDate.ofInstant(notTooFar, zone);
    }

    /**
     * Compared with the first time on this occasion that did not fail, or with the first of all if each failed: later ones may be
     * news of the same.
     */
    private static <T extends Comparable<? super T>> @Nullable AskedWhen when(
            ActualJourney journey, Response response, Function<Instant, T> precision) {
        Instant asked = response.askedAt();
        if (asked == null) {
            return null;
        }
        List<Interaction> times = journey.interactions()
                .filter(interaction -> interaction.touchpoint().equals(response.touchpoint()))
                .toList();
        Optional<T> met = times.stream()
                .filter(interaction -> !interaction.failed())
                .findFirst()
                .or(() -> times.stream().findFirst())
                .map(interaction -> precision.apply(interaction.at()));
        return met.map(first -> precision.apply(asked).compareTo(first) < 0 ? BEFORE : AFTER)
                .orElse(NEVER_MET);
    }
}
