package dev.touchpoint.cli.ways;

import dev.touchpoint.cli.figures.Figures;
import java.util.List;

/**
 * What customers really go through, in the words of a section of the page.
 *
 * @param summary the most important, a sentence each
 * @param leftOut what is not in the picture and the ways, in a sentence; blank if everything is
 * @param flow what follows what
 * @param ways the most frequent ways
 * @param others how many journeys take another way, in a sentence
 * @param plans the plans beside what happened
 * @param unplanned how many journeys fit no plan, in a sentence; blank if none, or if there are no plans
 * @param gaps where customers wait between owners
 */
public record WaysView(
        List<String> summary,
        String leftOut,
        FlowView flow,
        List<WayView> ways,
        String others,
        List<PlanView> plans,
        String unplanned,
        GapsView gaps) {

    /**
     * The words and pictures of the section.
     *
     * @param ways what customers went through, not empty
     * @param confidence the confidence of all intervals
     */
    public static WaysView of(Ways ways, double confidence) {
        Shares shares = new Shares(confidence);
        return new WaysView(
                WaysText.sentences(ways, shares),
                leftOut(ways),
                FlowView.of(ways),
                WayView.of(ways),
                others(ways),
                PlanView.of(ways, shares),
                unplanned(ways),
                GapsView.of(ways));
    }

    /** Whether some journey fits a plan. */
    public boolean planned() {
        return !plans.isEmpty();
    }

    private static String leftOut(Ways ways) {
        long left = ways.flow().leftOut();
        if (left == 0) {
            return "";
        }
        long empty = ways.flow().emptyJourneys();
        return "The asking for feedback is passed over here, " + Figures.count(left)
                + (left == 1 ? " encounter" : " encounters")
                + ": it may come after anything, and would cut each wait in two."
                + (empty == 0
                        ? ""
                        : " " + Figures.count(empty)
                                + (empty == 1
                                        ? " journey has nothing else and does"
                                        : " journeys have nothing else and do")
                                + " not count.");
    }

    private static String others(Ways ways) {
        long others = ways.otherWays();
        if (others == 0) {
            return "";
        }
        if (ways.most().isEmpty()) {
            return ways.isEveryWayKnown()
                    ? "No two journeys take the same way."
                    : "Hardly any two journeys take the same way.";
        }
        long known = (long) ways.flow().variants().list().size() - ways.most().size();
        return Figures.count(others) + " other journeys ("
                + Percent.of(others, ways.flow().journeys()) + ") take "
                + (ways.isEveryWayKnown()
                        ? Figures.count(known) + (known == 1 ? " other way." : " other ways.")
                        : "other ways, too many to list them all.");
    }

    private static String unplanned(Ways ways) {
        return ways.unplanned() == 0
                ? ""
                : Figures.count(ways.unplanned()) + (ways.unplanned() == 1 ? " journey fits" : " journeys fit")
                        + " no plan: none of its steps was taken in sequence.";
    }
}
