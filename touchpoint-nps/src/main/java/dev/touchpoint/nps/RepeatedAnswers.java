package dev.touchpoint.nps;

import static java.util.Objects.requireNonNull;

import dev.touchpoint.log.Response;
import dev.touchpoint.metric.AnswerClass;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.metric.ScoreTally;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.IntStream;

/**
 * Answers of customers of whom some answered more than once. What their score is must be said, by a {@link RepeatedChoice}: a
 * customer who answers every week is otherwise many customers, and the interval is too narrow, as one's own answers are
 * alike.
 *
 * <pre>{@code
 * RepeatedAnswers answers = log.responses().collect(RepeatedAnswers.of(nps));
 * answers.estimate(RepeatedChoice.LATEST, 0.95);
 * }</pre>
 *
 * <p>Memory grows with customers. Immutable and thread-safe.
 */
public final class RepeatedAnswers {

    private final Metric metric;
    private final ScoreCounts all;
    private final ScoreCounts first;
    private final ScoreCounts latest;
    private final Sums each;
    private final Sums mean;

    private RepeatedAnswers(Tally tally) {
        this.metric = tally.metric;
        // In the order of their ids, so that sums of doubles do not depend on that of the input.
        Collection<Customer> customers = new TreeMap<>(tally.customers).values();
        ScoreTally every = new ScoreTally(metric.scale());
        ScoreTally firsts = new ScoreTally(metric.scale());
        ScoreTally latests = new ScoreTally(metric.scale());
        customers.forEach(customer -> {
            every.addAll(customer.answers.counts());
            firsts.add(customer.first.score());
            latests.add(customer.latest.score());
        });
        this.all = every.counts();
        this.first = firsts.counts();
        this.latest = latests.counts();
        this.each = Sums.of(metric.definition(), customers, false);
        this.mean = Sums.of(metric.definition(), customers, true);
    }

    /**
     * A collector of responses, sequential or parallel.
     *
     * @param metric the metric whose answers count; responses with another metric id or without a score are passed over; one
     *     whose definition leaves no answer out; not null
     * @return the collector, not null; it throws {@link IllegalArgumentException} at a score that is not on the metric's
     *     scale
     * @throws IllegalArgumentException if the metric's definition leaves answers out
     */
    public static Collector<Response, ?, RepeatedAnswers> of(Metric metric) {
        if (!requireNonNull(metric, "metric must not be null").definition().classes().stream()
                .allMatch(AnswerClass::counted)) {
            throw new IllegalArgumentException("metric must leave no answers out, was " + metric.id() + ": "
                    + metric.definition().classes());
        }
        return Collector.<Response, Tally, RepeatedAnswers>of(
                () -> new Tally(metric), Tally::add, Tally::merge, RepeatedAnswers::new);
    }

    /**
     * How many answers have a score.
     *
     * @return 0 or more
     */
    public long answers() {
        return all.n();
    }

    /**
     * How many customers gave them.
     *
     * @return from 0 to {@link #answers}
     */
    public long customers() {
        return first.n();
    }

    /**
     * The answers of a choice, a customer's mean excepted, which is none.
     *
     * @param choice which answers count; {@link RepeatedChoice#MEAN} means all, as {@link RepeatedChoice#EACH} does; not null
     * @return their counts, not null
     */
    public ScoreCounts counts(RepeatedChoice choice) {
        return switch (choice) {
            case EACH, MEAN -> all;
            case FIRST -> first;
            case LATEST -> latest;
        };
    }

    /**
     * The score with its interval. One answer a customer is estimated by the metric itself. Where a customer has several, the
     * interval is that of the score test (see {@link WeightedCounts#estimate(Definition, double)}) with as many answers as
     * make the clustered variance that of independent answers, but not more than there are; as many as customers if all
     * answers are worth the same. With e the sum of what a customer's counted answers are off the score ȳ, each weighing w, the
     * clustered variance is Σ(w·e)² / (Σw)² over customers; w is 1, or for {@link RepeatedChoice#MEAN} 1 over the customer's
     * number of answers. Source: Liang and Zeger (1986), Longitudinal data analysis using generalized linear models,
     * Biometrika 73, for independent working correlation.
     *
     * @param choice which answers count, not null
     * @param confidence the interval's confidence, between 0 and 1, both excluded
     * @return the estimate, whose n is the number of answers that count; without a score if there are none; not null
     * @throws IllegalArgumentException if the confidence is not between 0 and 1
     */
    public Estimate estimate(RepeatedChoice choice, double confidence) {
        return switch (choice) {
            case EACH -> clustered(each, confidence);
            case MEAN -> clustered(mean, confidence);
            case FIRST, LATEST -> metric.estimate(counts(choice), confidence);
        };
    }

    private Estimate clustered(Sums sums, double confidence) {
        Definition definition = metric.definition();
        Interval.requireConfidence(confidence);
        if (all.isEmpty()) {
            return Estimate.none(definition);
        }
        double[] worths = MeanScore.worths(definition);
        double seen = MeanScore.of(worths, sums.weights, 1).variance();
        double answers = seen == 0 ? (double) customers() : Math.min((double) answers(), seen / sums.variance);
        MeanScore score = MeanScore.of(worths, sums.weights, answers);
        Range range = new Range(definition.lowest(), definition.highest());
        return Estimate.of(
                definition, answers(), range.clip(score.value()), score.interval(range, confidence, "clustered score"));
    }

    /** How many answers and customers, as in {@code nps: 120 answers of 80 customers}. */
    @Override
    public String toString() {
        return metric.id() + ": " + answers() + " answers of " + customers() + " customers";
    }

    /** The weight at each point of the scale, and the clustered variance of the score. */
    private static final class Sums {

        private final double[] weights;
        private final double variance;

        private Sums(double[] weights, double variance) {
            this.weights = weights;
            this.variance = variance;
        }

        static Sums of(Definition definition, Iterable<Customer> customers, boolean once) {
            double[] weights = new double[definition.scale().points()];
            double total = 0;
            for (Customer customer : customers) {
                long[] counts = customer.answers.counts().toArray();
                double weight = once ? 1.0 / customer.answers.counts().n() : 1;
                for (int i = 0; i < counts.length; i++) {
                    weights[i] += weight * counts[i];
                    total += weight * counts[i];
                }
            }
            double[] worths = MeanScore.worths(definition);
            double sum = total;
            double score = IntStream.range(0, worths.length)
                            .mapToDouble(i -> weights[i] * worths[i])
                            .sum()
                    / sum;
            double squares = 0;
            for (Customer customer : customers) {
                long[] counts = customer.answers.counts().toArray();
                double weight = once ? 1.0 / customer.answers.counts().n() : 1;
                double off = IntStream.range(0, counts.length)
                        .mapToDouble(i -> counts[i] * (worths[i] - score))
                        .sum();
                squares += weight * off / sum * (weight * off / sum);
            }
            return new Sums(weights, squares);
        }
    }

    private record Answer(Response response, int score) {

        private static final Comparator<Answer> BY_TIME = Comparator.comparing((Answer answer) -> answer.response.at())
                .thenComparingLong(answer -> answer.response.sequence());

        boolean isAfter(Answer other) {
            return BY_TIME.compare(this, other) > 0;
        }
    }

    private static final class Customer {

        private final ScoreTally answers;
        private Answer first;
        private Answer latest;

        Customer(Metric metric, Answer answer) {
            this.answers = new ScoreTally(metric.scale());
            this.first = answer;
            this.latest = answer;
        }

        void meet(Answer from, Answer to) {
            first = first.isAfter(from) ? from : first;
            latest = latest.isAfter(to) ? latest : to;
        }
    }

    private static final class Tally {

        private final Metric metric;
        private final Map<String, Customer> customers = new HashMap<>();

        Tally(Metric metric) {
            this.metric = metric;
        }

        void add(Response response) {
            Integer score = response.score();
            if (response.metric().equals(metric.id()) && score != null) {
                Answer answer = new Answer(response, metric.scale().require(score));
                Customer customer = customers.computeIfAbsent(response.customer(), id -> new Customer(metric, answer));
                customer.answers.add(score);
                customer.meet(answer, answer);
            }
        }

        /** The other's answers came later in the input, so of those at the same time they are the later ones. */
        Tally merge(Tally other) {
            other.customers.forEach((id, theirs) -> {
                Customer ours = customers.putIfAbsent(id, theirs);
                if (ours != null) {
                    ours.answers.addAll(theirs.answers.counts());
                    ours.meet(theirs.first, theirs.latest);
                }
            });
            return this;
        }
    }
}
