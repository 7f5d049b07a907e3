package dev.touchpoint.cli.ways;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.insight.Conformance;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BestFitTest {

    private static final List<Conformance> PLANS = Conformance.withEach(Parcels.map());

    private final BestFit fit = new BestFit(PLANS);

    @Property(seed = "20261122", tries = 300)
    void isWhatTheLibrarySaysTheFirstTimeAndFromMemory(@ForAll("ways") List<String> way) {
        int expected = Conformance.bestFit(PLANS, journey(way))
                .map(check -> check.journey().id().equals("complain") ? 0 : 1)
                .orElse(-1);

        assertThat(fit.of(journey(way))).isEqualTo(expected);
        assertThat(fit.of(journey(way))).isEqualTo(expected);
    }

    @Provide
    Arbitrary<List<String>> ways() {
        return Arbitraries.of("order", "notice", "parcel", "survey", "help", "bot")
                .list()
                .ofMaxSize(150);
    }

    private static ActualJourney journey(List<String> way) {
        List<Event> events = new ArrayList<>();
        for (String touchpoint : way) {
            events.add(new Interaction(
                    "a", null, touchpoint, null, Instant.ofEpochSecond(events.size()), 0, events.size() % 3 == 0));
        }
        return new ActualJourney("a", null, events);
    }
}
