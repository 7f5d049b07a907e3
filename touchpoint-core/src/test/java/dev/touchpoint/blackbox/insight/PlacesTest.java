package dev.touchpoint.blackbox.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.touchpoint.fixture.AuctionHouse;
import dev.touchpoint.fixture.MeanMetric;
import dev.touchpoint.insight.Places;
import dev.touchpoint.insight.Scorecard;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.map.Handling;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.metric.Scale;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Places places = Places.on(AuctionHouse.map());

    private static Event at(String touchpoint) {
        return Interaction.of("ann", touchpoint, NOON);
    }

    private static Response answer(String touchpoint, int score) {
        return Response.builder("ann", touchpoint, "csat", score, NOON).build();
    }

    @Test
    void anEventBelongsToTheOwnerOfItsTouchpoint() {
        assertThat(places.by(Touchpoint::owner).apply(at("invoice"))).isEqualTo("payments");
        assertThat(places.by(Touchpoint::owner).apply(at("friend"))).isNull();
        assertThat(places.by(Touchpoint::owner).apply(at("carrier-pigeon"))).isNull();
        assertThat(places.touchpoint(at("invoice")))
                .hasValueSatisfying(touchpoint -> assertThat(touchpoint.name()).isEqualTo("The invoice arrives"));
        assertThat(places.touchpoint(at("carrier-pigeon"))).isEmpty();
        assertThat(places).hasToString("Places[auction-house: 40 touchpoints]");
    }

    @Test
    void anEventBelongsToTheFirstStageThatHasItsTouchpoint() {
        assertThat(places.byStageOf("buy").apply(at("bid"))).isEqualTo("bidding");
        assertThat(places.byStageOf("damage").apply(at("unpacking"))).isEqualTo("finding");
        assertThat(places.byStageOf("damage").apply(at("bid"))).isNull();
    }

    @Test
    void aJourneyThatIsNotThereIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> places.byStageOf("by"))
                .withMessage("there is no journey \"by\" in map \"auction-house\"");
    }

    @Test
    void peopleAndMachinesAreComparedByHandling() {
        Scorecard<Handling> card = Stream.of(
                        answer("claim-answer", 5), answer("delivery", 4), answer("invoice", 2), answer("bid", 3))
                .collect(Scorecard.by(places.by(Touchpoint::handling), new MeanMetric("csat", Scale.of(1, 5))));

        assertThat(card.counts(Handling.HUMAN).mean()).hasValue(4.5);
        assertThat(card.counts(Handling.AUTOMATED).mean()).hasValue(2);
        assertThat(card.ungrouped().n()).isEqualTo(1);
    }
}
