package dev.touchpoint.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contacts as rules see them. */
class HistoryTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Contact SENT = Contact.sent("p", NOON).build();

    /** It may be sent at any instant until then, so a gap or a calendar day that began with it would be too early. */
    @Test
    void whatIsReservedHasJustHappenedUntilItsLeaseEnds() {
        Instant end = NOON.plusSeconds(900);
        History history = History.of(SENT.toBuilder().reservedUntil(end).build());

        assertThat(history.at(0)).isEqualTo(TimeLine.of(end));
        assertThat(history.until(0)).isEqualTo(TimeLine.of(end));
    }

    @Test
    void whatWasSentCountsForGoodAndWhatWasNotDoesNot() {
        History history = History.of(
                SENT,
                SENT.toBuilder().failed().build(),
                SENT.toBuilder().cancelled().build());

        assertThat(history.at(0)).isEqualTo(TimeLine.of(NOON));
        assertThat(List.of(history.until(0), history.until(1), history.until(2)))
                .containsExactlyInAnyOrder(TimeLine.NEVER, TimeLine.DISTANT_PAST, TimeLine.DISTANT_PAST);
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void whatIsLeftOfTheForgottenIsInEveryScope(Scope scope) {
        SurveyPolicy policy = SurveyPolicy.about("delivery")
                .askedAt("delivery-survey")
                .measuring("csat")
                .over("email")
                .build();
        Occasion occasion = Occasion.of("delivery", "order-1", NOON);
        Facts facts = new Facts(policy, Customer.of("ann"), occasion, History.empty(), List.of(), new Zones());
        Contact forgotten = Contact.forgotten(NOON);

        assertThat(scope.includes(forgotten, facts)).isTrue();
        assertThat(History.of(forgotten).until(0)).isEqualTo(TimeLine.NEVER);
        assertThat(scope.includes(SENT, facts)).isEqualTo(scope == Scope.THIS_PURPOSE || scope == Scope.ANY_SURVEY);
    }
}
