package dev.touchpoint.blackbox.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.insight.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DurationsTest {

    private static Durations minutes(long... minutes) {
        return of(Arrays.stream(minutes).mapToObj(Duration::ofMinutes).toList());
    }

    private static Durations of(List<Duration> durations) {
        return durations.stream().collect(Durations.collector());
    }

    private static Durations micros(LongStream micros) {
        return micros.mapToObj(m -> Duration.ofNanos(1_000 * m)).collect(Durations.collector());
    }

    /** By hand: 5 values, sum 40, squares 502; variance (502 - 40²/5) / 4 = 45.5. */
    @Test
    void tellNumberTotalMeanSpreadAndQuantiles() {
        Durations five = minutes(10, 3, 19, 4, 4);

        assertThat(five.n()).isEqualTo(5);
        assertThat(five.total()).isEqualTo(Duration.ofMinutes(40));
        assertThat(five.totalDays()).isEqualTo(40 / 1440.0);
        assertThat(five.mean()).contains(Duration.ofMinutes(8));
        double deviation = five.standardDeviation().orElseThrow().toNanos() / 6e10;
        assertThat(deviation).isCloseTo(Math.sqrt(45.5), within(1e-7));
        assertThat(five.least()).contains(Duration.ofMinutes(3));
        assertThat(five.most()).contains(Duration.ofMinutes(19));
        assertThat(five.quantile(0.5)).contains(Duration.ofMinutes(4));
        assertThat(five.quantile(0.6)).contains(Duration.ofMinutes(7));
        assertThat(five.quantile(0.9)).contains(Duration.ofMinutes(19));
        assertThat(five.isExact()).isTrue();
        assertThat(five).hasToString("Durations[5 from PT3M to PT19M, median PT4M]");
    }

    @Test
    void ofNothingHaveNoFigures() {
        Durations none = of(List.of());

        assertThat(none).isEqualTo(Durations.none()).hasToString("Durations[none]");
        assertThat(none.n()).isZero();
        assertThat(none.total()).isZero();
        assertThat(none.totalDays()).isZero();
        assertThat(Stream.of(
                        none.mean(),
                        none.standardDeviation(),
                        none.least(),
                        none.most(),
                        none.quantile(0),
                        none.quantile(1)))
                .allMatch(figure -> figure.isEmpty());
        assertThat(none.isExact()).isTrue();
        assertThat(minutes(1, 2).plus(none)).isEqualTo(minutes(1, 2));
    }

    @Test
    void ofOneTimeHaveNoSpreadAndZeroIsATime() {
        Durations one = of(List.of(Duration.ZERO));

        assertThat(one.standardDeviation()).isEmpty();
        assertThat(one.mean()).contains(Duration.ZERO);
        assertThat(one.quantile(0.5)).contains(Duration.ZERO);
        assertThat(minutes(7, 7).standardDeviation()).contains(Duration.ZERO);
    }

    @Test
    void countToTheMicrosecond() {
        Durations tiny = of(List.of(Duration.ofNanos(1_999), Duration.ofNanos(999)));

        assertThat(tiny.total()).isEqualTo(Duration.ofNanos(1_000));
        assertThat(tiny.mean()).contains(Duration.ZERO);
        assertThat(tiny.quantile(0.75)).contains(Duration.ofNanos(1_000));
    }

    /** A double has 53 bits; the sum of the squares here has 122, and all but the last few cancel. */
    @Test
    void loseNoDigitsWhereTheSpreadIsSmallBesideTheMean() {
        Duration century = Duration.ofDays(36_525);
        Durations close = of(List.of(century, century.plusNanos(1_000), century.plusNanos(2_000)));

        assertThat(close.standardDeviation()).contains(Duration.ofNanos(1_000));
    }

    @Test
    void moreThanTheMostCountAsTheMostAndSumsDoNotOverflow() {
        Duration eternity = Duration.ofSeconds(Long.MAX_VALUE);
        Duration most = Duration.ofSeconds(Long.MAX_VALUE / 1_000_000, Long.MAX_VALUE % 1_000_000 * 1_000);
        Durations two = of(List.of(eternity, eternity));
        Durations many = two;
        for (int i = 0; i < 61; i++) {
            many = many.plus(many);
        }

        assertThat(two.most()).contains(most);
        assertThat(two.mean()).contains(most);
        assertThat(two.total()).isEqualTo(most.multipliedBy(2));
        assertThat(many.n()).isEqualTo(1L << 62);
        assertThat(many.mean()).contains(most);
        assertThat(many.quantile(0.5)).contains(most);
        assertThat(many.standardDeviation()).contains(Duration.ZERO);
        assertThat(many.total()).isEqualTo(Duration.ofSeconds(Long.MAX_VALUE, 999_999_999));
        Durations halfOfAll = many;
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> halfOfAll.plus(halfOfAll));
    }

    @Test
    void refuseWhatIsNoTimeAndWhatIsNoShare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(List.of(Duration.ofNanos(-1))))
                .withMessage("duration must not be negative, was PT-0.000000001S");
        assertThatNullPointerException()
                .isThrownBy(() -> of(Collections.singletonList(null)))
                .withMessage("duration must not be null");
        for (double share : new double[] {-0.01, 1.01, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> minutes(1).quantile(share))
                    .withMessage("share must be from 0 to 1, was " + share);
        }
    }

    @Test
    void areExactUpTo1024DifferentTimesHoweverOftenEachOccurs() {
        Durations exact = micros(LongStream.range(0, 100_000).map(i -> 1_000_000 + 7 * (i % 1_024)));
        Durations tooMany = exact.plus(micros(LongStream.of(3)));

        assertThat(exact.isExact()).isTrue();
        assertThat(exact.quantile(0.25)).contains(Duration.ofNanos(1_000 * (1_000_000 + 7 * 255)));
        assertThat(tooMany.isExact()).isFalse();
        assertThat(tooMany.plus(exact).isExact()).isFalse();
        assertThat(tooMany.least()).contains(Duration.ofNanos(3_000));
        assertThat(tooMany.quantile(0)).contains(Duration.ofNanos(3_000));
        assertThat(tooMany.quantile(1)).isEqualTo(exact.most());
    }

    /** As Hyndman and Fan define type 2, worked out on the sorted values themselves. */
    @Property(seed = "1996", tries = 60)
    void ofManyTimesHaveQuantilesWithinOneIn256(
            @ForAll @IntRange(min = 2_000, max = 9_000) int n, @ForAll @IntRange(min = 1, max = 60) int bits) {
        Random random = new Random(31L * n + bits);
        long[] sorted =
                random.longs(n).map(bit -> bit >>> (Long.SIZE - bits)).sorted().toArray();
        Durations durations = micros(Arrays.stream(sorted).map(micros -> Math.min(micros, Long.MAX_VALUE / 1_000)));
        long[] kept = Arrays.stream(sorted)
                .map(micros -> Math.min(micros, Long.MAX_VALUE / 1_000))
                .toArray();

        assertThat(durations.isExact()).isEqualTo(Arrays.stream(kept).distinct().count() <= 1_024);
        for (int percent = 0; percent <= 100; percent++) {
            long expected = typeTwo(kept, percent);
            long actual = durations.quantile(percent / 100.0).orElseThrow().toNanos() / 1_000;
            long tolerance = durations.isExact() ? 0 : 1 + expected / 256;
            assertThat(actual).isCloseTo(expected, within(tolerance));
        }
    }

    private static long typeTwo(long[] sorted, int percent) {
        long rank = (long) sorted.length * percent;
        int below = (int) (rank / 100);
        if (rank % 100 == 0 && below > 0 && below < sorted.length) {
            return (sorted[below - 1] + sorted[below]) / 2;
        }
        return sorted[Math.min(below, sorted.length - 1)];
    }

    @Property(seed = "1997", tries = 300)
    void partsAddUpToTheWholeInAnyOrder(
            @ForAll("manyTimes") List<Duration> times,
            @ForAll @IntRange(min = 1, max = 7) int parts,
            @ForAll long shuffle) {
        List<Durations> split = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int which = part;
            split.add(of(times.stream()
                    .filter(time -> Math.floorMod(time.hashCode() + shuffle, parts) == which)
                    .toList()));
        }
        Collections.shuffle(split, new Random(shuffle));
        Durations whole = of(times);

        assertThat(split.stream().reduce(Durations.none(), Durations::plus))
                .isEqualTo(whole)
                .hasSameHashCodeAs(whole);
        assertThat(times.parallelStream().collect(Durations.collector())).isEqualTo(whole);
    }

    @Test
    void partsOnEitherSideOfTheLimitAddUpToTheWhole() {
        List<Duration> times = new Random(5)
                .longs(3_000, 0, 100_000_000)
                .mapToObj(micros -> Duration.ofNanos(1_000 * micros))
                .toList();
        Durations whole = of(times);

        for (int cut : new int[] {1, 1_000, 1_024, 1_025, 1_500, 2_999}) {
            Durations head = of(times.subList(0, cut));
            Durations tail = of(times.subList(cut, times.size()));
            assertThat(head.isExact()).isEqualTo(cut <= 1_024);
            assertThat(head.plus(tail)).isEqualTo(whole);
            assertThat(tail.plus(head)).isEqualTo(whole);
        }
    }

    @Test
    void differIfAnythingDoes() {
        Durations durations = minutes(1, 2, 3);

        assertThat(Stream.of(minutes(1, 2, 2), minutes(1, 3), minutes(1, 2, 4), minutes(0, 2, 3), Durations.none()))
                .doesNotContain(durations);
        assertThat(minutes(0, 3, 3, 6)).isNotEqualTo(minutes(0, 1, 5, 6));
        assertThat(durations).isEqualTo(minutes(3, 2, 1)).isNotEqualTo("Durations");
        assertThat(List.of(durations, minutes(3, 2, 1)).stream().collect(Collectors.toSet()))
                .hasSize(1);
    }

    @Provide
    Arbitrary<List<Duration>> manyTimes() {
        Arbitrary<Duration> nanos =
                Arbitraries.longs().between(0, 5_000_000_000L).map(Duration::ofNanos);
        Arbitrary<Duration> seconds =
                Arbitraries.longs().between(0, Long.MAX_VALUE).map(Duration::ofSeconds);
        return Arbitraries.oneOf(nanos, seconds).list().ofMaxSize(80);
    }
}
