package dev.touchpoint.insight;

import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Touchpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Silence: customers do not hear from the company within the time that the map promises. */
final class Silences implements GapDetector {

    private static final double LIMIT = 0.1;

    @Override
    public String name() {
        return "silence";
    }

    @Override
    public Detection detect(GapFacts facts) {
        Map<String, Cases> all = new LinkedHashMap<>();
        Map<Cases, Duration> promises = new HashMap<>();
        for (Touchpoint touchpoint : facts.map().touchpoints()) {
            Duration promise = touchpoint.promise();
            if (promise != null) {
                Cases cases = new Cases(
                        touchpoint.id(),
                        "After " + facts.name(touchpoint.id())
                                + ", customers heard nothing from the company for longer than the "
                                + Words.time(promise) + " promised",
                        facts);
                all.put(touchpoint.id(), cases);
                promises.put(cases, promise);
            }
        }
        FirstMeetings.forEach(
                facts,
                all,
                (journey, met, cases) ->
                        count(journey, met, promises.getOrDefault(cases, Duration.ZERO), cases, facts));
        return Cases.detect(
                GapKind.SILENCE,
                new ArrayList<>(all.values()),
                LIMIT,
                "Whether customers hear from the company in time",
                facts);
    }

    private static void count(
            ActualJourney journey, List<Interaction> met, Duration promise, Cases cases, GapFacts facts) {
        Instant start = met.get(0).at();
        Optional<Interaction> heard =
                met.stream().skip(1).filter(each -> isHeard(each, facts)).findFirst();
        boolean tooLong = Duration.between(start, heard.map(Interaction::at).orElse(facts.end()))
                        .compareTo(promise)
                > 0;
        // Where nothing was heard, but the time is not over, nothing can be said.
        if (heard.isPresent() || tooLong) {
            cases.add(
                    journey.customer(),
                    journey.occasion(),
                    tooLong,
                    heard.map(Interaction::touchpoint).orElse(null));
        }
    }

    static boolean isHeard(Interaction met, GapFacts facts) {
        return facts.touchpoint(met.touchpoint())
                .filter(touchpoint -> PlannedStep.isVisible(touchpoint)
                        && touchpoint.purpose() != Purpose.FEEDBACK
                        && (touchpoint.initiator() == Initiator.COMPANY || touchpoint.initiator() == Initiator.PARTNER))
                .isPresent();
    }
}
