package dev.touchpoint.cli.gaps;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.insight.GapReport;
import java.util.Optional;

/**
 * What was found, and among whom.
 *
 * @param report what is missing
 * @param every one customer in so many was looked at; 1 if all were
 */
public record Sought(GapReport report, int every) {

    /** Among whom, in a sentence; empty if among all. */
    public Optional<String> amongWhom() {
        return every == 1
                ? Optional.empty()
                : Optional.of("One customer in " + Figures.count(every)
                        + " was looked at, with everything they went through: those touched are of these.");
    }
}
