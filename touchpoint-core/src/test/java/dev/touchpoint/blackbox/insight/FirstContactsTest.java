package dev.touchpoint.blackbox.insight;

import static dev.touchpoint.fixture.Journeys.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.touchpoint.fixture.Journeys;
import dev.touchpoint.insight.FirstContacts;
import dev.touchpoint.insight.StopsBy;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FirstContactsTest {

    private static Interaction at(String customer, String occasion, String touchpoint, long second) {
        return Interaction.of(customer, touchpoint, START.plusSeconds(second)).withOccasion(occasion);
    }

    @Test
    void countEachCustomerOnceOverAllOccasions() {
        List<Event> events = List.of(
                at("ann", "a", "order", 50),
                at("ann", "b", "advert", 10),
                at("ann", "c", "claim", 90),
                at("bob", "a", "order", 0),
                at("bob", "b", "advert", 0),
                at("cid", "a", "order", 0).withSequence(1),
                at("cid", "b", "advert", 0),
                Response.builder("dot", "order", "csat", 5, START).build());
        FirstContacts contacts = FirstContacts.of(TouchpointLog.of(events));

        assertThat(contacts.stops()).containsExactly(Map.entry("advert", 2L), Map.entry("order", 1L));
        assertThat(contacts.customers()).isEqualTo(3);
        assertThat(contacts.unknown()).isZero();
    }

    @Test
    void anUnknownFirstContactIsNotReplacedByALaterOne() {
        List<Interaction> events =
                List.of(at("ann", "a", "order", 0), at("ann", "a", "order", 1).withChannel("web"));
        FirstContacts contacts = FirstContacts.of(TouchpointLog.of(events), StopsBy.channel());

        assertThat(contacts).isEqualTo(new FirstContacts(StopsBy.channel(), new TreeMap<>(), 1));
        assertThat(contacts.customers()).isEqualTo(1);
    }

    @Test
    void ofAnEmptyLogAreNone() {
        assertThat(FirstContacts.of(TouchpointLog.of(List.of())).customers()).isZero();
        assertThat(new FirstContacts(StopsBy.touchpoint(), null, 0).stops()).isEmpty();
    }

    @Test
    void refuseWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FirstContacts(StopsBy.touchpoint(), new TreeMap<>(Map.of("order", 0L)), 0))
                .withMessage("customers must be 1 or more, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FirstContacts(StopsBy.touchpoint(), null, -1))
                .withMessage("unknown must be 0 or more, was -1");
        assertThatNullPointerException()
                .isThrownBy(() -> FirstContacts.of(null))
                .withMessage("log must not be null");
        FirstContacts most = new FirstContacts(StopsBy.touchpoint(), new TreeMap<>(Map.of("order", Long.MAX_VALUE)), 0);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(most));
    }

    @Property(seed = "41", tries = 300)
    void partsAddUpToTheWholeAndEachCustomerCounts(
            @ForAll("interactions") List<Interaction> interactions, @ForAll @IntRange(min = 1, max = 5) int parts) {
        TouchpointLog log = TouchpointLog.of(interactions);
        FirstContacts whole = FirstContacts.of(log, StopsBy.channel());

        assertThat(log.split(parts).stream()
                        .map(part -> FirstContacts.of(part, StopsBy.channel()))
                        .reduce(new FirstContacts(StopsBy.channel(), null, 0), FirstContacts::plus))
                .isEqualTo(whole);
        assertThat(whole.customers())
                .isEqualTo(interactions.stream()
                        .map(Interaction::customer)
                        .distinct()
                        .count());
    }

    @Provide
    Arbitrary<List<Interaction>> interactions() {
        return Journeys.interactions();
    }
}
