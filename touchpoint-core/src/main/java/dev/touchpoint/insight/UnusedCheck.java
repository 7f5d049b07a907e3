package dev.touchpoint.insight;

import dev.touchpoint.check.Shown;
import dev.touchpoint.insight.MapFinding.Kind;
import dev.touchpoint.map.Channel;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.Persona;
import dev.touchpoint.map.TouchpointMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether channels, owners and personas are there for something. */
final class UnusedCheck implements MapCheck {

    @Override
    public Stream<MapFinding> findings(MapFacts facts) {
        TouchpointMap map = facts.map();
        return Stream.of(channels(map), owners(map), personas(map)).flatMap(Function.identity());
    }

    private static Stream<MapFinding> channels(TouchpointMap map) {
        return IntStream.range(0, map.channels().size())
                .filter(i -> !isUsed(map.channels().get(i), map))
                .mapToObj(i -> {
                    Channel channel = map.channels().get(i);
                    String preferring = map.personas().stream()
                            .filter(persona -> persona.channels().contains(channel.id()))
                            .map(persona -> ", though " + Shown.text(persona.name()) + " would like it to be")
                            .findFirst()
                            .orElse("");
                    return new MapFinding(
                            Kind.UNUSED,
                            "/channels/" + i,
                            channel.name(),
                            "No touchpoint is reachable over it" + preferring + ".",
                            "Note it at the touchpoints that it serves, or take it off the map.");
                });
    }

    private static boolean isUsed(Channel channel, TouchpointMap map) {
        return map.touchpoints().stream()
                .anyMatch(touchpoint -> touchpoint.channels().contains(channel.id()));
    }

    private static Stream<MapFinding> owners(TouchpointMap map) {
        return IntStream.range(0, map.owners().size())
                .filter(i -> !isUsed(map.owners().get(i), map))
                .mapToObj(i -> {
                    Owner owner = map.owners().get(i);
                    String leading = map.touchpoints().stream()
                            .filter(touchpoint -> owner.id().equals(touchpoint.bridgesTo()))
                            .map(touchpoint -> ", though " + Shown.text(touchpoint.name()) + " leads customers there")
                            .findFirst()
                            .orElse("");
                    return new MapFinding(
                            Kind.UNUSED,
                            "/owners/" + i,
                            owner.name(),
                            "It answers for no touchpoint" + leading + ".",
                            "Name what it answers for, or take it off the map.");
                });
    }

    private static boolean isUsed(Owner owner, TouchpointMap map) {
        return map.touchpoints().stream().anyMatch(touchpoint -> owner.id().equals(touchpoint.owner()))
                || map.commitments().stream()
                        .anyMatch(commitment -> commitment.owner().equals(owner.id()));
    }

    /** Without journeys there is nothing that a persona could be used for. */
    private static Stream<MapFinding> personas(TouchpointMap map) {
        return IntStream.range(0, map.journeys().isEmpty() ? 0 : map.personas().size())
                .filter(i -> map.journeys().stream()
                        .noneMatch(journey -> map.personas().get(i).id().equals(journey.persona())))
                .mapToObj(i -> {
                    Persona persona = map.personas().get(i);
                    return new MapFinding(
                            Kind.UNUSED,
                            "/personas/" + i,
                            persona.name(),
                            "No journey is planned for it.",
                            "Plan its journey, or name it as the persona of one that is there.");
                });
    }
}
