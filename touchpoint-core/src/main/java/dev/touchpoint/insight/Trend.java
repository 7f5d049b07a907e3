package dev.touchpoint.insight;

import static dev.touchpoint.check.Require.notNull;

import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.ScoreCounts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A metric over time, by periods of the calendar in a time zone.
 *
 * <pre>{@code
 * Trend months = log.responses().collect(Trend.by(TrendPeriod.MONTH, zone, nps));
 * months.points(now, 30, 0.95).forEach(System.out::println);
 * months.rolling(3, now, 30, 0.95).forEach(System.out::println);
 * }</pre>
 *
 * <p>Periods go from that of the first answer to that of the last; one without answers in between is a point, too. Memory grows
 * with periods, not with responses. Immutable and thread-safe.
 */
public final class Trend {

    /** More periods than that come from a wrong date. */
    public static final int MOST_PERIODS = 100_000;

    private final TrendPeriod period;
    private final ZoneId zone;
    private final Metric metric;
    private final SortedMap<LocalDate, ScoreCounts> periods;

    private Trend(TrendPeriod period, ZoneId zone, Metric metric, SortedMap<LocalDate, ScoreCounts> periods) {
        this.period = period;
        this.zone = zone;
        this.metric = metric;
        this.periods = periods;
    }

    /**
     * One point of a trend.
     *
     * @param from the first day, not null
     * @param until the day after the last, not null
     * @param counts the answers of these days, not null
     * @param estimate the score with its interval; null if there are fewer answers than asked for
     * @param partial whether these days are not over yet, so that answers are missing
     */
    public record Point(
            LocalDate from, LocalDate until, ScoreCounts counts, @Nullable Estimate estimate, boolean partial) {}

    /**
     * A collector that makes a trend of a stream of responses, sequential or parallel.
     *
     * @param period the periods, not null
     * @param zone the zone whose days count, not null
     * @param metric the metric whose answers count; responses with another metric id or without a score are passed over
     * @return the collector, not null; it throws {@link IllegalArgumentException} at a score that is not on the metric's
     *     scale
     */
    public static Collector<Response, ?, Trend> by(TrendPeriod period, ZoneId zone, Metric metric) {
        notNull("period", period);
        notNull("zone", zone);
        return Collectors.collectingAndThen(
                Scorecard.by(
                        response -> period.startOf(response.at().atZone(zone).toLocalDate()), metric),
                card -> new Trend(period, zone, metric, card.groups()));
    }

    /**
     * A trend of answers that were counted by day elsewhere.
     *
     * @param period the periods, not null
     * @param zone the zone whose days these are, not null
     * @param metric the metric, not null
     * @param days the answers of each day, on the metric's scale; not null
     * @return the trend, not null
     * @throws IllegalArgumentException if counts are on another scale
     */
    public static Trend ofDays(TrendPeriod period, ZoneId zone, Metric metric, Map<LocalDate, ScoreCounts> days) {
        notNull("period", period);
        notNull("zone", zone);
        ScoreCounts none = ScoreCounts.empty(notNull("metric", metric).scale());
        SortedMap<LocalDate, ScoreCounts> periods = new TreeMap<>();
        days.forEach((day, counts) -> {
            ScoreCounts onScale = none.plus(counts);
            if (!onScale.isEmpty()) {
                periods.merge(period.startOf(day), onScale, ScoreCounts::plus);
            }
        });
        return new Trend(period, zone, metric, periods);
    }

    /**
     * The score of each period.
     *
     * @param now the present, which a period that ends later is partial at; not null
     * @param minimum how many answers it takes to show a score, 1 or more
     * @param confidence the intervals' confidence, between 0 and 1, both excluded
     * @return the points in order; none if there are no answers; not null, unmodifiable
     * @throws IllegalArgumentException if the minimum is below 1, the confidence not between 0 and 1, or there are more than
     *     {@value #MOST_PERIODS} periods
     */
    public List<Point> points(Instant now, long minimum, double confidence) {
        return rolling(1, now, minimum, confidence);
    }

    /**
     * The score of each window of so many periods, each one period later than the one before. Neighbours share answers, so
     * they are not independent and are not to be compared.
     *
     * @param window how many periods, 1 or more
     * @param now the present, which a window that ends later is partial at; not null
     * @param minimum how many answers it takes to show a score, 1 or more
     * @param confidence the intervals' confidence, between 0 and 1, both excluded
     * @return the points in order, none for a window that would begin before the first period; not null, unmodifiable
     * @throws IllegalArgumentException if the window or the minimum is below 1, the confidence not between 0 and 1, or there
     *     are more than {@value #MOST_PERIODS} periods
     */
    public List<Point> rolling(int window, Instant now, long minimum, double confidence) {
        requireAtLeastOne("window", window);
        requireAtLeastOne("minimum", minimum);
        Interval.requireConfidence(confidence);
        LocalDate today = now.atZone(zone).toLocalDate();
        List<LocalDate> starts = starts();
        List<Point> points = new ArrayList<>();
        ScoreCounts none = ScoreCounts.empty(metric.scale());
        ScoreCounts sum = none;
        for (int i = 0; i < starts.size(); i++) {
            sum = sum.plus(periods.getOrDefault(starts.get(i), none));
            if (i >= window) {
                sum = sum.minus(periods.getOrDefault(starts.get(i - window), none));
            }
            if (i >= window - 1) {
                LocalDate until = period.plus(starts.get(i), 1);
                points.add(new Point(
                        starts.get(i - window + 1),
                        until,
                        sum,
                        sum.n() < minimum ? null : metric.estimate(sum, confidence),
                        today.isBefore(until)));
            }
        }
        return List.copyOf(points);
    }

    private static void requireAtLeastOne(String what, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(what + " must be 1 or more, was " + value);
        }
    }

    private List<LocalDate> starts() {
        if (periods.isEmpty()) {
            return List.of();
        }
        LocalDate first = periods.firstKey();
        LocalDate last = periods.lastKey();
        long after = period.between(first, last);
        if (after >= MOST_PERIODS) {
            throw new IllegalArgumentException("a trend must have at most " + MOST_PERIODS
                    + " periods, would have one of each " + period + " from " + first + " to " + last);
        }
        List<LocalDate> starts = new ArrayList<>();
        for (int i = 0; i <= after; i++) {
            starts.add(period.plus(first, i));
        }
        return starts;
    }

    /** Metric, period and zone, as in {@code Trend[nps by MONTH in Europe/Berlin]}. */
    @Override
    public String toString() {
        return "Trend[" + metric.id() + " by " + period + " in " + zone + "]";
    }
}
