package dev.touchpoint.cli.report;

/**
 * How often something occurs in the log.
 *
 * @param interactions in how many interactions
 * @param responses in how many responses
 */
record Sighting(long interactions, long responses) {

    static final Sighting NONE = new Sighting(0, 0);

    Sighting plus(Sighting other) {
        return new Sighting(interactions + other.interactions, responses + other.responses);
    }

    boolean isNone() {
        return interactions == 0 && responses == 0;
    }

    long events() {
        return interactions + responses;
    }
}
