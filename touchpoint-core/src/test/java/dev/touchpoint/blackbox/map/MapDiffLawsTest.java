package dev.touchpoint.blackbox.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.blackbox.json.RandomMaps;
import dev.touchpoint.fixture.TeaShop;
import dev.touchpoint.map.Channel;
import dev.touchpoint.map.Commitment;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.MapChange;
import dev.touchpoint.map.MapChange.Kind;
import dev.touchpoint.map.MapDiff;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.Persona;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class MapDiffLawsTest {

    private static final List<TouchpointMap> MAPS = related(new Random(99));

    /** Maps, and each again with other names, values and journeys for the same ids. */
    private static List<TouchpointMap> related(Random random) {
        List<TouchpointMap> maps = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            TouchpointMap map = RandomMaps.arbitrary().generator(1).next(random).value();
            TouchpointMap other =
                    RandomMaps.arbitrary().generator(1).next(random).value();
            List<Touchpoint> touchpoints = map.touchpoints().stream()
                    .map(old -> random.nextBoolean()
                            ? old
                            : old.toBuilder().importance(0.123).build())
                    .toList();
            List<Journey> journeys = map.journeys().stream()
                    .map(old -> random.nextBoolean()
                            ? old
                            : Journey.builder(old.id(), "Other").build())
                    .toList();
            maps.add(map);
            maps.add(TeaShop.with(map, touchpoints, journeys));
            maps.add(sorted(map));
            maps.add(other);
        }
        return Collections.unmodifiableList(maps);
    }

    @Property(seed = "771", tries = 300, shrinking = ShrinkingMode.OFF)
    void nothingIsDifferentOnlyIfTheMapsAreEqualButForTheOrderOfTheirThings(
            @ForAll("maps") TouchpointMap before, @ForAll("maps") TouchpointMap after) {
        assertThat(MapDiff.between(before, before).changes()).isEmpty();
        assertThat(MapDiff.between(before, after).changes().isEmpty())
                .isEqualTo(sorted(before).equals(sorted(after)));
    }

    private static TouchpointMap sorted(TouchpointMap map) {
        return new TouchpointMap(
                map.id(),
                map.name(),
                map.mission(),
                map.success(),
                map.goals(),
                sorted(map.channels(), Channel::id),
                sorted(map.owners(), Owner::id),
                sorted(map.personas(), Persona::id),
                sorted(map.touchpoints(), Touchpoint::id),
                sorted(map.journeys(), Journey::id),
                sorted(map.commitments(), Commitment::id),
                map.attributes());
    }

    private static <T> List<T> sorted(List<T> things, Function<T, String> id) {
        return things.stream().sorted(Comparator.comparing(id)).toList();
    }

    @Property(seed = "772", tries = 300, shrinking = ShrinkingMode.OFF)
    void theOtherWayRoundWhatWasAddedIsRemovedAndWhatWasIsWhatIs(
            @ForAll("maps") TouchpointMap one, @ForAll("maps") TouchpointMap other) {
        assertThat(things(MapDiff.between(other, one), Kind.REMOVED))
                .containsExactlyInAnyOrderElementsOf(things(MapDiff.between(one, other), Kind.ADDED));
        assertThat(values(MapDiff.between(other, one).changes().stream().map(MapDiffLawsTest::turned)))
                .containsExactlyInAnyOrderElementsOf(values(MapDiff.between(one, other).changes().stream()));
    }

    private static List<String> things(MapDiff diff, Kind kind) {
        return diff.changes().stream()
                .filter(change -> change.kind() == kind && !isOfAJourney(change))
                .map(change -> change.thing() + " " + change.id())
                .toList();
    }

    private static MapChange turned(MapChange change) {
        return new MapChange(
                change.kind(),
                change.thing(),
                change.id(),
                change.name(),
                change.property(),
                change.after(),
                change.before());
    }

    /** Names are those of the later version, and the map's id may be another. */
    private static List<String> values(Stream<MapChange> changes) {
        return changes.filter(change -> change.property() != null && !isOfAJourney(change))
                .map(change -> change.thing()
                        + (change.thing() == MapChange.Thing.MAP ? "" : change.id())
                        + change.property()
                        + change.before()
                        + change.after())
                .toList();
    }

    private static boolean isOfAJourney(MapChange change) {
        return change.thing() == MapChange.Thing.STAGE || change.thing() == MapChange.Thing.STEP;
    }

    @Property(seed = "773", tries = 300, shrinking = ShrinkingMode.OFF)
    void noChangeIsNamedTwice(@ForAll("maps") TouchpointMap before, @ForAll("maps") TouchpointMap after) {
        List<MapChange> changes = MapDiff.between(before, after).changes().stream()
                .filter(change -> change.thing() != MapChange.Thing.STEP)
                .toList();

        assertThat(changes.stream()
                        .map(change -> change.thing() + " " + change.id() + " " + change.property())
                        .collect(Collectors.toSet()))
                .hasSameSizeAs(changes);
    }

    /** Few maps, so that pairs of equal ones are among them, some of which have ids in common. */
    @Provide
    Arbitrary<TouchpointMap> maps() {
        return Arbitraries.of(MAPS);
    }
}
