package dev.touchpoint.timing;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The zones that decisions have met so far, each worked out once. Thread-safe. */
final class Zones {

    private final Map<ZoneId, ZoneLine> lines = new ConcurrentHashMap<>();

    ZoneLine line(ZoneId zone) {
        ZoneLine known = lines.get(zone);
        return known != null ? known : lines.computeIfAbsent(zone, ZoneLine::of);
    }

    /** The customer's own zones, else the host's; empty if neither is known. */
    ZoneLine[] of(List<ZoneId> own, @Nullable ZoneId standard) {
        if (own.isEmpty()) {
            return standard == null ? new ZoneLine[0] : new ZoneLine[] {line(standard)};
        }
        ZoneLine[] found = new ZoneLine[own.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = line(own.get(i));
        }
        return found;
    }
}
