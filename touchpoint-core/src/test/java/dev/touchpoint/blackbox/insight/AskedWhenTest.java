package dev.touchpoint.blackbox.insight;

import static dev.touchpoint.insight.AskedWhen.AFTER;
import static dev.touchpoint.insight.AskedWhen.BEFORE;
import static dev.touchpoint.insight.AskedWhen.NEVER_MET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.fixture.MeanMetric;
import dev.touchpoint.insight.AskedWhen;
import dev.touchpoint.insight.Scorecard;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.metric.Scale;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AskedWhenTest {

    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
    private static final Instant DELIVERED = Instant.parse("2026-11-23T12:00:00Z");

    private static Response answer(String customer, String touchpoint, @Nullable String askedAt) {
        return Response.builder(customer, touchpoint, "csat", 4, DELIVERED.plusSeconds(900_000))
                .askedAt(askedAt == null ? null : Instant.parse(askedAt))
                .build();
    }

    private static ActualJourney journey(Response answer) {
        return journey(
                Interaction.of("ann", "delivery", DELIVERED),
                Interaction.of("ann", "delivery", DELIVERED.plusSeconds(86_400)),
                answer);
    }

    private static ActualJourney journey(Event... events) {
        return TouchpointLog.of(List.of(events)).journeys().findFirst().orElseThrow();
    }

    private static @Nullable AskedWhen byInstant(Response answer) {
        return AskedWhen.byInstant().apply(journey(answer), answer);
    }

    private static @Nullable AskedWhen byDay(Response answer) {
        return AskedWhen.byDay(SAO_PAULO).apply(journey(answer), answer);
    }

    @Test
    void theFirstMeetingCounts() {
        assertThat(byInstant(answer("ann", "delivery", "2026-11-23T11:59:59Z"))).isEqualTo(BEFORE);
        assertThat(byInstant(answer("ann", "delivery", "2026-11-23T12:00:00Z"))).isEqualTo(AFTER);
    }

    /** The parcel came a day after it was tried in vain. */
    @Test
    void whatFailedIsNotMetYet() {
        Response between = answer("ann", "delivery", "2026-11-23T18:00:00Z");
        Interaction failed = Interaction.of("ann", "delivery", DELIVERED).withFailed(true);
        Interaction second = Interaction.of("ann", "delivery", DELIVERED.plusSeconds(86_400));

        assertThat(AskedWhen.byInstant().apply(journey(failed, second, between), between))
                .isEqualTo(BEFORE);
        assertThat(AskedWhen.byInstant().apply(journey(failed, second.withFailed(true), between), between))
                .isEqualTo(AFTER);
    }

    @Test
    void onTheSameDayIsAfter() {
        assertThat(byDay(answer("ann", "delivery", "2026-11-23T03:00:00Z"))).isEqualTo(AFTER);
        assertThat(byDay(answer("ann", "delivery", "2026-11-23T02:59:59Z"))).isEqualTo(BEFORE);
    }

    @Test
    void whatIsAsFarAwayAsCanBeHasADayAsWell() {
        Interaction far = Interaction.of("ann", "delivery", Instant.MAX);
        Response answer = Response.builder("ann", "delivery", "csat", 3, Instant.MAX)
                .askedAt(Instant.MIN)
                .build();

        assertThat(AskedWhen.byDay(ZoneOffset.MAX).apply(journey(far, answer), answer))
                .isEqualTo(BEFORE);
        assertThat(AskedWhen.byDay(ZoneOffset.MIN).apply(journey(far, answer), answer))
                .isEqualTo(BEFORE);
    }

    @Test
    void whatNeverHappenedWasAskedAboutAllTheSame() {
        assertThat(byInstant(answer("ann", "claim", "2026-11-23T12:00:00Z"))).isEqualTo(NEVER_MET);
        assertThat(byDay(answer("ann", "claim", "2026-11-23T12:00:00Z"))).isEqualTo(NEVER_MET);
    }

    @Test
    void whoDoesNotSayWhenBelongsToNoGroup() {
        assertThat(byInstant(answer("ann", "delivery", null))).isNull();
        assertThat(byDay(answer("ann", "delivery", null))).isNull();
    }

    @Test
    void aScorecardTellsTheEarlyFromTheLate() {
        Scorecard<AskedWhen> card = TouchpointLog.of(List.of(
                        Interaction.of("ann", "delivery", DELIVERED),
                        Interaction.of("bob", "delivery", DELIVERED),
                        answer("ann", "delivery", "2026-11-20T12:00:00Z"),
                        answer("bob", "delivery", "2026-11-24T12:00:00Z"),
                        answer("bob", "delivery", null),
                        answer("cyd", "delivery", "2026-11-24T12:00:00Z")))
                .journeys()
                .collect(Scorecard.byJourney(AskedWhen.byInstant(), new MeanMetric("csat", Scale.of(1, 5))));

        assertThat(card.groups().keySet()).containsExactly(BEFORE, AFTER, NEVER_MET);
        assertThat(card.ungrouped().n()).isEqualTo(1);
        assertThat(card.total().n()).isEqualTo(4);
    }
}
