package dev.touchpoint.cli.decide;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Instants as clocks show them.
 *
 * @param zones where the customer may be; empty if nobody knows
 */
record LocalTimes(List<ZoneId> zones) {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter FINEST =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSSSS", Locale.ROOT);

    /** As in {@code 2026-11-23 08:00 in Europe/Berlin (2026-11-23 07:00 UTC)}. */
    String both(Instant instant) {
        return zones.isEmpty() ? utc(instant) : local(instant) + " (" + utc(instant) + ")";
    }

    /** As in {@code 2026-11-23 08:00 in Europe/Berlin}; of several zones, each. */
    String local(Instant instant) {
        return zones.stream()
                .map(zone -> shown(instant, zone) + " in " + zone.getId())
                .collect(joining(", "));
    }

    private static String utc(Instant instant) {
        return shown(instant, ZoneOffset.UTC) + " UTC";
    }

    private static String shown(Instant instant, ZoneId zone) {
        DateTimeFormatter formatter =
                instant.getNano() != 0 ? FINEST : instant.getEpochSecond() % 60 != 0 ? SECONDS : MINUTES;
        return formatter.format(instant.atZone(zone));
    }
}
