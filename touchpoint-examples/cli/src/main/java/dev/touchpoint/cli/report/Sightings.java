package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counts where events happened. */
final class Sightings {

    /** More places than that come from a wrong column. */
    static final int MOST = 10_000;

    private static final Sighting INTERACTION = new Sighting(1, 0);
    private static final Sighting RESPONSE = new Sighting(0, 1);

    private final Map<Place, Sighting> places = new HashMap<>();

    void add(Event event) {
        if (places.size() > MOST) {
            throw new BadInput("the log has more than " + Figures.count(MOST)
                    + " different pairs of touchpoint and channel: are these the right columns?");
        }
        places.merge(Place.of(event), event instanceof Interaction ? INTERACTION : RESPONSE, Sighting::plus);
    }

    SortedMap<Place, Sighting> byPlace() {
        return new TreeMap<>(places);
    }

    SortedMap<String, Sighting> byTouchpoint() {
        return by(Place::touchpoint);
    }

    /** Events over an unknown channel are in none of these. */
    SortedMap<String, Sighting> byChannel() {
        return by(Place::channel);
    }

    Sighting withoutChannel() {
        return places.entrySet().stream()
                .filter(place -> place.getKey().channel() == null)
                .map(Map.Entry::getValue)
                .reduce(Sighting.NONE, Sighting::plus);
    }

    private SortedMap<String, Sighting> by(Function<Place, @Nullable String> property) {
        SortedMap<String, Sighting> sums = new TreeMap<>();
        places.forEach((place, sighting) -> {
            String key = property.apply(place);
            if (key != null) {
                sums.merge(key, sighting, Sighting::plus);
            }
        });
        return sums;
    }
}
