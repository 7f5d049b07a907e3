package dev.touchpoint.blackbox.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class TouchpointLogTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Interaction annBids = Interaction.of("ann", "bid", NOON).withOccasion("lot-1");
    private final Interaction annPays =
            Interaction.of("ann", "pay", NOON.plusSeconds(60)).withOccasion("lot-1");
    private final Interaction annReads = Interaction.of("ann", "newsletter", NOON.plusSeconds(90));
    private final Interaction bobBids =
            Interaction.of("bob", "bid", NOON.minusSeconds(5)).withOccasion("lot-1");
    private final Response bobAnswers =
            Response.builder("bob", "bid", "csat", 4, NOON).occasion("lot-2").build();

    private final TouchpointLog log = TouchpointLog.of(List.of(bobAnswers, annPays, annReads, bobBids, annBids));

    @Test
    void isInTheOrderOfCustomerOccasionInstantAndSequence() {
        assertThat(log.events()).containsExactly(annReads, annBids, annPays, bobBids, bobAnswers);
    }

    @Test
    void takesAListThatIsInOrderAsItIs() {
        List<Event> made = new ArrayList<>();
        List<Event> onDemand = new AbstractList<>() {
            @Override
            public Event get(int index) {
                made.add(log.events().get(index));
                return log.events().get(index);
            }

            @Override
            public int size() {
                return log.events().size();
            }
        };
        TouchpointLog view = TouchpointLog.ofOrdered(onDemand);
        assertThat(made).isEqualTo(log.events());

        assertThat(view.events()).isEqualTo(log.events());
        assertThat(view.journeys()).isEqualTo(log.journeys().toList());
        assertThat(view.split(2)).hasSize(2);
        assertThat(made).hasSizeGreaterThan(2 * log.events().size());
    }

    @Test
    void refusesAListThatIsNotInOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TouchpointLog.ofOrdered(List.of(annBids, annPays, annBids)))
                .withMessage("events[2] must not be before events[1], was at 2026-11-23T12:00:00Z");
        assertThatNullPointerException()
                .isThrownBy(() -> TouchpointLog.ofOrdered(Arrays.asList(annBids, null)))
                .withMessage("events[1] must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> TouchpointLog.ofOrdered(null))
                .withMessage("events must not be null");
        assertThat(TouchpointLog.ofOrdered(List.of(annBids, annBids)).events()).hasSize(2);
        assertThat(TouchpointLog.ofOrdered(List.of()).events()).isEmpty();
    }

    @Test
    void putsTheCustomerItselfBeforeItsOccasions() {
        Interaction none = Interaction.of("ann", "a", NOON.plusSeconds(1));
        Interaction least = Interaction.of("ann", "b", NOON).withOccasion("!");

        assertThat(TouchpointLog.of(List.of(least, none)).events()).containsExactly(none, least);
    }

    @Test
    void comparesIdsExactly() {
        Interaction upper = Interaction.of("Ann", "a", NOON);
        Interaction lower = Interaction.of("ann", "a", NOON);
        Interaction space = Interaction.of("ann ", "a", NOON);

        TouchpointLog log = TouchpointLog.of(List.of(space, lower, upper));

        assertThat(log.events()).containsExactly(upper, lower, space);
        assertThat(log.journeys()).hasSize(3);
    }

    @Test
    void settlesTheSameInstantBySequence() {
        Interaction second = annBids.withSequence(2);
        Interaction tenth = annBids.withSequence(10);
        Interaction before = annBids.withSequence(-1);

        assertThat(TouchpointLog.of(List.of(tenth, second, annBids, before)).events())
                .containsExactly(before, annBids, second, tenth);
    }

    @Test
    void keepsTheOrderOfTheInputWhereNothingElseDecides() {
        Interaction first = annBids.withChannel("web");
        Interaction second = annBids.withChannel("app");
        Response third = Response.builder("ann", "bid", "csat", 1, NOON)
                .occasion("lot-1")
                .build();

        assertThat(TouchpointLog.of(List.of(third, first, second)).events()).containsExactly(third, first, second);
        assertThat(TouchpointLog.of(List.of(second, third, first)).events()).containsExactly(second, third, first);
    }

    @Test
    void tellsInteractionsFromResponses() {
        assertThat(log.interactions()).containsExactly(annReads, annBids, annPays, bobBids);
        assertThat(log.responses()).containsExactly(bobAnswers);
    }

    @Test
    void hasAJourneyForEachCustomerAndOccasion() {
        assertThat(log.journeys())
                .containsExactly(
                        new ActualJourney("ann", null, List.of(annReads)),
                        new ActualJourney("ann", "lot-1", List.of(annBids, annPays)),
                        new ActualJourney("bob", "lot-1", List.of(bobBids)),
                        new ActualJourney("bob", "lot-2", List.of(bobAnswers)));
    }

    @Test
    void handsOutItsJourneysAsOftenAsAsked() {
        assertThat(log.journeys().findFirst()).contains(new ActualJourney("ann", null, List.of(annReads)));
        assertThat(log.journeys().count()).isEqualTo(4);
        assertThat(log.journeys().parallel().toList()).isEqualTo(log.journeys().toList());
    }

    @Test
    void whatItPutTogetherIsNobodyElsesJourney() {
        ActualJourney journey = log.journeys().toList().get(1);

        assertThat(new ActualJourney("ann", "lot-1", journey.events())).isEqualTo(journey);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ActualJourney("bob", "lot-1", journey.events()))
                .withMessage("events[0] must be of the journey's customer and occasion");
        assertThatIllegalArgumentException().isThrownBy(() -> new ActualJourney("ann", null, journey.events()));
    }

    @Test
    void theEventsOfAJourneyNeverChange() {
        List<Event> events = log.journeys().toList().get(1).events();

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> events.set(0, annPays));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> events.add(annPays));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(events::clear);
        events.toArray()[0] = annPays;
        assertThat(events).containsExactly(annBids, annPays);
    }

    @Test
    void mayBeEmpty() {
        TouchpointLog empty = TouchpointLog.of(List.of());

        assertThat(empty.events()).isEmpty();
        assertThat(empty.journeys()).isEmpty();
        assertThat(empty.interactions()).isEmpty();
        assertThat(empty.responses()).isEmpty();
        assertThat(empty).hasToString("TouchpointLog[0 events]");
    }

    @Test
    void takesAnyCollection() {
        assertThat(TouchpointLog.of(new LinkedHashSet<>(log.events())).events()).isEqualTo(log.events());
    }

    @Test
    void doesNotChangeWithTheListItWasMadeOf() {
        List<Event> events = new ArrayList<>(List.of(annBids));
        TouchpointLog log = TouchpointLog.of(events);

        events.add(annPays);

        assertThat(log.events()).containsExactly(annBids);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> log.events().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(
                        () -> log.journeys().findFirst().orElseThrow().events().clear());
    }

    @Test
    void splitsBetweenCustomersOnly() {
        assertThat(log.split(1)).singleElement().satisfies(part -> assertThat(part.events())
                .isEqualTo(log.events()));
        for (int parts : new int[] {2, 3, Integer.MAX_VALUE}) {
            assertThat(log.split(parts))
                    .extracting(TouchpointLog::events)
                    .containsExactly(List.of(annReads, annBids, annPays), List.of(bobBids, bobAnswers));
        }
        assertThat(TouchpointLog.of(List.of()).split(4)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> log.split(0))
                .withMessage("parts must be from 1 to 2147483647, was 0");
    }

    @Test
    void refusesNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> TouchpointLog.of(null))
                .withMessage("events must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> TouchpointLog.of(Arrays.asList(annBids, null)))
                .withMessage("events[1] must not be null");
    }

    @Test
    void readsAsItsSize() {
        assertThat(log).hasToString("TouchpointLog[5 events]");
    }
}
