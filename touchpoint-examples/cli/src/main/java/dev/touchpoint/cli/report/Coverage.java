package dev.touchpoint.cli.report;

import static java.util.Objects.requireNonNull;

import dev.touchpoint.map.Channel;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Map and log side by side.
 *
 * @param touchpoints by id: those of the map in its order, then those that only the log has, in alphabetical order
 * @param channels likewise
 * @param places how often each touchpoint was met or rated over each channel
 * @param unplanned how many interactions went over a channel that the map has, but not for that touchpoint; a touchpoint
 *     for which the map names no channel at all is left out
 * @param withoutChannel the events whose channel is unknown
 */
record Coverage(
        Map<String, Seen> touchpoints,
        Map<String, Seen> channels,
        SortedMap<Place, Sighting> places,
        SortedMap<Place, Long> unplanned,
        Sighting withoutChannel) {

    static Coverage of(TouchpointMap map, Sightings sightings) {
        Map<String, String> touchpoints = new LinkedHashMap<>();
        Map<String, String> channels = new LinkedHashMap<>();
        map.touchpoints().forEach(touchpoint -> touchpoints.put(touchpoint.id(), touchpoint.name()));
        map.channels().forEach(channel -> channels.put(channel.id(), channel.name()));
        SortedMap<Place, Sighting> places = sightings.byPlace();
        return new Coverage(
                seen(touchpoints, sightings.byTouchpoint()),
                seen(channels, sightings.byChannel()),
                places,
                unplanned(map, places),
                sightings.withoutChannel());
    }

    private static Map<String, Seen> seen(Map<String, String> names, SortedMap<String, Sighting> sightings) {
        Map<String, Seen> seen = new LinkedHashMap<>();
        names.forEach((id, name) -> seen.put(id, new Seen(id, name, true, sightings.getOrDefault(id, Sighting.NONE))));
        sightings.forEach((id, sighting) -> seen.computeIfAbsent(id, unknown -> new Seen(id, id, false, sighting)));
        return Collections.unmodifiableMap(seen);
    }

    private static SortedMap<Place, Long> unplanned(TouchpointMap map, Map<Place, Sighting> places) {
        SortedMap<Place, Long> unplanned = new TreeMap<>();
        for (Touchpoint touchpoint : map.touchpoints()) {
            for (Channel channel : map.channels()) {
                Place place = new Place(touchpoint.id(), channel.id());
                long interactions = places.getOrDefault(place, Sighting.NONE).interactions();
                boolean planned =
                        touchpoint.channels().isEmpty() || touchpoint.channels().contains(channel.id());
                if (interactions > 0 && !planned) {
                    unplanned.put(place, interactions);
                }
            }
        }
        return unplanned;
    }

    /** Places in the order of these touchpoints and channels, an unknown channel last. */
    Comparator<Place> order() {
        Map<String, Integer> touchpointRanks = ranks(touchpoints);
        Map<String, Integer> channelRanks = ranks(channels);
        return Comparator.comparing((Place place) -> touchpointRanks.get(place.touchpoint()))
                .thenComparing(place -> channelRanks.getOrDefault(place.channel(), Integer.MAX_VALUE));
    }

    private static Map<String, Integer> ranks(Map<String, Seen> all) {
        Map<String, Integer> ranks = new HashMap<>();
        all.keySet().forEach(id -> ranks.put(id, ranks.size()));
        return ranks;
    }

    /** The touchpoint with an id that map or log have. */
    Seen touchpoint(String id) {
        return requireNonNull(touchpoints.get(id), id);
    }

    /** The channel with an id that map or log have. */
    Seen channel(String id) {
        return requireNonNull(channels.get(id), id);
    }
}
