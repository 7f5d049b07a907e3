package dev.touchpoint.blackbox.timing;

import static dev.touchpoint.timing.Scope.ANY_SURVEY;
import static dev.touchpoint.timing.Scope.THIS_SURVEY;
import static dev.touchpoint.timing.TimingRules.allowedHours;
import static dev.touchpoint.timing.TimingRules.blackout;
import static dev.touchpoint.timing.TimingRules.cap;
import static dev.touchpoint.timing.TimingRules.delay;
import static dev.touchpoint.timing.TimingRules.expiry;
import static dev.touchpoint.timing.TimingRules.gap;
import static dev.touchpoint.timing.TimingRules.quietHours;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.timing.Ask;
import dev.touchpoint.timing.CalendarPeriod;
import dev.touchpoint.timing.Contact;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Decision;
import dev.touchpoint.timing.Decline;
import dev.touchpoint.timing.History;
import dev.touchpoint.timing.Iterations;
import dev.touchpoint.timing.Occasion;
import dev.touchpoint.timing.SurveyPolicies;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.TimingRule;
import dev.touchpoint.timing.Wait;
import dev.touchpoint.timing.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The headline promise where clocks are set: an Ask at the instant of each Wait and none one nanosecond earlier, and answers
 * that never move backwards. A seeded sample of all transitions from 1970 to 2037 that the JDK knows; all of them
 * with the profile {@code every-zone}.
 */
class EveryTransitionTest {

    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2038-01-01T00:00:00Z");
    private static final int SAMPLE = 300;

    /** A zone and a transition of it; zones with the same rules are one. */
    record Case(ZoneId zone, Instant at) {}

    @Test
    void anAskAtTheInstantOfEachWaitAndNoneEarlier() {
        boolean all = "all".equals(System.getProperty("touchpoint.zones"));
        List<Case> cases = all ? transitions() : sampled(transitions());
        LongAdder waits = new LongAdder();

        cases.parallelStream().forEach(one -> waits.add(walk(one)));

        assertThat(waits.sum()).isGreaterThan(20L * cases.size());
    }

    private static List<Case> transitions() {
        Map<ZoneRules, ZoneId> distinct = new HashMap<>();
        ZoneId.getAvailableZoneIds().stream()
                .sorted()
                .map(ZoneId::of)
                .forEach(zone -> distinct.putIfAbsent(zone.getRules(), zone));
        return distinct.values().stream()
                .sorted(Comparator.comparing(ZoneId::getId))
                .flatMap(EveryTransitionTest::transitions)
                .toList();
    }

    private static Stream<Case> transitions(ZoneId zone) {
        List<Case> cases = new ArrayList<>();
        ZoneOffsetTransition next = zone.getRules().nextTransition(FIRST);
        while (next != null && next.getInstant().isBefore(LAST)) {
            cases.add(new Case(zone, next.getInstant()));
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return cases.stream();
    }

    private static List<Case> sampled(List<Case> all) {
        Random random = new Random(2037);
        return random.ints(SAMPLE, 0, all.size()).mapToObj(all::get).toList();
    }

    /** How many waits there were. */
    private static long walk(Case one) {
        Customer customer = Customer.builder("c-1").zone(one.zone()).build();
        Customer somewhere =
                customer.toBuilder().zone(ZoneId.of("Asia/Kathmandu")).build();
        long waits = 0;
        for (SurveyPolicies policies : policies(one)) {
            waits += walk(one, policies, customer) + walk(one, policies, somewhere);
        }
        return waits;
    }

    private static long walk(Case one, SurveyPolicies policies, Customer customer) {
        Occasion occasion = Occasion.of("delivery", "order-1", one.at().minus(Duration.ofHours(30)));
        History history = History.of(
                Contact.sent("other", one.at().minus(Duration.ofDays(31)).plusSeconds(1234))
                        .build(),
                Contact.sent("survey", one.at().minus(Duration.ofHours(23)).minusNanos(7_000))
                        .about("order-0", null)
                        .build());
        long waits = 0;
        Instant latest = Instant.MIN;
        Random random = new Random(one.hashCode());
        for (int step = 0; step < 14; step++) {
            Instant now = one.at()
                    .plus(Duration.ofHours(5L * step - 40))
                    .plusNanos(
                            step % 3 == 0
                                    ? 0
                                    : random.nextLong(Duration.ofHours(1).toNanos()));
            Decision decision = policies.decide(customer, occasion, history, List.of(), now);
            Instant at = at(decision, now);
            if (endedEarly(decision)) {
                continue;
            }
            assertThat(at).as("%s %s %s", one, policies, now).isAfterOrEqualTo(latest);
            latest = at;
            if (decision instanceof Wait) {
                waits++;
                String where = one + " " + policies + " " + now;
                assertThat(policies.decide(customer, occasion, history, List.of(), at))
                        .as(where)
                        .isInstanceOf(Ask.class);
                assertThat(policies.decide(customer, occasion, history, List.of(), at.minusNanos(1)))
                        .as(where)
                        .isNotInstanceOf(Ask.class);
            }
        }
        return waits;
    }

    /** A search that ended after two years says "not before", not when; begun later, it may see farther. */
    private static boolean endedEarly(Decision decision) {
        return decision instanceof Decline
                && decision.reasons().stream().anyMatch(reason -> reason.code().equals("NO_COMMON_TIME"));
    }

    private static Instant at(Decision decision, Instant now) {
        if (decision instanceof Wait wait) {
            return wait.until();
        }
        return decision instanceof Ask ? now : Instant.MAX;
    }

    private static List<SurveyPolicies> policies(Case one) {
        LocalDate day = one.at().atZone(one.zone()).toLocalDate();
        TimingRule night = quietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));
        TimingRule untilHalfPastTwo = quietHours(LocalTime.of(22, 0), LocalTime.of(2, 30));
        TimingRule slits = allowedHours(
                window(MONDAY, SUNDAY, "00:15", "00:45"),
                window(MONDAY, SUNDAY, "01:30", "02:10"),
                window(MONDAY, SUNDAY, "02:15", "03:15"));
        TimingRule weekend = allowedHours(window(SATURDAY, SUNDAY, "22:00", "06:00"));
        TimingRule office = allowedHours(window(MONDAY, FRIDAY, "09:00", "17:00"));
        TimingRule thatDay = blackout(day, day.plusDays(1));
        SurveyPolicy nightly = policy("nightly", night);
        SurveyPolicy early = policy("early", untilHalfPastTwo, delay(Period.ofDays(1)));
        SurveyPolicy quarterly = relationship(one, day, office);
        return List.of(
                SurveyPolicies.of(nightly),
                SurveyPolicies.of(early),
                SurveyPolicies.of(policy("slits", slits)),
                SurveyPolicies.of(policy("weekend", weekend, gap(Period.ofMonths(1), ANY_SURVEY))),
                SurveyPolicies.of(policy("holiday", thatDay, night)),
                SurveyPolicies.of(policy("daily", cap(1, CalendarPeriod.DAY, ANY_SURVEY), untilHalfPastTwo)),
                SurveyPolicies.of(policy("soon", expiry(Period.ofDays(2)), slits, gap(Period.ofDays(1), ANY_SURVEY))),
                SurveyPolicies.of(quarterly),
                SurveyPolicies.of(nightly, early, quarterly));
    }

    private static SurveyPolicy policy(String id, TimingRule... rules) {
        SurveyPolicy.Builder policy =
                SurveyPolicy.about("delivery").askedAt("survey").named(id).over("email");
        for (TimingRule rule : rules) {
            policy.rule(rule);
        }
        return policy.build();
    }

    private static SurveyPolicy relationship(Case one, LocalDate day, TimingRule hours) {
        Instant start = day.minusDays(40).atStartOfDay(one.zone()).toInstant();
        return SurveyPolicy.relationship(Iterations.every(Period.ofDays(1), start))
                .askedAt("survey")
                .named("relationship")
                .over("email")
                .zone(one.zone())
                .priority(1)
                .holdingBack(Duration.ofHours(3))
                .rule(hours)
                .rule(gap(Duration.ofHours(30), THIS_SURVEY))
                .build();
    }

    private static Window window(DayOfWeek first, DayOfWeek last, String from, String to) {
        return new Window(EnumSet.range(first, last), LocalTime.parse(from), LocalTime.parse(to));
    }
}
