package dev.touchpoint.blackbox.timing;

import static dev.touchpoint.timing.TimingRules.consent;
import static dev.touchpoint.timing.TimingRules.delay;
import static dev.touchpoint.timing.TimingRules.exceptSegment;
import static dev.touchpoint.timing.TimingRules.expiry;
import static dev.touchpoint.timing.TimingRules.inactivity;
import static dev.touchpoint.timing.TimingRules.noOpenIssue;
import static dev.touchpoint.timing.TimingRules.platformWindow;
import static dev.touchpoint.timing.TimingRules.quota;
import static dev.touchpoint.timing.TimingRules.segment;
import static dev.touchpoint.timing.TimingRules.settle;
import static dev.touchpoint.timing.TimingRules.target;
import static dev.touchpoint.timing.TimingRules.tenure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchpoint.timing.CalendarPeriod;
import dev.touchpoint.timing.Consent;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Decline;
import dev.touchpoint.timing.FactRule;
import dev.touchpoint.timing.Occasion;
import dev.touchpoint.timing.OpenIssue;
import dev.touchpoint.timing.TimingRule;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactRulesTest {

    private static final Duration DAY = Duration.ofDays(1);

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    @Test
    void aDelayIsOverWhenItIsExactlyOver() {
        Asking asking = Asking.with(delay(DAY));

        assertThat(asking.saysAt("2026-01-01T12:00:00Z")).isEqualTo("wait until 2026-01-02T00:00:00Z DELAY");
        assertThat(asking.saysAt("2026-01-02T00:00:00Z")).isEqualTo("ask");
        assertThat(Asking.with(delay(Period.ZERO))
                        .customer(Customer.builder("c-2"))
                        .saysAt("2026-01-01T12:00:00Z"))
                .isEqualTo("ask");
        assertThat(Asking.with(delay(Period.ofDays(1)))
                        .customer(Customer.builder("c-2"))
                        .saysAt("2026-01-03T00:00:00Z"))
                .isEqualTo("decline ZONE_UNKNOWN");
    }

    @Test
    void whatHasExpiredHasExpiredForGoodAtTheEndItself() {
        Asking asking = Asking.with(expiry(Period.ofDays(14)));

        assertThat(asking.saysAt("2026-01-14T23:59:59.999999999Z")).isEqualTo("ask");
        assertThat(asking.at("2026-01-15T00:00:00Z")).hasToString("Decline[for good: EXPIRED P14D]");
    }

    @Test
    void underCandidateZonesTheEarliestEndCounts() {
        Asking asking = Asking.with(expiry(Period.ofDays(1)))
                .occasion(Occasion.of("delivery", "o", at("2026-03-28T12:00:00Z")))
                .customer(Customer.builder("c-2").zone(ZoneId.of("UTC")).zone(Asking.BERLIN));

        assertThat(asking.saysAt("2026-03-29T10:59:59Z")).isEqualTo("ask");
        assertThat(asking.saysAt("2026-03-29T11:00:00Z")).isEqualTo("decline EXPIRED");
    }

    @Test
    void anOccasionThatIsStillAliveSettlesFirst() {
        Asking asking = Asking.with(settle(Duration.ofMinutes(15)))
                .occasion(Occasion.of("delivery", "o", at("2026-01-10T10:00:00Z"))
                        .withLastActivity(at("2026-01-10T11:00:00Z")));

        assertThat(asking.saysAt("2026-01-10T11:00:40Z")).isEqualTo("wait until 2026-01-10T11:15:00Z SETTLING");
        assertThat(asking.saysAt("2026-01-10T11:15:00Z")).isEqualTo("ask");
    }

    @Test
    void theLatestConsentThatHasBegunHolds() {
        Asking asking = Asking.with(consent())
                .customer(c -> c.consent(Consent.granted(null, null, at("2025-01-01T00:00:00Z")))
                        .consent(Consent.refused("email", "survey", at("2026-01-01T00:00:00Z")))
                        .consent(Consent.granted("email", null, at("2026-03-01T00:00:00Z"))
                                .until(at("2026-04-01T00:00:00Z"))));

        assertThat(asking.saysAt("2025-06-01T00:00:00Z")).isEqualTo("ask");
        assertThat(asking.saysAt("2026-02-01T00:00:00Z")).isEqualTo("wait until 2026-03-01T00:00:00Z CONSENT");
        assertThat(asking.saysAt("2026-03-01T00:00:00Z")).isEqualTo("ask");
        assertThat(asking.saysAt("2026-04-01T00:00:00Z")).isEqualTo("decline CONSENT");
    }

    @Test
    void ofConsentsWithTheSameBeginningARefusalHolds() {
        Asking asking = Asking.with(consent())
                .customer(c -> c.consent(Consent.refused(null, null, at("2025-01-01T00:00:00Z")))
                        .consent(Consent.granted("email", "survey", at("2025-01-01T00:00:00Z"))));

        assertThat(asking.saysAt("2025-06-01T00:00:00Z")).isEqualTo("decline CONSENT");
    }

    @Test
    void aRefusalForEverythingHoldsOverEveryChannel() {
        Asking asking = Asking.with(consent())
                .policy(p -> p.over("email", "sms"))
                .customer(c -> c.consent(Consent.granted("email", "survey", at("2025-01-01T00:00:00Z")))
                        .consent(Consent.granted("sms", "survey", at("2025-01-01T00:00:00Z")))
                        .consent(Consent.refused(null, null, at("2026-01-01T00:00:00Z"))));

        assertThat(asking.saysAt("2025-06-01T00:00:00Z")).isEqualTo("ask");
        assertThat(asking.saysAt("2026-06-01T00:00:00Z")).isEqualTo("decline CONSENT");
    }

    @Test
    void whoNeverSaidAnythingIsUnknownAndWhoSpokeOfAnotherChannelToo() {
        assertThat(Asking.with(consent()).saysAt("2026-01-10T00:00:00Z")).isEqualTo("decline CONSENT_UNKNOWN");
        assertThat(Asking.with(consent())
                        .customer(c -> c.consent(Consent.granted("sms", null, at("2025-01-01T00:00:00Z"))))
                        .saysAt("2026-01-10T00:00:00Z"))
                .isEqualTo("decline CONSENT_UNKNOWN");
        assertThat(Asking.with(consent().permittingUnknown()).saysAt("2026-01-10T00:00:00Z"))
                .isEqualTo("ask");
        assertThat(Asking.with(consent().permittingUnknown())
                        .customer(c -> c.consent(Consent.refused(null, null, at("2025-01-01T00:00:00Z"))))
                        .saysAt("2026-01-10T00:00:00Z"))
                .isEqualTo("decline CONSENT");
    }

    @Test
    void aPlatformTakesMessagesForSoLongAfterTheLastInbound() {
        Asking asking = Asking.with(platformWindow("email", DAY))
                .customer(c -> c.lastInbound("email", at("2026-01-10T00:00:00Z")));

        assertThat(asking.saysAt("2026-01-10T23:59:59Z")).isEqualTo("ask");
        assertThat(asking.saysAt("2026-01-11T00:00:00Z")).isEqualTo("decline CHANNEL_WINDOW");
        assertThat(Asking.with(platformWindow("email", DAY)).saysAt("2026-01-11T00:00:00Z"))
                .isEqualTo("decline CHANNEL_WINDOW_UNKNOWN");
        assertThat(Asking.with(platformWindow("sms", DAY)).saysAt("2026-01-11T00:00:00Z"))
                .isEqualTo("ask");
    }

    @Test
    void anApprovedTemplateIsSentOutsideOfTheWindow() {
        TimingRule rule = platformWindow("email", DAY).unless("approved");

        assertThat(Asking.with(rule)
                        .customer(c -> c.attribute("approved", true))
                        .saysAt("2026-01-11T00:00:00Z"))
                .isEqualTo("ask");
        for (Object lookup : List.of(false, "true", 1)) {
            assertThat(Asking.with(rule)
                            .customer(c ->
                                    c.attribute("approved", lookup).lastInbound("email", at("2026-01-09T00:00:00Z")))
                            .saysAt("2026-01-11T00:00:00Z"))
                    .isEqualTo("decline CHANNEL_WINDOW");
        }
    }

    @Test
    void newcomersWaitAndThoseWhoLeftAreLeftAlone() {
        Asking tenure = Asking.with(tenure(Duration.ofDays(30)))
                .customer(c -> c.since(at("2026-01-01T00:00:00Z")).lastActive(at("2026-01-05T00:00:00Z")));
        Asking both = Asking.with(tenure(Duration.ofDays(30)), inactivity(Duration.ofDays(20)))
                .customer(c -> c.since(at("2026-01-01T00:00:00Z")).lastActive(at("2026-01-05T00:00:00Z")));

        assertThat(tenure.saysAt("2026-01-21T00:00:00Z")).isEqualTo("wait until 2026-01-31T00:00:00Z TENURE");
        assertThat(both.saysAt("2026-01-24T23:59:59Z")).isEqualTo("decline INACTIVE TENURE");
        assertThat(both.saysAt("2026-02-01T00:00:00Z")).isEqualTo("decline INACTIVE");
    }

    @Test
    void aSegmentIsAnAttributeWithOneOfSomeValues() {
        TimingRule pro = segment("plan", "pro", "team", 3);

        for (Object inside : List.of("pro", 3, 3.0, List.of("free", "team"))) {
            assertThat(Asking.with(pro)
                            .customer(c -> c.attribute("plan", inside))
                            .saysAt("2026-01-11T00:00:00Z"))
                    .as(inside.toString())
                    .isEqualTo("ask");
            assertThat(Asking.with(exceptSegment("plan", "pro", "team", 3))
                            .customer(c -> c.attribute("plan", inside))
                            .saysAt("2026-01-11T00:00:00Z"))
                    .as(inside.toString())
                    .isEqualTo("decline SEGMENT");
        }
        for (Object outside : List.of("Pro", 4, "3", true, List.of())) {
            assertThat(Asking.with(pro)
                            .customer(c -> c.attribute("plan", outside))
                            .saysAt("2026-01-11T00:00:00Z"))
                    .as(outside.toString())
                    .isEqualTo("decline SEGMENT");
        }
        assertThat(Asking.with(pro).saysAt("2026-01-11T00:00:00Z")).isEqualTo("decline SEGMENT_UNKNOWN");
        assertThat(((Decline) Asking.with(pro).at("2026-01-11T00:00:00Z")).lasts())
                .isEqualTo(Decline.Lasting.UNTIL_FACTS_CHANGE);
        assertThat(segment("plan", 3.0, "pro")).isEqualTo(segment("plan", "pro", 3, 3));
    }

    @Test
    void nobodyIsAskedInTheMiddleOfAnIssue() {
        assertThat(Asking.with(noOpenIssue())
                        .customer(c -> c.issue(OpenIssue.none()))
                        .saysAt("2026-01-11T00:00:00Z"))
                .isEqualTo("ask");
        assertThat(Asking.with(noOpenIssue())
                        .customer(c -> c.issue(OpenIssue.withoutEnd()))
                        .saysAt("2026-01-11T00:00:00Z"))
                .isEqualTo("decline OPEN_ISSUE");
        assertThat(Asking.with(noOpenIssue())
                        .customer(c -> c.issue(OpenIssue.endingAt(at("2026-01-12T00:00:00Z"))))
                        .saysAt("2026-01-11T00:00:00Z"))
                .isEqualTo("wait until 2026-01-12T00:00:00Z OPEN_ISSUE");
    }

    @Test
    void aQuotaIsThatOfThePeriodItWasCountedIn() {
        Asking asking = Asking.with(quota(50, CalendarPeriod.MONTH, "asks"))
                .policy(p -> p.zone(ZoneId.of("America/New_York")))
                .tally("asks", 50, "2026-01-25T12:00:00Z");

        assertThat(asking.saysAt("2026-01-25T12:00:00Z")).isEqualTo("wait until 2026-02-01T05:00:00Z BUDGET");
        assertThat(asking.saysAt("2026-02-01T05:00:00Z")).isEqualTo("ask");
        assertThat(asking.tally("asks", 49, "2026-01-25T12:00:00Z").saysAt("2026-01-25T12:00:00Z"))
                .isEqualTo("ask");
        assertThat(asking.tally("other", 49, "2026-01-25T12:00:00Z").saysAt("2026-01-25T12:00:00Z"))
                .isEqualTo("decline TALLY_UNKNOWN");
        assertThat(Asking.with(quota(0, CalendarPeriod.MONTH, "asks")).saysAt("2026-01-25T12:00:00Z"))
                .isEqualTo("decline BUDGET");
    }

    @Test
    void aQuotaThatIsUsedUpUntilTheOccasionHasExpiredIsNoReasonToWait() {
        Asking asking = Asking.with(quota(50, CalendarPeriod.MONTH, "asks"), expiry(Duration.ofDays(3)))
                .occasion(Occasion.of("delivery", "o", at("2026-01-25T00:00:00Z")))
                .tally("asks", 50, "2026-01-25T12:00:00Z");

        assertThat(asking.saysAt("2026-01-25T12:00:00Z")).isEqualTo("decline EXPIRED BUDGET");
    }

    @Test
    void aTargetIsReachedOnce() {
        Asking asking = Asking.with(target(400, "answers")).tally("answers", 399, "2026-01-25T12:00:00Z");

        assertThat(asking.saysAt("2026-01-25T12:00:00Z")).isEqualTo("ask");
        assertThat(asking.tally("answers", 400, "2026-01-25T12:00:00Z").saysAt("2027-01-25T12:00:00Z"))
                .isEqualTo("decline TARGET_REACHED");
    }

    @Test
    void eachFactMayBeUnknown() {
        Map<FactRule, String> rules = Map.of(
                tenure(DAY), "TENURE_UNKNOWN",
                inactivity(DAY), "INACTIVE_UNKNOWN",
                segment("plan", "pro"), "SEGMENT_UNKNOWN",
                noOpenIssue(), "OPEN_ISSUE_UNKNOWN",
                platformWindow("email", DAY), "CHANNEL_WINDOW_UNKNOWN",
                quota(1, CalendarPeriod.DAY, "asks"), "TALLY_UNKNOWN",
                target(1, "asks"), "TALLY_UNKNOWN");

        rules.forEach((rule, code) -> {
            Asking strict = Asking.with(rule);
            assertThat(strict.saysAt("2026-01-25T12:00:00Z")).isEqualTo("decline " + code);
            assertThat(((Decline) strict.at("2026-01-25T12:00:00Z")).lasts())
                    .isEqualTo(Decline.Lasting.UNTIL_FACTS_CHANGE);
            assertThat(Asking.with(rule.permittingUnknown()).saysAt("2026-01-25T12:00:00Z"))
                    .isEqualTo("ask");
            assertThat(rule.permittingUnknown()).isNotEqualTo(rule).isEqualTo(rule.permittingUnknown());
        });
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> expiry(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expiry must be longer than zero, was PT0S");
        assertThatThrownBy(() -> segment("plan"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("segment values must not be empty");
        assertThatThrownBy(() -> segment("plan", List.of("pro")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("segment values must be texts, numbers or booleans, was a java.util");
        assertThatThrownBy(() -> segment("score", Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("segment value must be a finite number, was NaN");
        assertThatThrownBy(() -> segment(" ", "pro"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("segment attribute must not be blank");
        assertThatThrownBy(() -> platformWindow("no channel", DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("channel must be 1 to 100 letters");
        assertThatThrownBy(() -> quota(-1, CalendarPeriod.DAY, "asks"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("quota must be from 0 to 2147483647, was -1");
        assertThatThrownBy(() -> target(0, "asks"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("target must be from 1 to 2147483647, was 0");
    }
}
