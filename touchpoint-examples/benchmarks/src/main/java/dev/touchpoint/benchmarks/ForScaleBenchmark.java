package dev.touchpoint.benchmarks;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
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
 * For scale, what neighbouring libraries need for less: Bucket4j to say how long until a token is free, without zones or
 * reasons, and Easy Rules to check ten conditions, without saying when they will hold.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(3)
public class ForScaleBenchmark {

    private final Bucket bucket = Bucket.builder()
            .addLimit(limit -> limit.capacity(1).refillIntervally(1, Duration.ofDays(90)))
            .build();
    private final DefaultRulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();
    private final Facts facts = new Facts();

    /** A bucket that is empty, and ten rules that look at one number each. */
    public ForScaleBenchmark() {
        bucket.tryConsume(1);
        for (int i = 0; i < 10; i++) {
            int limit = 1000 + i;
            Rule rule = new RuleBuilder()
                    .name("rule " + i)
                    .priority(i)
                    .when(known -> known.<Integer>get("hours") > limit)
                    .then(known -> {})
                    .build();
            rules.register(rule);
        }
        facts.put("hours", 24);
    }

    /** When one token will be free. */
    @Benchmark
    public EstimationProbe bucket4jProbe() {
        return bucket.estimateAbilityToConsume(1);
    }

    /** Which of ten conditions hold. */
    @Benchmark
    public Map<Rule, Boolean> easyRulesCheck() {
        return engine.check(rules, facts);
    }
}
