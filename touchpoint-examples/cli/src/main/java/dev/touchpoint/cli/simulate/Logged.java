package dev.touchpoint.cli.simulate;

import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Metrics;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.metric.ScoreTally;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A log to try policies out on.
 *
 * @param log the events
 * @param answers the scores, by what they answer
 * @param interactions how many interactions
 * @param responses how many responses
 */
public record Logged(TouchpointLog log, Map<Question, ScoreCounts> answers, long interactions, long responses) {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    /** What was asked about what. */
    record Question(String metric, String touchpoint) {}

    public Logged {
        answers = Map.copyOf(answers);
    }

    /**
     * A log with what it answers.
     *
     * @param metrics the metrics that are known
     * @throws BadInput if policies can't be decided at the time of an event
     */
    public static Logged of(TouchpointLog log, Metrics metrics) {
        Map<Question, ScoreTally> tallies = new HashMap<>();
        long responses = 0;
        for (Event event : log.events()) {
            requireCovered("", event.at());
            if (event instanceof Response response) {
                responses++;
                if (response.askedAt() != null) {
                    requireCovered("asked about ", response.askedAt());
                }
                Integer score = response.score();
                if (score != null) {
                    tallies.computeIfAbsent(
                                    new Question(response.metric(), response.touchpoint()),
                                    question -> new ScoreTally(
                                            metrics.get(response.metric()).scale()))
                            .add(score);
                }
            }
        }
        Map<Question, ScoreCounts> counts = new HashMap<>();
        tallies.forEach((question, tally) -> counts.put(question, tally.counts()));
        return new Logged(log, counts, log.events().size() - responses, responses);
    }

    private static void requireCovered(String how, Instant at) {
        if (at.isBefore(FIRST) || !at.isBefore(END)) {
            throw new BadInput(
                    "policies can be tried out on events from 1900 to 2199, there is one " + how + "at " + at);
        }
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
