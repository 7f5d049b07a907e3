package dev.touchpoint.blackbox.timing;

import static dev.touchpoint.timing.Scope.THIS_CHANNEL;
import static dev.touchpoint.timing.TimingRules.cap;
import static dev.touchpoint.timing.TimingRules.consent;
import static dev.touchpoint.timing.TimingRules.delay;
import static dev.touchpoint.timing.TimingRules.quietHours;
import static dev.touchpoint.timing.TimingRules.sampling;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.timing.Ask;
import dev.touchpoint.timing.Consent;
import dev.touchpoint.timing.Decision;
import dev.touchpoint.timing.Decline;
import dev.touchpoint.timing.Reason;
import dev.touchpoint.timing.Wait;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** Over which channel. */
class ChannelsTest {

    private static final Instant SINCE = Instant.parse("2020-01-01T00:00:00Z");

    @Test
    void theCustomersOrderComesBeforeThatOfThePolicy() {
        Asking asking = Asking.with().policy(policy -> policy.over("email", "sms", "in-app"));

        assertThat(channel(asking.at("2026-01-02T12:00:00Z"))).isEqualTo("email");
        assertThat(channel(asking.customer(customer -> customer.prefers("fax", "in-app", "sms"))
                        .at("2026-01-02T12:00:00Z")))
                .isEqualTo("in-app");
    }

    @Test
    void aChannelThatIsPermittedNowIsBetterThanAPreferredOneLater() {
        Asking asking = Asking.with(
                        quietHours(LocalTime.of(12, 0), LocalTime.of(15, 0)).on("email"))
                .policy(policy -> policy.over("email", "sms"));

        Decision decision = asking.at("2026-01-02T12:00:00Z");

        assertThat(channel(decision)).isEqualTo("sms");
        assertThat(decision.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("QUIET_HOURS");
            assertThat(reason.channel()).contains("email");
        });
    }

    @Test
    void aFurtherChannelWaitsForTheOneBeforeItFromTheFirstPermittedInstantOn() {
        Asking asking = Asking.with(delay(Duration.ofHours(24)), consent())
                .customer(customer -> customer.consent(Consent.granted("sms", null, SINCE))
                        .consent(Consent.refused("email", null, SINCE)))
                .policy(policy -> policy.over("email", "sms").patience(Duration.ofHours(6)));

        assertThat(asking.at("2026-01-01T00:00:00Z"))
                .isInstanceOfSatisfying(
                        Wait.class, wait -> assertThat(wait.until()).isEqualTo("2026-01-02T06:00:00Z"));
        // The wait is counted from the occasion, not from now: else it would never end.
        assertThat(asking.at("2026-01-02T05:59:59Z"))
                .isInstanceOfSatisfying(
                        Wait.class, wait -> assertThat(wait.until()).isEqualTo("2026-01-02T06:00:00Z"));
        assertThat(channel(asking.at("2026-01-02T06:00:00Z"))).isEqualTo("sms");
    }

    @Test
    void aDeclineIsForGoodOnlyIfItIsForEveryChannel() {
        Asking one = Asking.with(consent(), cap(0, Duration.ofDays(1), THIS_CHANNEL))
                .customer(customer -> customer.consent(Consent.refused("sms", null, SINCE)))
                .policy(policy -> policy.over("email", "sms"));
        Asking all = Asking.with(
                        quietHours(LocalTime.of(12, 0), LocalTime.of(15, 0)).on("email"), consent())
                .customer(customer -> customer.consent(Consent.refused(null, null, SINCE)))
                .policy(policy -> policy.over("email", "sms"));

        assertThat(((Decline) one.at("2026-01-02T12:00:00Z")).lasts()).isEqualTo(Decline.Lasting.FOR_GOOD);
        assertThat(((Decline) all.at("2026-01-02T12:00:00Z")).lasts()).isEqualTo(Decline.Lasting.UNTIL_FACTS_CHANGE);
        assertThat(all.at("2026-01-02T12:00:00Z").reasons())
                .extracting(Reason::code)
                .contains("CONSENT");
    }

    @Test
    void whereNothingIsPermittedTheChannelsSayWhatElseStandsInTheWay() {
        Asking asking = Asking.with(sampling(0, "salt"), consent(), delay(Duration.ofDays(3)))
                .customer(customer -> customer.consent(Consent.refused("sms", null, SINCE)))
                .policy(policy -> policy.over("email", "sms"));

        assertThat(asking.at("2026-01-02T12:00:00Z").reasons())
                .extracting(Reason::code)
                .containsExactly("CONSENT", "CONSENT_UNKNOWN", "SAMPLED_OUT", "DELAY");
    }

    private static String channel(Decision decision) {
        return ((Ask) decision).channel();
    }
}
