package dev.touchpoint.timing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A customer whom nothing but the policies themselves protects, and policies without what depends on who is asked. */
final class ModelCustomer {

    private static final Set<Class<?>> ABOUT_OCCASIONS = Set.of(Delay.class, Settle.class, Expiry.class);

    private ModelCustomer() {}

    static Customer in(List<SurveyPolicy> policies) {
        ZoneId zone = policies.stream()
                .flatMap(policy -> policy.zone().stream())
                .findFirst()
                .orElse(ZoneOffset.UTC);
        return Customer.builder("somebody").zone(zone).build();
    }

    /** The policy for customers of whom all facts are favourable. */
    static SurveyPolicy favoured(SurveyPolicy policy) {
        return policy.with(policy.rules().stream()
                .filter(rule -> !dependsOnWhoIsAsked(rule))
                .toList());
    }

    private static boolean dependsOnWhoIsAsked(TimingRule rule) {
        if (rule instanceof Quota quota) {
            return !quota.isNever();
        }
        if (rule instanceof Sampling sampling) {
            return !sampling.isNever();
        }
        return rule instanceof FactRule || rule instanceof Spread;
    }

    /** The policy for customers who have an occasion for it whenever it takes one. */
    static SurveyPolicy withOccasionsAllTheTime(SurveyPolicy policy) {
        SurveyPolicy favoured = favoured(policy);
        return policy.iterations().isPresent()
                ? favoured
                : favoured.with(favoured.rules().stream()
                        .filter(rule -> !ABOUT_OCCASIONS.contains(rule.getClass()))
                        .toList());
    }

    /** The policy for customers who can't be reached over any other channel. */
    static SurveyPolicy only(String channel, SurveyPolicy policy) {
        List<TimingRule> rules = new ArrayList<>(policy.rules());
        rules.add(new Only(channel));
        return policy.with(rules);
    }

    /** Permits one channel. */
    private record Only(String channel) implements TimingRule {

        @Override
        public RuleSpec spec() {
            return RuleSpec.of("only").with("channel", channel);
        }

        @Override
        public Optional<Instant> next(Instant candidate, Facts facts) {
            return channel.equals(facts.channel()) ? Optional.of(candidate) : Optional.empty();
        }

        @Override
        public boolean perChannel() {
            return true;
        }
    }
}
