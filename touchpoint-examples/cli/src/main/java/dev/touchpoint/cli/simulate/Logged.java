package dev.touchpoint.cli.simulate;

import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.metric.ScoreTally;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A log to try policies out on.
 *
 * @param log the events, without comments and segments
 * @param answers the scores, by what they answer
 * @param interactions how many interactions
 * @param responses how many responses
 */
public record Logged(TouchpointLog log, Map<Question, ScoreCounts> answers, long interactions, long responses) {

    /** What was asked about what. */
    record Question(String metric, String touchpoint) {}

    public Logged {
        answers = Map.copyOf(answers);
    }

    /** The answers to a metric's question about a touchpoint; about all of them if it is null. */
    ScoreCounts answers(Metric metric, @Nullable String touchpoint) {
        ScoreTally tally = new ScoreTally(metric.scale());
        answers.forEach((question, counts) -> {
            boolean about = touchpoint == null || touchpoint.equals(question.touchpoint());
            if (about && question.metric().equals(metric.id())) {
                tally.addAll(counts);
            }
        });
        return tally.counts();
    }
}
