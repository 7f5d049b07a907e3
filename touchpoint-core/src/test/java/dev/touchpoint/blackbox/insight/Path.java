package dev.touchpoint.blackbox.insight;

import dev.touchpoint.insight.Influence;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A journey in short: where it went, a minute apart, and whether it came to {@value #GOAL}. */
record Path(List<String> touches, boolean success) {

    static final String GOAL = "order";

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    Path {
        touches = List.copyOf(touches);
    }

    /** As in {@code A>B}. */
    static Path success(String touches) {
        return new Path(List.of(touches.split(">")), true);
    }

    static Path failure(String touches) {
        return new Path(List.of(touches.split(">")), false);
    }

    ActualJourney journey() {
        List<Event> events = new ArrayList<>();
        touches.forEach(touch -> events.add(Interaction.of("ann", touch, NOON.plusSeconds(60L * events.size()))));
        if (success) {
            events.add(Interaction.of("ann", GOAL, NOON.plusSeconds(60L * events.size())));
        }
        return new ActualJourney("ann", null, events);
    }

    static Influence influence(List<Path> paths) {
        return paths.stream().map(Path::journey).collect(Influence.on(GOAL));
    }

    static Influence influence(Path... paths) {
        return Stream.of(paths).map(Path::journey).collect(Influence.on(GOAL));
    }

    static Arbitrary<List<Path>> some() {
        Arbitrary<List<String>> touches =
                Arbitraries.of("A", "B", "C", "D", "E").list().ofMaxSize(6);
        return Combinators.combine(touches, Arbitraries.of(true, false))
                .as(Path::new)
                .list()
                .ofMaxSize(15);
    }
}
