package dev.touchpoint.insight;

import dev.touchpoint.check.Require;
import dev.touchpoint.map.Phase;

/** Where a touchpoint is missing. Touchpoints are named by their ids; the map need not have them. Immutable and thread-safe. */
public sealed interface GapPlace {

    /** The map as a whole. */
    GapPlace MAP = new OnMap();

    /**
     * Between two touchpoints, the second of which customers meet after the first.
     *
     * @param from the id of the first, not blank
     * @param to the id of the second, not blank
     */
    record Between(String from, String to) implements GapPlace {

        /** Refuses blank ids. */
        public Between {
            Require.text("from", from);
            Require.text("to", to);
        }

        /** As in {@code between order and delivery}. */
        @Override
        public String toString() {
            return "between " + from + " and " + to;
        }
    }

    /**
     * At a touchpoint, or right after it.
     *
     * @param touchpoint its id, not blank
     */
    record At(String touchpoint) implements GapPlace {

        /** Refuses a blank id. */
        public At {
            Require.text("touchpoint", touchpoint);
        }

        /** As in {@code at delivery}. */
        @Override
        public String toString() {
            return "at " + touchpoint;
        }
    }

    /**
     * Somewhere in a phase.
     *
     * @param phase the phase, not null
     */
    record InPhase(Phase phase) implements GapPlace {

        /** Refuses null. */
        public InPhase {
            Require.notNull("phase", phase);
        }

        /** As in {@code in the phase BEFORE}. */
        @Override
        public String toString() {
            return "in the phase " + phase;
        }
    }

    /** The map as a whole. */
    record OnMap() implements GapPlace {

        /** Always {@code on the map}. */
        @Override
        public String toString() {
            return "on the map";
        }
    }

    /**
     * Between two touchpoints.
     *
     * @param from the id of the first, not blank
     * @param to the id of the second, not blank
     * @return the place, not null
     * @throws IllegalArgumentException if an id is blank
     */
    static GapPlace between(String from, String to) {
        return new Between(from, to);
    }

    /**
     * At a touchpoint.
     *
     * @param touchpoint its id, not blank
     * @return the place, not null
     * @throws IllegalArgumentException if the id is blank
     */
    static GapPlace at(String touchpoint) {
        return new At(touchpoint);
    }

    /**
     * In a phase.
     *
     * @param phase the phase, not null
     * @return the place, not null
     */
    static GapPlace in(Phase phase) {
        return new InPhase(phase);
    }
}
