package dev.touchpoint.cli.score;

import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.nps.Nps;

/** Reads the id of a metric that must be a Net Promoter Score. */
public final class NpsOption {

    private NpsOption() {}

    /**
     * The metric.
     *
     * @param id what the command line says
     * @param what needs such a metric, for the reader
     * @throws BadInput if it is another one
     */
    public static Nps of(String id, String what) {
        return switch (id) {
            case "nps" -> Nps.standard();
            case "enps" -> Nps.employees();
            default ->
                throw new BadInput("--metric of " + what + " must be nps or enps, was \"" + Plain.text(id) + "\"");
        };
    }
}
