package dev.touchpoint.benchmarks;

import dev.touchpoint.timing.Contact;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Decision;
import dev.touchpoint.timing.History;
import dev.touchpoint.timing.Occasion;
import dev.touchpoint.timing.Reason;
import dev.touchpoint.timing.SurveyPolicies;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Decisions a second: twelve rules, two windows in the customer's zone and twenty past contacts, reasons collected. Beside
 * it the same rules written naively.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(3)
public class DecisionBenchmark {

    private final SurveyPolicies policies = SurveyPolicies.of(AskingCase.policy());
    private final Customer customer = AskingCase.customer();
    private final Occasion occasion = AskingCase.occasion();
    private final History history = AskingCase.history();
    private final List<Contact> contacts = AskingCase.contacts();
    private final NaiveAsking naive = new NaiveAsking();

    /** Nothing stands in the way. */
    @Benchmark
    public Decision ask() {
        return policies.decide(customer, occasion, history, List.of(), AskingCase.MORNING);
    }

    /** Both windows are closed, one opens before the other. */
    @Benchmark
    public Decision waiting() {
        return policies.decide(customer, occasion, history, List.of(), AskingCase.NIGHT);
    }

    /** The same, and the reasons are read, with their codes and arguments. */
    @Benchmark
    public List<Reason> waitingAndReadingTheReasons() {
        return policies.decide(customer, occasion, history, List.of(), AskingCase.NIGHT)
                .reasons();
    }

    /** As one would write it: nothing stands in the way. */
    @Benchmark
    public NaiveAsking.Answer naiveAsk() {
        return naive.decide(customer, occasion, contacts, AskingCase.MORNING);
    }

    /** As one would write it: both windows are closed. */
    @Benchmark
    public NaiveAsking.Answer naiveWaiting() {
        return naive.decide(customer, occasion, contacts, AskingCase.NIGHT);
    }
}
