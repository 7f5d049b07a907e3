package dev.touchpoint.insight;

import static dev.touchpoint.check.Require.notNull;

import dev.touchpoint.check.Require;
import dev.touchpoint.insight.Experience.Range;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.metric.Direction;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Scale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads each customer's, or each journey's, {@link Experience} out of a log.
 *
 * <pre>{@code
 * Experiences.of(csat).byCustomer(log).map(experience -> experience.by(Aggregators.mean()));
 * }</pre>
 *
 * <p>Scores of different metrics do not mix: either one metric counts, or several are rescaled. Immutable and thread-safe.
 */
public final class Experiences {

    private static final Comparator<Event> BY_TIME =
            Comparator.comparing(Event::at).thenComparingLong(Event::sequence);

    private final Map<String, Metric> metrics;
    private final boolean rescaled;
    private final Range range;

    private Experiences(Map<String, Metric> metrics, boolean rescaled, Range range) {
        this.metrics = metrics;
        this.rescaled = rescaled;
        this.range = range;
    }

    /**
     * Experiences by the answers to one question, each on the metric's own scale.
     *
     * @param metric the metric whose answers count, not null; those to others are passed over and counted
     * @return the reader, not null
     */
    public static Experiences of(Metric metric) {
        Scale scale = notNull("metric", metric).scale();
        Range range =
                new Range(scale.lowest(), scale.highest(), metric.definition().direction());
        return new Experiences(Map.of(metric.id(), metric), false, range);
    }

    /**
     * Experiences by the answers to several questions, each score rescaled to (score - worst) / (best - worst): 0 for the worst
     * point of its metric's scale and 1 for the best, whichever end that is. This takes the middles and ends of different scales
     * for the same, which nobody has shown; customers do not use them alike.
     *
     * @param metrics the metrics whose answers count, one or more, no two with the same id; not null
     * @return the reader, not null
     * @throws IllegalArgumentException if there are no metrics, or two with the same id
     */
    public static Experiences rescaled(Collection<? extends Metric> metrics) {
        Map<String, Metric> byId = new LinkedHashMap<>();
        for (Metric metric : Require.list("metrics", notNull("metrics", metrics))) {
            if (byId.put(metric.id(), metric) != null) {
                throw new IllegalArgumentException("metrics must have different ids, two were " + metric.id());
            }
        }
        if (byId.isEmpty()) {
            throw new IllegalArgumentException("metrics must be 1 or more, were none");
        }
        return new Experiences(byId, true, new Range(0, 1, Direction.HIGHER_IS_BETTER));
    }

    /**
     * The experience that a customer's answers tell of: in all, or on one occasion, as is handed over.
     *
     * @param responses the answers of one customer in any order, none null; may be empty
     * @return the experience, not null
     * @throws IllegalArgumentException if the answers are not all of one customer, or a score is not on its metric's scale
     */
    public Experience read(Collection<Response> responses) {
        List<Response> answers = Require.list("responses", notNull("responses", responses));
        if (answers.isEmpty()) {
            return new Experience(null, null, range, List.of(), 0, 0);
        }
        String customer = answers.get(0).customer();
        String occasion = answers.get(0).occasion();
        for (Response answer : answers) {
            if (!answer.customer().equals(customer)) {
                throw new IllegalArgumentException("responses must be of one customer, were of several");
            }
            occasion = Objects.equals(answer.occasion(), occasion) ? occasion : null;
        }
        return read(customer, occasion, inTime(answers));
    }

    /**
     * The experience of each customer over all of its occasions.
     *
     * @param log the log, not null
     * @return an experience for each customer of the log, some of them without a moment, in the order of customers; read one at a
     *     time, while the stream is consumed; it throws {@link IllegalArgumentException} at a score that is not on its metric's scale;
     *     not null
     */
    public Stream<Experience> byCustomer(TouchpointLog log) {
        return eventsByCustomer(log).map(this::readCustomer);
    }

    private Experience readCustomer(List<Event> events) {
        String first = events.get(0).occasion();
        String last = events.get(events.size() - 1).occasion();
        // The log has them in the order of occasions: if the ends are alike, all are.
        String occasion = Objects.equals(first, last) ? first : null;
        return read(events.get(0).customer(), occasion, inTime(events));
    }

    /** The responses of each customer in the order of time. */
    static Stream<List<Response>> responsesByCustomer(TouchpointLog log) {
        return eventsByCustomer(log).map(Experiences::inTime);
    }

    private static Stream<List<Event>> eventsByCustomer(TouchpointLog log) {
        List<Event> events = notNull("log", log).events();
        return Stream.iterate(Span.at(0, events), span -> span.from < events.size(), span -> Span.at(span.end, events))
                .map(span -> events.subList(span.from, span.end));
    }

    /** The events of one customer: from one to another, which is excluded. */
    private record Span(int from, int end) {

        static Span at(int from, List<Event> events) {
            int end = from;
            while (end < events.size()
                    && events.get(end).customer().equals(events.get(from).customer())) {
                end++;
            }
            return new Span(from, end);
        }
    }

    /**
     * The experience of each customer on each occasion.
     *
     * @param log the log, not null
     * @return an experience for each journey of the log, some of them without a moment, in the order of customers and occasions;
     *     read one at a time, while the stream is consumed; it throws {@link IllegalArgumentException} at a score that is not on its
     *     metric's scale; not null
     */
    public Stream<Experience> byJourney(TouchpointLog log) {
        return log.journeys().map(this::readJourney);
    }

    private Experience readJourney(ActualJourney journey) {
        return read(journey.customer(), journey.occasion(), inTime(journey.events()));
    }

    /** The sort is stable: ties stay in the order of the log. */
    private static List<Response> inTime(List<? extends Event> events) {
        return events.stream()
                .filter(Response.class::isInstance)
                .map(Response.class::cast)
                .sorted(BY_TIME)
                .toList();
    }

    Direction direction() {
        return range.direction();
    }

    private Experience read(String customer, @Nullable String occasion, List<Response> inTime) {
        List<Moment> moments = new ArrayList<>();
        long withoutScore = 0;
        long otherMetrics = 0;
        for (Response response : inTime) {
            Metric metric = metrics.get(response.metric());
            Integer score = response.score();
            if (metric == null) {
                otherMetrics++;
            } else if (score == null || !metric.definition().counts(onScale(metric, score, response))) {
                withoutScore++;
            } else {
                moments.add(new Moment(response, rescaled ? rescale(metric, score) : score));
            }
        }
        return new Experience(customer, occasion, range, moments, withoutScore, otherMetrics);
    }

    private static int onScale(Metric metric, int score, Response response) {
        if (!metric.scale().contains(score)) {
            throw new IllegalArgumentException(
                    "score must be from " + metric.scale().lowest() + " to "
                            + metric.scale().highest() + ", was " + score + " in " + response);
        }
        return score;
    }

    private static double rescale(Metric metric, int score) {
        Scale scale = metric.scale();
        boolean higher = metric.definition().direction() == Direction.HIGHER_IS_BETTER;
        int steps = higher ? score - scale.lowest() : scale.highest() - score;
        return (double) steps / (scale.points() - 1);
    }

    /** What is read, as in {@code Experiences[csat]} and {@code Experiences[csat, ces, rescaled]}. */
    @Override
    public String toString() {
        return "Experiences[" + String.join(", ", metrics.keySet()) + (rescaled ? ", rescaled" : "") + "]";
    }
}
