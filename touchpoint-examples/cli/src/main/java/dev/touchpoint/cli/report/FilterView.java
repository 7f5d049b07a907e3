package dev.touchpoint.cli.report;

import java.util.List;

/**
 * What readers may filter by. Values are numbers, which the script of the page knows.
 *
 * @param any whether there is anything to filter by
 * @param byChannel whether answers are told apart by channel
 * @param byMonth whether answers are told apart by month
 * @param months the months; none if answers are not told apart by month
 * @param touchpoints the touchpoints that have answers
 * @param channels the channels; none if answers are not told apart by channel
 * @param segments the values of each segment attribute
 * @param left what cannot be filtered by, because there would be too much of it, in sentences
 */
record FilterView(
        boolean any,
        boolean byChannel,
        boolean byMonth,
        List<Choice> months,
        List<Choice> touchpoints,
        List<Choice> channels,
        List<Segment> segments,
        List<String> left) {

    public boolean hasMonths() {
        return months.size() > 1;
    }

    public boolean hasChannels() {
        return channels.size() > 1;
    }

    public boolean hasTouchpoints() {
        return touchpoints.size() > 1;
    }

    public boolean hasSegments() {
        return !segments.isEmpty();
    }

    public boolean hasLeft() {
        return !left.isEmpty();
    }

    /** Something to choose. */
    record Choice(String value, String name) {}

    /** A segment attribute with its values. */
    record Segment(String name, List<Choice> values) {}
}
