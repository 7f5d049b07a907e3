package dev.touchpoint.cli.journeys;

import dev.touchpoint.insight.Places;
import dev.touchpoint.insight.StopsBy;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.map.Channel;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.Stage;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What interactions are taken for, and what it is called.
 *
 * @param kind what they are
 * @param of the stop of an interaction; null for one that has none
 * @param names what a stop is called, by its id; ids that the map does not have are not among them
 */
record Stops(StopKind kind, Function<Interaction, @Nullable String> of, Map<String, String> names) {

    /**
     * The stops of a kind.
     *
     * @param map where they have their names from, and what they are if the log does not say so; null if there is none
     * @throws IllegalArgumentException if the map does not have the journey whose stages they are
     */
    static Stops of(StopKind kind, @Nullable TouchpointMap map) {
        Map<String, String> names = new HashMap<>();
        if (map == null) {
            return new Stops(kind, withoutMap(kind), names);
        }
        return switch (kind.what()) {
            case TOUCHPOINT -> {
                map.touchpoints().forEach(touchpoint -> names.put(touchpoint.id(), touchpoint.name()));
                yield new Stops(kind, Interaction::touchpoint, names);
            }
            case CHANNEL -> {
                for (Channel channel : map.channels()) {
                    names.put(channel.id(), channel.name());
                }
                yield new Stops(kind, Interaction::channel, names);
            }
            case OWNER -> {
                for (Owner owner : map.owners()) {
                    names.put(owner.id(), owner.name());
                }
                yield new Stops(kind, Places.on(map).by(Touchpoint::owner)::apply, names);
            }
            case STAGE -> {
                String journey = Objects.requireNonNull(kind.journey());
                Function<Interaction, @Nullable String> stage = Places.on(map).byStageOf(journey)::apply;
                map.journey(journey).map(Journey::stages).stream()
                        .flatMap(stages -> stages.stream())
                        .forEach((Stage each) -> names.put(each.id(), each.name()));
                yield new Stops(kind, stage, names);
            }
        };
    }

    private static Function<Interaction, @Nullable String> withoutMap(StopKind kind) {
        return switch (kind.what()) {
            case TOUCHPOINT -> Interaction::touchpoint;
            case CHANNEL -> Interaction::channel;
            case OWNER, STAGE -> throw new IllegalStateException("there must be a map");
        };
    }

    /** The same for the library, by a name that tells the stages of one journey from those of another. */
    StopsBy by() {
        return StopsBy.of(kind.word() + (kind.journey() == null ? "" : " of " + kind.journey()), of);
    }

    /** What a stop is called: by the map, or else by its id. */
    String name(String stop) {
        return names.getOrDefault(stop, stop);
    }

    UnaryOperator<String> naming() {
        return this::name;
    }

    /** Why an interaction may have no stop. */
    String whyNone() {
        return switch (kind.what()) {
            case TOUCHPOINT -> "";
            case CHANNEL -> "the log does not say over which channel";
            case OWNER -> "nobody answers for their touchpoint, or it is not on the map";
            case STAGE -> "no stage has their touchpoint";
        };
    }
}
