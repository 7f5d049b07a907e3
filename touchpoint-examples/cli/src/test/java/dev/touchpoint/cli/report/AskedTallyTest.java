package dev.touchpoint.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.cli.sample.PlantedProblem;
import dev.touchpoint.cli.sample.SampleCompany;
import dev.touchpoint.insight.AskedWhen;
import dev.touchpoint.insight.Scorecard;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.nps.Csat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AskedTallyTest {

    private final Metric csat = Csat.standard();
    private final List<Event> events = new ArrayList<>();

    @Test
    void saysOfTheSampleCompanyWhatTheLibrarySaysOfTheWholeLog() {
        new SampleCompany(400, 3, EnumSet.allOf(PlantedProblem.class)).generate(events::add, events::add);

        assertThat(tallied(null)).isEqualTo(expected(AskedWhen.byInstant()));
        assertThat(tallied(SampleCompany.zone())).isEqualTo(expected(AskedWhen.byDay(SampleCompany.zone())));
        assertThat(tallied(null).get("collection")).containsKeys(AskedWhen.BEFORE, AskedWhen.AFTER);
    }

    @Test
    void responsesMayComeBeforeTheirInteractions() {
        new SampleCompany(100, 4, EnumSet.allOf(PlantedProblem.class)).generate(events::add, events::add);
        Map<String, Map<AskedWhen, ScoreCounts>> inOrder = tallied(null);

        events.sort(Comparator.comparingInt(event -> event instanceof Response ? 0 : 1));

        assertThat(tallied(null)).isEqualTo(inOrder);
    }

    @Test
    void tellsOccasionsAndTouchpointsApart() {
        events.add(Shop.met("a", "order", "web", "2026-01-02T08:00:00Z"));
        events.add(asked("a", "order", null, "2026-01-02T07:59:59.999999Z"));
        events.add(asked("a", "order", null, "2026-01-02T08:00:00Z"));
        events.add(asked("a", "order", "other", "2026-01-03T08:00:00Z"));
        events.add(asked("a", "delivery", null, "2026-01-03T08:00:00Z"));

        assertThat(tallied(null))
                .isEqualTo(Map.of(
                        "order",
                        Map.of(AskedWhen.BEFORE, one(), AskedWhen.AFTER, one(), AskedWhen.NEVER_MET, one()),
                        "delivery",
                        Map.of(AskedWhen.NEVER_MET, one())));
        assertThat(tallied(ZoneId.of("UTC")).get("order")).containsOnlyKeys(AskedWhen.AFTER, AskedWhen.NEVER_MET);
    }

    @Test
    void timesFarOffAreNoProblem() {
        events.add(Response.builder("a", "order", "csat", 3, Instant.MAX)
                .askedAt(Instant.MIN)
                .build());

        assertThat(tallied(null).get("order")).containsOnlyKeys(AskedWhen.NEVER_MET);
        assertThat(FirstMet.micros(Instant.MIN)).isLessThan(FirstMet.micros(Instant.MAX));
    }

    private ScoreCounts one() {
        return ScoreCounts.ofScores(csat.scale(), 4);
    }

    private static Response asked(String customer, String touchpoint, @Nullable String occasion, String at) {
        return Response.builder(customer, touchpoint, "csat", 4, Instant.parse("2026-02-01T08:00:00Z"))
                .occasion(occasion)
                .askedAt(Instant.parse(at))
                .build();
    }

    private Map<String, Map<AskedWhen, ScoreCounts>> tallied(@Nullable ZoneId days) {
        FirstMet met = new FirstMet();
        AskedTally tally = new AskedTally(csat.scale());
        for (Event event : events) {
            if (event instanceof Response response) {
                if (response.metric().equals("csat")) {
                    tally.add(response);
                }
            } else {
                met.add((Interaction) event);
            }
        }
        return tally.byTouchpoint(met, days);
    }

    private Map<String, Map<AskedWhen, ScoreCounts>> expected(
            BiFunction<ActualJourney, Response, @Nullable AskedWhen> when) {
        Map<String, Map<AskedWhen, ScoreCounts>> expected = new TreeMap<>();
        events.stream().map(Event::touchpoint).distinct().forEach(touchpoint -> {
            Map<AskedWhen, ScoreCounts> groups = TouchpointLog.of(events)
                    .journeys()
                    .collect(Scorecard.byJourney(
                            (journey, response) ->
                                    response.touchpoint().equals(touchpoint) ? when.apply(journey, response) : null,
                            csat))
                    .groups();
            if (!groups.isEmpty()) {
                expected.put(touchpoint, groups);
            }
        });
        return expected;
    }
}
