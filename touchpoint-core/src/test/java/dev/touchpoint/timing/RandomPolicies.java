package dev.touchpoint.timing;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Policies that say everything that policies can say, with rules of all types and of a host's. */
public final class RandomPolicies {

    private static final List<TemporalAmount> AMOUNTS =
            List.of(Duration.ofHours(36), Duration.ofSeconds(1, 500), Period.ofDays(7), Period.of(1, 2, 3));

    private final Random random;

    private RandomPolicies(Random random) {
        this.random = random;
    }

    /** The ready-made types, the calendar that the random rules name, and a host's type. */
    public static RuleTypes types() {
        return RandomCase.TYPES.with("return-window", RandomPolicies::own);
    }

    private static TimingRule own(RuleSpec spec) {
        return TimingRule.of(spec, (t, facts) -> Optional.of(t));
    }

    public static SurveyPolicies policies(Random random) {
        return new RandomPolicies(random).policies();
    }

    public static TimingRule rule(Random random) {
        return new RandomPolicies(random).rule();
    }

    private SurveyPolicies policies() {
        List<SurveyPolicy> policies = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            policies.add(policy("policy-" + i));
        }
        return SurveyPolicies.of(policies);
    }

    private SurveyPolicy policy(String id) {
        SurveyPolicy.Builder policy = one(2) ? SurveyPolicy.about("delivery") : SurveyPolicy.relationship(iterations());
        policy.named(id).askedAt("survey").over(one(2) ? new String[] {"email"} : new String[] {"sms", "email"});
        for (int i = random.nextInt(6); i > 0; i--) {
            policy.rule(rule());
        }
        if (one(2)) {
            policy.measuring("csat");
        }
        if (one(3)) {
            policy.purpose("two words");
        }
        if (one(2)) {
            policy.priority(random.nextInt(7) - 3);
        }
        if (one(2)) {
            policy.zone(ZoneId.of(one(2) ? "Europe/Berlin" : "+02:00"));
        }
        if (one(2)) {
            policy.patience(Duration.ofHours(random.nextInt(72))).lease(Duration.ofMillis(1 + random.nextInt(9_999)));
        }
        if (one(2)) {
            policy.searching(Duration.ofDays(1 + random.nextInt(99))).holdingBack(Duration.ofDays(random.nextInt(9)));
        }
        if (one(2)) {
            policy.reminding(new Reminders(1 + random.nextInt(3), amount()));
        }
        if (one(2)) {
            policy.attributes(attributes(0));
        }
        return policy.burdenSeconds(one(2) ? 0 : random.nextInt(300)).build();
    }

    private Iterations iterations() {
        Iterations iterations = Iterations.every(amount(), Instant.ofEpochSecond(random.nextInt(2_000_000_000)));
        return one(2) ? iterations : iterations.times(1 + random.nextInt(9));
    }

    private TemporalAmount amount() {
        return AMOUNTS.get(random.nextInt(AMOUNTS.size()));
    }

    private TimingRule rule() {
        return one(6)
                ? own(new RuleSpec("return-window", 1 + random.nextInt(2), attributes(0)))
                : RandomCase.rule(random);
    }

    private Map<String, Object> attributes(int depth) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            attributes.put(List.of("a", "b c", "ä/~", "of", "scope").get(random.nextInt(5)), attribute(depth + 1));
        }
        return attributes;
    }

    private Object attribute(int depth) {
        return switch (random.nextInt(depth > 3 ? 4 : 6)) {
            case 0 -> "text \"" + random.nextInt(9);
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt(100);
            case 3 -> random.nextInt(100) / 8.0;
            case 4 -> List.of(attribute(depth + 1), attribute(depth + 1));
            default -> attributes(depth);
        };
    }

    private boolean one(int of) {
        return random.nextInt(of) == 0;
    }
}
