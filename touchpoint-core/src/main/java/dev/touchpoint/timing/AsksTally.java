package dev.touchpoint.timing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts asks. Not thread-safe. */
final class AsksTally {

    private final ZoneId zone;
    private final SortedMap<LocalDate, Long> perDay = new TreeMap<>();
    private final SortedMap<Long, Long> daysAfter = new TreeMap<>();
    private final Map<String, Long> perChannel = new HashMap<>();
    private long total;

    /** @param zone whose days are counted */
    AsksTally(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * @param since what it comes after; null if that is unknown
     * @param channel null if it is unknown
     */
    void add(Instant at, @Nullable Instant since, @Nullable String channel) {
        total++;
        LocalDate day = day(at);
        perDay.merge(day, 1L, Long::sum);
        if (since != null) {
            daysAfter.merge(ChronoUnit.DAYS.between(day(since), day), 1L, Long::sum);
        }
        if (channel != null) {
            perChannel.merge(channel, 1L, Long::sum);
        }
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    Asks asks() {
        return new Asks(total, perDay, daysAfter, perChannel);
    }
}
