package dev.touchpoint.blackbox.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.touchpoint.fixture.AuctionHouse;
import dev.touchpoint.map.Channel;
import dev.touchpoint.map.Exposure;
import dev.touchpoint.map.Inventory;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InventoryTest {

    private final TouchpointMap map = AuctionHouse.map();
    private final Inventory inventory = map.inventory();

    @Test
    void knowsFortyTouchpoints() {
        assertThat(inventory.where(touchpoint -> true)).hasSize(40).isEqualTo(map.touchpoints());
    }

    @Test
    void groupsThemByPhase() {
        Map<Phase, List<Touchpoint>> phases = inventory.byPhase();

        assertThat(phases.keySet()).containsExactly(Phase.BEFORE, Phase.DURING, Phase.AFTER);
        assertThat(phases.values()).extracting(List::size).containsExactly(15, 13, 12);
        assertThat(joined(phases.values())).isEqualTo(map.touchpoints());
    }

    @Test
    void groupsThemByPurposeAndListsWhatIsEmpty() {
        Map<Purpose, List<Touchpoint>> purposes = inventory.byPurpose();

        assertThat(purposes.keySet()).containsExactly(Purpose.values());
        assertThat(ids(purposes.get(Purpose.FEEDBACK))).containsExactly("delivery-survey");
        assertThat(ids(purposes.get(Purpose.REPAIR))).containsExactly("card-refused", "claim", "claim-answer");
        assertThat(joined(purposes.values())).containsExactlyInAnyOrderElementsOf(map.touchpoints());
        assertThat(TouchpointMap.builder("m", "Map").build().inventory().byPurpose())
                .hasSize(Purpose.values().length)
                .allSatisfy((purpose, touchpoints) -> assertThat(touchpoints).isEmpty());
    }

    @Test
    void groupsThemByExposure() {
        Map<Exposure, List<Touchpoint>> exposures = inventory.byExposure();

        assertThat(exposures.keySet()).containsExactly(Exposure.DIRECT, Exposure.INDIRECT);
        assertThat(ids(exposures.get(Exposure.INDIRECT))).containsExactly("friend", "article", "review");
        assertThat(exposures.get(Exposure.DIRECT)).hasSize(37);
    }

    @Test
    void groupsThemByOwnerAndListsThoseWithoutWork() {
        Map<Owner, List<Touchpoint>> owners = inventory.byOwner();

        assertThat(owners.keySet()).containsExactlyElementsOf(map.owners());
        assertThat(ids(owners.get(owner("carrier")))).containsExactly("tracking", "delivery");
        assertThat(owners.get(owner("legal"))).isEmpty();
        assertThat(joined(owners.values()).size() + inventory.unowned().size()).isEqualTo(40);
    }

    @Test
    void groupsThemByChannelAndListsSomeTwice() {
        Map<Channel, List<Touchpoint>> channels = inventory.byChannel();

        assertThat(channels.keySet()).containsExactlyElementsOf(map.channels());
        assertThat(ids(channels.get(channel("room")))).containsExactly("viewing", "live", "hammer", "collection");
        assertThat(ids(channels.get(channel("phone")))).containsExactly("phone-bid", "hammer", "claim", "claim-answer");
        assertThat(channels.get(channel("telegram"))).isEmpty();
    }

    @Test
    void crossesTouchpointsWithChannels() {
        Map<Touchpoint, ? extends Collection<Channel>> matrix = inventory.channelMatrix();

        assertThat(matrix.keySet()).containsExactlyElementsOf(map.touchpoints());
        assertThat(matrix.get(touchpoint("claim")))
                .containsExactly(channel("email"), channel("chat"), channel("phone"));
        assertThat(matrix.get(touchpoint("friend"))).isEmpty();
        int crosses = matrix.values().stream().mapToInt(Collection::size).sum();
        assertThat(joined(inventory.byChannel().values())).hasSize(crosses);
    }

    @Test
    void listsChannelsInTheOrderOfTheMapWhateverTheOrderOfTheTouchpoint() {
        Touchpoint swapped =
                touchpoint("claim").toBuilder().over("phone", "email").build();
        TouchpointMap other = TouchpointMap.builder("m", "Map")
                .channel("email", "E-mail")
                .channel("phone", "Telephone")
                .owner("service", "Service")
                .touchpoints(swapped)
                .build();

        assertThat(other.inventory().channelMatrix().get(swapped))
                .extracting(Channel::id)
                .containsExactly("email", "phone");
    }

    @Test
    void findsWhatNobodyAnswersFor() {
        assertThat(ids(inventory.unowned())).containsExactly("friend", "article", "review", "unpacking");
    }

    @Test
    void findsWhatNoJourneyUses() {
        List<Touchpoint> unused = inventory.inNoJourney();

        assertThat(ids(unused)).contains("newsletter", "collection", "packing").doesNotContain("bid", "claim");
        assertThat(unused).hasSize(21);
    }

    @Test
    void findsWhatAConditionHoldsFor() {
        assertThat(ids(inventory.where(Touchpoint::momentOfTruth)))
                .containsExactly("hammer", "delivery", "claim-answer");
    }

    @Test
    void handsOutNothingThatCanBeChanged() {
        List<Map<?, ? extends Collection<?>>> groupings = List.of(
                inventory.byPhase(),
                inventory.byPurpose(),
                inventory.byExposure(),
                inventory.byOwner(),
                inventory.byChannel(),
                inventory.channelMatrix());

        for (Map<?, ? extends Collection<?>> groups : groupings) {
            assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(groups::clear);
            for (Collection<?> group : groups.values()) {
                assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> group.add(null));
            }
        }
    }

    private Touchpoint touchpoint(String id) {
        return map.touchpoint(id).orElseThrow();
    }

    private Channel channel(String id) {
        return map.channel(id).orElseThrow();
    }

    private Owner owner(String id) {
        return map.owner(id).orElseThrow();
    }

    private static List<String> ids(List<Touchpoint> touchpoints) {
        return touchpoints.stream().map(Touchpoint::id).toList();
    }

    private static List<Touchpoint> joined(Collection<List<Touchpoint>> groups) {
        List<Touchpoint> all = new ArrayList<>();
        groups.forEach(all::addAll);
        return all;
    }
}
