package dev.touchpoint.nps.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.RepeatedAnswers;
import dev.touchpoint.nps.RepeatedChoice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepeatedAnswersTest {

    private static final Nps NPS = Nps.standard();

    private static Response answer(String customer, int day, @Nullable Integer score) {
        return Response.builder(customer, "delivery", "nps", score, Instant.EPOCH.plusSeconds(86_400L * day))
                .build();
    }

    private static RepeatedAnswers of(Response... responses) {
        return Stream.of(responses).collect(RepeatedAnswers.of(NPS));
    }

    /** Ann answers thrice and improves; Bob and Cy once each. */
    private static final RepeatedAnswers FIVE = of(
            answer("ann", 5, 10),
            answer("bob", 1, 7),
            answer("ann", 1, 0),
            answer("cy", 2, 9),
            answer("ann", 3, 9),
            answer("cy", 9, null));

    private static double score(RepeatedChoice choice) {
        return FIVE.estimate(choice, 0.95).score().orElseThrow();
    }

    @Test
    void answersAndCustomersAreBothCounted() {
        assertThat(FIVE.answers()).isEqualTo(5);
        assertThat(FIVE.customers()).isEqualTo(3);
        assertThat(FIVE).hasToString("nps: 5 answers of 3 customers");
    }

    @Test
    void eachChoiceIsAnotherScore() {
        assertThat(score(RepeatedChoice.EACH)).isCloseTo(40, within(1e-12));
        assertThat(score(RepeatedChoice.FIRST)).isCloseTo(0, within(1e-12));
        assertThat(score(RepeatedChoice.LATEST)).isCloseTo(200 / 3.0, within(1e-12));
        assertThat(score(RepeatedChoice.MEAN)).isCloseTo(400 / 9.0, within(1e-12));
        assertThat(FIVE.estimate(RepeatedChoice.EACH, 0.95).n()).isEqualTo(5);
        assertThat(FIVE.estimate(RepeatedChoice.LATEST, 0.95).n()).isEqualTo(3);
        assertThat(FIVE.counts(RepeatedChoice.FIRST)).isEqualTo(ScoreCounts.ofScores(NPS.scale(), 0, 7, 9));
        assertThat(FIVE.counts(RepeatedChoice.MEAN)).isEqualTo(FIVE.counts(RepeatedChoice.EACH));
        assertThat(FIVE.estimate(RepeatedChoice.FIRST, 0.95))
                .isEqualTo(NPS.estimate(FIVE.counts(RepeatedChoice.FIRST)));
    }

    @Test
    void ofTheSameInstantTheLaterInTheInputIsTheLatest() {
        RepeatedAnswers same = of(answer("ann", 1, 3), answer("ann", 1, 8), answer("ann", 1, 10));

        assertThat(same.counts(RepeatedChoice.FIRST)).isEqualTo(ScoreCounts.ofScores(NPS.scale(), 3));
        assertThat(same.counts(RepeatedChoice.LATEST)).isEqualTo(ScoreCounts.ofScores(NPS.scale(), 10));
    }

    /** Each of forty customers gives the same answer four times: that is worth forty answers, not 160. */
    @Test
    void whoRepeatsOneselfAddsNothing() {
        List<Response> once = IntStream.range(0, 40)
                .mapToObj(i -> answer("c" + i, 1, i % 4 == 0 ? 3 : i % 4 == 1 ? 8 : 10))
                .toList();
        RepeatedAnswers fourfold =
                Stream.of(once, once, once, once).flatMap(List::stream).collect(RepeatedAnswers.of(NPS));
        Interval plain = NPS.estimate(
                        once.stream().collect(RepeatedAnswers.of(NPS)).counts(RepeatedChoice.EACH))
                .interval()
                .orElseThrow();

        for (RepeatedChoice choice : RepeatedChoice.values()) {
            Interval interval = fourfold.estimate(choice, 0.95).interval().orElseThrow();
            assertThat(interval.low()).as("%s", choice).isCloseTo(plain.low(), within(1e-6));
            assertThat(interval.high()).as("%s", choice).isCloseTo(plain.high(), within(1e-6));
        }
    }

    @Test
    void allAlikeIsWorthAsManyAnswersAsThereAreCustomers() {
        RepeatedAnswers alike = of(answer("a", 1, 10), answer("a", 2, 9), answer("b", 1, 10));
        Interval interval = alike.estimate(RepeatedChoice.EACH, 0.95).interval().orElseThrow();

        assertThat(interval.low())
                .isCloseTo(NPS.estimate(0, 0, 2).interval().orElseThrow().low(), within(1e-6));
    }

    @Test
    void othersAnswersAreNotOurs() {
        RepeatedAnswers none = Stream.of(
                        Response.builder("a", "t", "csat", 5, Instant.EPOCH).build())
                .collect(RepeatedAnswers.of(NPS));

        for (RepeatedChoice choice : RepeatedChoice.values()) {
            assertThat(none.estimate(choice, 0.95)).isEqualTo(Estimate.none(NPS.definition()));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(answer("a", 1, 11)))
                .withMessage("score must be from 0 to 10, was 11");
        assertThatIllegalArgumentException().isThrownBy(() -> FIVE.estimate(RepeatedChoice.MEAN, 0));
        assertThatNullPointerException()
                .isThrownBy(() -> RepeatedAnswers.of(null))
                .withMessage("metric must not be null");
    }

    /**
     * 300 surveys of 60 customers with one to six answers each, three of four of them the customer's own habit: nominal 95 %.
     * Taken for independent answers, the interval holds too little.
     */
    @Test
    void theClusteredIntervalHoldsItsConfidenceAndThePlainOneDoesNot() {
        Random random = new Random(1986);
        int clustered = 0;
        int plain = 0;
        for (int i = 0; i < 300; i++) {
            List<Response> responses = new ArrayList<>();
            for (int customer = 0; customer < 60; customer++) {
                int habit = score(random);
                int times = 1 + random.nextInt(6);
                for (int day = 0; day < times; day++) {
                    responses.add(answer("c" + customer, day, random.nextInt(4) > 0 ? habit : score(random)));
                }
            }
            RepeatedAnswers answers = responses.stream().collect(RepeatedAnswers.of(NPS));
            clustered += contains(answers.estimate(RepeatedChoice.EACH, 0.95)) ? 1 : 0;
            plain += contains(NPS.estimate(answers.counts(RepeatedChoice.EACH))) ? 1 : 0;
        }

        assertThat(clustered / 300.0).isBetween(0.91, 0.98);
        assertThat(plain / 300.0).isLessThan(0.87);
    }

    private static int score(Random random) {
        double at = random.nextDouble();
        return at < 0.2 ? 2 : at < 0.5 ? 7 : 9;
    }

    private static boolean contains(Estimate estimate) {
        return estimate.interval().orElseThrow().contains(30);
    }

    @Property(seed = "1986", tries = 200)
    void whereEachAnsweredOnceAllChoicesAreTheMetricItself(@ForAll("scores") List<Integer> scores) {
        RepeatedAnswers once = IntStream.range(0, scores.size())
                .mapToObj(i -> answer("c" + i, i, scores.get(i)))
                .collect(RepeatedAnswers.of(NPS));
        for (RepeatedChoice choice : RepeatedChoice.values()) {
            Interval plain = NPS.estimate(once.counts(choice)).interval().orElseThrow();
            Interval interval = once.estimate(choice, 0.95).interval().orElseThrow();
            assertThat(interval.low()).isCloseTo(plain.low(), within(1e-6));
            assertThat(interval.high()).isCloseTo(plain.high(), within(1e-6));
        }
    }

    @Property(seed = "1986", tries = 200)
    void inParallelItIsTheSame(@ForAll("responses") List<Response> responses) {
        RepeatedAnswers one = responses.stream().collect(RepeatedAnswers.of(NPS));
        RepeatedAnswers other = responses.parallelStream().collect(RepeatedAnswers.of(NPS));

        for (RepeatedChoice choice : RepeatedChoice.values()) {
            assertThat(other.estimate(choice, 0.9)).isEqualTo(one.estimate(choice, 0.9));
        }
        assertThat(one.customers()).isLessThanOrEqualTo(one.answers());
    }

    @Provide
    Arbitrary<List<Integer>> scores() {
        return Arbitraries.integers().between(0, 10).list().ofMinSize(1).ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<Response>> responses() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d"),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 10))
                .as(RepeatedAnswersTest::answer)
                .list()
                .ofMaxSize(30);
    }
}
