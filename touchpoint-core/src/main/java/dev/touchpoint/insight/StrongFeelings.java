package dev.touchpoint.insight;

import dev.touchpoint.insight.MapFinding.Kind;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.map.Touchpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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
        List<Cases> all = new ArrayList<>();
        for (Touchpoint touchpoint : facts.map().inventory().where(FollowUpCheck::needsFollowUp)) {
            Cases cases = new Cases(
                    touchpoint.id(),
                    "After " + facts.name(touchpoint.id())
                            + ", where customers feel strongly, no word from the company came within "
                            + Words.time(SOON),
                    facts);
            facts.journeys().forEach(journey -> count(journey, touchpoint, cases, facts));
            all.add(cases);
        }
        Detection seen = Cases.detect(
                GapKind.EMOTION, all, LIMIT, "Whether the company comes back to customers who feel strongly", facts);
        return FromReview.with(seen, GapKind.EMOTION, facts, Kind.EMOTION_WITHOUT_FOLLOW_UP);
    }

    private static void count(ActualJourney journey, Touchpoint strong, Cases cases, GapFacts facts) {
        List<Interaction> later = journey.interactions()
                .dropWhile(met -> !met.touchpoint().equals(strong.id()))
                .toList();
        if (later.isEmpty()) {
            return;
        }
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
