package dev.touchpoint.cli.report;

import dev.touchpoint.cli.gaps.Sought;
import dev.touchpoint.cli.simulate.Replay;
import dev.touchpoint.cli.ways.Ways;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.map.TouchpointMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that map and log say together.
 *
 * @param map the map
 * @param given what there was to read
 * @param input what was read
 * @param log the events, with segments and without comments but for phrases of failure demand; none unless there were to be
 *     interactions
 * @param coverage map and log side by side
 * @param readings what the answers say, for each metric that has responses, by its id
 * @param gaps the touchpoints that are missing
 * @param confidence the confidence of all intervals
 * @param ways what customers really go through; null if it is not known
 * @param simulation policies tried out on the log; null if there are none
 */
record Report(
        TouchpointMap map,
        Given given,
        Input input,
        TouchpointLog log,
        Coverage coverage,
        List<Reading> readings,
        Sought gaps,
        double confidence,
        @Nullable Ways ways,
        @Nullable Replay simulation) {

    /** This report where not everything was given. */
    Report of(Given kinds) {
        return new Report(map, kinds, input, log, coverage, readings, gaps, confidence, ways, simulation);
    }

    /** This report with policies that were tried out. */
    Report with(Replay policies) {
        return new Report(map, given, input, log, coverage, readings, gaps, confidence, ways, policies);
    }
}
