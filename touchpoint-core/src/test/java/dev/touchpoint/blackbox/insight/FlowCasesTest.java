package dev.touchpoint.blackbox.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.fixture.SharedData;
import dev.touchpoint.insight.Flow;
import dev.touchpoint.insight.Variants.Variant;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.TouchpointLog;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Event logs that process mining tools ship, with the figures that they give. */
class FlowCasesTest {

    /** The example of van der Aalst (2011), Process Mining, as in the tests of pm4py. */
    private static TouchpointLog runningExample() {
        return TouchpointLog.of(SharedData.rows("running-example.csv").stream()
                .map(row -> Interaction.of(
                        row.get("case:concept:name"),
                        row.get("concept:name"),
                        OffsetDateTime.parse(row.get("time:timestamp").replace(' ', 'T'))
                                .toInstant()))
                .toList());
    }

    /** The patients of bupaR's eventdataR, by the starts of what was done with them. */
    private static TouchpointLog patients() {
        return TouchpointLog.of(SharedData.rows("patients.csv").stream()
                .filter(row -> row.get("registration_type").equals("start"))
                .map(row -> Interaction.of(row.get("patient"), row.get("handling"), Instant.parse(row.get("time"))))
                .toList());
    }

    @Test
    void theRunningExampleHasTheCountsOfItsPublishedGraph() {
        Flow flow = Flow.of(runningExample());

        assertThat(flow.journeys()).isEqualTo(6);
        assertThat(flow.interactions()).isEqualTo(42);
        assertThat(flow.transitions()).isEqualTo(36);
        assertThat(flow.edges()).hasSize(16);
        assertThat(flow.variants().list()).hasSize(6).allMatch(variant -> variant.count() == 1);
        assertThat(flow.variants().entropy().orElseThrow()).isCloseTo(2.584963, within(5e-7));
        assertThat(count(flow, "check ticket", "decide")).isEqualTo(6);
        assertThat(count(flow, "examine casually", "check ticket")).isEqualTo(4);
        assertThat(count(flow, "register request", "examine casually")).isEqualTo(3);
        assertThat(count(flow, "decide", "reinitiate request")).isEqualTo(3);
        assertThat(count(flow, "decide", "pay compensation")).isEqualTo(3);
        assertThat(count(flow, "decide", "reject request")).isEqualTo(3);
    }

    @Test
    void theRunningExampleTakesAsLongAsPublished() {
        Flow flow = Flow.of(runningExample());

        assertThat(days(flow.throughput().quantile(0.5))).isCloseTo(9.443750, within(5e-7));
        assertThat(days(flow.throughput().mean())).isCloseTo(11.190856, within(5e-7));
        assertThat(days(flow.throughput().most())).isCloseTo(18.245833, within(5e-7));
    }

    @Test
    void thePatientsTakeSevenWays() {
        Flow flow = Flow.of(patients());

        assertThat(flow.journeys()).isEqualTo(500);
        assertThat(flow.edges()).hasSize(7);
        assertThat(flow.transitions()).isEqualTo(2_221);
        assertThat(flow.variants().list())
                .extracting(Variant::count)
                .isEqualTo(List.of(258L, 234L, 2L, 2L, 2L, 1L, 1L));
        assertThat(flow.variants().entropy().orElseThrow()).isCloseTo(1.13666, within(5e-6));
        assertThat(flow.stop("Check-out").orElseThrow().ends()).isEqualTo(492);
    }

    private static long count(Flow flow, String from, String to) {
        return flow.edge(from, to).orElseThrow().count();
    }

    private static double days(Optional<Duration> duration) {
        return duration.orElseThrow().toMillis() / 86_400_000.0;
    }
}
