package dev.touchpoint.cli.report;

/**
 * Which kinds of events there is a source of; of the other kind nothing can be said.
 *
 * @param interactions whether interactions were given, be it none
 * @param responses whether responses were given, be it none
 */
record Given(boolean interactions, boolean responses) {

    static final Given BOTH = new Given(true, true);
}
