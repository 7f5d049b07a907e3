package dev.touchpoint.cli.picture;

import dev.touchpoint.map.Owner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who answers for each touchpoint, and where that changes. */
record OwnerRow(Route route) implements Row {

    /** How many owners can be told apart by colour and pattern; the names are there in any case. */
    private static final int LOOKS = 8;

    private static final double BAND = 36;
    private static final double LINE = 14;
    private static final double SIGN = 10;

    @Override
    public double height() {
        return BAND + 16;
    }

    @Override
    public void label(Drawing drawing, double top) {
        drawing.text("row-name", 0, top + 22, "Owner");
    }

    @Override
    public void draw(Drawing drawing, double top) {
        Map<Double, Crossing> crossings = crossings();
        for (List<Stop> run : route.runs(this::number)) {
            band(drawing, run, top, crossings);
        }
        crossings.forEach((x, crossing) -> sign(drawing, crossing, x, top));
    }

    private void band(Drawing drawing, List<Stop> run, double top, Map<Double, Crossing> crossings) {
        double start = run.get(0).left();
        double end = run.get(run.size() - 1).right();
        double left = start + 1;
        double right = end - 1;
        int owner = number(run.get(0));
        String look = owner < 0 ? "owner none" : "owner look-" + owner % LOOKS;
        drawing.box(look, left, top, right - left, BAND);
        if (owner % LOOKS >= LOOKS / 2) {
            stripes(drawing, left, right, top);
        }
        double from = left + (crossings.containsKey(start) ? SIGN - 1 : 0);
        double to = right - (crossings.containsKey(end) ? SIGN - 1 : 0);
        String name = owner < 0 ? "nobody" : owners().get(owner).name();
        List<String> lines = Words.lines(name, to - from - 2, 12, 2);
        double y = top + (lines.size() == 1 ? 22 : 15);
        for (String line : lines) {
            drawing.text("owner-name", (from + to) / 2, y, line);
            y += LINE;
        }
    }

    private static void stripes(Drawing drawing, double from, double to, double top) {
        for (double x = from + 2; x + BAND / 2 < to; x += 7) {
            drawing.line("stripe", x, top + BAND - 1, x + BAND / 2, top + 1);
        }
    }

    private List<Owner> owners() {
        return route.map().owners();
    }

    /** The number of the owner on the map; -1 for none. */
    private int number(Stop stop) {
        String owner = stop.touchpoint().owner();
        return owner == null ? -1 : owners().stream().map(Owner::id).toList().indexOf(owner);
    }

    /** Where the owner changes from one step to the next. */
    private Map<Double, Crossing> crossings() {
        Map<Double, Crossing> crossings = new LinkedHashMap<>();
        List<List<Stop>> steps = route.runs(Stop::step);
        for (int i = 1; i < steps.size(); i++) {
            Crossing crossing = Crossing.between(
                    route.map(), route.steps().get(i - 1), route.steps().get(i));
            if (crossing != Crossing.NONE) {
                crossings.put(steps.get(i).get(0).left(), crossing);
            }
        }
        return crossings;
    }

    private static void sign(Drawing drawing, Crossing crossing, double x, double top) {
        boolean bridged = crossing == Crossing.BRIDGED;
        drawing.open("g")
                .title(crossing.words())
                .circle(bridged ? "hand-off bridged" : "hand-off", x, top + BAND / 2, SIGN)
                .text("hand-off-mark", x, top + BAND / 2 + 5, bridged ? "→" : "!")
                .close();
    }
}
