package dev.touchpoint.insight;

import dev.touchpoint.log.ActualJourney;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Planned but not happening: a step that a journey of the map has and customers did not, though they took one before it and one after
 * it. A customer's journey is compared with the planned one that it is most like.
 */
final class NotHappening implements GapDetector {

    private static final double LIMIT = 0.05;

    @Override
    public String name() {
        return "planned but not happening";
    }

    @Override
    public Detection detect(GapFacts facts) {
        List<Conformance> plans = Conformance.withEach(facts.map());
        Map<List<String>, Cases> all = new LinkedHashMap<>();
        facts.log().journeys().forEach(journey -> Conformance.bestFit(plans, journey)
                .ifPresent(check -> count(check, journey, all, facts)));
        return Cases.detect(
                GapKind.NOT_HAPPENING,
                new ArrayList<>(all.values()),
                LIMIT,
                "Whether customers met what their journey plans",
                facts);
    }

    private static void count(JourneyCheck check, ActualJourney journey, Map<List<String>, Cases> all, GapFacts facts) {
        List<StepCheck> steps = check.steps();
        int[] taken = IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).interaction() != null)
                .toArray();
        for (int i = taken[0] + 1; i < taken[taken.length - 1]; i++) {
            String before = steps.get(i - 1).step().touchpoints().get(0);
            String planned = steps.get(i).step().touchpoints().get(0);
            String after = steps.get(i + 1).step().touchpoints().get(0);
            if (facts.touchpoint(planned).filter(PlannedStep::isVisible).isPresent()) {
                all.computeIfAbsent(
                                List.of(before, planned, after),
                                any -> new Cases(before, claim(planned, before, after, facts), facts))
                        .add(
                                journey.customer(),
                                journey.occasion(),
                                steps.get(i).interaction() == null,
                                after);
            }
        }
    }

    private static String claim(String planned, String before, String after, GapFacts facts) {
        String name = facts.name(planned);
        return name + ", planned between " + facts.name(before) + " and " + facts.name(after) + ", did not happen";
    }
}
