package dev.touchpoint.nps.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.metric.Comparison;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Denominator;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.MetricProvider;
import dev.touchpoint.metric.Metrics;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the metrics of every provider keep, whatever they are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MetricContract {

    private static final double[] CONFIDENCES = {0.5, 0.8, 0.95, 0.999};

    abstract MetricProvider provider();

    Collection<Metric> metrics() {
        return provider().metrics();
    }

    /** Each answer alone, twice and with its neighbour, and forty histograms of every size. */
    private static List<ScoreCounts> answers(Scale scale) {
        Random random = new Random(1998);
        Stream<ScoreCounts> few = IntStream.rangeClosed(scale.lowest(), scale.highest())
                .boxed()
                .flatMap(score -> Stream.of(
                        ScoreCounts.ofScores(scale, score),
                        ScoreCounts.ofScores(scale, score, score),
                        ScoreCounts.ofScores(scale, score, Math.min(scale.highest(), score + 1))));
        Stream<ScoreCounts> many = IntStream.range(0, 40).mapToObj(size -> {
            long most = Math.round(Math.pow(10, size / 4.0));
            long[] counts = new long[scale.points()];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = random.nextInt(3) == 0 ? 0 : (long) (random.nextDouble() * most);
            }
            counts[size % counts.length]++;
            return ScoreCounts.of(scale, counts);
        });
        return Stream.concat(few, many).toList();
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void theDefinitionHasItsIdAndSeesScoresAlone(Metric metric) {
        Definition definition = metric.definition();

        assertThat(definition.denominator()).isEqualTo(Denominator.SCORES);
        assertThat(metric.id()).isEqualTo(definition.id());
        assertThat(metric.scale()).isEqualTo(definition.scale());
        assertThat(Metrics.of(metrics()).get(metric.id())).isSameAs(metric);
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void theScoreIsWhatTheDefinitionSays(Metric metric) {
        for (ScoreCounts counts : answers(metric.scale())) {
            Estimate estimate = metric.estimate(counts);

            assertThat(estimate.definition()).isEqualTo(metric.definition());
            assertThat(estimate.n()).isEqualTo(counts.n());
            assertThat(estimate.score().orElseThrow())
                    .isCloseTo(metric.definition().score(counts).orElseThrow(), within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void anEstimateDependsOnTheCountsAlone(Metric metric) {
        for (ScoreCounts counts : answers(metric.scale())) {
            ScoreCounts again = ScoreCounts.of(metric.scale(), counts.toArray());

            assertThat(metric.estimate(again)).isEqualTo(metric.estimate(counts));
        }
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void noAnswersHaveNoScoreAndNoComparison(Metric metric) {
        ScoreCounts empty = ScoreCounts.empty(metric.scale());
        ScoreCounts one = ScoreCounts.ofScores(metric.scale(), metric.scale().lowest());

        assertThat(metric.estimate(empty)).isEqualTo(Estimate.none(metric.definition()));
        assertThat(metric.compare(empty, one).difference()).isEmpty();
        assertThat(metric.compare(one, empty).untestable()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void intervalsStayInRangeAndNeverNarrow(Metric metric) {
        for (ScoreCounts counts : answers(metric.scale())) {
            double low = metric.definition().highest();
            double high = metric.definition().lowest();
            for (double confidence : CONFIDENCES) {
                Interval interval =
                        metric.estimate(counts, confidence).interval().orElseThrow();
                assertThat(interval.confidence()).isEqualTo(confidence);
                assertThat(interval.low()).isBetween(metric.definition().lowest(), low);
                assertThat(interval.high()).isBetween(high, metric.definition().highest());
                low = interval.low();
                high = interval.high();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void aComparisonIsTheDifferenceOfTheScoresAndMirrors(Metric metric) {
        List<ScoreCounts> answers = answers(metric.scale());
        for (int i = 1; i < answers.size(); i++) {
            ScoreCounts a = answers.get(i - 1);
            ScoreCounts b = answers.get(i);
            Comparison one = metric.compare(a, b);
            Comparison other = metric.compare(b, a);

            assertThat(one.difference().orElseThrow()).isCloseTo(score(metric, a) - score(metric, b), within(1e-9));
            assertThat(other.difference().orElseThrow())
                    .isEqualTo(0 - one.difference().orElseThrow());
            assertThat(other.pValue()).isEqualTo(one.pValue());
            assertThat(one.pValue().isPresent()).isNotEqualTo(one.untestable().isPresent());
        }
    }

    private static double score(Metric metric, ScoreCounts counts) {
        return metric.estimate(counts).score().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void whatCannotBeIsRefused(Metric metric) {
        ScoreCounts elsewhere = ScoreCounts.empty(Scale.of(-7, 93));
        ScoreCounts one = ScoreCounts.ofScores(metric.scale(), metric.scale().lowest());

        assertThatIllegalArgumentException().isThrownBy(() -> metric.estimate(elsewhere));
        assertThatIllegalArgumentException().isThrownBy(() -> metric.estimate(one, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> metric.compare(one, elsewhere));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> metric.contrast(List.of(one), new double[] {1, -1}, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> metric.contrast(List.of(one, one), new double[] {0, 0}, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> metric.contrast(List.of(one), new double[] {Double.NaN}, 0.95));
    }
}
