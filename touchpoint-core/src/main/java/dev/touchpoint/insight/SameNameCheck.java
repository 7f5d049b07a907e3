package dev.touchpoint.insight;

import dev.touchpoint.insight.MapFinding.Kind;
import dev.touchpoint.map.Channel;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.Persona;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether things of one kind have the same name. */
final class SameNameCheck implements MapCheck {

    @Override
    public Stream<MapFinding> findings(MapFacts facts) {
        TouchpointMap map = facts.map();
        return Stream.of(
                        groups(map.touchpoints(), Touchpoint::name).map(group -> touchpoints(group, facts)),
                        duplicates("/channels/", map.channels(), Channel::name, Channel::id),
                        duplicates("/owners/", map.owners(), Owner::name, Owner::id),
                        duplicates("/personas/", map.personas(), Persona::name, Persona::id),
                        duplicates("/journeys/", map.journeys(), Journey::name, Journey::id))
                .flatMap(Function.identity());
    }

    private static MapFinding touchpoints(List<Touchpoint> same, MapFacts facts) {
        List<String> owners = same.stream()
                .map(Touchpoint::owner)
                .filter(Objects::nonNull)
                .distinct()
                .map(facts::owner)
                .toList();
        if (owners.size() > 1) {
            return facts.finding(
                    Kind.DOUBLY_OWNED,
                    same.get(1),
                    "It is listed " + listed(same, Touchpoint::id) + ", under different owners: "
                            + String.join(", ", owners) + ".",
                    "Make it one touchpoint with one owner, or, if customers know them apart, name them apart.");
        }
        return facts.finding(
                Kind.DUPLICATE,
                same.get(1),
                "It is listed " + listed(same, Touchpoint::id) + ".",
                "Keep one of them, or, if customers know them apart, name them apart.");
    }

    private static <T> Stream<MapFinding> duplicates(
            String list, List<T> things, Function<T, String> name, Function<T, String> id) {
        return groups(things, name).map(same -> {
            T second = same.get(1);
            return new MapFinding(
                    Kind.DUPLICATE,
                    list + things.indexOf(second),
                    name.apply(second),
                    "It is listed " + listed(same, id) + ".",
                    "Keep one of them, or name them apart.");
        });
    }

    private static <T> String listed(List<T> same, Function<T, String> id) {
        return same.size() + " times, as " + same.stream().map(id).collect(Collectors.joining(", "));
    }

    /** Things with the same name, at least two each. */
    private static <T> Stream<List<T>> groups(Collection<T> things, Function<T, String> name) {
        Map<String, List<T>> groups = things.stream()
                .collect(Collectors.groupingBy(
                        thing -> Names.key(name.apply(thing)), LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream().filter(group -> group.size() > 1);
    }
}
