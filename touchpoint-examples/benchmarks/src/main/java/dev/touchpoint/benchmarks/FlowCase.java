package dev.touchpoint.benchmarks;

import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What flows are measured on: journeys along eleven touchpoints, of which customers repeat some, skip some and leave early, with
 * detours over nine others; about ten interactions a journey. The same in every run.
 */
final class FlowCase {

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final int SECONDS_OF_A_YEAR = 365 * 86_400;
    private static final int MAIN_ROAD = 11;
    private static final int DETOURS = 9;

    private FlowCase() {}

    static Stream<ActualJourney> journeys(int customers) {
        return IntStream.range(0, customers).mapToObj(FlowCase::journey);
    }

    private static ActualJourney journey(int number) {
        SplittableRandom random = new SplittableRandom(number);
        String customer = "customer-" + (10_000_000 + number);
        String occasion = "order-" + (10_000_000 + number);
        List<Event> events = new ArrayList<>();
        long second = random.nextInt(SECONDS_OF_A_YEAR);
        int next = 0;
        while (next < MAIN_ROAD) {
            double chance = random.nextDouble();
            boolean detour = chance < 0.02;
            events.add(met(customer, occasion, detour ? MAIN_ROAD + random.nextInt(DETOURS) : next, second));
            next += detour || chance < 0.06 ? 0 : chance < 0.10 ? 2 : chance < 0.98 ? 1 : MAIN_ROAD;
            second += 1 + (long) (-Math.log(1 - random.nextDouble()) * 86_400);
        }
        return new ActualJourney(customer, occasion, events);
    }

    /** With texts of its own for each interaction, as a reader of files makes them: that they are equal takes to be found out. */
    private static Interaction met(String customer, String occasion, int touchpoint, long second) {
        return new Interaction(
                String.valueOf(customer.toCharArray()),
                String.valueOf(occasion.toCharArray()),
                "touchpoint-" + touchpoint,
                null,
                START.plusSeconds(second),
                0,
                false);
    }
}
