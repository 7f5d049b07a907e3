package dev.touchpoint.blackbox.insight;

import dev.touchpoint.fixture.EffortMetric;
import dev.touchpoint.fixture.MeanMetric;
import dev.touchpoint.insight.Experience;
import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Scale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a customer told, in short. */
final class Told {

    static final Metric CSAT = new MeanMetric("csat", Scale.of(1, 5));
    static final Metric EFFORT = new EffortMetric("effort", Scale.of(1, 5));
    static final Metric NPS = new MeanMetric("nps", Scale.of(0, 10));
    static final Metric VALENCE = new MeanMetric("valence", Scale.of(-2, 2));
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private Told() {}

    /** Scores at touchpoints t1, t2 and so on, a minute apart. */
    static Experience experience(Metric metric, int... scores) {
        List<Response> responses = new ArrayList<>();
        for (int score : scores) {
            responses.add(answer("ann", "t" + (responses.size() + 1), metric.id(), score, responses.size())
                    .build());
        }
        return Experience.of(metric, responses);
    }

    static Response.Builder answer(String customer, String touchpoint, String metric, Integer score, long minute) {
        return Response.builder(customer, touchpoint, metric, score, NOON.plusSeconds(60 * minute));
    }
}
