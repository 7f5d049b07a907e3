package dev.touchpoint.benchmarks;

import static dev.touchpoint.timing.Scope.ANY_SURVEY;

import dev.touchpoint.timing.Ask;
import dev.touchpoint.timing.Confirmation;
import dev.touchpoint.timing.ContactLedger;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Occasion;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.SurveyTiming;
import dev.touchpoint.timing.TimingRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Asks and confirmations a second, each of another customer, over the ledger in memory and on two threads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 3, jvmArgs = "-Xmx2g")
@Threads(2)
public class LedgerBenchmark {

    private static final Instant NOW = Instant.parse("2026-06-05T08:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final AtomicLong customers = new AtomicLong();
    private SurveyTiming timing = timing();

    /** A new, empty ledger. */
    @Setup(Level.Iteration)
    public void forget() {
        timing = timing();
    }

    private static SurveyTiming timing() {
        SurveyPolicy policy = SurveyPolicy.about("delivery")
                .askedAt("delivery-survey")
                .over("email")
                .rule(TimingRules.delay(Duration.ofHours(24)))
                .rule(TimingRules.gap(Duration.ofDays(90), ANY_SURVEY))
                .rule(TimingRules.quietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)))
                .build();
        return SurveyTiming.of(ContactLedger.inMemory(), policy);
    }

    /** One customer is asked, and the ask confirmed. */
    @Benchmark
    public Confirmation askAndConfirm() {
        String id = "c-" + customers.incrementAndGet();
        Customer customer = Customer.builder(id).zone(ZONE).build();
        Occasion occasion = Occasion.of("delivery", id, NOW.minus(Duration.ofDays(2)));
        if (timing.ask(customer, occasion, NOW) instanceof Ask ask) {
            return timing.confirm(ask.invitation(), NOW);
        }
        throw new IllegalStateException("everybody here may be asked");
    }
}
