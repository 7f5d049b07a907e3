package dev.touchpoint.insight;

import static dev.touchpoint.check.Require.notNull;

import dev.touchpoint.check.Require;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.metric.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How well an aggregator's values go with what the same customers answered to an overall question afterwards.
 *
 * <p>The correlation is Spearman's: that of the ranks of both, with mean ranks for ties. It is above 0 if customers whose experience
 * had the better value gave the better answer, whichever ways the scales point. It tells what goes together in these answers, no
 * more; and whoever takes the best of many aggregators will be disappointed by the next customers. Source: Spearman (1904), The proof
 * and measurement of association between two things, American Journal of Psychology 15.
 *
 * <p>Immutable and thread-safe.
 *
 * @param aggregator the aggregator's name, not null
 * @param customers how many customers it rests on, 0 or more
 * @param correlation from -1 to 1; null if all values or all overall answers are alike, as those of one customer are
 */
public record AggregatorFit(String aggregator, long customers, @Nullable Double correlation) {

    /** Refuses what is missing. */
    public AggregatorFit {
        notNull("aggregator", aggregator);
    }

    /**
     * Holds aggregators against overall answers. Of each customer the latest overall answer with a score counts, and the moments
     * before it that are not about the same touchpoint. All aggregators rest on the same customers: those for whom each of them has
     * a value. Keeps a number for each of these customers and aggregators.
     *
     * @param log the log, not null
     * @param experiences how moments are read, not null
     * @param overall the metric of the overall question, not null
     * @param touchpoint the id of the touchpoint that is rated by the overall answer, not null
     * @param aggregators the aggregators by their names, not null
     * @return a fit for each aggregator, in the order of the map; unmodifiable, not null
     * @throws IllegalArgumentException if a score is not on its metric's scale
     */
    public static List<AggregatorFit> of(
            TouchpointLog log,
            Experiences experiences,
            Metric overall,
            String touchpoint,
            Map<String, ? extends Aggregator> aggregators) {
        notNull("experiences", experiences);
        Experiences answers = Experiences.of(overall);
        notNull("touchpoint", touchpoint);
        List<Aggregator> rules =
                Require.list("aggregators", notNull("aggregators", aggregators).values());
        List<double[]> rows = Experiences.responsesByCustomer(log)
                .flatMap(responses -> row(responses, touchpoint, answers, experiences, rules))
                .toList();
        double sign = answers.direction() == experiences.direction() ? 1 : -1;
        double[] overallRanks = Ranks.of(column(rows, rules.size()));
        List<AggregatorFit> fits = new ArrayList<>();
        for (String name : aggregators.keySet()) {
            OptionalDouble correlation = Ranks.correlation(Ranks.of(column(rows, fits.size())), overallRanks);
            fits.add(new AggregatorFit(
                    name, rows.size(), correlation.isPresent() ? sign * correlation.getAsDouble() : null));
        }
        return List.copyOf(fits);
    }

    /** The values of a customer's experience and behind them the overall score; nothing if one of them is missing. */
    private static Stream<double[]> row(
            List<Response> responses,
            String touchpoint,
            Experiences answers,
            Experiences experiences,
            List<Aggregator> rules) {
        for (int i = responses.size() - 1; i >= 0; i--) {
            List<Moment> answer = responses.get(i).touchpoint().equals(touchpoint)
                    ? answers.read(responses.subList(i, i + 1)).moments()
                    : List.of();
            if (!answer.isEmpty()) {
                List<Response> before = responses.subList(0, i).stream()
                        .filter(response -> !response.touchpoint().equals(touchpoint))
                        .toList();
                return row(experiences.read(before), rules, answer.get(0).score());
            }
        }
        return Stream.empty();
    }

    private static Stream<double[]> row(Experience experience, List<Aggregator> rules, double overall) {
        double[] row = new double[rules.size() + 1];
        row[rules.size()] = overall;
        for (int i = 0; i < rules.size(); i++) {
            OptionalDouble value = experience.by(rules.get(i));
            if (value.isEmpty()) {
                return Stream.empty();
            }
            row[i] = value.getAsDouble();
        }
        return Stream.of(row);
    }

    private static double[] column(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).toArray();
    }
}
