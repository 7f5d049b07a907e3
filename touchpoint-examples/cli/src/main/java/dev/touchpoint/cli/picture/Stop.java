package dev.touchpoint.cli.picture;

import dev.touchpoint.map.Touchpoint;

/**
 * A touchpoint at its place in the picture of a journey.
 *
 * @param stage which stage it belongs to, from 0
 * @param step which step of the journey it belongs to, from 0
 * @param touchpoint the touchpoint
 * @param left where its column begins
 * @param width how wide its column is
 */
record Stop(int stage, int step, Touchpoint touchpoint, double left, double width) {

    double middle() {
        return left + width / 2;
    }

    double right() {
        return left + width;
    }
}
