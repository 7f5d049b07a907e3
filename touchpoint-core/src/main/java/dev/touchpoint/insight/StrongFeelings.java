package dev.touchpoint.insight;

import dev.touchpoint.insight.MapFinding.Kind;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.map.Touchpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Emotionally charged moments without a follow-up: on the map, and in the log, where no word from the company comes within a week after a
 * touchpoint at which customers feel strongly. What {@link FollowUpCheck} needs no follow-up for needs none here.
 */
final class StrongFeelings implements GapDetector {

    private static final double LIMIT = 0.1;
    private static final Duration SOON = Duration.ofDays(7);

    @Override
    public String name() {
        return "strong feelings";
    }

    @Override
    public Detection detect(GapFacts facts) {
        Map<String, Cases> all = new LinkedHashMap<>();
        for (Touchpoint touchpoint : facts.map().inventory().where(FollowUpCheck::needsFollowUp)) {
            all.put(
                    touchpoint.id(),
                    new Cases(
                            touchpoint.id(),
                            "After " + facts.name(touchpoint.id())
                                    + ", where customers feel strongly, no word from the company came within "
                                    + Words.time(SOON),
                            facts));
        }
        FirstMeetings.forEach(facts, all, (journey, later, cases) -> count(journey, later, cases, facts));
        Detection seen = Cases.detect(
                GapKind.EMOTION,
                new ArrayList<>(all.values()),
                LIMIT,
                "Whether the company comes back to customers who feel strongly",
                facts);
        return FromReview.with(seen, GapKind.EMOTION, facts, Kind.EMOTION_WITHOUT_FOLLOW_UP);
    }

    private static void count(ActualJourney journey, List<Interaction> later, Cases cases, GapFacts facts) {
        Instant soon = Promises.end(later.get(0).at(), SOON);
        if (soon.isAfter(facts.end())) {
            return;
        }
        boolean followed = later.stream()
                .skip(1)
                .takeWhile(met -> !met.at().isAfter(soon))
                .anyMatch(met -> facts.touchpoint(met.touchpoint())
                        .filter(PlannedStep::isWordFromTheCompany)
                        .isPresent());
        String next = later.stream()
                .skip(1)
                .filter(met -> Silences.isHeard(met, facts))
                .map(Interaction::touchpoint)
                .findFirst()
                .orElse(null);
        cases.add(journey.customer(), journey.occasion(), !followed, next);
    }
}
