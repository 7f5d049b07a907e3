package dev.touchpoint.map;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * All touchpoints of a map, whether or not a journey uses them. Groups keep the map's order and are listed even where they
 * are empty: an empty phase is an answer.
 *
 * <p>Immutable and thread-safe.
 */
public final class Inventory {

    private final TouchpointMap map;

    Inventory(TouchpointMap map) {
        this.map = map;
    }

    /**
     * The touchpoints of each phase.
     *
     * @return every phase, in order, with its touchpoints; unmodifiable, not null
     */
    public Map<Phase, List<Touchpoint>> byPhase() {
        return byConstant(Phase.class, Touchpoint::phase);
    }

    /**
     * The touchpoints of each purpose.
     *
     * @return every purpose, in order, with its touchpoints; unmodifiable, not null
     */
    public Map<Purpose, List<Touchpoint>> byPurpose() {
        return byConstant(Purpose.class, Touchpoint::purpose);
    }

    /**
     * The touchpoints of each exposure.
     *
     * @return both exposures with their touchpoints; unmodifiable, not null
     */
    public Map<Exposure, List<Touchpoint>> byExposure() {
        return byConstant(Exposure.class, Touchpoint::exposure);
    }

    /**
     * The touchpoints of each owner. See {@link #unowned()} for those that have none.
     *
     * @return every owner of the map with the touchpoints it answers for; unmodifiable, not null
     */
    public Map<Owner, List<Touchpoint>> byOwner() {
        return grouped(map.owners(), owner -> touchpoint -> owner.id().equals(touchpoint.owner()));
    }

    /**
     * The touchpoints that are reachable over each channel; one that is reachable over two is listed twice.
     *
     * @return every channel of the map with its touchpoints; unmodifiable, not null
     */
    public Map<Channel, List<Touchpoint>> byChannel() {
        return grouped(
                map.channels(), channel -> touchpoint -> touchpoint.channels().contains(channel.id()));
    }

    /**
     * Which touchpoint is reachable over which channel.
     *
     * @return every touchpoint of the map with its channels; unmodifiable, not null
     */
    public Map<Touchpoint, Set<Channel>> channelMatrix() {
        Map<Touchpoint, Set<Channel>> matrix = new LinkedHashMap<>();
        for (Touchpoint touchpoint : map.touchpoints()) {
            matrix.put(
                    touchpoint,
                    map.channels().stream()
                            .filter(channel -> touchpoint.channels().contains(channel.id()))
                            .collect(Collectors.collectingAndThen(
                                    Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet)));
        }
        return Collections.unmodifiableMap(matrix);
    }

    /**
     * The touchpoints that nobody answers for.
     *
     * @return the touchpoints without an owner, in the map's order, not null
     */
    public List<Touchpoint> unowned() {
        return where(touchpoint -> touchpoint.owner() == null);
    }

    /**
     * The touchpoints that no step of any journey names.
     *
     * @return the touchpoints, in the map's order, not null
     */
    public List<Touchpoint> inNoJourney() {
        Set<String> used = map.journeys().stream()
                .flatMap(Journey::steps)
                .flatMap(step -> step.touchpoints().stream())
                .collect(toUnmodifiableSet());
        return where(touchpoint -> !used.contains(touchpoint.id()));
    }

    /**
     * The touchpoints that a condition holds for.
     *
     * @param condition the condition, not null
     * @return the touchpoints, in the map's order, not null
     */
    public List<Touchpoint> where(Predicate<? super Touchpoint> condition) {
        return map.touchpoints().stream().filter(condition).toList();
    }

    private <E extends Enum<E>> Map<E, List<Touchpoint>> byConstant(
            Class<E> constants, Function<Touchpoint, E> property) {
        List<E> all = Arrays.asList(constants.getEnumConstants());
        return grouped(all, constant -> touchpoint -> property.apply(touchpoint) == constant);
    }

    private <K> Map<K, List<Touchpoint>> grouped(List<K> keys, Function<K, Predicate<Touchpoint>> belongs) {
        Map<K, List<Touchpoint>> groups = new LinkedHashMap<>();
        for (K key : keys) {
            groups.put(key, where(belongs.apply(key)));
        }
        return Collections.unmodifiableMap(groups);
    }
}
