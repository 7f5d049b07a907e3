package dev.touchpoint.cli.picture;

import dev.touchpoint.map.Channel;
import java.util.List;

/** Over which channels each touchpoint can be reached. */
record ChannelRow(Route route) implements Row {

    private static final double LINE = 15;
    private static final int MOST_LINES = 5;

    @Override
    public double height() {
        return 8
                + LINE
                        * route.stops().stream()
                                .mapToInt(stop -> lines(stop).size())
                                .max()
                                .orElse(1);
    }

    @Override
    public void label(Drawing drawing, double top) {
        drawing.text("row-name", 0, top + 14, "Channels");
    }

    @Override
    public void draw(Drawing drawing, double top) {
        for (Stop stop : route.stops()) {
            double y = top + 14;
            for (String line : lines(stop)) {
                drawing.text("channel", stop.middle(), y, line);
                y += LINE;
            }
        }
    }

    private List<String> lines(Stop stop) {
        List<String> names = stop.touchpoint().channels().stream()
                .map(id -> route.map().channel(id).map(Channel::name).orElse(id))
                .toList();
        return Words.lines(String.join(", ", names), stop.width() - 12, 12, MOST_LINES);
    }
}
