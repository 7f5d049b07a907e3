package dev.touchpoint.json;

import dev.touchpoint.check.Iso8601;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text in a form of ISO 8601. What the pattern accepts and the calendar does not have, such as February 30, is refused all
 * the same; a schema can't say that.
 *
 * @param what how messages call it
 * @param pattern what the text looks like; it means the same to Java and to ECMA-262
 */
record IsoShape<T>(String what, Pattern pattern, Function<String, T> parse, Function<T, String> print, Class<T> type)
        implements Shape {

    static final IsoShape<Duration> DURATION = of(
            Duration.class,
            "an ISO 8601 duration such as PT36H or P2D",
            "-?P(?=[0-9T])(?:[0-9]+D)?(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+(?:\\.[0-9]{1,9})?S)?)?",
            Duration::parse,
            // Java would write a sign before each number.
            duration -> duration.isNegative() ? "-" + duration.negated() : duration.toString());

    /** A duration that nobody takes for calendar time: P1D is read as 24 hours where it may be one. */
    static final IsoShape<Duration> ELAPSED =
            of(Duration.class, "elapsed time, as in PT24H", Iso8601.ELAPSED, Duration::parse, Duration::toString);

    private static final IsoShape<TemporalAmount> AMOUNT = of(
            TemporalAmount.class,
            "elapsed time, as in PT24H, or calendar time, as in P30D, not both",
            Iso8601.AMOUNT,
            text -> text.startsWith("PT") ? Duration.parse(text) : Period.parse(text),
            TemporalAmount::toString);

    /** An instant at which a decision can be made. */
    static final IsoShape<Instant> PRESENT = of(
            Instant.class,
            "an ISO 8601 instant from 1900 to 2199 such as 2026-11-23T07:00:00Z",
            "(?:19|20|21)[0-9]{2}" + Iso8601.MONTH_AND_DAY + "T" + Iso8601.MINUTE + Iso8601.SECOND + "Z",
            Instant::parse,
            Instant::toString);

    private static final Map<Type, IsoShape<?>> ALL = Map.of(
            Duration.class,
            DURATION,
            TemporalAmount.class,
            AMOUNT,
            Period.class,
            of(
                    Period.class,
                    "an ISO 8601 period such as P90D, P2W or P1M",
                    "P(?=[0-9-])(?:-?[0-9]+Y)?(?:-?[0-9]+M)?(?:-?[0-9]+W)?(?:-?[0-9]+D)?",
                    Period::parse,
                    Period::toString),
            Instant.class,
            of(
                    Instant.class,
                    "an ISO 8601 instant such as 2026-11-23T07:00:00Z",
                    Iso8601.DATE + "T" + Iso8601.MINUTE + Iso8601.SECOND + "Z",
                    Instant::parse,
                    Instant::toString),
            LocalDate.class,
            of(
                    LocalDate.class,
                    "an ISO 8601 date such as 2026-11-23",
                    Iso8601.DATE,
                    LocalDate::parse,
                    LocalDate::toString),
            LocalTime.class,
            of(LocalTime.class, "an ISO 8601 time such as 21:00", Iso8601.TIME, LocalTime::parse, LocalTime::toString),
            ZoneId.class,
            of(ZoneId.class, "a time zone such as Europe/Berlin", "[A-Za-z0-9+:_/-]+", ZoneId::of, ZoneId::getId));

    private static <T> IsoShape<T> of(
            Class<T> type, String what, String pattern, Function<String, T> parse, Function<T, String> print) {
        return new IsoShape<>(what, Pattern.compile(pattern), parse, print, type);
    }

    /** The shape of a class; null if it has no such form. */
    static @Nullable IsoShape<?> of(Type type) {
        return ALL.get(type);
    }

    @Override
    public @Nullable Object read(Node node, Place place, Findings findings) {
        if (node instanceof Node.Text text && pattern.matcher(text.value()).matches()) {
            try {
                return parse.apply(text.value());
            } catch (DateTimeException | ArithmeticException e) {
                // Looks right, but the calendar does not have it, or it is longer than Java can hold: as any other
                // mistake.
            }
        }
        findings.mustBe(what, node, place);
        return null;
    }

    @Override
    public Object write(Object value) {
        return print.apply(type.cast(value));
    }

    @Override
    public Map<String, @Nullable Object> schema(Definitions definitions) {
        return JsonText.object("type", "string", "pattern", "^(?:" + pattern.pattern() + ")$");
    }
}
