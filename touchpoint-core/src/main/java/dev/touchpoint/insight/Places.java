package dev.touchpoint.insight;

import static dev.touchpoint.check.Require.notNull;

import dev.touchpoint.check.Shown;
import dev.touchpoint.log.Event;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Stage;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where on a map the events of a log belong: what to group them by that the log itself does not know, such as the owner of
 * their touchpoint.
 *
 * <pre>{@code
 * Places places = Places.on(map);
 * log.responses().collect(Scorecard.by(places.by(Touchpoint::owner), nps));
 * log.responses().collect(Scorecard.by(places.by(Touchpoint::handling), csat));     // by hand, or by a machine
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Places {

    private final TouchpointMap map;
    private final Map<String, Touchpoint> touchpoints = new HashMap<>();

    private Places(TouchpointMap map) {
        this.map = map;
        map.touchpoints().forEach(touchpoint -> touchpoints.put(touchpoint.id(), touchpoint));
    }

    /**
     * The places of a map.
     *
     * @param map the map, not null
     * @return its places, not null
     */
    public static Places on(TouchpointMap map) {
        return new Places(notNull("map", map));
    }

    /**
     * The touchpoint of an event.
     *
     * @param event the event, not null
     * @return the touchpoint; empty if the map does not have it
     */
    public Optional<Touchpoint> touchpoint(Event event) {
        return Optional.ofNullable(touchpoints.get(event.touchpoint()));
    }

    /**
     * What to group events by, out of what the map says of their touchpoints.
     *
     * @param property the property, as {@code Touchpoint::owner}; null for a touchpoint that does not have it
     * @param <K> what events are grouped by
     * @return the property of an event's touchpoint; null of one that the map does not have; not null itself
     */
    public <K> Function<Event, @Nullable K> by(Function<? super Touchpoint, ? extends @Nullable K> property) {
        notNull("property", property);
        return event -> {
            Touchpoint touchpoint = touchpoints.get(event.touchpoint());
            return touchpoint == null ? null : property.apply(touchpoint);
        };
    }

    /**
     * To group events by the stage of a journey.
     *
     * @param journey the id of a journey of the map, not null
     * @return the id of the first stage with a step at an event's touchpoint; null if there is none; not null itself
     * @throws IllegalArgumentException if the map does not have the journey
     */
    public Function<Event, @Nullable String> byStageOf(String journey) {
        Journey of = map.journey(journey)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no journey " + Shown.text(journey) + " in map " + Shown.text(map.id())));
        Map<String, String> stages = new HashMap<>();
        for (Stage stage : of.stages()) {
            for (Step step : stage.steps()) {
                step.touchpoints().forEach(touchpoint -> stages.putIfAbsent(touchpoint, stage.id()));
            }
        }
        return event -> stages.get(event.touchpoint());
    }

    /** Whose places, as in {@code Places[auction: 40 touchpoints]}. */
    @Override
    public String toString() {
        return "Places[" + map.id() + ": " + touchpoints.size() + " touchpoints]";
    }
}
