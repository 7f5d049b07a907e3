package dev.touchpoint.nps;

import static java.util.Objects.requireNonNull;

import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Which touchpoints' scores move the relationship score. Each customer who answered the relationship question is a row: the
 * class of that answer, and the customer's score at each touchpoint until then. The variance of an {@linkplain DriverOutcome
 * outcome} that a linear regression on these scores explains is shared out to the touchpoints, in two ways that mostly agree
 * closely: by {@linkplain #relativeWeights relative weights}, which come with intervals, and by the {@linkplain #shapley
 * Shapley value}. Making promoters and making detractors are outcomes of their own.
 *
 * <pre>{@code
 * NpsDrivers drivers = log.responses()
 *         .collect(NpsDrivers.of(Nps.standard(), "relationship", Map.of("delivery", csat, "support", ces)));
 * drivers.relativeWeights(DriverOutcome.DETRACTOR, 0.95);
 * }</pre>
 *
 * <p>If a customer answered the relationship question more than once, the latest answer counts; of several scores at a
 * touchpoint it is the latest that was not given after that, since what came later cannot have moved it. Scores count as
 * numbers on their scale, which may be another one at each touchpoint.
 *
 * <p>Customers without a score at every touchpoint are left out; {@link #customers}, {@link #complete} and {@link #answered}
 * say how many there are. So leave touchpoints out that few customers meet. And weights tell what goes together, not what
 * causes it: who is happy anyway rates every touchpoint higher.
 *
 * <p>Memory grows with answers while they are collected, afterwards with the square of the number of touchpoints. Immutable
 * and thread-safe.
 */
public final class NpsDrivers {

    /** The most touchpoints all subsets of which are looked at. */
    public static final int MOST_FOR_SHAPLEY = 25;

    /** Enough for a steady standard error, and few enough to leave each out in no time. */
    private static final int MOST_GROUPS = 30;

    private final Nps nps;
    private final List<String> touchpoints;
    private final long customers;
    private final long[] answered;
    private final Moments all;
    private final List<Moments> groups;

    private NpsDrivers(DriverTally tally) {
        List<int[]> rows = tally.rows();
        List<int[]> complete = rows.stream()
                .filter(row -> Arrays.stream(row).noneMatch(cell -> cell == DriverTally.SKIPPED))
                .toList();
        this.nps = tally.nps();
        this.touchpoints = tally.touchpoints();
        this.customers = rows.size();
        this.answered = IntStream.range(0, touchpoints.size())
                .mapToLong(i -> rows.stream()
                        .filter(row -> row[i] != DriverTally.SKIPPED)
                        .count())
                .toArray();
        int columns = touchpoints.size() + 2;
        this.groups = IntStream.range(0, Math.min(MOST_GROUPS, complete.size()))
                .mapToObj(group -> new Moments(columns))
                .toList();
        for (int i = 0; i < complete.size(); i++) {
            groups.get(i % groups.size()).add(complete.get(i));
        }
        this.all = new Moments(columns);
        groups.forEach(all::addAll);
    }

    /**
     * A collector of responses, sequential or parallel. Those of other touchpoints or metrics are passed over, and those
     * without a score, or with one that the metric's definition leaves out.
     *
     * @param nps the metric of the relationship question, not null
     * @param relationship the id of the touchpoint at which it is asked, not null
     * @param drivers the ids of the touchpoints whose scores may explain it, with the metric of the question asked there, in the
     *     order of the map; at least one, none the relationship's own; not null
     * @return the collector, not null; it throws {@link IllegalArgumentException} at a score that is not on its metric's scale
     * @throws IllegalArgumentException if there are no drivers, or the relationship is one of them
     */
    public static Collector<Response, ?, NpsDrivers> of(
            Nps nps, String relationship, Map<String, ? extends Metric> drivers) {
        requireNonNull(nps, "nps must not be null");
        requireNonNull(relationship, "relationship must not be null");
        Map<String, Metric> copy = Collections.unmodifiableMap(new LinkedHashMap<>(drivers));
        copy.values().forEach(metric -> requireNonNull(metric, "drivers must not have null for a metric"));
        if (copy.isEmpty() || copy.containsKey(relationship)) {
            throw new IllegalArgumentException(
                    "drivers must be 1 touchpoint or more, other than \"" + relationship + "\", were " + copy.keySet());
        }
        return Collector.<Response, DriverTally, NpsDrivers>of(
                () -> new DriverTally(nps, relationship, copy), DriverTally::add, DriverTally::merge, NpsDrivers::new);
    }

    /**
     * How many customers answered the relationship question.
     *
     * @return 0 or more
     */
    public long customers() {
        return customers;
    }

    /**
     * How many of these customers have a score at every touchpoint: those that all weights rest on.
     *
     * @return from 0 to {@link #customers}
     */
    public long complete() {
        return all.n();
    }

    /**
     * How many of these customers have a score at each touchpoint, which shows where most of them are lost.
     *
     * @return the numbers, each from {@link #complete} to {@link #customers}, in the order of the drivers; unmodifiable, not
     *     null
     */
    public Map<String, Long> answered() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int i = 0; i < answered.length; i++) {
            counts.put(touchpoints.get(i), answered[i]);
        }
        return Collections.unmodifiableMap(counts);
    }

    /**
     * Johnson's relative weights: the drivers are replaced by the uncorrelated variables nearest to them, whose squared
     * regression weights add up to R², and each of these is shared out by its squared correlations with the drivers. With R =
     * Q·D·Q' the drivers' correlations with each other, Λ = Q·√D·Q', and r those with the outcome, driver j gets Σₖ Λⱼₖ²·(Λ⁻¹·r)ₖ²,
     * here in percent. Drivers that are linear functions of others do no harm: two that are always alike get the same.
     *
     * <p>The interval is the weight ± t standard errors, clipped to 0..100, by the delete-a-group jackknife: customers are
     * dealt out to G = 30 groups (or as many as there are customers) by a hash of their ids, √((G - 1) / G·Σ(w₍ᵢ₎ - w)²) is the
     * standard error for the weights w₍ᵢ₎ without group i, and t has G - 1 degrees of freedom. No weight is below 0, and of a
     * touchpoint that moves nothing it is expected to be a little above; so an interval that stays away from 0 proves nothing
     * there. Drivers have no interval if leaving out a group leaves too few customers or an outcome that is the same for all.
     *
     * <p>Sources: Johnson (2000), A heuristic method for estimating the relative weight of predictor variables in multiple
     * regression, Multivariate Behavioral Research 35; Kott (2001), The delete-a-group jackknife, Journal of Official
     * Statistics 17.
     *
     * @param outcome what is to be explained, not null
     * @param confidence the intervals' confidence, between 0 and 1, both excluded
     * @return the drivers' weights; or why there are none, if there are not 2 complete customers more than touchpoints whose
     *     scores vary, no touchpoint's do, or the outcome is the same for all; not null
     * @throws IllegalArgumentException if the confidence is not between 0 and 1
     */
    public DriverAnalysis relativeWeights(DriverOutcome outcome, double confidence) {
        Interval.requireConfidence(confidence);
        Optional<String> obstacle = obstacle(outcome);
        if (obstacle.isPresent()) {
            return new DriverAnalysis.Untestable(obstacle.get());
        }
        Correlations correlations = Correlations.of(all, outcome);
        double[] weights = RelativeWeights.of(correlations);
        return explained(outcome, correlations, weights, intervals(outcome, weights, confidence));
    }

    /**
     * The Shapley value, in statistics known as LMG: what a driver adds to R², on average over all orders in which drivers may
     * be added to the regression, here in percent. There is no interval.
     *
     * <p>Sources: Lindeman, Merenda and Gold (1980), Introduction to Bivariate and Multivariate Analysis; Grömping (2006),
     * Relative importance for linear regression in R: the package relaimpo, Journal of Statistical Software 17.
     *
     * @param outcome what is to be explained, not null
     * @return the drivers' weights; or why there are none, as for {@link #relativeWeights}, or if there are more than {@value
     *     #MOST_FOR_SHAPLEY} touchpoints; not null
     */
    public DriverAnalysis shapley(DriverOutcome outcome) {
        Optional<String> obstacle = touchpoints.size() > MOST_FOR_SHAPLEY
                ? Optional.of("the Shapley value is unavailable above " + MOST_FOR_SHAPLEY + " touchpoints")
                : obstacle(outcome);
        if (obstacle.isPresent()) {
            return new DriverAnalysis.Untestable(obstacle.get());
        }
        Correlations correlations = Correlations.of(all, outcome);
        return explained(outcome, correlations, Shapley.of(correlations), List.of());
    }

    private Optional<String> obstacle(DriverOutcome outcome) {
        long varying =
                IntStream.range(0, touchpoints.size()).filter(this::varies).count();
        if (!suffices(all, varying)) {
            return Optional.of("customers with a score at every touchpoint must be " + (varying + 2) + " or more, were "
                    + all.n());
        }
        if (varying == 0) {
            return Optional.of("at each touchpoint all scores are alike");
        }
        return Correlations.variance(all, outcome) > 0
                ? Optional.empty()
                : Optional.of("the relationship answers of all " + all.n() + " customers count alike");
    }

    /** With fewer customers any scores explain everything. */
    private static boolean suffices(Moments moments, long varying) {
        return moments.n() >= varying + 2;
    }

    private boolean varies(int touchpoint) {
        return all.covariance(touchpoint, touchpoint) > 0;
    }

    /** One for each touchpoint; none at all if a group can't be left out. */
    private List<Interval> intervals(DriverOutcome outcome, double[] weights, double confidence) {
        long varying = IntStream.range(0, weights.length).filter(this::varies).count();
        double[] squares = new double[weights.length];
        for (Moments group : groups) {
            Moments rest = all.without(group);
            if (!suffices(rest, varying) || Correlations.variance(rest, outcome) == 0) {
                return List.of();
            }
            double[] without = RelativeWeights.of(Correlations.of(rest, outcome));
            for (int i = 0; i < weights.length; i++) {
                squares[i] += (without[i] - weights[i]) * (without[i] - weights[i]);
            }
        }
        double degrees = groups.size() - 1.0;
        double t = TDistribution.of(degrees).inverseSurvivalProbability((1 - confidence) / 2);
        return IntStream.range(0, weights.length)
                .mapToObj(i -> {
                    double weight = percent(weights[i]);
                    double reach = 100 * Math.max(0, t) * Math.sqrt(squares[i] * degrees / groups.size());
                    return new Interval(
                            Math.max(0, weight - reach), Math.min(100, weight + reach), confidence, "jackknife");
                })
                .toList();
    }

    private DriverAnalysis explained(
            DriverOutcome outcome, Correlations correlations, double[] weights, List<Interval> intervals) {
        List<Driver> drivers = new ArrayList<>();
        List<String> constant = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            String touchpoint = touchpoints.get(i);
            if (varies(i)) {
                @Nullable Interval interval = intervals.isEmpty() ? null : intervals.get(i);
                drivers.add(new Driver(
                        touchpoint, percent(weights[i]), interval, correlations.outcome()[i]));
            } else {
                constant.add(touchpoint);
            }
        }
        double together = percent(Arrays.stream(weights).sum());
        return new DriverAnalysis.Explained(outcome, all.n(), together, drivers, constant);
    }

    private static double percent(double share) {
        return Math.min(100, 100 * share);
    }

    /** How much there is to rest on, as in {@code nps: 3 touchpoints, 120 customers, 80 complete}. */
    @Override
    public String toString() {
        return nps.id() + ": " + touchpoints.size() + " touchpoints, " + customers + " customers, " + complete()
                + " complete";
    }
}
