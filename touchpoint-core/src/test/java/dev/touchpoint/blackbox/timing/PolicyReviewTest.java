package dev.touchpoint.blackbox.timing;

import static dev.touchpoint.timing.Scope.ANY_SURVEY;
import static dev.touchpoint.timing.Scope.THIS_SURVEY;
import static dev.touchpoint.timing.TimingRules.allowedHours;
import static dev.touchpoint.timing.TimingRules.atMost;
import static dev.touchpoint.timing.TimingRules.attention;
import static dev.touchpoint.timing.TimingRules.blackout;
import static dev.touchpoint.timing.TimingRules.cap;
import static dev.touchpoint.timing.TimingRules.consent;
import static dev.touchpoint.timing.TimingRules.delay;
import static dev.touchpoint.timing.TimingRules.exceptSegment;
import static dev.touchpoint.timing.TimingRules.expiry;
import static dev.touchpoint.timing.TimingRules.gap;
import static dev.touchpoint.timing.TimingRules.inactivity;
import static dev.touchpoint.timing.TimingRules.platformWindow;
import static dev.touchpoint.timing.TimingRules.quietHours;
import static dev.touchpoint.timing.TimingRules.quota;
import static dev.touchpoint.timing.TimingRules.refusalPause;
import static dev.touchpoint.timing.TimingRules.sampling;
import static dev.touchpoint.timing.TimingRules.segment;
import static dev.touchpoint.timing.TimingRules.settle;
import static dev.touchpoint.timing.TimingRules.spread;
import static dev.touchpoint.timing.TimingRules.target;
import static dev.touchpoint.timing.TimingRules.tenure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.touchpoint.map.Channel;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.timing.CalendarPeriod;
import dev.touchpoint.timing.Iterations;
import dev.touchpoint.timing.PolicyFinding;
import dev.touchpoint.timing.PolicyFinding.Kind;
import dev.touchpoint.timing.PolicyFinding.Severity;
import dev.touchpoint.timing.PolicyReview;
import dev.touchpoint.timing.Reminders;
import dev.touchpoint.timing.SurveyPolicies;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.TimingRule;
import dev.touchpoint.timing.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyReviewTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    private static SurveyPolicy.Builder delivery(TimingRule... rules) {
        SurveyPolicy.Builder policy = SurveyPolicy.about("delivery")
                .askedAt("survey")
                .named("csat")
                .over("email", "sms")
                .zone(BERLIN);
        List.of(rules).forEach(policy::rule);
        return policy;
    }

    private static SurveyPolicy.Builder quarterly(TimingRule... rules) {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        SurveyPolicy.Builder policy = SurveyPolicy.relationship(Iterations.every(Period.ofMonths(3), start))
                .askedAt("nps-survey")
                .named("nps")
                .over("email")
                .zone(BERLIN);
        List.of(rules).forEach(policy::rule);
        return policy;
    }

    private static PolicyReview review(SurveyPolicy... policies) {
        return PolicyReview.of(SurveyPolicies.of(policies), NOW);
    }

    private static List<String> findings(SurveyPolicy... policies) {
        return review(policies).findings().stream().map(PolicyFinding::toString).toList();
    }

    private static PolicyFinding only(SurveyPolicy... policies) {
        List<PolicyFinding> findings = review(policies).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static TimingRule quarterlyGap() {
        return gap(Period.ofDays(90), ANY_SURVEY);
    }

    @Test
    void findsNothingWhereAllIsWell() {
        PolicyReview review = review(delivery(
                        delay(Duration.ofHours(24)),
                        expiry(Period.ofDays(14)),
                        quarterlyGap(),
                        quietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)),
                        consent(),
                        sampling(0.01, "s"),
                        spread(Period.ofDays(2)),
                        tenure(Period.ofDays(30)),
                        inactivity(Period.ofDays(90)),
                        segment("tier", "gold"),
                        exceptSegment("tier", "gold", "iron").permittingUnknown() == null
                                ? consent()
                                : exceptSegment("country", "AQ"),
                        quota(5, CalendarPeriod.DAY, "today"),
                        target(100, "study"))
                .reminding(Reminders.after(Period.ofDays(3)))
                .build());
        assertThat(review.findings()).isEmpty();
        assertThat(review).hasToString("PolicyReview[1 policies, 0 findings]");
    }

    @Test
    void countsTheMostInAYear() {
        PolicyReview review = review(
                delivery(quarterlyGap()).build(),
                quarterly(gap(Period.ofDays(30), ANY_SURVEY)).build());
        assertThat(review.mostInAYear("csat")).hasValue(5);
        assertThat(review.mostInAYear("nps")).hasValue(5);
        assertThat(review.mostInAYear().orElseThrow()).isBetween(5, 10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> review.mostInAYear("ces"))
                .withMessage("there is no policy \"ces\"");
    }

    @Test
    void theMostInAYearIsThatOfWhoeverMeetsTheFewestObstacles() {
        SurveyPolicy micro = SurveyPolicy.about("web")
                .askedAt("web-survey")
                .over("email")
                .zone(BERLIN)
                .rule(gap(Period.ofDays(7), ANY_SURVEY))
                .build();
        SurveyPolicy jealous = quarterly(gap(Period.ofDays(30), ANY_SURVEY))
                .holdingBack(Duration.ofDays(80))
                .build();
        PolicyReview review = review(micro, jealous);
        assertThat(review.mostInAYear("web-survey")).hasValue(53);
        assertThat(review.togetherInAYear("nps")).hasValue(5);
        assertThat(review.togetherInAYear("web-survey").orElseThrow()).isBetween(1, 20);
        assertThat(review.mostInAYear()).hasValue(53);
    }

    @Test
    void ofTwoTouchpointsWithTheSameGapNeitherStarves() {
        SurveyPolicy chat = SurveyPolicy.about("chat")
                .askedAt("chat-survey")
                .over("in-app")
                .zone(BERLIN)
                .rule(quarterlyGap())
                .build();
        PolicyReview review = review(chat, delivery(quarterlyGap()).build());
        assertThat(review.findings()).isEmpty();
        assertThat(review.mostInAYear()).hasValue(5);
    }

    @Test
    void ofTwoPoliciesAboutTheSameTouchpointTheOneThatIsAlwaysOutrankedStarves() {
        SurveyPolicy second = delivery(quarterlyGap()).named("effort").build();
        PolicyFinding finding = only(second, delivery(quarterlyGap()).build());
        assertThat(finding.kind()).isEqualTo(Kind.STARVED);
        assertThat(finding.policy()).isEqualTo("effort");
    }

    @Test
    void saysThatNothingLimitsAPolicy() {
        SurveyPolicy policy = delivery(delay(Duration.ofHours(1))).build();
        assertThat(findings(policy))
                .containsExactly(
                        "WARNING csat: UNLIMITED: Nothing limits how often it asks the same customer: more than"
                                + " 1000 times a year, if there are as many occasions. Give it a gap or a cap, best over"
                                + " ANY_SURVEY.");
        assertThat(review(policy).mostInAYear("csat")).isEmpty();
        assertThat(review(policy).togetherInAYear("csat")).isEmpty();
        assertThat(review(policy).mostInAYear()).isEmpty();
    }

    @Test
    void findsAnExpiryThatIsShorterThanTheDelay() {
        assertThat(findings(delivery(delay(Period.ofDays(20)), expiry(Period.ofDays(14)), quarterlyGap())
                        .build()))
                .containsExactly("ERROR csat: NEVER_ASKS: Nobody can ever be asked: delay[of=P20D] and expiry[of=P14D]"
                        + " leave no instant. Change one of them, or take it away.");
    }

    @Test
    void findsWindowsWithoutAnythingInCommon() {
        PolicyFinding finding = only(delivery(
                        allowedHours(Window.of(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), NINE, FIVE)),
                        allowedHours(Window.of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), NINE, FIVE)),
                        quarterlyGap())
                .build());
        assertThat(finding.kind()).isEqualTo(Kind.NEVER_ASKS);
        assertThat(finding.kind().severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.rules()).extracting(rule -> rule.type()).containsExactly("allowed-hours", "allowed-hours");
    }

    @Test
    void findsWhatNeverPermitsAnythingByItself() {
        assertThat(only(delivery(cap(0, Period.ofDays(30), ANY_SURVEY)).build()).message())
                .isEqualTo("Nobody can ever be asked: cap[counting=INVITATIONS, most=0, scope=ANY_SURVEY, within=P30D]"
                        + " leaves no instant.");
        assertThat(only(delivery(sampling(0, "s"), quarterlyGap()).build()).kind())
                .isEqualTo(Kind.NEVER_ASKS);
        assertThat(only(delivery(quota(0, CalendarPeriod.DAY, "t"), quarterlyGap())
                                .build())
                        .kind())
                .isEqualTo(Kind.NEVER_ASKS);
    }

    @Test
    void findsWhatTakesThreeRulesToForbidEverything() {
        PolicyFinding finding = only(delivery(
                        allowedHours(Window.daily(NINE, FIVE)),
                        quietHours(NINE, LocalTime.of(13, 0)),
                        quietHours(LocalTime.of(13, 0), FIVE),
                        quarterlyGap())
                .build());
        assertThat(finding.kind()).isEqualTo(Kind.NEVER_ASKS);
        assertThat(finding.rules()).hasSize(3);
    }

    @Test
    void findsSegmentsThatNobodyIsIn() {
        PolicyFinding finding =
                only(delivery(segment("tier", "gold"), exceptSegment("tier", "gold", "iron"), quarterlyGap())
                        .build());
        assertThat(finding.kind()).isEqualTo(Kind.NEVER_ASKS);
        assertThat(finding.message()).endsWith("leave no customer.");
        assertThat(findings(delivery(segment("tier", "gold", "tin"), exceptSegment("tier", "gold"), quarterlyGap())
                        .build()))
                .isEmpty();
    }

    @Test
    void findsAChannelThatOpensTooLate() {
        PolicyFinding finding = only(delivery(expiry(Period.ofDays(2)), quarterlyGap())
                .patience(Duration.ofDays(3))
                .build());
        assertThat(finding.kind()).isEqualTo(Kind.CHANNEL_NEVER_USED);
        assertThat(finding.channel()).isEqualTo("sms");
        assertThat(finding.message()).contains("expiry[of=P2D] leaves no instant there");
    }

    @Test
    void findsAChannelWithoutHours() {
        PolicyFinding finding = only(delivery(
                        allowedHours(Window.daily(NINE, FIVE)).on("sms"),
                        quietHours(LocalTime.of(8, 0), LocalTime.of(18, 0)).on("sms"),
                        quarterlyGap())
                .build());
        assertThat(finding.kind()).isEqualTo(Kind.CHANNEL_NEVER_USED);
        assertThat(finding.channel()).isEqualTo("sms");
        assertThat(finding.rules()).hasSize(2);
    }

    @Test
    void findsTheOccasionsThatTheNightSwallows() {
        PolicyFinding finding = only(delivery(
                        expiry(Duration.ofHours(2)),
                        quietHours(LocalTime.of(20, 0), LocalTime.of(8, 0)),
                        quarterlyGap())
                .build());
        assertThat(finding.kind()).isEqualTo(Kind.OCCASIONS_LOST);
        // Of 12 hours of the night, those of the first 10 and a bit: at 20:00 to 06:00, 11 of 24 whole hours.
        assertThat(finding.message()).startsWith("45.8 % of the occasions");
        assertThat(finding.rules()).extracting(rule -> rule.type()).containsExactlyInAnyOrder("expiry", "quiet-hours");
    }

    @Test
    void findsASurveyThatAnotherOneKeepsPushingBack() {
        SurveyPolicy micro = SurveyPolicy.about("web")
                .askedAt("web-survey")
                .named("micro")
                .over("in-app")
                .rule(gap(Duration.ofDays(7), ANY_SURVEY))
                .build();
        SurveyPolicy nps = quarterly(gap(Duration.ofDays(30), ANY_SURVEY)).build();
        PolicyReview review = review(micro, nps);
        assertThat(review.findings())
                .extracting(PolicyFinding::toString)
                .containsExactly("WARNING nps: STARVED: Alone it could ask a customer 4 times a year, but it never does"
                        + " beside micro, which asks 52 times a year, if the customer gives them occasions. Let it hold the"
                        + " others back for 30 days before it is due: then it asks 4 times a year.");
        assertThat(findings(
                        micro,
                        quarterly(gap(Duration.ofDays(30), ANY_SURVEY))
                                .holdingBack(Duration.ofDays(30))
                                .build()))
                .as("the advice helps")
                .isEmpty();
    }

    @Test
    void knowsNoCureWhereHoldingBackDoesNotHelp() {
        SurveyPolicy loud = SurveyPolicy.about("web")
                .askedAt("web-survey")
                .named("loud")
                .over("in-app")
                .priority(9)
                .rule(gap(Duration.ofDays(7), ANY_SURVEY))
                .build();
        assertThat(only(loud, quarterly(gap(Duration.ofDays(30), ANY_SURVEY)).build())
                        .advice())
                .isEqualTo(
                        "Give it a higher priority, let its gap look at fewer contacts, or let the others ask more rarely.");
    }

    @Test
    void findsIterationsThatTheGapSkips() {
        PolicyFinding finding =
                only(quarterly(gap(Period.ofMonths(8), THIS_SURVEY)).build());
        assertThat(finding.kind()).isEqualTo(Kind.ITERATIONS_SKIPPED);
        assertThat(finding.message()).startsWith("Of 9 iterations in two years, each P3M long, it can ask in 3");
    }

    @Test
    void findsRemindersThatComeTooLate() {
        PolicyFinding finding = only(delivery(expiry(Period.ofDays(5)), quarterlyGap())
                .reminding(Reminders.after(Period.ofDays(7)))
                .build());
        assertThat(finding.kind()).isEqualTo(Kind.NEVER_REMINDS);
        assertThat(finding.message())
                .isEqualTo("Nobody can ever be reminded: expiry[of=P5D] leaves no instant for a reminder P7D after the"
                        + " invitation.");
    }

    @Test
    void findsATallyOfTwoPeriods() {
        PolicyFinding finding = only(
                delivery(quota(5, CalendarPeriod.DAY, "asks"), quota(9, CalendarPeriod.WEEK, "asks"), quarterlyGap())
                        .build());
        assertThat(finding.kind()).isEqualTo(Kind.AMBIGUOUS_TALLY);
        assertThat(finding.policy()).isNull();
    }

    @Test
    void findsRulesThatMakeNoDifference() {
        assertDead(gap(Duration.ZERO, THIS_SURVEY), "it is a gap of zero.");
        assertDead(settle(Duration.ZERO), "it is an amount of zero.");
        assertDead(refusalPause(Duration.ZERO, ANY_SURVEY), "it is an amount of zero.");
        assertDead(tenure(Duration.ZERO), "it is an amount of zero.");
        assertDead(sampling(100, "s"), "it selects everybody.");
        assertDead(
                attention(Duration.ofMinutes(5), Period.ofDays(30), ANY_SURVEY),
                "it counts seconds, and no policy here says how many it takes.");
        assertDead(blackout(LocalDate.of(2026, 11, 20)), "it has no dates that are still to come.");
        assertDead(blackout(), "it has no dates that are still to come.");
        assertDead(quietHours(NINE, FIVE).on("phone"), "it is about phone, over which this policy does not ask.");
        assertDead(
                platformWindow("whatsapp", Duration.ofHours(24)),
                "it is about whatsapp, over which this policy does not ask.");
        assertThat(only(quarterly(expiry(Period.ofMonths(4)), gap(Duration.ofDays(30), ANY_SURVEY))
                                .build())
                        .message())
                .endsWith("makes no difference: it expires after the iteration, which ends after P3M.");
    }

    private static void assertDead(TimingRule rule, String why) {
        PolicyFinding finding = only(delivery(rule, quarterlyGap()).build());
        assertThat(finding.kind()).isEqualTo(Kind.DEAD_RULE);
        assertThat(finding.rules()).containsExactly(rule.spec());
        assertThat(finding.message()).isEqualTo("The rule " + rule.spec() + " makes no difference: " + why);
    }

    @Test
    void findsRulesThatAStrongerOneCovers() {
        assertCovered(delay(Duration.ofHours(1)), delay(Duration.ofHours(5)));
        assertCovered(delay(Duration.ofHours(24)), settle(Duration.ofHours(24)));
        assertCovered(expiry(Period.ofDays(14)), expiry(Duration.ofDays(10)));
        assertCovered(gap(Period.ofDays(80), THIS_SURVEY), quarterlyGap());
        assertCovered(gap(Period.ofMonths(3), THIS_SURVEY), gap(Period.ofMonths(4), ANY_SURVEY));
        assertCovered(cap(4, Period.ofMonths(6), THIS_SURVEY), quarterlyGap());
        assertCovered(cap(1, Period.ofMonths(2), ANY_SURVEY), quarterlyGap());
        assertCovered(cap(2, CalendarPeriod.MONTH, THIS_SURVEY), quarterlyGap());
        assertCovered(cap(5, Period.ofDays(90), THIS_SURVEY), cap(4, Period.ofDays(120), ANY_SURVEY));
        assertCovered(cap(5, CalendarPeriod.MONTH, ANY_SURVEY), cap(4, CalendarPeriod.MONTH, ANY_SURVEY));
        assertCovered(atMost(3), atMost(2));
        assertCovered(
                quietHours(LocalTime.of(22, 0), LocalTime.of(6, 0)),
                quietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)));
        assertCovered(
                quietHours(LocalTime.of(22, 0), LocalTime.of(6, 0)).on("sms"),
                allowedHours(Window.of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), NINE, FIVE)));
        assertCovered(tenure(Period.ofDays(10)), tenure(Period.ofDays(20)));
        assertCovered(inactivity(Period.ofDays(20)), inactivity(Period.ofDays(10)));
    }

    private static void assertCovered(TimingRule weak, TimingRule strong) {
        List<PolicyFinding> dead =
                review(delivery(weak, strong, cap(9, Duration.ofDays(365), ANY_SURVEY))
                                .build())
                        .findings()
                        .stream()
                        .filter(finding -> finding.kind() == Kind.DEAD_RULE)
                        .toList();
        assertThat(dead).extracting(PolicyFinding::rules).containsExactly(List.of(weak.spec()));
        assertThat(dead.get(0).message())
                .isEqualTo("The rule " + weak.spec() + " makes no difference: what it forbids, " + strong.spec()
                        + " forbids anyway.");
    }

    @Test
    void keepsOneOfTwoRulesThatAreAsStrong() {
        assertThat(only(delivery(gap(Period.ofMonths(12), ANY_SURVEY), gap(Period.ofYears(1), ANY_SURVEY))
                                .build())
                        .kind())
                .isEqualTo(Kind.DEAD_RULE);
    }

    @Test
    void doesNotCallARuleDeadThatMayMatter() {
        assertThat(findings(delivery(
                                quarterlyGap(),
                                gap(Duration.ofDays(90), THIS_SURVEY),
                                cap(4, Period.ofMonths(6), ANY_SURVEY).countingContacts(),
                                cap(1, Period.ofDays(100), ANY_SURVEY),
                                cap(3, Period.ofDays(101), ANY_SURVEY),
                                quietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)),
                                quietHours(LocalTime.of(22, 0), LocalTime.of(6, 0))
                                        .legal(),
                                expiry(Period.ofMonths(1)),
                                expiry(Duration.ofDays(29)),
                                blackout(LocalDate.of(2026, 11, 22)),
                                gap(Period.ofDays(30), ANY_SURVEY).afterSilence(Period.ofDays(100)))
                        .build()))
                .isEmpty();
    }

    @Test
    void findsExceptionsForPoliciesThatDoNotExist() {
        PolicyFinding finding = only(
                delivery(gap(Period.ofDays(90), ANY_SURVEY).except("follow-up")).build());
        assertThat(finding.kind()).isEqualTo(Kind.DEAD_RULE);
        assertThat(finding.message()).endsWith("makes an exception of follow-up, but there is no such policy.");
    }

    @Test
    void findsWhatIsNotOnTheMap() {
        TouchpointMap map = TouchpointMap.builder("shop", "Shop")
                .channels(Channel.of("email", "E-mail"), Channel.of("sms", "SMS"))
                .touchpoint(Touchpoint.builder(
                        "deliveries", "My parcel arrives", Phase.AFTER, Initiator.PARTNER, Purpose.DELIVER))
                .touchpoint(Touchpoint.builder("survey", "I am asked", Phase.AFTER, Initiator.COMPANY, Purpose.FEEDBACK)
                        .over("email"))
                .touchpoint(Touchpoint.builder("chat", "We chat", Phase.DURING, Initiator.CUSTOMER, Purpose.HELP))
                .build();
        SurveyPolicy lost = delivery(quarterlyGap()).build();
        SurveyPolicy elsewhere = SurveyPolicy.about("chat")
                .askedAt("chat")
                .named("chat-csat")
                .over("mail")
                .rule(quarterlyGap())
                .zone(BERLIN)
                .build();
        assertThat(PolicyReview.of(SurveyPolicies.of(lost, elsewhere), map, NOW).findings())
                .extracting(PolicyFinding::message)
                .containsExactly(
                        "It asks at chat, whose purpose on the map is HELP.",
                        "The map has no channel mail.",
                        "The touchpoint it is about is not on the map: delivery.",
                        "On the map, survey is not reached over sms.");
        assertThat(PolicyReview.of(SurveyPolicies.of(lost, elsewhere), map, NOW).findings())
                .extracting(PolicyFinding::advice)
                .contains("Put it on the map, or name the one that is meant; did you mean \"email\"?");
    }
}
