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
 * @param lasting how long they take
 * @param plan after a semicolon, which plan it is beside, and whether it is just as planned; blank if there is none
 * @param chips its touchpoints, and those it should have
 */
public record WayView(String share, String width, String journeys, String lasting, String plan, List<Chip> chips) {

    static List<WayView> of(Ways ways) {
        return ways.most().stream().map(way -> of(way, ways)).toList();
    }

    private static WayView of(Way way, Ways ways) {
        long all = ways.flow().journeys();
        return new WayView(
                Percent.of(way.journeys(), all),
                Drawing.number(200.0 * way.journeys() / all),
                Figures.count(way.journeys()) + (way.journeys() == 1 ? " journey" : " journeys"),
                lasting(way),
                plan(way, ways),
                Chip.of(way, ways));
    }

    private static String lasting(Way way) {
        return way.stops().size() == 1
                ? "a single touchpoint"
                : "half of them within " + Percent.time(way.lasting(), 0.5) + ", nine in ten within "
                        + Percent.time(way.lasting(), 0.9);
    }

    private static String plan(Way way, Ways ways) {
        JourneyCheck check = way.check();
        if (check == null) {
            return ways.byPlan().isEmpty() ? "" : "; fits no plan";
        }
        String name = "“" + Plain.text(check.journey().name()) + "”";
        return way.isAsPlanned() ? "; just as planned in " + name : "; beside " + name;
    }
}
