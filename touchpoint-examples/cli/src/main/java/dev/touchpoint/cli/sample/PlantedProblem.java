package dev.touchpoint.cli.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can go wrong at the sample company. Each is turned on or off on its own; the map, which is a plan, knows of none. */
public enum PlantedProblem {

    /**
     * Absentee bidders who win are not told so: they learn it from the invoice, days later. About a third of them calls in
     * between to ask. From the invoice on they are let down: some 50 points of NPS or of CSAT's top-two share.
     */
    NO_WIN_NOTICE("absentee bidders get no \"you have won\" notice"),

    /**
     * Between payment (accounts) and the notice that the lot is ready (logistics) 9 to 18 days pass instead of 1 or 2
     * working days. Buyers are less happy with the collection: some 20 to 30 points.
     */
    SLOW_HAND_OVER("slow hand-over from accounts to logistics"),

    /**
     * About a third of the surveys about the collection is sent before the buyer has the lot, and gets low scores: a mean
     * CSAT of about 2 of 5, less if the buyer has other reasons as well.
     */
    SURVEY_BEFORE_PICK_UP("survey about the collection sent before it");

    private final String summary;

    PlantedProblem(String summary) {
        this.summary = summary;
    }

    /**
     * What it is called on the command line.
     *
     * @return its name in lower case with hyphens, such as {@code no-win-notice}
     */
    public String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What it is, for readers.
     *
     * @return a few words
     */
    public String summary() {
        return summary;
    }

    /**
     * The problem that is called so on the command line.
     *
     * @param option the name in lower case with hyphens
     * @return the problem, or empty
     */
    public static Optional<PlantedProblem> of(String option) {
        return Arrays.stream(values())
                .filter(problem -> problem.option().equals(option))
                .findFirst();
    }

    /**
     * What all problems are called on the command line.
     *
     * @return their names
     */
    public static List<String> options() {
        return Arrays.stream(values()).map(PlantedProblem::option).toList();
    }
}
