package dev.touchpoint.blackbox.insight;

import static dev.touchpoint.blackbox.insight.Told.CSAT;
import static dev.touchpoint.blackbox.insight.Told.EFFORT;
import static dev.touchpoint.blackbox.insight.Told.NOON;
import static dev.touchpoint.blackbox.insight.Told.NPS;
import static dev.touchpoint.blackbox.insight.Told.answer;
import static dev.touchpoint.blackbox.insight.Told.experience;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.fixture.Events;
import dev.touchpoint.insight.Aggregator;
import dev.touchpoint.insight.Aggregators;
import dev.touchpoint.insight.Experience;
import dev.touchpoint.insight.Experiences;
import dev.touchpoint.insight.Moment;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.metric.AnswerClass;
import dev.touchpoint.metric.Comparison;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Direction;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.metric.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ExperienceTest {

    @Test
    void momentsAreInTheOrderOfTimeAndSequenceAndThenOfTheLog() {
        List<Response> responses = List.of(
                answer("ann", "late", "csat", 5, 9).build(),
                answer("ann", "tie", "csat", 2, 1).build(),
                answer("ann", "tie again", "csat", 3, 1).build(),
                answer("ann", "first of the ties", "csat", 4, 1).sequence(-1).build(),
                answer("ann", "early", "csat", 1, 0).build());

        Experience experience = Experience.of(CSAT, responses);

        assertThat(experience.moments())
                .extracting(Moment::touchpoint)
                .containsExactly("early", "first of the ties", "tie", "tie again", "late");
        assertThat(experience.scores()).containsExactly(1, 4, 2, 3, 5);
        assertThat(experience.moments().get(4).at()).isEqualTo(NOON.plusSeconds(540));
        assertThat(experience).hasToString("Experience[5 moments on 1.0..5.0]");
    }

    @Test
    void answersToOtherMetricsAndWithoutScoreArePassedOverAndCounted() {
        Experience experience = Experience.of(
                CSAT,
                List.of(
                        answer("ann", "a", "csat", 5, 0).build(),
                        answer("ann", "b", "csat", null, 1).build(),
                        answer("ann", "c", "nps", 10, 2).build(),
                        answer("ann", "d", "nps", null, 3).build()));

        assertThat(experience.scores()).containsExactly(5);
        assertThat(experience.withoutScore()).isEqualTo(1);
        assertThat(experience.otherMetrics()).isEqualTo(2);
    }

    @Test
    void scoresThatTheDefinitionLeavesOutArePassedOver() {
        Experience experience = Experience.of(
                new Helpful(),
                List.of(
                        answer("ann", "a", "helpful", 2, 0).build(),
                        answer("ann", "b", "helpful", 0, 1).build()));

        assertThat(experience.scores()).containsExactly(2);
        assertThat(experience.withoutScore()).isEqualTo(1);
    }

    /** Where 0 is "can't say". */
    private record Helpful() implements Metric {

        @Override
        public Definition definition() {
            return Definition.ofClasses(
                    "helpful",
                    "Helpful",
                    Unit.PERCENT,
                    List.of(
                            AnswerClass.leftOut("can't say", 0, 0),
                            AnswerClass.of("no", 1, 1, 0),
                            AnswerClass.of("yes", 2, 2, 100)));
        }

        @Override
        public Estimate estimate(ScoreCounts counts, double confidence) {
            throw new AssertionError("nothing is estimated");
        }

        @Override
        public Comparison contrast(List<ScoreCounts> groups, double[] weights, double confidence) {
            throw new AssertionError("nothing is compared");
        }
    }

    @Test
    void whoSaidNothingHasNoExperienceNotOneOfZero() {
        Experience nobody = Experience.of(CSAT, List.of());
        Experience silent =
                Experience.of(CSAT, List.of(answer("ann", "a", "csat", null, 0).build()));

        assertThat(nobody.by(Aggregators.mean())).isEmpty();
        assertThat(nobody.curve(Aggregators.mean())).isEmpty();
        assertThat(nobody.customer()).isNull();
        assertThat(silent.by(Aggregators.end())).isEmpty();
        assertThat(silent.customer()).isEqualTo("ann");
    }

    @Test
    void knowsItsRange() {
        Experience effort = experience(EFFORT, 1);

        assertThat(effort.lowest()).isEqualTo(1);
        assertThat(effort.middle()).isEqualTo(3);
        assertThat(effort.highest()).isEqualTo(5);
        assertThat(effort.direction()).isEqualTo(Direction.LOWER_IS_BETTER);
    }

    @Test
    void scoresOfSeveralMetricsMixOnlyRescaledFromWorstToBest() {
        Experience experience = Experiences.rescaled(List.of(CSAT, EFFORT, NPS))
                .read(List.of(
                        answer("ann", "a", "csat", 2, 0).build(),
                        answer("ann", "b", "effort", 2, 1).build(),
                        answer("ann", "c", "nps", 10, 2).build(),
                        answer("ann", "d", "valence", 1, 3).build()));

        assertThat(experience.scores()).containsExactly(0.25, 0.75, 1);
        assertThat(experience.lowest()).isZero();
        assertThat(experience.highest()).isEqualTo(1);
        assertThat(experience.direction()).isEqualTo(Direction.HIGHER_IS_BETTER);
        assertThat(experience.otherMetrics()).isEqualTo(1);
    }

    @Test
    void refusesMetricsThatAreNoneOrTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Experiences.rescaled(List.of()))
                .withMessage("metrics must be 1 or more, were none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Experiences.rescaled(List.of(CSAT, NPS, CSAT)))
                .withMessage("metrics must have different ids, two were csat");
        assertThatNullPointerException().isThrownBy(() -> Experiences.of(null)).withMessage("metric must not be null");
    }

    @Test
    void refusesAScoreOffTheScaleAndSaysWhere() {
        List<Response> responses = List.of(answer("ann", "a", "csat", 6, 0).build());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Experience.of(CSAT, responses))
                .withMessage("score must be from 1 to 5, was 6 in Response[csat 6 about a at 2026-11-23T12:00:00Z]");
    }

    @Test
    void refusesAnswersOfSeveralCustomersWithoutNamingThem() {
        List<Response> responses = List.of(
                answer("ann", "a", "csat", 5, 0).build(),
                answer("bob", "a", "csat", 5, 0).build());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Experience.of(CSAT, responses))
                .withMessage("responses must be of one customer, were of several");
    }

    @Test
    void aHostMayAddScoresUpInItsOwnWay() {
        Aggregator best =
                told -> told.moments().stream().mapToDouble(Moment::score).max();

        assertThat(experience(CSAT, 2, 4, 3).by(best)).hasValue(4);
    }

    @Test
    void refusesAnAggregatorThatGivesNoNumber() {
        Experience experience = experience(CSAT, 2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> experience.by(told -> OptionalDouble.of(Double.NaN)))
                .withMessage("aggregator must give a finite number, was NaN");
        assertThatNullPointerException()
                .isThrownBy(() -> experience.by(null))
                .withMessage("aggregator must not be null");
    }

    @Test
    void theCurveTellsTheValueAfterEachMoment() {
        List<Experience.Point> curve = experience(CSAT, 4, 2, 5).curve(Aggregators.mean());

        assertThat(curve).extracting(point -> point.moment().touchpoint()).containsExactly("t1", "t2", "t3");
        assertThat(curve).extracting(Experience.Point::value).containsExactly(4.0, 3.0, 11.0 / 3);
        assertThat(experience(CSAT, 4, 2, 5).curve(Aggregators.slope()))
                .extracting(Experience.Point::value)
                .containsExactly(null, -2.0, 0.5);
    }

    private static final TouchpointLog LOG = TouchpointLog.of(List.of(
            answer("ann", "delivery", "csat", 2, 0).occasion("order-2").build(),
            answer("ann", "delivery", "csat", 5, 9).occasion("order-1").build(),
            answer("ann", "support", "csat", 1, 5).build(),
            answer("bob", "delivery", "csat", 4, 1).occasion("order-3").build(),
            Interaction.of("cid", "delivery", NOON)));

    @Test
    void ofACustomerGoesByTimeThroughAllOccasions() {
        List<Experience> experiences = Experiences.of(CSAT).byCustomer(LOG).toList();

        assertThat(experiences).extracting(Experience::customer).containsExactly("ann", "bob", "cid");
        assertThat(experiences).extracting(Experience::occasion).containsExactly(null, "order-3", null);
        assertThat(experiences.get(0).scores()).containsExactly(2, 1, 5);
        assertThat(experiences.get(2).moments()).isEmpty();
    }

    @Test
    void ofAJourneyIsOneOccasionAlone() {
        List<Experience> experiences = Experiences.of(CSAT).byJourney(LOG).toList();

        assertThat(experiences).extracting(Experience::customer).containsExactly("ann", "ann", "ann", "bob", "cid");
        assertThat(experiences)
                .extracting(Experience::occasion)
                .containsExactly(null, "order-1", "order-2", "order-3", null);
        assertThat(experiences)
                .extracting(each -> each.by(Aggregators.mean()))
                .containsExactly(
                        OptionalDouble.of(1),
                        OptionalDouble.of(5),
                        OptionalDouble.of(2),
                        OptionalDouble.of(4),
                        OptionalDouble.empty());
    }

    @Test
    void answersOfOneOccasionBelongToItAndThoseOfSeveralToNone() {
        Response one = answer("ann", "a", "csat", 5, 0).occasion("order-1").build();
        Response other = answer("ann", "a", "csat", 5, 0).occasion("order-2").build();

        assertThat(Experience.of(CSAT, List.of(one, one)).occasion()).isEqualTo("order-1");
        assertThat(Experience.of(CSAT, List.of(one, other, one)).occasion()).isNull();
        assertThat(Experiences.of(CSAT).byCustomer(TouchpointLog.of(List.of(one, other))))
                .extracting(Experience::occasion)
                .containsOnlyNulls();
    }

    @Test
    void anEmptyLogHasNoExperiences() {
        TouchpointLog empty = TouchpointLog.of(List.of());

        assertThat(Experiences.of(CSAT).byCustomer(empty)).isEmpty();
        assertThat(Experiences.of(CSAT).byJourney(empty)).isEmpty();
    }

    @Test
    void customersAreReadOneAtATime() {
        List<Event> events = new ArrayList<>(LOG.events());
        events.add(answer("zoe", "delivery", "csat", 9, 0).build());
        TouchpointLog log = TouchpointLog.of(events);

        assertThat(Experiences.of(CSAT).byCustomer(log).limit(3)).hasSize(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Experiences.of(CSAT).byCustomer(log).toList());
    }

    @Test
    void aCustomerMayHaveAHundredThousandMoments() {
        int[] scores = new int[100_000];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = 1 + i % 5;
        }
        Experience experience = experience(CSAT, scores);

        assertThat(experience.by(Aggregators.mean())).hasValue(3);
        assertThat(experience.by(Aggregators.peakEnd())).hasValue(5);
        // To the last digits 1 + 2x + 3x² + ... of the five scores that repeat, with x = 1/2 from the end.
        assertThat(experience.by(Aggregators.recency(1)).orElseThrow())
                .isEqualTo((5 + 4 / 2.0 + 3 / 4.0 + 2 / 8.0 + 1 / 16.0) / (31 / 16.0), within(1e-12));
    }

    @Test
    void namesNobody() {
        assertThat(Experiences.rescaled(List.of(CSAT, NPS))).hasToString("Experiences[csat, nps, rescaled]");
        assertThat(Experiences.of(CSAT)).hasToString("Experiences[csat]");
        assertThat(experience(CSAT, 5).moments())
                .hasToString("[Moment[response=Response[csat 5 about t1 at 2026-11-23T12:00:00Z], score=5.0]]");
    }

    @Property(seed = "95")
    void eachCustomersExperienceIsThatOfItsAnswers(@ForAll("events") List<Event> events) {
        TouchpointLog log = TouchpointLog.of(events);
        List<Experience> experiences = Experiences.of(CSAT).byCustomer(log).toList();

        assertThat(experiences)
                .extracting(Experience::customer)
                .containsExactlyElementsOf(
                        new TreeSet<>(log.events().stream().map(Event::customer).toList()));
        for (Experience experience : experiences) {
            List<Response> responses = log.responses()
                    .filter(response -> response.customer().equals(experience.customer()))
                    .toList();
            Experience expected = Experience.of(CSAT, responses);
            assertThat(experience.moments()).isEqualTo(expected.moments());
            assertThat(experience.withoutScore()).isEqualTo(expected.withoutScore());
            assertThat(experience.moments().size() + experience.withoutScore() + experience.otherMetrics())
                    .isEqualTo(responses.size());
        }
    }

    @Property(seed = "96", tries = 300)
    void theCurveEndsAtTheValue(@ForAll("events") List<Event> events) {
        Experiences.of(CSAT)
                .byJourney(TouchpointLog.of(events))
                .filter(experience -> !experience.moments().isEmpty())
                .forEach(experience -> {
                    List<Experience.Point> curve = experience.curve(Aggregators.recency(3));
                    assertThat(curve).hasSameSizeAs(experience.moments());
                    assertThat(curve.get(curve.size() - 1).value())
                            .isEqualTo(experience.by(Aggregators.recency(3)).orElseThrow());
                });
    }

    @Provide
    Arbitrary<List<Event>> events() {
        return Events.many();
    }
}
