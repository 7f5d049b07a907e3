package dev.touchpoint.cli.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times of a column. Strict: 31 February is an error, not the 28th. Local times follow java.time: one that the
 * clocks skip counts as much later as they skip, of one that they pass twice the first is meant.
 */
final class TimeFormat {

    /** How ISO 8601 writes that there is no offset. */
    private static final String UTC = "Z";

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalEnd()
            .optionalStart()
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:MM", UTC)
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHmm", UTC)
            .optionalEnd()
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    private final @Nullable String pattern;
    private final DateTimeFormatter formatter;
    private final @Nullable ZoneId zone;
    private final boolean byDay;

    private TimeFormat(@Nullable String pattern, @Nullable ZoneId zone, boolean byDay) {
        this.pattern = pattern;
        this.formatter = pattern == null ? ISO : formatter(pattern);
        this.zone = zone;
        this.byDay = byDay;
    }

    /** The format of a column: what it does not say itself, the mapping says. */
    static TimeFormat of(TimeSource column, Mapping mapping) {
        String pattern = column.pattern() == null ? mapping.pattern() : column.pattern();
        ZoneId zone = column.zone() == null ? mapping.zone() : column.zone();
        return new TimeFormat(pattern, zone, column.byDay());
    }

    /** Times in ISO 8601, local ones in a zone; null for none. */
    static TimeFormat iso(@Nullable ZoneId zone) {
        return new TimeFormat(null, zone, false);
    }

    static void checkPattern(@Nullable String pattern) {
        if (pattern != null) {
            formatter(pattern);
        }
    }

    /**
     * The instant that a value names.
     *
     * @throws DateTimeException if it names none; the message is the rule that it breaks
     */
    Instant parse(String value) {
        Instant usual = pattern == null && !byDay ? UsualTime.parse(value) : null;
        return usual == null ? parseByFormatter(value) : usual;
    }

    private Instant parseByFormatter(String value) {
        TemporalAccessor parsed = parsed(value);
        LocalDate date = parsed.query(TemporalQueries.localDate());
        LocalTime time = parsed.query(TemporalQueries.localTime());
        if (date == null) {
            throw new DateTimeException(rule());
        }
        if (byDay) {
            return date.atStartOfDay(zone(parsed)).toInstant();
        }
        if (time == null) {
            throw new DateTimeException("must be a date with a time (or the mapping say \"precision\": \"DAY\")");
        }
        return date.atTime(time).atZone(zone(parsed)).toInstant();
    }

    private TemporalAccessor parsed(String value) {
        try {
            return formatter.parse(value);
        } catch (DateTimeException e) {
            throw new DateTimeException(rule(), e);
        }
    }

    private ZoneId zone(TemporalAccessor parsed) {
        ZoneId own = parsed.query(TemporalQueries.zone());
        boolean written = own != null && (!byDay || zone == null);
        ZoneId known = written ? own : zone;
        if (known == null) {
            throw new DateTimeException("must have an offset, such as Z or +01:00 (or the mapping a zone)");
        }
        return known;
    }

    private String rule() {
        return pattern == null ? "must be a time such as 2026-11-23T07:00:00Z" : "must be a time written as " + pattern;
    }

    private static DateTimeFormatter formatter(String pattern) {
        try {
            return new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(withProlepticYears(pattern))
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "pattern must be one such as yyyy-MM-dd HH:mm:ss, was " + Quoted.text(pattern), e);
        }
    }

    /** Everybody writes yyyy, which strictly is the year of an era and not enough to know the year. */
    private static String withProlepticYears(String pattern) {
        StringBuilder changed = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            quoted ^= c == '\'';
            changed.append(c == 'y' && !quoted && !pattern.contains("G") ? 'u' : c);
        }
        return changed.toString();
    }
}
