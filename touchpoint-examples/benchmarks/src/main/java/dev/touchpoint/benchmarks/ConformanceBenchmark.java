package dev.touchpoint.benchmarks;

import static dev.touchpoint.map.Initiator.COMPANY;
import static dev.touchpoint.map.Phase.DURING;
import static dev.touchpoint.map.Purpose.INFORM;

import dev.touchpoint.insight.Conformance;
import dev.touchpoint.insight.ConformanceSummary;
import dev.touchpoint.insight.JourneyCheck;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Planned journeys beside real ones: of 100,000 customers with ten events each, and of one customer with 100,000 events. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 2, jvmArgs = "-Xmx1g")
public class ConformanceBenchmark {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-02-01T00:00:00Z");
    private static final int CUSTOMERS = 100_000;
    private static final int EVENTS_EACH = 10;
    private static final int EVENTS_OF_ONE = 100_000;

    private final Conformance twelve = plan(12);
    private final Conformance thirty = plan(30);
    private TouchpointLog many = TouchpointLog.of(List.of());
    private ActualJourney one = new ActualJourney("c", null, List.of());

    private static Conformance plan(int steps) {
        TouchpointMap.Builder map = TouchpointMap.builder("map", "Map");
        IntStream.range(0, steps)
                .forEach(i -> map.touchpoint(Touchpoint.builder(id(i), id(i), DURING, COMPANY, INFORM)
                        .promise(Duration.ofHours(1))));
        Step[] all =
                IntStream.range(0, steps).mapToObj(i -> Step.of(id(i), id(i))).toArray(Step[]::new);
        return Conformance.with(
                map.build(),
                Journey.builder("plan", "Plan").stage("all", "All", all).build());
    }

    private static String id(int touchpoint) {
        return "t" + touchpoint;
    }

    /** Customers go through the twelve steps, but skip one in eight, and repeat one in eight. */
    @Setup
    public void live() {
        Random random = new Random(1);
        List<Event> events = new ArrayList<>(CUSTOMERS * EVENTS_EACH);
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            int touchpoint = 0;
            for (int k = 0; k < EVENTS_EACH; k++) {
                events.add(Interaction.of("c" + customer, id(touchpoint), START.plusSeconds(3_000L * k)));
                int turn = random.nextInt(8);
                touchpoint += turn == 0 ? 2 : turn == 1 ? 0 : 1;
            }
        }
        many = TouchpointLog.of(events);
        List<Event> ofOne = new ArrayList<>(EVENTS_OF_ONE);
        for (int k = 0; k < EVENTS_OF_ONE; k++) {
            ofOne.add(Interaction.of("c", id(random.nextInt(30)), START.plusSeconds(k)));
        }
        one = new ActualJourney("c", null, ofOne);
    }

    /** A million events of 100,000 customers, against twelve steps. */
    @Benchmark
    public ConformanceSummary manyCustomers() {
        return many.journeys().collect(twelve.summary(UNTIL));
    }

    /** 100,000 events of one customer, against thirty steps. */
    @Benchmark
    public JourneyCheck oneCustomerWithManyEvents() {
        return thirty.check(one);
    }
}
