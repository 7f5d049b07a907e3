package dev.touchpoint.timing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The tallies that quotas and targets read, counted by whoever asks: of each, the asks of all policies that read it. */
final class SimulatedTallies {

    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final Map<String, Set<Count>> countsByPolicy = new HashMap<>();
    private final Set<String> ambiguous = new TreeSet<>();
    private Instant now = Instant.EPOCH;

    /** Over which time a tally is counted: a period of a zone's calendar, or all of it. */
    private record Stretch(@Nullable CalendarPeriod each, ZoneId zone) {

        static final Stretch ALL = new Stretch(null, ZoneOffset.UTC);
    }

    private static final class Count {

        private final Stretch stretch;
        private final ZoneLine zone;
        private long count;
        private long ends = TimeLine.DISTANT_PAST;

        Count(Stretch stretch) {
            this.stretch = stretch;
            this.zone = ZoneLine.of(stretch.zone);
        }

        long at(long t) {
            if (t >= ends) {
                count = 0;
                ends = stretch.each == null ? TimeLine.NEVER : stretch.each.endOf(t, zone);
            }
            return count;
        }

        void add(long t) {
            count = at(t) + 1;
        }
    }

    SimulatedTallies(List<SurveyPolicy> policies) {
        for (SurveyPolicy policy : policies) {
            ZoneId zone = policy.zone().orElse(ZoneOffset.UTC);
            for (TimingRule rule : policy.rules()) {
                if (rule instanceof Quota quota) {
                    read(policy, quota.tally(), new Stretch(quota.each(), zone));
                } else if (rule instanceof Target target) {
                    read(policy, target.tally(), Stretch.ALL);
                }
            }
        }
    }

    private void read(SurveyPolicy policy, String name, Stretch stretch) {
        Count known = counts.computeIfAbsent(name, any -> new Count(stretch));
        if (!known.stretch.equals(stretch)) {
            ambiguous.add(name);
        }
        countsByPolicy
                .computeIfAbsent(policy.id(), any -> new LinkedHashSet<>())
                .add(known);
    }

    /** The names of tallies that are read as if they were counted over different periods, or in different zones. */
    Set<String> ambiguous() {
        return ambiguous;
    }

    /** Whether any policy reads one: then what happens to one customer depends on all others. */
    boolean isRead() {
        return !counts.isEmpty();
    }

    void at(Instant now) {
        this.now = now;
    }

    void asked(String policy) {
        countsByPolicy.getOrDefault(policy, Set.of()).forEach(count -> count.add(TimeLine.of(now)));
    }

    List<Tally> tallies() {
        List<Tally> tallies = new ArrayList<>();
        counts.forEach((name, count) -> tallies.add(new Tally(name, count.at(TimeLine.of(now)), now)));
        return tallies;
    }
}
