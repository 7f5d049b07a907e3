package dev.touchpoint.timing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How often policies ask the model customer, who has an occasion whenever there may be one: in a year, and in the year after. */
final class Pace {

    /** Of more policies than that, not every choice is tried. */
    private static final int MOST_TO_CHOOSE_FROM = 5;

    /** Of two asks, one is at least so much later. */
    private static final Duration TICK = Duration.ofNanos(1_000);

    private final Instant from;
    private final Instant second;
    private final Instant end;
    private final Map<Set<String>, Years> lived = new HashMap<>();
    private final List<SurveyPolicy> policies;

    Pace(SurveyPolicies policies, Instant from) {
        this.from = from;
        this.second = from.atZone(ZoneOffset.UTC).plusYears(1).toInstant();
        this.end = from.atZone(ZoneOffset.UTC).plusYears(2).toInstant();
        this.policies = policies.policies().stream()
                .map(ModelCustomer::withOccasionsAllTheTime)
                .toList();
    }

    /** How often each policy asks in each of two years. */
    static final class Years {

        private final Map<String, Integer> first = new HashMap<>();
        private final Map<String, Integer> second = new HashMap<>();

        int inFirstYear() {
            return sum(first);
        }

        int inFirstYear(String policy) {
            return first.getOrDefault(policy, 0);
        }

        int inSecondYear(String policy) {
            return second.getOrDefault(policy, 0);
        }

        boolean isUnlimited() {
            return sum(first) > PolicyReview.WITHOUT_LIMIT || sum(second) > PolicyReview.WITHOUT_LIMIT;
        }

        private static int sum(Map<String, Integer> counts) {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    static OptionalInt limited(int count) {
        return count > PolicyReview.WITHOUT_LIMIT ? OptionalInt.empty() : OptionalInt.of(count);
    }

    Years alone(String policy) {
        return lived(Set.of(policy));
    }

    Years together() {
        Set<String> all = new LinkedHashSet<>();
        policies.forEach(policy -> all.add(policy.id()));
        return lived(all);
    }

    /** How many iterations begin in the two years, or have begun before and last. */
    int iterations(SurveyPolicy policy, Iterations iterations) {
        ZoneLine zone = ZoneLine.of(policy.zone().orElse(ZoneOffset.UTC));
        long first = iterations.at(TimeLine.of(from), zone);
        long last = iterations.at(TimeLine.of(end) - 1, zone);
        if (TimeLine.of(iterations.start()) >= TimeLine.of(end)) {
            return 0;
        }
        long end = iterations.count() == null ? last + 1 : Math.min(last + 1, iterations.count());
        return (int) Math.min(Math.max(0, end - first), PolicyReview.WITHOUT_LIMIT);
    }

    int mostInAYear() {
        int most = together().inFirstYear();
        for (Set<String> choice : choices()) {
            most = Math.max(most, lived(choice).inFirstYear());
        }
        return most;
    }

    private List<Set<String>> choices() {
        List<Set<String>> choices = new ArrayList<>();
        if (policies.size() > MOST_TO_CHOOSE_FROM) {
            policies.forEach(policy -> choices.add(Set.of(policy.id())));
            return choices;
        }
        for (int bits = 1; bits < 1 << policies.size(); bits++) {
            Set<String> choice = new LinkedHashSet<>();
            for (int i = 0; i < policies.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    choice.add(policies.get(i).id());
                }
            }
            choices.add(choice);
        }
        return choices;
    }

    /** Some of the policies, by their ids. */
    Years lived(Set<String> ids) {
        return lived.computeIfAbsent(
                Set.copyOf(ids),
                choice -> live(policies.stream()
                        .filter(policy -> choice.contains(policy.id()))
                        .toList()));
    }

    /** Some of the policies, one of them changed. */
    Years livedWith(SurveyPolicy changed) {
        SurveyPolicy ideal = ModelCustomer.withOccasionsAllTheTime(changed);
        return live(policies.stream()
                .map(policy -> policy.id().equals(changed.id()) ? ideal : policy)
                .toList());
    }

    private Years live(List<SurveyPolicy> chosen) {
        return new Life(SurveyPolicies.of(chosen), ModelCustomer.in(policies)).lived();
    }

    /** One customer's two years. */
    private final class Life {

        private final SurveyPolicies asking;
        private final Customer customer;
        private final Years years = new Years();
        // Where the customer was not asked for longest comes first: nobody is at two touchpoints at the same instant.
        private final List<@Nullable String> touchpoints;
        private History history = History.empty();
        private Instant since = from;

        Life(SurveyPolicies asking, Customer customer) {
            this.asking = asking;
            this.customer = customer;
            this.touchpoints = new ArrayList<>(touchpoints(asking));
        }

        Years lived() {
            Instant now = from;
            while (now.isBefore(end) && !years.isUnlimited()) {
                Decision first = first(now);
                if (first instanceof Ask ask) {
                    sent(ask, now);
                    now = now.plus(TICK);
                    since = now;
                } else if (first instanceof Wait wait) {
                    now = wait.until();
                } else {
                    break;
                }
            }
            return years;
        }

        private void sent(Ask ask, Instant now) {
            Contact sent = ask.invitation().sent();
            history = history.plus(sent);
            (now.isBefore(second) ? years.first : years.second).merge(sent.policy(), 1, Integer::sum);
            if (touchpoints.remove(sent.touchpoint())) {
                touchpoints.add(sent.touchpoint());
            }
        }

        /** Occasions are new after each ask. */
        private Decision first(Instant now) {
            Decision first = null;
            for (String touchpoint : touchpoints) {
                Occasion occasion = touchpoint == null ? null : Occasion.of(touchpoint, since.toString(), since);
                Decision decision = asking.decide(customer, occasion, history, List.of(), now);
                first = first == null || at(decision) < at(first) ? decision : first;
            }
            if (first == null) {
                throw new IllegalStateException("there is at least one policy");
            }
            return first;
        }
    }

    private static long at(Decision decision) {
        return decision instanceof Ask
                ? TimeLine.DISTANT_PAST
                : decision.verdict().at();
    }

    private static Set<@Nullable String> touchpoints(SurveyPolicies asking) {
        Set<@Nullable String> touchpoints = new LinkedHashSet<>();
        asking.policies().forEach(policy -> {
            if (policy.touchpoint() != null) {
                touchpoints.add(policy.touchpoint());
            }
        });
        if (touchpoints.isEmpty()) {
            touchpoints.add(null);
        }
        return touchpoints;
    }
}
