package dev.touchpoint.cli.simulate;

import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.cli.packed.PackedLog;
import dev.touchpoint.cli.simulate.Logged.Question;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Metrics;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.metric.ScoreTally;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Collects the events that policies are tried out on, without comments and segments. Keeps all of them: what becomes of a
 * customer depends on everything that happened to the customer, but in columns, not as objects. Not thread-safe.
 */
public final class LogTally {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    private final Metrics metrics;
    private final PackedLog events = new PackedLog();
    private final Map<Question, ScoreTally> answers = new HashMap<>();
    private long interactions;
    private long responses;

    /**
     * No events yet.
     *
     * @param metrics the metrics that are known
     */
    public LogTally(Metrics metrics) {
        this.metrics = metrics;
    }

    /**
     * Adds an interaction.
     *
     * @throws BadInput if policies can't be decided at its time
     */
    public void add(Interaction interaction) {
        keep(interaction);
        interactions++;
    }

    /**
     * Adds a response.
     *
     * @throws BadInput if policies can't be decided at its time
     * @throws IllegalArgumentException if its metric is not known, or its score is not on the metric's scale
     */
    public void add(Response response) {
        Integer score = response.score();
        if (score != null) {
            answers.computeIfAbsent(
                            new Question(response.metric(), response.touchpoint()),
                            question -> new ScoreTally(
                                    metrics.get(response.metric()).scale()))
                    .add(score);
        }
        keep(response);
        responses++;
    }

    private void keep(Event event) {
        requireCovered("", event.at());
        if (event instanceof Response response && response.askedAt() != null) {
            requireCovered("asked about ", response.askedAt());
        }
        events.add(event);
    }

    private static void requireCovered(String how, Instant at) {
        if (at.isBefore(FIRST) || !at.isBefore(END)) {
            throw new BadInput(
                    "policies can be tried out on events from 1900 to 2199, there is one " + how + "at " + at);
        }
    }

    /** All that was added. */
    public Logged logged() {
        Map<Question, ScoreCounts> counts = new HashMap<>();
        answers.forEach((question, tally) -> counts.put(question, tally.counts()));
        return new Logged(events.log(), counts, interactions, responses);
    }
}
