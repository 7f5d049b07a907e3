package dev.touchpoint.blackbox.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchpoint.timing.CalendarPeriod;
import dev.touchpoint.timing.Consent;
import dev.touchpoint.timing.Contact;
import dev.touchpoint.timing.Decision;
import dev.touchpoint.timing.RuleSpec;
import dev.touchpoint.timing.Scope;
import dev.touchpoint.timing.Sentences;
import dev.touchpoint.timing.TimingRule;
import dev.touchpoint.timing.TimingRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static String sentence(Decision decision) {
        assertThat(decision.reasons()).hasSize(1);
        return decision.reasons().get(0).sentence();
    }

    @Test
    void reasonsAreToldToPeople() {
        assertThat(sentence(Asking.with(TimingRules.quietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)))
                        .at("2026-11-22T22:00:00Z")))
                .isEqualTo("Customers are not contacted during 21:00-08:00 in Europe/Berlin; this is over on"
                        + " 2026-11-23 07:00 UTC.");
        assertThat(sentence(Asking.with(TimingRules.gap(Period.ofDays(90), Scope.ANY_SURVEY))
                        .sent("other", "2026-08-25T07:00:30Z")
                        .at("2026-11-22T22:00:00Z")))
                .isEqualTo("The customer is left alone for 90 days after any survey, last on 2026-08-25 07:00:30 UTC;"
                        + " this is over on 2026-11-23 08:00:30 UTC.");
        assertThat(sentence(Asking.with(TimingRules.cap(1, CalendarPeriod.MONTH, Scope.THIS_METRIC))
                        .contact(Contact.sent("other", Instant.parse("2026-08-25T07:00:00Z"))
                                .measuring("csat")
                                .build())
                        .at("2026-08-26T00:00:00Z")))
                .isEqualTo(
                        "The customer has reached the limit of 1 within a calendar month, counting any survey of this"
                                + " metric; there is room again from 2026-08-31 22:00 UTC on.");
        assertThat(sentence(Asking.with(TimingRules.cap(1, Duration.ofMinutes(90), Scope.ANY_SURVEY))
                        .sent("other", "2026-08-25T07:00:00Z")
                        .at("2026-08-25T08:00:00Z")))
                .isEqualTo("The customer has reached the limit of 1 within 1 hour and 30 minutes, counting any survey;"
                        + " there is room again from 2026-08-25 08:30 UTC on.");
        assertThat(sentence(Asking.with(TimingRules.consent())
                        .customer(c -> c.consent(Consent.refused(null, null, Instant.EPOCH)))
                        .at("2026-08-25T08:00:00Z")))
                .isEqualTo("The customer does not agree to be contacted over email for the purpose \"survey\".");
        assertThat(sentence(Asking.with(TimingRules.exceptSegment("plan", "free", 2))
                        .customer(c -> c.attribute("plan", "free"))
                        .at("2026-08-25T08:00:00Z")))
                .isEqualTo("Only customers are asked whose attribute \"plan\" is none of: 2, free.");
    }

    @Test
    void sentencesAreTranslated() {
        Sentences german = Sentences.english()
                .with(Map.of("EXPIRED", "Es ist zu spät: Nach {of} fragen wir nicht mehr.", "days", "Tagen"));
        Decision decision = Asking.with(TimingRules.expiry(Period.ofDays(14))).at("2026-08-25T08:00:00Z");

        assertThat(german.of(decision.reasons().get(0)))
                .isEqualTo("Es ist zu spät: Nach 14 Tagen fragen wir nicht mehr.");
        assertThat(sentence(decision))
                .isEqualTo("Customers are asked within 14 days after the occasion, or not at all.");
    }

    @Test
    void aHostsOwnRuleHasASentenceTooAndMayHaveItsOwn() {
        TimingRule host = TimingRule.of(RuleSpec.of("return-window").with("days", 14), (t, facts) -> Optional.empty());
        Decision decision = Asking.with(host).at("2026-08-25T08:00:00Z");

        assertThat(sentence(decision)).isEqualTo("The rule \"return-window\" does not permit it.");
        assertThat(Sentences.english()
                        .with(Map.of(
                                "RETURN_WINDOW", "It can be returned for {days} days[ until {until}][ by {whom}]."))
                        .of(decision.reasons().get(0)))
                .isEqualTo("It can be returned for 14 days.");
    }

    @Test
    void aTemplateOfAnArgumentThatIsNotThereShowsIt() {
        Decision decision = Asking.with(TimingRules.expiry(Period.ofDays(14))).at("2026-08-25T08:00:00Z");

        assertThat(Sentences.english()
                        .with(Map.of("EXPIRED", "After {off}."))
                        .of(decision.reasons().get(0)))
                .isEqualTo("After ?.");
    }

    @Test
    void bracketsMustFitTogether() {
        for (String wrong : new String[] {"a [b", "a {b", "a ]", "[a [b]]", "{a{b}}", "{[a]}", "[{a]}"}) {
            assertThatThrownBy(() -> Sentences.english().with(Map.of("GAP", wrong)))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("template of GAP must close each bracket before the next");
        }
    }
}
