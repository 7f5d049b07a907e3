package dev.touchpoint.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.insight.AskedWhen;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.nps.Csat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AskedAboutTest {

    private static final Metric CSAT = Csat.standard();

    @Test
    void tellsOccasionsAndTouchpointsApartByInstantOrByDay() {
        TouchpointLog log = TouchpointLog.of(List.of(
                Shop.met("a", "order", "web", "2026-01-02T08:00:00Z"),
                asked("order", null, "2026-01-02T07:59:59.999999Z"),
                asked("order", null, "2026-01-02T08:00:00Z"),
                asked("order", "other", "2026-01-03T08:00:00Z"),
                asked("delivery", null, "2026-01-03T08:00:00Z"),
                asked("delivery", null, null)));

        assertThat(AskedAbout.scores(log, CSAT, null))
                .isEqualTo(Map.of(
                        "order",
                        Map.of(AskedWhen.BEFORE, one(), AskedWhen.AFTER, one(), AskedWhen.NEVER_MET, one()),
                        "delivery",
                        Map.of(AskedWhen.NEVER_MET, one())));
        assertThat(AskedAbout.scores(log, CSAT, ZoneId.of("UTC")).get("order"))
                .containsOnlyKeys(AskedWhen.AFTER, AskedWhen.NEVER_MET);
    }

    private static ScoreCounts one() {
        return ScoreCounts.ofScores(CSAT.scale(), 4);
    }

    private static Response asked(String touchpoint, @Nullable String occasion, @Nullable String at) {
        return Response.builder("a", touchpoint, "csat", 4, Instant.parse("2026-02-01T08:00:00Z"))
                .occasion(occasion)
                .askedAt(at == null ? null : Instant.parse(at))
                .build();
    }
}
