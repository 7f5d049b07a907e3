package dev.touchpoint.benchmarks;

import static dev.touchpoint.timing.Scope.ANY_SURVEY;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.timing.Iterations;
import dev.touchpoint.timing.Simulation;
import dev.touchpoint.timing.SimulationResult;
import dev.touchpoint.timing.SurveyPolicies;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.TimingRules;
import dev.touchpoint.timing.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A year of ten occasions a customer, under three policies: in one thread, and in two, each with half of the customers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(value = 2, jvmArgs = "-Xmx512m")
public class SimulationBenchmark {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final int SECONDS_OF_A_YEAR = 365 * 86_400;
    private static final int OCCASIONS = 10;
    private static final LocalTime NINE = LocalTime.of(9, 0);

    /** How many customers there are. */
    @Param({"100000"})
    private int customers;

    private TouchpointLog log = TouchpointLog.of(List.of());
    private final Simulation simulation =
            Simulation.of(policies()).answering("email", 0.2).until(START.plusSeconds(SECONDS_OF_A_YEAR));

    /** Ten deliveries and tickets for each customer, at random moments of the year. */
    @Setup
    public void live() {
        Random random = new Random(1);
        List<Event> events = new ArrayList<>(customers * OCCASIONS);
        for (int customer = 0; customer < customers; customer++) {
            for (int k = 0; k < OCCASIONS; k++) {
                String touchpoint = random.nextBoolean() ? "delivery" : "ticket";
                Instant at = START.plusSeconds(random.nextInt(SECONDS_OF_A_YEAR));
                events.add(Interaction.of("c" + customer, touchpoint, at).withOccasion("o" + customer + "-" + k));
            }
        }
        log = TouchpointLog.of(events);
    }

    private static SurveyPolicies policies() {
        SurveyPolicy delivery = SurveyPolicy.about("delivery")
                .askedAt("delivery-survey")
                .over("email", "in-app")
                .zone(ZONE)
                .rule(TimingRules.delay(Duration.ofHours(24)))
                .rule(TimingRules.expiry(Period.ofDays(14)))
                .rule(TimingRules.gap(Period.ofDays(30), ANY_SURVEY))
                .rule(TimingRules.cap(4, Period.ofYears(1), ANY_SURVEY))
                .rule(TimingRules.quietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)))
                .build();
        SurveyPolicy ticket = SurveyPolicy.about("ticket")
                .askedAt("ticket-survey")
                .over("email")
                .zone(ZONE)
                .rule(TimingRules.delay(Duration.ofHours(3)))
                .rule(TimingRules.expiry(Period.ofDays(7)))
                .rule(TimingRules.gap(Period.ofDays(30), ANY_SURVEY))
                .rule(TimingRules.quietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)))
                .build();
        SurveyPolicy relationship = SurveyPolicy.relationship(Iterations.every(Period.ofMonths(6), START))
                .askedAt("nps-survey")
                .over("email")
                .zone(ZONE)
                .rule(TimingRules.gap(Period.ofDays(60), ANY_SURVEY))
                .rule(TimingRules.allowedHours(Window.of(EnumSet.range(MONDAY, FRIDAY), NINE, LocalTime.of(17, 0))))
                .build();
        return SurveyPolicies.of(delivery, ticket, relationship);
    }

    /** All customers in one thread. */
    @Benchmark
    public SimulationResult inOneThread() {
        return simulation.run(log);
    }

    /** Half of the customers in each of two threads. */
    @Benchmark
    public SimulationResult inTwoThreads() {
        return log.split(2).parallelStream()
                .map(simulation::run)
                .reduce(SimulationResult::plus)
                .orElseThrow();
    }
}
