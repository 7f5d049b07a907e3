package dev.touchpoint.blackbox.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.fixture.Events;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.TouchpointLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TouchpointLogLawsTest {

    @Property(seed = "31")
    void theOrderOfTheInputDoesNotMatterWhereNoTwoEventsTie(
            @ForAll("events") List<Event> events, @ForAll long shuffle) {
        TreeSet<Event> distinct = new TreeSet<>(Event.ORDER);
        distinct.addAll(events);
        List<Event> shuffled = new ArrayList<>(distinct);
        Collections.shuffle(shuffled, new Random(shuffle));

        assertThat(TouchpointLog.of(shuffled).events()).isEqualTo(List.copyOf(distinct));
    }

    @Property(seed = "32")
    void tiesKeepTheOrderOfTheInput(@ForAll("events") List<Event> events) {
        IdentityHashMap<Event, Integer> places = new IdentityHashMap<>();
        events.forEach(event -> places.put(event, places.size()));

        List<Event> sorted = TouchpointLog.of(events).events();

        assertThat(sorted).containsExactlyInAnyOrderElementsOf(events);
        for (int i = 1; i < sorted.size(); i++) {
            Event before = sorted.get(i - 1);
            Event after = sorted.get(i);
            assertThat(Event.ORDER.compare(before, after)).isNotPositive();
            if (Event.ORDER.compare(before, after) == 0) {
                assertThat(places.get(before)).isLessThan(places.get(after));
            }
        }
    }

    @Property(seed = "33")
    void journeysOneAfterTheOtherAreTheLog(@ForAll("events") List<Event> events) {
        TouchpointLog log = TouchpointLog.of(events);

        assertThat(log.journeys().flatMap(journey -> journey.events().stream())).isEqualTo(log.events());
        assertThat(log.journeys()).allSatisfy(journey -> {
            assertThat(journey.events()).isNotEmpty();
            assertThat(journey.events())
                    .allMatch(event -> event.customer().equals(journey.customer())
                            && Objects.equals(event.occasion(), journey.occasion()));
        });
        assertThat(log.journeys().map(TouchpointLogLawsTest::whose)).doesNotHaveDuplicates();
    }

    private static List<String> whose(ActualJourney journey) {
        return Arrays.asList(journey.customer(), journey.occasion());
    }

    @Property(seed = "34")
    void interactionsAndResponsesAreTheLog(@ForAll("events") List<Event> events) {
        TouchpointLog log = TouchpointLog.of(events);

        assertThat(Stream.<Event>concat(log.interactions(), log.responses()).sorted(Event.ORDER))
                .containsExactlyInAnyOrderElementsOf(log.events());
    }

    @Property(seed = "35")
    void aLogOfALogIsTheSame(@ForAll("events") List<Event> events) {
        TouchpointLog log = TouchpointLog.of(events);

        assertThat(TouchpointLog.of(log.events()).events()).isEqualTo(log.events());
    }

    @Provide
    Arbitrary<List<Event>> events() {
        return Events.many();
    }
}
