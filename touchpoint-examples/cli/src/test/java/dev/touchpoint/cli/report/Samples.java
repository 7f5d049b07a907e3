package dev.touchpoint.cli.report;

import dev.touchpoint.cli.sample.PlantedProblem;
import dev.touchpoint.cli.sample.SampleCompany;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.metric.Metrics;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

/** Larger reports: the sample company, and a company with very many touchpoints. */
final class Samples {

    private Samples() {}

    /** The sample company with few customers, so that it is quick. */
    static Report report() {
        return report(new ArrayList<>());
    }

    /** The same; its responses are added to a list. */
    static Report report(List<Response> responses) {
        ReportTally tally = new ReportTally(SampleCompany.map(), Metrics.discover(), SampleCompany.zone(), 5);
        new SampleCompany(600, 1, EnumSet.allOf(PlantedProblem.class)).generate(tally::add, response -> {
            responses.add(response);
            tally.add(response);
        });
        return tally.report(0.95, 0, false);
    }

    /** The reading of some answers to one metric's question. */
    static Reading reading(List<Response> responses) {
        ReportTally tally = new ReportTally(Shop.map(), Metrics.discover(), Shop.ZONE, 5);
        responses.forEach(tally::add);
        return tally.report(0.95, 0, false).readings().get(0);
    }

    /** An answer in each cell of so many touchpoints, channels and months. */
    static Report cells(int touchpoints, int channels, int months) {
        ReportTally tally = new ReportTally(Shop.map(), Metrics.discover(), Shop.ZONE, 0);
        for (int i = 0; i < touchpoints * channels * months; i++) {
            Instant at =
                    Instant.parse("2015-01-10T12:00:00Z").plus(i / (touchpoints * channels) * 30L, ChronoUnit.DAYS);
            tally.add(Response.builder("c" + i, "t" + i % touchpoints, "nps", i % 11, at)
                    .channel("c" + i / touchpoints % channels)
                    .build());
        }
        return tally.report(0.95, 0, false);
    }

    /** So many touchpoints, which customers meet as chance has it, three channels and a year. */
    static Report crowd(int touchpoints) {
        TouchpointMap.Builder map = TouchpointMap.builder("crowd", "A crowd of touchpoints");
        for (int i = 0; i < touchpoints; i++) {
            map.touchpoint(Shop.touchpoint("t" + i, "I do something that takes some words to say, number " + i));
        }
        ReportTally tally = new ReportTally(map.build(), Metrics.discover(), Shop.ZONE, 1);
        Random random = new Random(7);
        for (int i = 0; i < touchpoints * 8; i++) {
            Instant at = Instant.parse("2025-01-01T12:00:00Z").plus(i, ChronoUnit.HOURS);
            String touchpoint = "t" + random.nextInt(1 + random.nextInt(touchpoints));
            tally.add(new Interaction("c" + i % touchpoints, null, touchpoint, null, at, 0, false));
        }
        for (int i = 0; i < touchpoints * 60; i++) {
            Instant at = Instant.parse("2025-01-01T12:00:00Z").plus(i * 7L % 364, ChronoUnit.DAYS);
            tally.add(Response.builder("c" + i, "t" + i % touchpoints, "nps", i * 31 % 11, at)
                    .channel("channel-" + i * 13 % 3)
                    .segment("region", "r" + i * 17 % 4)
                    .comment(i % 9 == 0 ? "Something to read, number " + i : null)
                    .build());
        }
        return tally.report(0.95, 0, false);
    }
}
