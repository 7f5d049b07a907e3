package dev.touchpoint.tour;

import dev.touchpoint.insight.Aggregator;
import dev.touchpoint.insight.AggregatorFit;
import dev.touchpoint.insight.Aggregators;
import dev.touchpoint.insight.Experience;
import dev.touchpoint.insight.Experiences;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.nps.Csat;
import dev.touchpoint.nps.Nps;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** What a customer's scores come to along the way, and which way of adding them up goes with the answer in the end. */
final class WhatItAddsUpTo {

    private static final Instant DAY = Instant.parse("2026-10-01T12:00:00Z");

    private WhatItAddsUpTo() {}

    public static void main(String[] args) {
        Metric csat = Csat.standard();
        Map<String, Aggregator> aggregators = new LinkedHashMap<>();
        for (Aggregator aggregator : List.of(
                Aggregators.mean(),
                Aggregators.end(),
                Aggregators.peakEnd(),
                Aggregators.negativePeakEnd(),
                Aggregators.recency(1),
                Aggregators.lossAverse(2.25))) {
            aggregators.put(aggregator.toString(), aggregator);
        }
        // A way of the shop's own: what the worst moment was.
        aggregators.put("worst", told -> told.moments().stream()
                .mapToDouble(moment -> moment.score())
                .min());

        Experience experience = Experience.of(csat, answers("ann", 4, 2, 5, 3, 4));
        aggregators.forEach((name, aggregator) -> System.out.printf(
                Locale.ROOT, "%-17s %5.2f%n", name, experience.by(aggregator).orElseThrow()));
        System.out.println("The mean along the way:");
        experience
                .curve(Aggregators.mean())
                .forEach(point -> System.out.printf(
                        Locale.ROOT, "  %s %.2f%n", point.moment().touchpoint(), point.value()));

        System.out.println("What goes with the NPS answer in the end?");
        for (AggregatorFit fit :
                AggregatorFit.of(log(), Experiences.of(csat), Nps.standard(), "relationship", aggregators)) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-17s %5.2f of %d customers%n",
                    fit.aggregator(),
                    fit.correlation(),
                    fit.customers());
        }
    }

    private static List<Response> answers(String customer, int... scores) {
        List<Response> answers = new ArrayList<>();
        for (int score : scores) {
            String touchpoint =
                    List.of("search", "order", "parcel", "invoice", "help").get(answers.size());
            Instant at = DAY.plus(Duration.ofDays(answers.size()));
            answers.add(
                    Response.builder(customer, touchpoint, "csat", score, at).build());
        }
        return answers;
    }

    /** Four hundred customers, made up: one bad moment decides, and the others hardly matter. */
    private static TouchpointLog log() {
        SplittableRandom random = new SplittableRandom(1993);
        List<Response> log = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            int[] scores = random.ints(5, 1, 6).toArray();
            int worst = Math.min(Math.min(scores[0], scores[1]), Math.min(Math.min(scores[2], scores[3]), scores[4]));
            log.addAll(answers("c-" + i, scores));
            log.add(Response.builder(
                            "c-" + i,
                            "relationship",
                            "nps",
                            Math.min(10, 2 * worst + random.nextInt(3)),
                            DAY.plus(Duration.ofDays(30)))
                    .build());
        }
        return TouchpointLog.of(log);
    }
}
