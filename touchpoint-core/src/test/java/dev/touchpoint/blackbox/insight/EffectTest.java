package dev.touchpoint.blackbox.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.fixture.AskedCompany;
import dev.touchpoint.fixture.MeanMetric;
import dev.touchpoint.fixture.NetMetric;
import dev.touchpoint.insight.Effect;
import dev.touchpoint.insight.Finding;
import dev.touchpoint.insight.Gaps;
import dev.touchpoint.insight.Proposal;
import dev.touchpoint.insight.Segment;
import dev.touchpoint.json.TouchpointMaps;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.map.Commitment;
import dev.touchpoint.map.CommitmentState;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.metric.Scale;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EffectTest {

    private static final Instant LIVE = Instant.parse("2026-06-01T00:00:00Z");
    private static final MeanMetric CSAT = new MeanMetric("csat", Scale.of(1, 5));
    private static final Commitment FOR_SOME =
            commitment(Map.of("metric", "csat", "measuredAt", "bill", "segment", Map.of("from", "abroad")));

    private static Commitment commitment(Map<String, ?> attributes) {
        return Commitment.of("add-word", "word", "sales", "Tell them").withAttributes(attributes);
    }

    private static Response answer(int customer, boolean abroad, int score, boolean after) {
        return Response.builder(
                        "c" + customer,
                        "bill",
                        "csat",
                        score,
                        after ? LIVE.plusSeconds(customer) : LIVE.minusSeconds(1 + customer))
                .segment("from", abroad ? "abroad" : "here")
                .build();
    }

    /** From abroad 2 or 3 before and 4 or 5 after, from here 3 or 4 before and 4 or 5 after: 2 - 1 = 1. */
    private static TouchpointLog log() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            boolean abroad = i % 2 == 0;
            boolean after = i >= 100;
            events.add(answer(i, abroad, (after ? 4 : abroad ? 2 : 3) + i / 2 % 2, after));
        }
        return TouchpointLog.of(events);
    }

    @Test
    void theTreatedImprovedMoreThanTheRest() {
        Effect effect = Effect.of(FOR_SOME, CSAT, log(), LIVE, 0.95);

        assertThat(effect.difference()).isCloseTo(1.0, within(1e-9));
        assertThat(effect.groups()).extracting("n").containsExactly(50L, 50L, 50L, 50L);
        // Each of four cells adds a variance of 0.25 / 50.
        double error = Math.sqrt(4 * 0.25 / 50);
        assertThat(effect.interval().low()).isCloseTo(1 - 1.959963984540054 * error, within(1e-9));
        assertThat(effect.interval().high()).isCloseTo(1 + 1.959963984540054 * error, within(1e-9));
        assertThat(effect.pValue()).isLessThan(1e-10);
        assertThat(effect.helped()).isTrue();
        assertThat(effect)
                .hasToString("csat at bill, from = abroad: improved by 1.0 (0.7 to 1.3, 95 % normal, by customer, p <"
                        + " 0.0001) beside the others; it helped.");
    }

    @Test
    void withoutASegmentThereIsNoRest() {
        Effect effect = Effect.of(commitment(Map.of("metric", "csat", "measuredAt", "bill")), CSAT, log(), LIVE, 0.95);

        assertThat(effect.segment()).isNull();
        assertThat(effect.difference()).isCloseTo(1.5, within(1e-9));
        assertThat(effect.interval().method()).isEqualTo("whole scale");
        assertThat(effect.helped()).isFalse();
        assertThat(effect.toString()).endsWith("there is no telling yet.");
    }

    @Test
    void withoutAnswersThereIsNoTelling() {
        Effect effect = Effect.of(FOR_SOME, CSAT, log(), Instant.parse("2027-01-01T00:00:00Z"), 0.95);

        assertThat(effect.difference()).isNull();
        assertThat(effect.helped()).isFalse();
        assertThat(effect).hasToString("csat at bill, from = abroad: there are too few answers to tell.");
    }

    @Test
    void whatWasNotSaidBeforehandIsNotMeasured() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Effect.of(commitment(Map.of()), CSAT, log(), LIVE, 0.95))
                .withMessage(
                        "commitment add-word must say in its attributes \"metric\" and \"measuredAt\" what is measured,"
                                + " and where");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Effect.of(FOR_SOME, new NetMetric(), log(), LIVE, 0.95))
                .withMessage("commitment add-word is measured by \"csat\", not by net");
    }

    @Test
    void aFindingBecomesACommitmentWhoseEffectIsMeasured() {
        AskedCompany company = new AskedCompany(1500, 5, 0.5);
        TouchpointMap map = AskedCompany.map();
        Finding finding = Gaps.of(map)
                .rating(new NetMetric())
                .find(company.hit("kind", "b", 2))
                .findings()
                .get(0);
        Proposal proposal = finding.proposal().orElseThrow();
        TouchpointMap better = proposal.addTo(map);
        Owner shop = better.owner("shop").orElseThrow();

        Commitment commitment = proposal.commitment(better, shop, LocalDate.of(2026, 7, 1));
        TouchpointMap committed = better.toBuilder().commitments(commitment).build();
        Commitment read = TouchpointMaps.read(TouchpointMaps.write(committed))
                .commitments()
                .get(0);

        assertThat(read.touchpoint()).isEqualTo("word-after-order-b");
        assertThat(read.state()).isEqualTo(CommitmentState.PROPOSED);
        assertThat(read.hypothesis())
                .isEqualTo(
                        "After it is live, the net at pay of customers with kind = b improves more than that of all others.");
        Effect effect = Effect.of(read, new NetMetric(), healed(company), LIVE, 0.95);
        assertThat(effect.segment()).isEqualTo(Segment.of("kind", "b"));
        assertThat(effect.difference()).isBetween(35.0, 80.0);
        assertThat(effect.helped()).isTrue();
    }

    /** Hit before, and well after it went live. */
    private static TouchpointLog healed(AskedCompany company) {
        List<Event> events = new ArrayList<>(company.hit("kind", "b", 2).events());
        new AskedCompany(1500, 6, 0.5).well().responses().forEach(response -> {
            Response.Builder later = Response.builder(
                    "later-" + response.customer(),
                    response.touchpoint(),
                    response.metric(),
                    response.score(),
                    LIVE.plus(Duration.ofDays(1)));
            response.segments().forEach(later::segment);
            events.add(later.build());
        });
        events.removeIf(
                event -> !event.customer().startsWith("later-") && !event.at().isBefore(LIVE));
        return TouchpointLog.of(events);
    }
}
