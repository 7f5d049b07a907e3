package dev.touchpoint.cli.journeys;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.insight.Durations;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Lengths of time for readers and for programs. */
final class Times {

    private Times() {}

    /** The time that a share of all took at most; a dash if there are none. */
    static String quantile(Durations times, double share) {
        return times.quantile(share).map(Figures::duration).orElse("-");
    }

    /** Customer-days, as in {@code 1,234.5}. */
    static String days(double days) {
        return String.format(Locale.ROOT, "%,.1f", BigDecimal.valueOf(days));
    }

    /** {@code count, customerDays, mean, least, quantiles…, most, exact}; times in ISO 8601, null where there are none. */
    static ObjectNode json(Durations times) {
        return Json.object()
                .put("count", times.n())
                .put("customerDays", times.totalDays())
                .put("mean", iso(times.mean()))
                .put("least", iso(times.least()))
                .put("quarter", iso(times.quantile(0.25)))
                .put("median", iso(times.quantile(0.5)))
                .put("threeQuarters", iso(times.quantile(0.75)))
                .put("nineTenths", iso(times.quantile(0.9)))
                .put("ninetyNineHundredths", iso(times.quantile(0.99)))
                .put("most", iso(times.most()))
                .put("exact", times.isExact());
    }

    private static @Nullable String iso(Optional<Duration> time) {
        return time.map(Duration::toString).orElse(null);
    }
}
