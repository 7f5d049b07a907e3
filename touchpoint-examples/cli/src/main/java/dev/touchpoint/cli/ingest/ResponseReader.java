package dev.touchpoint.cli.ingest;

import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Metrics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes responses of rows, and checks scores against the scales of their metrics. */
final class ResponseReader implements RowReader<Response> {

    private final Metrics metrics;
    private final boolean wide;
    private final Cell customer;
    private final Cell occasion;
    private final Cell channel;
    private final TimeCell at;
    private final Cell sequence;
    private final Cell invitation;
    private final @Nullable TimeCell askedAt;
    private final List<Answer> answers = new ArrayList<>();
    private final Map<String, Cell> segments = new LinkedHashMap<>();

    ResponseReader(Mapping mapping, Columns columns, Metrics metrics) {
        ResponseMapping responses = mapping.forResponses();
        this.metrics = metrics;
        this.wide = responses.layout() == Layout.WIDE;
        this.customer = Cell.of(responses.customer(), columns);
        this.occasion = Cell.of(responses.occasion(), columns);
        this.channel = Cell.of(responses.channel(), columns);
        this.at = TimeCell.of(responses.at(), mapping, columns);
        this.sequence = Cell.of(responses.sequence(), columns);
        this.invitation = Cell.of(responses.invitation(), columns);
        TimeSource asked = responses.askedAt();
        this.askedAt = asked == null ? null : TimeCell.of(asked, mapping, columns);
        if (!wide) {
            answers.add(new Answer(
                    Cell.of(responses.touchpoint(), columns),
                    Cell.of(responses.metric(), columns),
                    Cell.of(responses.score(), columns),
                    Cell.of(responses.comment(), columns)));
        }
        Source metric = responses.metric();
        if (metric != null && metric.constant() != null) {
            check(mapping, "/responses/metric/constant", metric.constant());
        }
        for (Question question : responses.questions()) {
            check(mapping, "/responses/questions/" + answers.size() + "/metric", question.metric());
            answers.add(new Answer(
                    Cell.constant(question.touchpoint()),
                    Cell.constant(question.metric()),
                    Cell.of(question.score(), columns),
                    Cell.of(question.comment(), columns)));
        }
        Map<String, String> attributes = new LinkedHashMap<>(responses.segments());
        if (responses.segmentPrefix() != null) {
            attributes.putAll(columns.withPrefix(responses.segmentPrefix()));
        }
        attributes.forEach((attribute, column) -> segments.put(attribute, Cell.of(Source.column(column), columns)));
        columns.complete(responses.extraColumns());
    }

    /** An unknown metric that the mapping itself names is not the fault of every row. */
    private void check(Mapping mapping, String pointer, String metric) {
        if (metrics.find(metric).isEmpty()) {
            throw new BadInput(mapping.name() + " at " + pointer + ": " + unknown(metric));
        }
    }

    private String unknown(String metric) {
        return "must be one of " + String.join(", ", metrics.ids()) + ", was " + Quoted.text(metric);
    }

    @Override
    public List<Response> read(Row row) {
        String who = customer.requiredIn(row);
        Instant when = at.requiredIn(row);
        Instant asked = askedAt == null ? null : askedAt.in(row);
        String what = occasion.in(row);
        long order = Numbers.whole(sequence, row);
        String over = channel.in(row);
        String invited = invitation.in(row);
        Map<String, String> of = segments(row);
        List<Response> read = new ArrayList<>(answers.size());
        for (Answer answer : answers) {
            String touchpoint = answer.touchpoint.requiredIn(row);
            Metric metric = metric(answer.metric, row);
            Integer score = metric == null ? null : Numbers.score(answer.score, row, metric);
            String comment = answer.comment.rawIn(row);
            boolean unanswered = wide && score == null && comment == null;
            if (who != null && when != null && touchpoint != null && metric != null && !unanswered) {
                read.add(new Response(
                        who, what, touchpoint, over, when, order, metric.id(), score, comment, invited, asked, of));
            }
        }
        return read;
    }

    private @Nullable Metric metric(Cell cell, Row row) {
        String id = cell.requiredIn(row);
        if (id == null) {
            return null;
        }
        Metric metric = metrics.find(id).orElse(null);
        if (metric == null) {
            row.problem(cell.column(), unknown(id));
        }
        return metric;
    }

    private Map<String, String> segments(Row row) {
        Map<String, String> found = new LinkedHashMap<>();
        segments.forEach((attribute, cell) -> {
            String value = cell.in(row);
            if (value != null) {
                found.put(attribute, value);
            }
        });
        return found;
    }

    private record Answer(Cell touchpoint, Cell metric, Cell score, Cell comment) {}
}
