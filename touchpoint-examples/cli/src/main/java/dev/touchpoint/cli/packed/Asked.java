package dev.touchpoint.cli.packed;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When customers were asked, as how long before something else that was, which takes fewer bytes than an instant. */
final class Asked {

    /** 0 where it is not known, one more than it is from 0 on. */
    private final Column seconds = new Column();

    private final Column nanos = new Column();

    /** Adds when a customer was asked; null if it is not known. */
    void add(@Nullable Instant asked, Instant at) {
        Duration before = asked == null ? Duration.ZERO : Duration.between(asked, at);
        long whole = before.getSeconds();
        seconds.add(asked == null ? 0 : whole < 0 ? whole : whole + 1);
        nanos.add(before.getNano());
    }

    @Nullable
    Instant get(int row, Instant at) {
        long whole = seconds.get(row);
        if (whole == 0) {
            return null;
        }
        long before = whole < 0 ? whole : whole - 1;
        return Instant.ofEpochSecond(at.getEpochSecond() - before, at.getNano() - nanos.get(row));
    }

    int width() {
        return seconds.width() + nanos.width();
    }

    void reorder(int[] order) {
        seconds.reorder(order);
        nanos.reorder(order);
    }
}
