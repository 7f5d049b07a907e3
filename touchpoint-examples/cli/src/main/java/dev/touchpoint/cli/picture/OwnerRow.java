package dev.touchpoint.cli.picture;

import dev.touchpoint.map.Owner;
import java.util.List;

/** Who answers for each touchpoint, and where that changes. */
record OwnerRow(Route route) implements Row {

    /** How many owners can be told apart by colour and pattern; the names are there in any case. */
    private static final int LOOKS = 8;

    private static final double BAND = 28;

    @Override
    public double height() {
        return BAND + 16;
    }

    @Override
    public void label(Drawing drawing, double top) {
        drawing.text("row-name", 0, top + 19, "Owner");
    }

    @Override
    public void draw(Drawing drawing, double top) {
        for (List<Stop> run : route.runs(this::number)) {
            double left = run.get(0).left() + 1;
            double width = run.get(run.size() - 1).right() - 1 - left;
            int owner = number(run.get(0));
            String look = owner < 0 ? "owner none" : "owner look-" + owner % LOOKS;
            drawing.box(look, left, top, width, BAND);
            if (owner % LOOKS >= LOOKS / 2) {
                stripes(drawing, left, left + width, top);
            }
            String name = owner < 0 ? "nobody" : owners().get(owner).name();
            drawing.text(
                    "owner-name",
                    left + width / 2,
                    top + 19,
                    Words.lines(name, width - 20, 12, 1).get(0));
        }
        handOffs(drawing, top);
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

    private void handOffs(Drawing drawing, double top) {
        List<List<Stop>> steps = route.runs(Stop::step);
        for (int i = 1; i < steps.size(); i++) {
            Crossing crossing = Crossing.between(
                    route.map(), route.steps().get(i - 1), route.steps().get(i));
            if (crossing != Crossing.NONE) {
                boolean bridged = crossing == Crossing.BRIDGED;
                double x = steps.get(i).get(0).left();
                drawing.open("g")
                        .title(crossing.words())
                        .circle(bridged ? "hand-off bridged" : "hand-off", x, top + BAND / 2, 10)
                        .text("hand-off-mark", x, top + BAND / 2 + 5, bridged ? "→" : "!")
                        .close();
            }
        }
    }
}
