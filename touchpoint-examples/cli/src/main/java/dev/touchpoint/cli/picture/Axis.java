package dev.touchpoint.cli.picture;

/**
 * Maps values to a direction of a picture.
 *
 * @param lowest the value at the start
 * @param highest the value at the end, not the same
 * @param start the coordinate of the lowest value
 * @param end the coordinate of the highest value
 */
public record Axis(double lowest, double highest, double start, double end) {

    /** Where a value is. */
    public double at(double value) {
        return start + (value - lowest) / (highest - lowest) * (end - start);
    }
}
