package dev.touchpoint.insight;

import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import java.util.ArrayList;
import java.util.List;

/** A step of the path of a journey: the stop that an interaction is taken for, and when it was, in microseconds. */
record PathStep(String stop, long at) {

    /** The path of a journey: without responses, and without interactions that have no stop. */
    static List<PathStep> path(ActualJourney journey, StopsBy stops) {
        List<PathStep> path = new ArrayList<>(journey.events().size());
        for (Event event : journey.events()) {
            String stop = event instanceof Interaction interaction ? stops.stop(interaction) : null;
            if (stop != null) {
                path.add(new PathStep(stop, Micros.of(event.at())));
            }
        }
        return path;
    }
}
