package dev.touchpoint.cli.journeys;

import java.util.List;
import picocli.CommandLine.Option;

/** The option {@code --top}. */
final class TopOption {

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many rows to list of each table, 0 or more; what is left is one row, \"others\"."
                    + " ${DEFAULT-VALUE} if not given.")
    private int most;

    void check(List<String> problems) {
        if (most < 0) {
            problems.add("--top must be 0 or more, was " + most);
        }
    }

    int most() {
        return most;
    }

    /** The first ones of a list. */
    <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(most, all.size()));
    }

    /** Those of a list that are not among the first. */
    <T> List<T> rest(List<T> all) {
        return all.subList(Math.min(most, all.size()), all.size());
    }
}
