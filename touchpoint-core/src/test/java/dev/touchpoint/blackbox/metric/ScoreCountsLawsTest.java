package dev.touchpoint.blackbox.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.metric.ScoreTally;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ScoreCountsLawsTest {

    @Property(seed = "1")
    void plusIsAssociative(@ForAll("three") Three x) {
        assertThat(x.a.plus(x.b).plus(x.c)).isEqualTo(x.a.plus(x.b.plus(x.c)));
    }

    @Property(seed = "2")
    void plusIsCommutative(@ForAll("three") Three x) {
        assertThat(x.a.plus(x.b)).isEqualTo(x.b.plus(x.a)).hasSameHashCodeAs(x.b.plus(x.a));
    }

    @Property(seed = "3")
    void emptyIsTheZero(@ForAll("three") Three x) {
        ScoreCounts zero = ScoreCounts.empty(x.a.scale());

        assertThat(x.a.plus(zero)).isEqualTo(x.a);
        assertThat(zero.plus(x.a)).isEqualTo(x.a);
        assertThat(x.a.minus(zero)).isEqualTo(x.a);
        assertThat(x.a.minus(x.a)).isEqualTo(zero);
    }

    @Property(seed = "4")
    void minusUndoesPlus(@ForAll("three") Three x) {
        assertThat(x.a.plus(x.b).minus(x.b)).isEqualTo(x.a);
        assertThat(x.a.plus(x.b).minus(x.a)).isEqualTo(x.b);
    }

    @Property(seed = "5")
    void minusNeverGoesBelowZero(@ForAll("three") Three x) {
        boolean enough = points(x.a.scale()).allMatch(score -> x.b.count(score) <= x.a.count(score));

        if (enough) {
            assertThat(x.a.minus(x.b).plus(x.b)).isEqualTo(x.a);
        } else {
            int score = points(x.a.scale())
                    .filter(point -> x.b.count(point) > x.a.count(point))
                    .findFirst()
                    .orElseThrow();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> x.a.minus(x.b))
                    .withMessage(
                            "at score %s at most %s can be taken away, were %s",
                            score, x.a.count(score), x.b.count(score));
        }
    }

    @Property(seed = "6")
    void pointsAddUpToN(@ForAll("three") Three x, @ForAll @IntRange(max = 99) int cut) {
        Scale scale = x.a.scale();
        int middle = scale.lowest() + cut % (scale.points() - 1);

        assertThat(points(scale).mapToLong(x.a::count).sum()).isEqualTo(x.a.n());
        assertThat(x.a.count(scale.lowest(), middle) + x.a.count(middle + 1, scale.highest()))
                .isEqualTo(x.a.n());
        assertThat(x.a.plus(x.b).n()).isEqualTo(x.a.n() + x.b.n());
        assertThat(x.a.isEmpty()).isEqualTo(x.a.n() == 0);
    }

    @Property(seed = "9")
    void scaledCountsKeepTheirSharesToLessThanOneAnswer(
            @ForAll("three") Three x, @ForAll @IntRange(max = 1_000_000) int n) {
        ScoreCounts counts =
                x.a.plus(ScoreCounts.ofScores(x.a.scale(), x.a.scale().lowest()));
        ScoreCounts scaled = counts.scaledTo(n);

        assertThat(scaled.n()).isEqualTo(n);
        assertThat(counts.scaledTo(counts.n())).isEqualTo(counts);
        points(counts.scale()).forEach(score -> assertThat(
                        Math.abs(scaled.count(score) - (double) n * counts.count(score) / counts.n()))
                .isLessThan(1 + 1e-6));
    }

    @Property(seed = "7")
    void theArrayIsAllThereIs(@ForAll("three") Three x) {
        assertThat(ScoreCounts.of(x.a.scale(), x.a.toArray())).isEqualTo(x.a).hasSameHashCodeAs(x.a);
    }

    @Property(seed = "8")
    void everyWayOfCountingGivesTheSame(@ForAll("scores") List<Integer> scores, @ForAll long shuffle) {
        Scale scale = Scale.of(-3, 10);
        int[] array = scores.stream().mapToInt(Integer::intValue).toArray();
        byte[] bytes = new byte[array.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) array[i];
        }
        ScoreTally oneByOne = new ScoreTally(scale);
        scores.forEach(oneByOne::add);
        Collections.shuffle(scores, new Random(shuffle));
        int half = array.length / 2;

        ScoreCounts counts = ScoreCounts.ofScores(scale, array);

        assertThat(oneByOne.counts()).isEqualTo(counts);
        assertThat(new ScoreTally(scale).addAll(array).counts()).isEqualTo(counts);
        assertThat(new ScoreTally(scale).addAll(bytes).counts()).isEqualTo(counts);
        assertThat(scores.stream().collect(ScoreCounts.collector(scale))).isEqualTo(counts);
        assertThat(scores.parallelStream().collect(ScoreCounts.collector(scale)))
                .isEqualTo(counts);
        assertThat(new ScoreTally(scale)
                        .addAll(ScoreCounts.ofScores(scale, Arrays.copyOfRange(array, half, array.length)))
                        .addAll(ScoreCounts.ofScores(scale, Arrays.copyOf(array, half)))
                        .counts())
                .isEqualTo(counts);
        assertThat(counts.n()).isEqualTo(array.length);
    }

    @Property(seed = "9")
    void theMeanIsTheNearestDoubleToTheTrueOne(@ForAll("scores") List<Integer> scores) {
        ScoreCounts counts = scores.stream().collect(ScoreCounts.collector(Scale.of(-3, 10)));
        BigDecimal sum =
                BigDecimal.valueOf(scores.stream().mapToInt(Integer::intValue).sum());

        if (scores.isEmpty()) {
            assertThat(counts.mean()).isEmpty();
        } else {
            assertThat(counts.mean())
                    .hasValue(sum.divide(BigDecimal.valueOf(scores.size()), MathContext.DECIMAL128)
                            .doubleValue());
        }
    }

    @Property(seed = "10")
    void theMeanLiesOnTheScale(@ForAll("three") Three x) {
        x.a.mean().ifPresent(mean -> assertThat(mean)
                .isBetween((double) x.a.scale().lowest(), (double) x.a.scale().highest()));
    }

    private static IntStream points(Scale scale) {
        return IntStream.range(0, scale.points()).map(point -> scale.lowest() + point);
    }

    /** Counts on one scale. */
    record Three(ScoreCounts a, ScoreCounts b, ScoreCounts c) {}

    @Provide
    Arbitrary<Three> three() {
        Arbitrary<Integer> lowest =
                Arbitraries.of(0, 1, -5, Integer.MIN_VALUE, Integer.MAX_VALUE - Scale.MOST_POINTS + 1);
        Arbitrary<Integer> points = Arbitraries.of(2, 5, 7, 11, Scale.MOST_POINTS);
        return Combinators.combine(lowest, points)
                .as((low, size) -> Scale.of(low, low + size - 1))
                .flatMap(scale -> Combinators.combine(counts(scale), counts(scale), counts(scale))
                        .as(Three::new));
    }

    private static Arbitrary<ScoreCounts> counts(Scale scale) {
        Arbitrary<Long> few = Arbitraries.longs().between(0, 3);
        Arbitrary<Long> many = Arbitraries.longs().between(0, Long.MAX_VALUE / 3 / Scale.MOST_POINTS);
        return Arbitraries.oneOf(few, many)
                .array(long[].class)
                .ofSize(scale.points())
                .withoutEdgeCases()
                .map(array -> ScoreCounts.of(scale, array));
    }

    @Provide
    Arbitrary<List<Integer>> scores() {
        return Arbitraries.integers().between(-3, 10).list().ofMaxSize(200);
    }
}
