package dev.touchpoint.nps.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.log.Response;
import dev.touchpoint.metric.AnswerClass;
import dev.touchpoint.metric.Comparison;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.metric.Unit;
import dev.touchpoint.nps.Ces;
import dev.touchpoint.nps.Csat;
import dev.touchpoint.nps.Driver;
import dev.touchpoint.nps.DriverAnalysis;
import dev.touchpoint.nps.DriverAnalysis.Explained;
import dev.touchpoint.nps.DriverAnalysis.Untestable;
import dev.touchpoint.nps.DriverOutcome;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsDrivers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NpsDriversTest {

    private static final Nps NPS = Nps.standard();

    /** How a customer's score at a touchpoint comes about from a mood that all of them share and one of its own. */
    private static int score(Random random, double mood, int most) {
        return (int)
                Math.max(1, Math.min(most, Math.round((most + 1) / 2.0 + most / 5.0 * (mood + random.nextGaussian()))));
    }

    private static Response answer(
            String customer, String touchpoint, String metric, @Nullable Integer score, int day) {
        return Response.builder(customer, touchpoint, metric, score, Instant.EPOCH.plusSeconds(86_400L * day))
                .build();
    }

    private static Map<String, Metric> drivers(String... touchpoints) {
        Map<String, Metric> drivers = new LinkedHashMap<>();
        for (String touchpoint : touchpoints) {
            drivers.put(touchpoint, Csat.standard());
        }
        return drivers;
    }

    private static NpsDrivers of(List<Response> responses, Map<String, Metric> drivers) {
        return responses.stream().collect(NpsDrivers.of(NPS, "relationship", drivers));
    }

    private static NpsDrivers of(List<Response> responses, String... touchpoints) {
        return of(responses, drivers(touchpoints));
    }

    /** A customer's answers on one day: the relationship score, then one for each touchpoint, null where it was skipped. */
    private static List<Response> day(String customer, int nps, String[] touchpoints, @Nullable Integer... scores) {
        List<Response> responses = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            responses.add(answer(customer, touchpoints[i], "csat", scores[i], 1));
        }
        responses.add(answer(customer, "relationship", "nps", nps, 1));
        return responses;
    }

    /** Delivery moves the score most, support a little, the shop not at all; delivery prevents detractors only. */
    private static List<Response> customers(int n, long seed) {
        Random random = new Random(seed);
        String[] touchpoints = {"delivery", "support", "shop"};
        List<Response> responses = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double mood = random.nextGaussian() / 2;
            int delivery = score(random, mood, 5);
            int support = score(random, mood, 5);
            int shop = score(random, mood, 5);
            double liking = 8.5 + Math.min(0, 2.0 * (delivery - 3)) + 0.6 * (support - 3) + 1.2 * random.nextGaussian();
            int nps = (int) Math.max(0, Math.min(10, Math.round(liking)));
            responses.addAll(day("c-" + i, nps, touchpoints, delivery, support, shop));
        }
        return responses;
    }

    private static Explained explained(DriverAnalysis analysis) {
        return (Explained) analysis;
    }

    private static Driver driver(DriverAnalysis analysis, String touchpoint) {
        return explained(analysis).drivers().stream()
                .filter(driver -> driver.touchpoint().equals(touchpoint))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTouchpointThatMovesTheScoreWeighsMost() {
        NpsDrivers drivers = of(customers(2000, 1), "delivery", "support", "shop");

        Explained score = explained(drivers.relativeWeights(DriverOutcome.SCORE, 0.95));
        assertThat(score.drivers()).extracting(Driver::touchpoint).containsExactly("delivery", "support", "shop");
        assertThat(score.customers()).isEqualTo(2000);
        assertThat(score.outcome()).isEqualTo(DriverOutcome.SCORE);
        assertThat(score.constant()).isEmpty();
        assertThat(score.explained())
                .isCloseTo(score.drivers().stream().mapToDouble(Driver::weight).sum(), within(1e-10))
                .isBetween(30.0, 70.0);
        assertThat(driver(score, "delivery").weight())
                .isGreaterThan(1.5 * driver(score, "support").weight());
        assertThat(driver(score, "support").weight())
                .isGreaterThan(driver(score, "shop").weight());
        assertThat(drivers).hasToString("nps: 3 touchpoints, 2000 customers, 2000 complete");
    }

    @Test
    void promotersAndDetractorsAreMadeByDifferentTouchpoints() {
        NpsDrivers drivers = of(customers(2000, 1), "delivery", "support", "shop");

        DriverAnalysis promoters = drivers.relativeWeights(DriverOutcome.PROMOTER, 0.95);
        DriverAnalysis detractors = drivers.relativeWeights(DriverOutcome.DETRACTOR, 0.95);
        assertThat(driver(detractors, "delivery").weight())
                .isGreaterThan(2 * driver(promoters, "delivery").weight());
        assertThat(driver(promoters, "delivery").correlation()).isPositive();
        assertThat(driver(detractors, "delivery").correlation()).isNegative();
    }

    @ParameterizedTest
    @EnumSource
    void relativeWeightsAndShapleyValuesAgreeClosely(DriverOutcome outcome) {
        NpsDrivers drivers = of(customers(2000, 1), "delivery", "support", "shop");
        Explained weights = explained(drivers.relativeWeights(outcome, 0.95));
        Explained shapley = explained(drivers.shapley(outcome));

        assertThat(shapley.explained()).isCloseTo(weights.explained(), within(1e-9));
        for (int i = 0; i < 3; i++) {
            assertThat(shapley.drivers().get(i).weight())
                    .isCloseTo(weights.drivers().get(i).weight(), within(0.5));
            assertThat(shapley.drivers().get(i).correlation())
                    .isEqualTo(weights.drivers().get(i).correlation());
            assertThat(shapley.drivers().get(i).interval()).isNull();
        }
    }

    /** Of one driver the weight is φ² of the four fields 9, 3, 3 and 9, and each of 24 customers is left out in turn. */
    @Test
    void oneDriverAsWithPencilAndPaper() {
        List<Response> responses = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            boolean promoter = i < 12;
            boolean odd = i % 4 == 3;
            responses.addAll(day("c-" + i, promoter ? 9 : 8, new String[] {"delivery"}, promoter == odd ? 2 : 5));
        }
        NpsDrivers drivers = of(responses, "delivery");

        for (DriverAnalysis analysis : List.of(
                drivers.relativeWeights(DriverOutcome.PROMOTER, 0.95),
                drivers.shapley(DriverOutcome.PROMOTER),
                drivers.shapley(DriverOutcome.SCORE))) {
            assertThat(driver(analysis, "delivery").weight()).isCloseTo(25, within(1e-12));
            assertThat(driver(analysis, "delivery").correlation()).isCloseTo(0.5, within(1e-14));
        }
        Interval interval = driver(drivers.relativeWeights(DriverOutcome.PROMOTER, 0.95), "delivery")
                .interval();
        double squares =
                18 * Math.pow(63 * 63 / (132 * 132.0) - 0.25, 2) + 6 * Math.pow(75 * 75 / (132 * 132.0) - 0.25, 2);
        double reach = 100 * 2.068658 * Math.sqrt(squares * 23 / 24);
        assertThat(interval.low()).isCloseTo(Math.max(0, 25 - reach), within(1e-5));
        assertThat(interval.high()).isCloseTo(25 + reach, within(1e-5));
        assertThat(interval.method()).isEqualTo("jackknife");
    }

    @Test
    void customersWhoSkippedATouchpointAreLeftOutAndCounted() {
        String[] touchpoints = {"delivery", "support"};
        List<Response> responses = new ArrayList<>();
        responses.addAll(day("ann", 10, touchpoints, 5, null));
        responses.addAll(day("bob", 3, touchpoints, 2, 3));
        responses.addAll(day("cy", 9, touchpoints, null, null));
        responses.add(answer("dee", "delivery", "csat", 4, 1));
        responses.add(answer("eve", "relationship", "nps", null, 1));
        NpsDrivers drivers = of(responses, touchpoints);

        assertThat(drivers.customers()).isEqualTo(3);
        assertThat(drivers.complete()).isEqualTo(1);
        assertThat(drivers.answered()).containsExactly(Map.entry("delivery", 2L), Map.entry("support", 1L));
        assertThat(drivers.relativeWeights(DriverOutcome.SCORE, 0.95))
                .isEqualTo(new Untestable("customers with a score at every touchpoint must be 2 or more, were 1"));
    }

    /** Ann's delivery was rated 2 before and 5 after she answered: only the former can have moved it. */
    @Test
    void whatCameLaterCannotHaveMovedTheScore() {
        List<Response> others = customers(50, 3);
        List<Response> before = new ArrayList<>(others);
        before.add(answer("ann", "relationship", "nps", 0, 5));
        before.add(answer("ann", "delivery", "csat", 1, 3));
        before.add(answer("ann", "delivery", "csat", 2, 5));
        List<Response> also = new ArrayList<>(before);
        also.add(answer("ann", "delivery", "csat", 5, 6));
        also.add(answer("ann", "relationship", "nps", 10, 4));
        also.add(answer("ann", "delivery", "nps", 9, 5));
        also.add(answer("ann", "elsewhere", "csat", 1, 5));
        also.add(answer("ann", "delivery", "csat", null, 5));
        List<Response> early = new ArrayList<>(others);
        early.add(answer("ann", "relationship", "nps", 0, 5));
        early.add(answer("ann", "delivery", "csat", 1, 3));

        DriverAnalysis expected = of(before, "delivery").relativeWeights(DriverOutcome.SCORE, 0.95);
        assertThat(of(also, "delivery").relativeWeights(DriverOutcome.SCORE, 0.95))
                .isEqualTo(expected);
        assertThat(of(early, "delivery").relativeWeights(DriverOutcome.SCORE, 0.95))
                .isNotEqualTo(expected);
        assertThat(of(also, "delivery").customers()).isEqualTo(51);
    }

    @Test
    void ofAnswersAtTheSameInstantTheSequenceAndThenTheInputDecides() {
        List<Response> twice = new ArrayList<>(customers(50, 3));
        Instant noon = Instant.EPOCH.plusSeconds(43_200);
        twice.add(Response.builder("ann", "delivery", "csat", 1, noon).build());
        twice.add(Response.builder("ann", "delivery", "csat", 5, noon).build());
        twice.add(Response.builder("ann", "delivery", "csat", 3, noon)
                .sequence(-1)
                .build());
        twice.add(Response.builder("ann", "relationship", "nps", 3, noon).build());
        List<Response> once = new ArrayList<>(customers(50, 3));
        once.addAll(day("ann", 3, new String[] {"delivery"}, 5));

        assertThat(of(twice, "delivery").shapley(DriverOutcome.SCORE))
                .isEqualTo(of(once, "delivery").shapley(DriverOutcome.SCORE));
    }

    @Property(seed = "2001", tries = 20)
    void neitherTheOrderOfTheInputNorThreadsMakeADifference(@ForAll Random random) {
        List<Response> responses = customers(200, 4);
        DriverAnalysis expected =
                of(responses, "delivery", "support", "shop").relativeWeights(DriverOutcome.SCORE, 0.9);
        Collections.shuffle(responses, random);

        assertThat(of(responses, "delivery", "support", "shop").relativeWeights(DriverOutcome.SCORE, 0.9))
                .isEqualTo(expected);
        assertThat(responses.parallelStream()
                        .collect(NpsDrivers.of(NPS, "relationship", drivers("delivery", "support", "shop")))
                        .relativeWeights(DriverOutcome.SCORE, 0.9))
                .isEqualTo(expected);
    }

    @Property(seed = "2001", tries = 30)
    void moreConfidenceNeverNarrowsAndStaysFromZeroToAHundred(
            @ForAll @IntRange(min = 6, max = 200) int n,
            @ForAll @IntRange(min = 1, max = 999) int one,
            @ForAll @IntRange(min = 1, max = 999) int other) {
        NpsDrivers drivers = of(customers(n, n), "delivery", "support", "shop");
        for (DriverOutcome outcome : DriverOutcome.values()) {
            DriverAnalysis narrow = drivers.relativeWeights(outcome, Math.min(one, other) / 1000.0);
            DriverAnalysis wide = drivers.relativeWeights(outcome, Math.max(one, other) / 1000.0);
            if (narrow instanceof Explained less && less.drivers().get(0).interval() != null) {
                for (Driver driver : less.drivers()) {
                    Interval inner = driver.interval();
                    Interval outer = driver(wide, driver.touchpoint()).interval();
                    assertThat(inner.contains(driver.weight())).isTrue();
                    assertThat(outer.low()).isBetween(0.0, inner.low());
                    assertThat(outer.high()).isBetween(inner.high(), 100.0);
                }
            }
        }
    }

    /** The truth is that of a hundred thousand customers; drivers that move something are covered as often as promised. */
    @Test
    void intervalsCoverTheTruthAboutAsOftenAsTheySay() {
        String[] touchpoints = {"delivery", "support", "shop"};
        Explained truth = explained(of(customers(100_000, 0), touchpoints).shapley(DriverOutcome.SCORE));
        Explained weights =
                explained(of(customers(100_000, 0), touchpoints).relativeWeights(DriverOutcome.SCORE, 0.95));
        assertThat(weights.explained()).isCloseTo(truth.explained(), within(1e-9));
        int[] covered = new int[2];
        int tries = 400;
        for (int i = 0; i < tries; i++) {
            Explained one =
                    explained(of(customers(300, 1000 + i), touchpoints).relativeWeights(DriverOutcome.SCORE, 0.95));
            for (int j = 0; j < covered.length; j++) {
                double weight = weights.drivers().get(j).weight();
                covered[j] += one.drivers().get(j).interval().contains(weight) ? 1 : 0;
            }
        }

        for (int hits : covered) {
            assertThat((double) hits / tries).isBetween(0.92, 0.98);
        }
    }

    @Test
    void twoTouchpointsRatedAlikeShareEqually() {
        List<Response> responses = customers(300, 5);
        for (Response response : List.copyOf(responses)) {
            if (response.touchpoint().equals("delivery")) {
                responses.add(answer(response.customer(), "tracking", "csat", response.score(), 1));
            }
        }
        NpsDrivers drivers = of(responses, "delivery", "support", "tracking");
        Explained alone = explained(of(responses, "delivery", "support").shapley(DriverOutcome.SCORE));

        for (DriverAnalysis analysis :
                List.of(drivers.relativeWeights(DriverOutcome.SCORE, 0.95), drivers.shapley(DriverOutcome.SCORE))) {
            assertThat(driver(analysis, "tracking").weight())
                    .isCloseTo(driver(analysis, "delivery").weight(), within(1e-10));
            assertThat(explained(analysis).explained()).isCloseTo(alone.explained(), within(1e-9));
        }
        assertThat(driver(drivers.relativeWeights(DriverOutcome.SCORE, 0.95), "tracking")
                        .interval()
                        .low())
                .isPositive();
    }

    @Test
    void aTouchpointWhereAllScoresAreAlikeIsNamedAndLeftOut() {
        List<Response> responses = customers(100, 6);
        for (int i = 0; i < 100; i++) {
            responses.add(answer("c-" + i, "invoice", "csat", 4, 1));
        }
        NpsDrivers drivers = of(responses, "invoice", "delivery", "support");
        NpsDrivers without = of(responses, "delivery", "support");

        for (DriverOutcome outcome : DriverOutcome.values()) {
            Explained weights = explained(drivers.relativeWeights(outcome, 0.95));
            assertThat(weights.constant()).containsExactly("invoice");
            assertThat(weights.drivers())
                    .isEqualTo(explained(without.relativeWeights(outcome, 0.95)).drivers());
            assertThat(explained(drivers.shapley(outcome)).drivers().get(0).weight())
                    .isCloseTo(
                            explained(without.shapley(outcome)).drivers().get(0).weight(), within(1e-10));
        }
    }

    @Test
    void whatShowsNothingIsUntestable() {
        String[] touchpoints = {"delivery", "support"};
        List<Response> alike = new ArrayList<>();
        List<Response> promoters = new ArrayList<>();
        List<Response> few = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            alike.addAll(day("c-" + i, i * 2, touchpoints, 4, 3));
            promoters.addAll(day("c-" + i, 9 + i % 2, touchpoints, i + 1, (i * 2) % 5 + 1));
            if (i < 3) {
                few.addAll(day("c-" + i, i * 4, touchpoints, i + 1, (i * 2) % 5 + 1));
            }
        }
        for (DriverOutcome outcome : DriverOutcome.values()) {
            assertUntestable(alike, outcome, touchpoints, "at each touchpoint all scores are alike");
            assertUntestable(
                    promoters, outcome, touchpoints, "the relationship answers of all 5 customers count alike");
            assertUntestable(
                    few, outcome, touchpoints, "customers with a score at every touchpoint must be 4 or more, were 3");
            assertUntestable(
                    List.of(),
                    outcome,
                    touchpoints,
                    "customers with a score at every touchpoint must be 2 or more, were 0");
        }
    }

    private static void assertUntestable(
            List<Response> responses, DriverOutcome outcome, String[] touchpoints, String reason) {
        NpsDrivers drivers = of(responses, touchpoints);

        assertThat(drivers.relativeWeights(outcome, 0.95)).isEqualTo(new Untestable(reason));
        assertThat(drivers.shapley(outcome)).isEqualTo(new Untestable(reason));
    }

    /** The one detractor is in one of the groups; and four customers less one are too few for two touchpoints. */
    @Test
    void whereAGroupCannotBeLeftOutThereIsNoInterval() {
        String[] touchpoints = {"delivery", "support"};
        List<Response> lone = new ArrayList<>();
        List<Response> few = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lone.addAll(day("c-" + i, i == 7 ? 2 : 9, touchpoints, i % 5 + 1, i % 4 + 1));
            if (i < 4) {
                few.addAll(day("c-" + i, i * 3, touchpoints, i + 1, (i * i) % 5 + 1));
            }
        }

        for (NpsDrivers drivers : List.of(of(lone, touchpoints), of(few, touchpoints))) {
            Explained explained = explained(drivers.relativeWeights(DriverOutcome.DETRACTOR, 0.95));
            assertThat(explained.drivers()).hasSize(2).allMatch(driver -> driver.interval() == null);
        }
    }

    /** A touchpoint at which one customer alone gave another score has no spread once that customer is left out. */
    @Test
    void aTouchpointThatHardlyVariesHasAWeightAllTheSame() {
        List<Response> responses = customers(100, 6);
        for (int i = 0; i < 100; i++) {
            responses.add(answer("c-" + i, "invoice", "csat", i == 3 ? 1 : 4, 1));
        }

        Driver invoice =
                driver(of(responses, "invoice", "delivery").relativeWeights(DriverOutcome.SCORE, 0.95), "invoice");
        assertThat(invoice.weight()).isBetween(0.0, 5.0);
        assertThat(invoice.interval().low()).isZero();
    }

    @Test
    void eachTouchpointMayHaveAMetricOfItsOwn() {
        Random random = new Random(7);
        List<Response> responses = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            double mood = random.nextGaussian();
            String customer = "c-" + i;
            responses.add(answer(customer, "delivery", "csat", score(random, mood, 5), 1));
            responses.add(answer(customer, "support", "ces", score(random, mood, 7), 1));
            responses.add(answer(customer, "support", "csat", 3, 1));
            responses.add(answer(customer, "relationship", "nps", Math.min(10, 2 + 2 * score(random, mood, 5)), 2));
        }
        Map<String, Metric> drivers = drivers("delivery");
        drivers.put("support", Ces.standard());

        Explained explained = explained(of(responses, drivers).relativeWeights(DriverOutcome.SCORE, 0.95));
        assertThat(explained.customers()).isEqualTo(300);
        assertThat(explained.drivers()).allMatch(driver -> driver.weight() > 5);
    }

    /** On a scale that ends with "does not apply", which is no score. */
    @Test
    void anAnswerThatTheDefinitionLeavesOutIsNone() {
        Metric withoutOpinion = leavingOutSix();
        List<Response> responses = customers(30, 8);
        for (int i = 0; i < 30; i++) {
            responses.add(answer("c-" + i, "invoice", "opinion", i < 10 ? 6 : i % 5 + 1, 1));
        }

        assertThat(of(responses, Map.of("invoice", withoutOpinion)).complete()).isEqualTo(20);
    }

    private static Metric leavingOutSix() {
        Definition definition = Definition.ofClasses(
                "opinion",
                "Opinion",
                Unit.PERCENT,
                List.of(
                        AnswerClass.of("bad", 1, 3, 0),
                        AnswerClass.of("good", 4, 5, 100),
                        AnswerClass.leftOut("does not apply", 6, 6)));
        return new Metric() {
            @Override
            public Definition definition() {
                return definition;
            }

            @Override
            public Estimate estimate(ScoreCounts counts, double confidence) {
                throw new AssertionError("drivers read scores by their definition, and estimate nothing");
            }

            @Override
            public Comparison contrast(List<ScoreCounts> groups, double[] weights, double confidence) {
                throw new AssertionError("drivers read scores by their definition, and estimate nothing");
            }
        };
    }

    @Test
    void theShapleyValueEndsAtTwentyFiveTouchpoints() {
        String[] touchpoints =
                IntStream.rangeClosed(1, 26).mapToObj(i -> "t-" + i).toArray(String[]::new);
        Random random = new Random(9);
        List<Response> responses = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            double mood = random.nextGaussian();
            Integer[] scores =
                    IntStream.range(0, 26).mapToObj(t -> score(random, mood, 5)).toArray(Integer[]::new);
            responses.addAll(day("c-" + i, 2 * score(random, mood, 5), touchpoints, scores));
        }
        NpsDrivers drivers = of(responses, touchpoints);

        assertThat(drivers.shapley(DriverOutcome.SCORE))
                .isEqualTo(new Untestable("the Shapley value is unavailable above 25 touchpoints"));
        assertThat(explained(drivers.relativeWeights(DriverOutcome.SCORE, 0.95)).drivers())
                .hasSize(26);
    }

    @Test
    void whatCannotBeIsRefused() {
        List<Response> offScale = List.of(answer("ann", "delivery", "csat", 6, 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(offScale, "delivery"))
                .withMessage("score must be from 1 to 5, was 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NpsDrivers.of(NPS, "relationship", Map.of()))
                .withMessage("drivers must be 1 touchpoint or more, other than \"relationship\", were []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NpsDrivers.of(NPS, "delivery", drivers("delivery")))
                .withMessage("drivers must be 1 touchpoint or more, other than \"delivery\", were [delivery]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(customers(9, 1), "delivery").relativeWeights(DriverOutcome.SCORE, 1))
                .withMessage("confidence must be between 0 and 1, was 1.0");
        assertThatNullPointerException().isThrownBy(() -> NpsDrivers.of(null, "relationship", drivers("delivery")));
        assertThatNullPointerException().isThrownBy(() -> NpsDrivers.of(NPS, null, drivers("delivery")));
        assertThatNullPointerException()
                .isThrownBy(() -> NpsDrivers.of(NPS, "relationship", Collections.singletonMap("delivery", null)));
        assertThatNullPointerException()
                .isThrownBy(() -> of(customers(9, 1), "delivery").shapley(null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Driver("delivery", 101, null, 0))
                .withMessage("weight must be from 0 to 100, was 101.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Driver("delivery", 1, null, Double.NaN))
                .withMessage("correlation must be from -1 to 1, was NaN");
    }
}
