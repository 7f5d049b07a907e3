package dev.touchpoint.cli.report;

import dev.touchpoint.insight.Scorecard;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A metric month by month. */
final class Trend {

    /** Twenty years: more months than that come from a wrong date. */
    static final int LONGEST = 240;

    private Trend() {}

    static List<Scored<Period>> of(Scorecard<YearMonth> months, Span span, double confidence) {
        return listed(months.groups().keySet()).stream()
                .map(month -> new Scored<>(
                        new Period(month, !span.covers(month)),
                        months.counts(month),
                        months.estimate(month, confidence)))
                .toList();
    }

    private static Collection<YearMonth> listed(Collection<YearMonth> answered) {
        if (answered.isEmpty()) {
            return answered;
        }
        SortedSet<YearMonth> sorted = new TreeSet<>(answered);
        YearMonth first = sorted.first();
        long length = first.until(sorted.last(), ChronoUnit.MONTHS) + 1;
        return length > LONGEST
                ? sorted
                : Stream.iterate(first, month -> month.plusMonths(1))
                        .limit(length)
                        .toList();
    }
}
