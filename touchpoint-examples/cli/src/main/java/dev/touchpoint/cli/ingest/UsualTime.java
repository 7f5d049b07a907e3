package dev.touchpoint.cli.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Times in their most usual spelling, 2026-11-23T07:00:00Z: a tenth of the work that a formatter makes of it. */
final class UsualTime {

    private static final String SPELLING = "0000-00-00T00:00:00Z";

    private UsualTime() {}

    /** The instant; null if it is spelled otherwise or is none, and the formatter is to say so. */
    static @Nullable Instant parse(String value) {
        if (!isSpelledSo(value)) {
            return null;
        }
        try {
            return LocalDateTime.of(
                            number(value, 0, 4),
                            number(value, 5, 7),
                            number(value, 8, 10),
                            number(value, 11, 13),
                            number(value, 14, 16),
                            number(value, 17, 19))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean isSpelledSo(String value) {
        if (value.length() != SPELLING.length()) {
            return false;
        }
        for (int i = 0; i < SPELLING.length(); i++) {
            char c = value.charAt(i);
            char expected = SPELLING.charAt(i);
            if (expected == '0' ? c < '0' || c > '9' : c != expected) {
                return false;
            }
        }
        return true;
    }

    private static int number(String value, int from, int to) {
        return Integer.parseInt(value, from, to, 10);
    }
}
