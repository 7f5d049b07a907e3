package dev.touchpoint.cli.ways;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.picture.Drawing;
import dev.touchpoint.insight.JourneyCheck;
import java.util.List;

/**
 * A frequent way beside its plan.
 *
 * @param share of all journeys
 * @param width the share as the length of a bar, 200 for all
 * @param journeys how many take it
 * @param half how long half of them take at most
 * @param most how long nine in ten take at most
 * @param plan which plan it is beside, and whether it is just as planned
 * @param chips its touchpoints, and those it should have
 */
public record WayView(
        String share, String width, String journeys, String half, String most, String plan, List<Chip> chips) {

    static List<WayView> of(Ways ways) {
        return ways.most().stream().map(way -> of(way, ways)).toList();
    }

    private static WayView of(Way way, Ways ways) {
        long all = ways.flow().journeys();
        return new WayView(
                Percent.of(way.journeys(), all),
                Drawing.number(200.0 * way.journeys() / all),
                Figures.count(way.journeys()),
                Percent.time(way.lasting(), 0.5),
                Percent.time(way.lasting(), 0.9),
                plan(way),
                Chip.of(way, ways));
    }

    private static String plan(Way way) {
        JourneyCheck check = way.check();
        if (check == null) {
            return "fits no plan";
        }
        String name = "“" + Plain.text(check.journey().name()) + "”";
        return way.isAsPlanned() ? "just as planned in " + name : "beside " + name;
    }
}
