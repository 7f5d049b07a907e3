package dev.touchpoint.tour;

import dev.touchpoint.insight.Conformance;
import dev.touchpoint.insight.ConformanceSummary;
import dev.touchpoint.insight.JourneyCheck;
import dev.touchpoint.insight.Progress;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.TouchpointLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The planned journey beside the real ones: one that is over, one that is under way, and all of them. */
final class PlannedAndReal {

    private PlannedAndReal() {}

    private static final Instant EVENING = Instant.parse("2026-11-23T18:00:00Z");

    private static Interaction met(String customer, String touchpoint, int hours) {
        return Interaction.of(customer, touchpoint, EVENING.plus(Duration.ofHours(hours)));
    }

    public static void main(String[] args) {
        TouchpointLog log = TouchpointLog.of(List.of(
                met("c-1", "order", 0),
                met("c-1", "on-its-way", 15),
                met("c-1", "hotline", 16),
                met("c-1", "bread-arrives", 17).withFailed(true),
                met("c-1", "bread-arrives", 40),
                met("c-2", "recommended", -30),
                met("c-2", "order", 2),
                met("c-2", "on-its-way", 12)));
        List<ActualJourney> journeys = log.journeys().toList();

        Conformance plan = Conformance.with(DrawAMap.bakery(), "breakfast");
        JourneyCheck check = plan.check(journeys.get(0));
        System.out.println("One customer:");
        check.steps().forEach(System.out::println);
        check.adHoc().forEach(System.out::println);
        System.out.printf(Locale.ROOT, "Cost %d, fitness %.3f%n", check.cost(), check.fitness());

        Instant now = EVENING.plus(Duration.ofHours(24));
        Progress progress = plan.progress(journeys.get(1), now);
        System.out.println("Another one, right now: " + progress.done().size() + " steps are done");
        System.out.println(progress.next().orElseThrow());
        System.out.println(progress.vacuum().orElseThrow());

        System.out.println("Everybody, as of now:");
        ConformanceSummary all = journeys.stream().collect(plan.summary(now));
        all.steps().forEach(System.out::println);
        all.promises().forEach(System.out::println);
        all.adHoc().forEach(System.out::println);
    }
}
