package dev.touchpoint.insight;

import dev.touchpoint.insight.MapFinding.Kind;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Touchpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Between silos: hand-offs without a bridge on the map; and in the log, customers who wait for the company when they are handed from one
 * owner to another: longer than the map promises there or, if it promises nothing, more than twice as long as nine of ten wait within one
 * owner's reach.
 */
final class HandOffWaits implements GapDetector {

    /** From here on a broken promise is more than an accident. */
    private static final double LIMIT = 0.1;

    private static final double USUAL = 0.9;

    /** From a touchpoint to the next one at which the company comes to the customer. */
    private record Wait(ActualJourney journey, Touchpoint from, Touchpoint to, Duration time) {

        boolean isAcross() {
            return !Objects.equals(from.owner(), to.owner());
        }

        boolean isLong(@Nullable Duration longest) {
            return limit(from, longest).filter(most -> time.compareTo(most) > 0).isPresent();
        }
    }

    @Override
    public String name() {
        return "between silos";
    }

    @Override
    public Detection detect(GapFacts facts) {
        LongStream.Builder within = LongStream.builder();
        Map<List<String>, Wait> worst = new LinkedHashMap<>();
        waits(facts, wait -> {
            if (wait.isAcross()) {
                worst.merge(List.of(wait.from().id(), wait.to().id()), wait, HandOffWaits::longer);
            } else {
                within.add(wait.time().toSeconds());
            }
        });
        Duration longest = longest(within.build().sorted().toArray()).orElse(null);
        Map<List<String>, Cases> all = new LinkedHashMap<>();
        worst.forEach((pair, wait) -> {
            if (wait.isLong(longest)) {
                all.put(pair, cases(wait, limit(wait.from(), longest).orElseThrow(), facts));
            }
        });
        // Who leaves the same touchpoint for another one is not kept waiting by this hand-off.
        Map<String, List<List<String>>> byStart =
                all.keySet().stream().collect(Collectors.groupingBy(pair -> pair.get(0)));
        waits(facts, wait -> {
            for (List<String> pair : byStart.getOrDefault(wait.from().id(), List.of())) {
                boolean isLong = wait.to().id().equals(pair.get(1)) && wait.isLong(longest);
                Objects.requireNonNull(all.get(pair))
                        .add(wait.journey().customer(), wait.journey().occasion(), isLong, pair.get(1));
            }
        });
        Detection seen = Cases.detect(
                GapKind.SILO,
                new ArrayList<>(all.values()),
                LIMIT,
                "How long customers wait where one owner hands them to another",
                facts);
        return FromReview.with(seen, GapKind.SILO, facts, Kind.UNBRIDGED_HAND_OFF);
    }

    private static Wait longer(Wait one, Wait other) {
        return one.time().compareTo(other.time()) < 0 ? other : one;
    }

    private static Optional<Duration> limit(Touchpoint from, @Nullable Duration longest) {
        return Optional.ofNullable(from.promise()).or(() -> Optional.ofNullable(longest));
    }

    private static void waits(GapFacts facts, Consumer<Wait> visitor) {
        facts.log().journeys().forEach(journey -> waits(journey, facts, visitor));
    }

    /** If nothing lies between but surveys. */
    private static void waits(ActualJourney journey, GapFacts facts, Consumer<Wait> visitor) {
        Interaction before = null;
        for (Interaction met : journey.interactions().toList()) {
            Touchpoint to = facts.touchpoint(met.touchpoint()).orElse(null);
            Touchpoint from = before == null
                    ? null
                    : facts.touchpoint(before.touchpoint()).orElse(null);
            if (from != null
                    && to != null
                    && from.owner() != null
                    && to.owner() != null
                    && before != null
                    && Silences.isHeard(met, facts)) {
                visitor.accept(new Wait(journey, from, to, Duration.between(before.at(), met.at())));
            }
            before = to != null && to.purpose() == Purpose.FEEDBACK ? before : met;
        }
    }

    private static Optional<Duration> longest(long[] sortedSeconds) {
        return sortedSeconds.length < SegmentSearch.FEWEST
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(2 * sortedSeconds[(int) (USUAL * (sortedSeconds.length - 1))]));
    }

    private static Cases cases(Wait wait, Duration most, GapFacts facts) {
        String from = facts.name(wait.from().id());
        String to = facts.name(wait.to().id());
        return new Cases(
                wait.from().id(),
                "From " + from + " to " + to + ", where " + owner(wait.from(), facts) + " hands customers to "
                        + owner(wait.to(), facts) + ", they waited longer than " + Words.time(most),
                facts);
    }

    private static String owner(Touchpoint touchpoint, GapFacts facts) {
        String owner = Objects.requireNonNull(touchpoint.owner());
        return facts.map().owner(owner).orElseThrow().name();
    }
}
