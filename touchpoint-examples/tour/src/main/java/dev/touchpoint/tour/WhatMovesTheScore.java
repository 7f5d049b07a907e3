package dev.touchpoint.tour;

import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.nps.Csat;
import dev.touchpoint.nps.Driver;
import dev.touchpoint.nps.DriverAnalysis;
import dev.touchpoint.nps.DriverOutcome;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsDrivers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Which touchpoints move the relationship score: a late parcel makes detractors, and good advice makes promoters. */
final class WhatMovesTheScore {

    private WhatMovesTheScore() {}

    public static void main(String[] args) {
        Map<String, Metric> touchpoints = new LinkedHashMap<>();
        touchpoints.put("parcel", Csat.standard());
        touchpoints.put("advice", Csat.standard());
        touchpoints.put("invoice", Csat.standard());
        NpsDrivers drivers = answers().stream().collect(NpsDrivers.of(Nps.standard(), "relationship", touchpoints));

        System.out.println(drivers);
        System.out.println("With a score at each touchpoint: " + drivers.answered());
        for (DriverOutcome outcome : DriverOutcome.values()) {
            if (drivers.relativeWeights(outcome, 0.95) instanceof DriverAnalysis.Explained explained) {
                System.out.println(String.format(
                        Locale.ROOT, "%s: %.1f %% of its variance explained", outcome, explained.explained()));
                for (Driver driver : explained.drivers()) {
                    System.out.println(String.format(
                            Locale.ROOT,
                            "  %-7s %4.1f (%s), correlation %.2f",
                            driver.touchpoint(),
                            driver.weight(),
                            driver.interval(),
                            driver.correlation()));
                }
            }
        }
    }

    /** Eight hundred customers, made up: one in eight never asked for advice. */
    private static List<Response> answers() {
        SplittableRandom random = new SplittableRandom(2000);
        Instant day = Instant.parse("2026-10-01T12:00:00Z");
        List<Response> answers = new ArrayList<>();
        for (int i = 0; i < 800; i++) {
            String customer = "c-" + i;
            int parcel = random.nextInt(1, 6);
            int advice = random.nextInt(1, 6);
            int invoice = random.nextInt(1, 6);
            int liking = 7 + (parcel == 1 ? -4 : 0) + (advice >= 4 ? 2 : 0) + random.nextInt(0, 2);
            answers.add(
                    Response.builder(customer, "parcel", "csat", parcel, day).build());
            answers.add(
                    Response.builder(customer, "invoice", "csat", invoice, day).build());
            answers.add(Response.builder(customer, "relationship", "nps", Math.min(10, liking), day)
                    .build());
            if (i % 8 != 0) {
                answers.add(Response.builder(customer, "advice", "csat", advice, day)
                        .build());
            }
        }
        return answers;
    }
}
