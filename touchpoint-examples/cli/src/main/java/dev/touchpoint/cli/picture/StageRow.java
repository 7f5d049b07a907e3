package dev.touchpoint.cli.picture;

import java.util.List;

/** The names of the stages. */
record StageRow(Route route) implements Row {

    private static final double HEIGHT = 30;

    @Override
    public double height() {
        return HEIGHT + 6;
    }

    @Override
    public void label(Drawing drawing, double top) {
        drawing.text("row-name", 0, top + 20, "Stage");
    }

    @Override
    public void draw(Drawing drawing, double top) {
        for (List<Stop> stage : route.runs(Stop::stage)) {
            double left = stage.get(0).left() + 2;
            double width = stage.get(stage.size() - 1).right() - 2 - left;
            drawing.box("stage", left, top, width, HEIGHT);
            String name = Words.lines(route.stage(stage.get(0)).name(), width - 12, Words.BOLD * 14, 1)
                    .get(0);
            drawing.text("stage-name", left + width / 2, top + 20, name);
        }
    }
}
