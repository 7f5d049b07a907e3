package dev.touchpoint.cli.gaps;

import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.insight.Finding;
import dev.touchpoint.insight.GapReport;
import dev.touchpoint.insight.Proposal;
import dev.touchpoint.map.TouchpointMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A map with touchpoints that were proposed.
 *
 * @param map the map
 * @param numbers the numbers of the findings whose proposals are in it, from 1
 */
record Taken(TouchpointMap map, List<Integer> numbers) {

    /**
     * A map with proposals.
     *
     * @param map the map
     * @param report what was found
     * @param wanted the numbers of findings, from 1; null for all that have a proposal
     * @throws BadInput if there is no such finding, or it has no proposal; with every problem
     */
    static Taken of(TouchpointMap map, GapReport report, @Nullable List<Integer> wanted) {
        List<Finding> findings = report.findings();
        List<Integer> numbers = wanted == null
                ? all(findings)
                : wanted.stream().sorted().distinct().toList();
        List<String> problems = new ArrayList<>();
        TouchpointMap better = map;
        for (int number : numbers) {
            if (number < 1 || number > findings.size()) {
                problems.add("--take must be from 1 to " + findings.size() + ", was " + number);
                continue;
            }
            Proposal proposal = findings.get(number - 1).proposal().orElse(null);
            if (proposal == null) {
                problems.add("--take: finding " + number + " proposes no touchpoint");
            } else {
                better = proposal.addTo(better);
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return new Taken(better, numbers);
    }

    private static List<Integer> all(List<Finding> findings) {
        return IntStream.rangeClosed(1, findings.size())
                .filter(number -> findings.get(number - 1).proposal().isPresent())
                .boxed()
                .toList();
    }
}
