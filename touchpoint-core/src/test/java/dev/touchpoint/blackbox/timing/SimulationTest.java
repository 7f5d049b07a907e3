package dev.touchpoint.blackbox.timing;

import static dev.touchpoint.timing.Scope.ANY_SURVEY;
import static dev.touchpoint.timing.Scope.THIS_SURVEY;
import static dev.touchpoint.timing.TimingRules.cap;
import static dev.touchpoint.timing.TimingRules.consent;
import static dev.touchpoint.timing.TimingRules.delay;
import static dev.touchpoint.timing.TimingRules.expiry;
import static dev.touchpoint.timing.TimingRules.gap;
import static dev.touchpoint.timing.TimingRules.quietHours;
import static dev.touchpoint.timing.TimingRules.quota;
import static dev.touchpoint.timing.TimingRules.target;
import static dev.touchpoint.timing.TimingRules.untilAnswered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.timing.Ask;
import dev.touchpoint.timing.CalendarPeriod;
import dev.touchpoint.timing.Confirmation;
import dev.touchpoint.timing.Consent;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Decision;
import dev.touchpoint.timing.Invitation;
import dev.touchpoint.timing.Iterations;
import dev.touchpoint.timing.PolicyOutcome;
import dev.touchpoint.timing.ReasonCount;
import dev.touchpoint.timing.Reminders;
import dev.touchpoint.timing.Simulation;
import dev.touchpoint.timing.SimulationComparison;
import dev.touchpoint.timing.SimulationComparison.Overlap;
import dev.touchpoint.timing.SimulationResult;
import dev.touchpoint.timing.SurveyPolicies;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.TimingListener;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant MARCH = Instant.parse("2026-03-02T12:00:00Z");

    private static SurveyPolicy.Builder afterDelivery() {
        return SurveyPolicy.about("delivery")
                .askedAt("survey")
                .measuring("csat")
                .over("email")
                .zone(BERLIN);
    }

    private static SurveyPolicy.Builder quarterly() {
        return SurveyPolicy.relationship(Iterations.every(Period.ofMonths(3), Instant.parse("2026-01-01T00:00:00Z")))
                .askedAt("nps-survey")
                .named("nps")
                .over("email");
    }

    private static Simulation simulation(SurveyPolicy... policies) {
        return Simulation.of(SurveyPolicies.of(policies));
    }

    private static Event delivery(String customer, String order, Instant at) {
        return Interaction.of(customer, "delivery", at).withOccasion(order);
    }

    private static Instant day(int days) {
        return MARCH.plus(Duration.ofDays(days));
    }

    private static TouchpointLog log(Event... events) {
        return TouchpointLog.of(List.of(events));
    }

    private static PolicyOutcome only(SimulationResult result) {
        assertThat(result.outcomes()).hasSize(1);
        return result.outcomes().get(0);
    }

    @Test
    void asksWhenTheWaitIsOverAndCountsTheDays() {
        SurveyPolicy policy = afterDelivery()
                .rule(delay(Duration.ofHours(24)))
                .rule(quietHours(LocalTime.of(12, 0), LocalTime.of(9, 0)))
                .build();
        SimulationResult result = simulation(policy).zone(BERLIN).until(day(9)).run(log(delivery("c-1", "o-1", MARCH)));
        PolicyOutcome outcome = only(result);
        assertThat(outcome.occasions()).isEqualTo(1);
        assertThat(outcome.invitations().total()).isEqualTo(1);
        assertThat(outcome.invitations().perDay()).containsExactly(Map.entry(LocalDate.of(2026, 3, 4), 1L));
        assertThat(outcome.invitations().daysAfter()).containsExactly(Map.entry(2L, 1L));
        assertThat(outcome.invitations().perChannel()).containsExactly(Map.entry("email", 1L));
        assertThat(outcome.notAsked()).isEmpty();
        assertThat(result.invitationsPerCustomer()).containsExactly(Map.entry(1, 1L));
        assertThat(result.until()).isEqualTo(day(9));
    }

    /** A delivery attempted in vain is not the one that customers are asked about. */
    @Test
    void whatFailedIsNoOccasion() {
        SurveyPolicy policy = afterDelivery().rule(delay(Duration.ofHours(24))).build();
        Event inVain =
                Interaction.of("c-1", "delivery", MARCH).withOccasion("o-1").withFailed(true);

        PolicyOutcome late = only(simulation(policy).until(day(9)).run(log(inVain, delivery("c-1", "o-1", day(3)))));
        PolicyOutcome never = only(simulation(policy).until(day(9)).run(log(inVain)));

        assertThat(late.occasions()).isEqualTo(1);
        assertThat(late.invitations().perDay().keySet().iterator().next()).isEqualTo(LocalDate.of(2026, 3, 6));
        assertThat(never.occasions()).isZero();
    }

    @Test
    void endsWithTheLogUnlessSaidAndCountsWhatStillWaits() {
        SurveyPolicy policy = afterDelivery().rule(delay(Duration.ofHours(24))).build();
        SimulationResult result =
                simulation(policy).run(log(delivery("c-1", "o-1", MARCH), delivery("c-2", "o-2", day(1))));
        PolicyOutcome outcome = only(result);
        assertThat(outcome.invitations().total())
                .as("one instant before the end")
                .isEqualTo(1);
        assertThat(outcome.waiting()).isEqualTo(1);
        assertThat(outcome.notAsked()).containsExactly(new ReasonCount(List.of("DELAY"), 1));
        assertThat(result.neverAsked()).containsExactly(new ReasonCount(List.of("DELAY"), 1));
        assertThat(result.invitationsPerCustomer()).containsExactly(Map.entry(0, 1L), Map.entry(1, 1L));
    }

    @Test
    void saysOfWhoIsNotAskedWhatAloneStoodInTheWay() {
        SurveyPolicy policy = afterDelivery()
                .rule(delay(Duration.ofHours(24)))
                .rule(expiry(Period.ofDays(14)))
                .rule(gap(Period.ofDays(90), ANY_SURVEY))
                .build();
        SimulationResult result = simulation(policy)
                .until(day(100))
                .run(log(
                        delivery("c-1", "o-1", MARCH),
                        delivery("c-1", "o-2", day(10)),
                        delivery("c-1", "o-3", day(95))));
        PolicyOutcome outcome = only(result);
        assertThat(outcome.occasions()).isEqualTo(3);
        assertThat(outcome.invitations().total()).isEqualTo(2);
        assertThat(outcome.notAsked()).containsExactly(new ReasonCount(List.of("EXPIRED", "GAP"), 1));
        assertThat(result.neverAsked()).isEmpty();
    }

    @Test
    void customersWithoutAnOccasionCountAmongTheNeverAsked() {
        SimulationResult result = simulation(afterDelivery().build())
                .run(log(Interaction.of("c-1", "web", MARCH), Interaction.of("c-2", "survey", MARCH)));
        assertThat(only(result).occasions()).isZero();
        assertThat(result.customers()).isEqualTo(2);
        assertThat(result.neverAsked()).containsExactly(new ReasonCount(List.of("NO_OCCASION"), 2));
    }

    @Test
    void anEmptyLogGivesNothing() {
        SimulationResult result = simulation(afterDelivery().build()).run(log());
        assertThat(result.customers()).isZero();
        assertThat(result.neverAsked()).isEmpty();
        assertThat(only(result).occasions()).isZero();
    }

    @Test
    void withoutOccasionsEachInteractionIsOne() {
        SimulationResult result = simulation(afterDelivery().build())
                .run(log(Interaction.of("c-1", "delivery", MARCH), Interaction.of("c-1", "delivery", day(1))));
        assertThat(only(result).invitations().total()).isEqualTo(2);
    }

    @Test
    void aLaterMeetingOnTheSameOccasionTakesThePlaceOfTheEarlierOne() {
        SurveyPolicy policy = afterDelivery().rule(delay(Duration.ofDays(2))).build();
        SimulationResult result = simulation(policy)
                .until(day(9))
                .run(log(delivery("c-1", "o-1", MARCH), delivery("c-1", "o-1", day(1))));
        PolicyOutcome outcome = only(result);
        assertThat(outcome.occasions()).isEqualTo(1);
        assertThat(outcome.invitations().perDay()).containsExactly(Map.entry(LocalDate.of(2026, 3, 5), 1L));
    }

    @Test
    void anOccasionThatWasAskedAboutIsNotAskedAboutAgain() {
        SimulationResult result = simulation(afterDelivery().build())
                .run(log(delivery("c-1", "o-1", MARCH), delivery("c-1", "o-1", day(30))));
        assertThat(only(result).invitations().total()).isEqualTo(1);
        assertThat(only(result).occasions()).isEqualTo(1);
    }

    @Test
    void relationshipPoliciesAskInEachIterationFromTheFirstEventOn() {
        SimulationResult result = simulation(quarterly().build())
                .until(Instant.parse("2026-12-31T00:00:00Z"))
                .run(log(Interaction.of("c-1", "web", MARCH)));
        PolicyOutcome outcome = only(result);
        assertThat(outcome.occasions()).isEqualTo(4);
        assertThat(outcome.invitations().perDay().keySet())
                .containsExactly(
                        LocalDate.of(2026, 3, 2),
                        LocalDate.of(2026, 4, 1),
                        LocalDate.of(2026, 7, 1),
                        LocalDate.of(2026, 10, 1));
        assertThat(outcome.invitations().daysAfter()).containsExactly(Map.entry(0L, 3L), Map.entry(60L, 1L));
    }

    @Test
    void iterationsThatAGapSkipsAreCountedWithTheirReason() {
        SimulationResult result = simulation(quarterly()
                        .zone(BERLIN)
                        .rule(gap(Period.ofMonths(8), THIS_SURVEY))
                        .build())
                .until(Instant.parse("2026-12-31T00:00:00Z"))
                .run(log(Interaction.of("c-1", "web", MARCH)));
        PolicyOutcome outcome = only(result);
        assertThat(outcome.occasions()).isEqualTo(4);
        assertThat(outcome.invitations().perDay().keySet())
                .containsExactly(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 11, 2));
        assertThat(outcome.notAsked()).containsExactly(new ReasonCount(List.of("GAP"), 2));
        assertThat(outcome.waiting()).isZero();
    }

    @Test
    void aLimitedNumberOfIterationsEnds() {
        SurveyPolicy twice = SurveyPolicy.relationship(
                        Iterations.every(Period.ofMonths(3), Instant.parse("2026-01-01T00:00:00Z"))
                                .times(2))
                .askedAt("nps-survey")
                .over("email")
                .build();
        SimulationResult result = simulation(twice)
                .until(Instant.parse("2026-12-31T00:00:00Z"))
                .run(log(Interaction.of("c-1", "web", MARCH), Interaction.of("c-1", "web", day(200))));
        assertThat(only(result).occasions()).isEqualTo(2);
        assertThat(only(result).invitations().total()).isEqualTo(2);
    }

    @Test
    void remindsThoseWhoDoNotAnswerAndNobodyElse() {
        SurveyPolicy policy = afterDelivery()
                .reminding(Reminders.after(Period.ofDays(3)).atMost(2))
                .build();
        TouchpointLog log = log(delivery("c-1", "o-1", MARCH));
        SimulationResult silent = simulation(policy).until(day(30)).run(log);
        assertThat(only(silent).reminders().total()).isEqualTo(2);
        assertThat(only(silent).reminders().daysAfter()).containsExactly(Map.entry(3L, 1L), Map.entry(6L, 1L));
        assertThat(silent.expectedAnswers("survey")).isZero();

        SimulationResult answering =
                simulation(policy).answering("email", 1).until(day(30)).run(log);
        assertThat(only(answering).reminders().total()).isZero();
        assertThat(answering.expectedAnswers("survey")).isEqualTo(1);
    }

    @Test
    void answersReachTheRulesAfterSoLong() {
        SurveyPolicy policy = afterDelivery().rule(untilAnswered()).build();
        TouchpointLog log = log(delivery("c-1", "o-1", MARCH), delivery("c-1", "o-2", day(2)));
        Simulation all = simulation(policy).answering("email", 1);
        assertThat(only(all.run(log)).invitations().total()).isEqualTo(1);
        assertThat(only(all.run(log)).notAsked()).containsExactly(new ReasonCount(List.of("ALREADY_ANSWERED"), 1));
        assertThat(only(all.answeringAfter(Duration.ofDays(3)).run(log))
                        .invitations()
                        .total())
                .isEqualTo(2);
    }

    @Test
    void answersAreDrawnAtTheRateAndAlwaysTheSame() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            events.add(delivery("c-" + i, "o-1", MARCH));
            events.add(delivery("c-" + i, "o-2", day(5)));
        }
        Simulation third =
                simulation(afterDelivery().rule(untilAnswered()).build()).answering("email", 1 / 3.0);
        SimulationResult result = third.run(TouchpointLog.of(events));
        assertThat((double) only(result).invitations().total()).isCloseTo(2000 + 2000 * 2 / 3.0, within(100.0));
        assertThat(result.expectedAnswers("survey"))
                .isCloseTo(only(result).invitations().total() / 3.0, within(1e-9));
        assertThat(third.run(TouchpointLog.of(events))).hasToString(result.toString());
    }

    @Test
    void quotasTieCustomersTogetherInTheOrderOfTime() {
        SurveyPolicy policy = afterDelivery()
                .rule(quota(2, CalendarPeriod.DAY, "today"))
                .rule(expiry(Duration.ofHours(1)))
                .build();
        SimulationResult result = simulation(policy)
                .run(log(
                        delivery("c-1", "o-1", MARCH.plusSeconds(30)),
                        delivery("c-2", "o-2", MARCH.plusSeconds(20)),
                        delivery("c-3", "o-3", MARCH.plusSeconds(10)),
                        delivery("c-4", "o-4", day(1))));
        assertThat(only(result).invitations().total()).isEqualTo(3);
        assertThat(only(result).notAsked()).containsExactly(new ReasonCount(List.of("BUDGET", "EXPIRED"), 1));
    }

    @Test
    void targetsAreReachedOverAllCustomers() {
        SurveyPolicy policy = afterDelivery().rule(target(3, "study")).build();
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            events.add(delivery("c-" + i, "o-" + i, day(-i)));
        }
        SimulationResult result = simulation(policy).run(TouchpointLog.of(events));
        assertThat(only(result).invitations().perDay().keySet().iterator().next())
                .isEqualTo(LocalDate.of(2026, 2, 21));
        assertThat(only(result).invitations().total()).isEqualTo(3);
        assertThat(only(result).notAsked()).containsExactly(new ReasonCount(List.of("TARGET_REACHED"), 7));
    }

    @Test
    void refusesATallyThatIsCountedOverTwoPeriods() {
        SurveyPolicy policy = afterDelivery()
                .rule(quota(2, CalendarPeriod.DAY, "asks"))
                .rule(quota(9, CalendarPeriod.WEEK, "asks"))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulation(policy))
                .withMessage("a tally must be counted over one period, in one zone; there are several for [asks]");
    }

    @Test
    void whatIsUnknownDeclinesUnlessItIsPermitted() {
        SurveyPolicy policy = afterDelivery().rule(consent()).build();
        TouchpointLog log = log(delivery("c-1", "o-1", MARCH));
        assertThat(only(simulation(policy).run(log)).notAsked())
                .containsExactly(new ReasonCount(List.of("CONSENT_UNKNOWN"), 1));
        assertThat(only(simulation(policy).permittingUnknown().run(log))
                        .invitations()
                        .total())
                .isEqualTo(1);
        Simulation known = simulation(policy).customers((id, now) -> Customer.builder(id)
                .consent(Consent.refused("email", "survey", MARCH))
                .build());
        assertThat(only(known.permittingUnknown().run(log)).notAsked())
                .containsExactly(new ReasonCount(List.of("CONSENT"), 1));
    }

    @Test
    void refusesCustomersOfAnotherId() {
        Simulation wrong = simulation(afterDelivery().build()).customers((id, now) -> Customer.of("somebody"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wrong.run(log(delivery("c-1", "o-1", MARCH))))
                .withMessageStartingWith("customers must give the customer of the id that it is asked for")
                .withMessageNotContaining("c-1");
    }

    @Test
    void seesHowOftenTheSameWasAskedAccordingToTheLog() {
        Response asked = Response.builder("c-1", "delivery", "csat", 4, day(5))
                .occasion("o-1")
                .channel("email")
                .askedAt(day(3))
                .build();
        Response early = Response.builder("c-2", "delivery", "csat", 1, day(5))
                .occasion("o-2")
                .askedAt(day(-2))
                .build();
        Response other = Response.builder("c-2", "web", "csat", 1, day(5))
                .askedAt(day(3))
                .build();
        SimulationResult result = simulation(afterDelivery().build())
                .zone(BERLIN)
                .run(log(delivery("c-1", "o-1", MARCH), delivery("c-2", "o-2", MARCH), asked, early, other));
        PolicyOutcome outcome = only(result);
        assertThat(outcome.observed().total()).isEqualTo(2);
        assertThat(outcome.observed().daysAfter()).containsExactly(Map.entry(-2L, 1L), Map.entry(3L, 1L));
        assertThat(outcome.observed().perChannel()).containsExactly(Map.entry("email", 1L));
        assertThat(result.observedPerCustomer()).containsExactly(Map.entry(1, 1L), Map.entry(2, 1L));
    }

    @Test
    void comparesTwoSetsOfPolicies() {
        SurveyPolicy all = afterDelivery().build();
        SurveyPolicy few = afterDelivery()
                .rule(gap(Period.ofDays(30), ANY_SURVEY))
                .rule(expiry(Period.ofDays(5)))
                .build();
        TouchpointLog log = log(
                delivery("c-1", "o-1", MARCH),
                delivery("c-1", "o-2", day(1)),
                delivery("c-2", "o-3", MARCH),
                Interaction.of("c-3", "web", MARCH));
        SimulationComparison comparison = simulation(all).compare(simulation(few), log);
        assertThat(comparison.occasions()).isEqualTo(new Overlap(2, 1, 0, 0));
        assertThat(comparison.customers()).isEqualTo(new Overlap(2, 0, 0, 1));
        assertThat(comparison.first()).hasToString(simulation(all).run(log).toString());
        assertThat(comparison.second().outcome("survey").invitations().total()).isEqualTo(2);
    }

    @Test
    void comparesWithPoliciesThatTieCustomersTogether() {
        SurveyPolicy one = afterDelivery().rule(target(1, "study")).build();
        TouchpointLog log = log(delivery("c-1", "o-1", day(1)), delivery("c-2", "o-2", MARCH));
        SimulationComparison comparison =
                simulation(one).compare(simulation(afterDelivery().build()), log);
        assertThat(comparison.occasions()).isEqualTo(new Overlap(1, 0, 1, 0));
    }

    @Test
    void goesThroughTheManyOccasionsOfOneCustomer() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            events.add(delivery("c-1", "o-" + i, MARCH.plus(Duration.ofMinutes(20L * i))));
        }
        SurveyPolicy policy = afterDelivery()
                .rule(gap(Period.ofDays(30), ANY_SURVEY))
                .rule(expiry(Duration.ofHours(9)))
                .build();
        PolicyOutcome outcome = only(simulation(policy).run(TouchpointLog.of(events)));
        assertThat(outcome.invitations().total()).isEqualTo(10);
        assertThat(outcome.occasions()).isEqualTo(20_000);
        assertThat(outcome.notAsked().get(0).codes()).containsExactly("EXPIRED", "GAP");
    }

    @Test
    void tellsListenersOfEachInvitation() {
        List<String> heard = new ArrayList<>();
        TimingListener listener = new TimingListener() {
            @Override
            public void decided(Decision decision) {
                heard.add(decision instanceof Ask ? "asks" : "asks not");
            }

            @Override
            public void confirmed(Invitation invitation, Confirmation answer) {
                heard.add(invitation.customer() + " " + answer);
            }
        };
        simulation(afterDelivery().rule(cap(1, Period.ofDays(9), ANY_SURVEY)).build())
                .listener(listener)
                .run(log(delivery("c-1", "o-1", MARCH), delivery("c-1", "o-2", MARCH)));
        assertThat(heard).containsExactly("asks", "c-1 CONFIRMED", "asks not");
    }

    @Test
    void refusesRatesAndDelaysOutOfRange() {
        Simulation simulation = simulation(afterDelivery().build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulation.answering("email", 1.1))
                .withMessage("answer rate must be from 0 to 1, was 1.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulation.answering("email", Double.NaN))
                .withMessage("answer rate must be from 0 to 1, was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulation.answeringAfter(Duration.ofSeconds(-1)))
                .withMessage("answering after must not be negative, was PT-1S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulation.run(log()).outcome("nps"))
                .withMessage("there is no policy \"nps\"");
    }

    @Test
    void refusesToAddWhatDoesNotBelongTogether() {
        TouchpointLog log = log(delivery("c-1", "o-1", MARCH));
        SimulationResult result = simulation(afterDelivery().build()).run(log);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> result.plus(
                        simulation(afterDelivery().build()).until(day(3)).run(log)))
                .withMessage("results must have the same end, was 2026-03-02T12:00:00Z and 2026-03-05T12:00:00Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> result.plus(simulation(quarterly().build()).run(log)))
                .withMessageStartingWith("results must be of the same simulation");
    }

    @Test
    void saysWhatItWasWithoutNamingAnybody() {
        Simulation simulation = simulation(afterDelivery().build(), quarterly().build());
        assertThat(simulation).hasToString("Simulation[nps, survey]");
        assertThat(simulation.until(MARCH)).hasToString("Simulation[nps, survey until 2026-03-02T12:00:00Z]");
        assertThat(simulation(afterDelivery().build()).run(log(delivery("c-1", "o-1", MARCH))))
                .hasToString("SimulationResult[[PolicyOutcome[survey: asked about 1 of 1]]]");
    }
}
