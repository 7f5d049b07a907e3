package dev.touchpoint.blackbox.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.touchpoint.fixture.Journeys;
import dev.touchpoint.insight.Flow;
import dev.touchpoint.render.HandOverDrawing;
import org.junit.jupiter.api.Test;

class HandOverDrawingTest {

    /** Times are minutes: 1440 are a day. */
    private static final Flow OWNERS = Flow.of(Journeys.log(
            "shop 0, shop 720, carrier 2160", "shop 0, carrier 4320, shop 4321", "carrier 0, billing 144"));

    @Test
    void aTableHasTheMostWaitingFirstAndAddsUp() {
        assertThat(HandOverDrawing.of(OWNERS).markdown())
                .isEqualTo(
                        """
                        | From | To | Times | Customer-days | Of all | Half within | Nine in ten within |
                        |---|---|---:|---:|---:|---:|---:|
                        | shop | carrier | 2 | 4.0 | 97.5 % | 2.0 days | 3.0 days |
                        | carrier | billing | 1 | 0.1 | 2.4 % | 2.4 hours | 2.4 hours |
                        | carrier | shop | 1 | 0.0 | 0.0 % | 1.0 minutes | 1.0 minutes |
                        | All hand-overs |  | 4 | 4.1 | 100.0 % | 13.2 hours | 3.0 days |
                        """);
    }

    @Test
    void whatIsLittleIsOneRowOrOneBox() {
        HandOverDrawing drawing = HandOverDrawing.of(OWNERS).withLeastShare(0.05);

        assertThat(drawing.markdown())
                .contains("| Other | 2 ways | 2 | 0.1 | 2.5 % | 1.2 hours | 2.4 hours |\n")
                .contains("| All hand-overs |  | 4 | 4.1 | 100.0 % |");
        assertThat(drawing.mermaid())
                .isEqualTo(
                        """
                        flowchart LR
                          accTitle: Who hands customers over to whom
                          accDescr: Hand-overs#58; 4.1 customer-days in 4 steps, half within 13.2 hours. Within one and the same#58; 0.5 customer-days in 1 step, half within 12.0 hours.
                          n1["shop"]
                          n2["carrier"]
                          n3["Other#58; 2 ways, 0.1 customer-days in 2 steps, half within 1.2 hours"]:::dashed
                          n1 -->|"4#46;0 customer-days in 2 steps, half within 2.0 days"| n2
                          linkStyle 0 stroke-width:5px
                          classDef dashed stroke-dasharray:4
                        """);
    }

    @Test
    void graphvizGetsTheSame() {
        assertThat(HandOverDrawing.of(OWNERS).withNames(owner -> "The " + owner).dot())
                .contains("n1 [label=\"The shop\", shape=box];")
                .contains("n1 -> n2 [label=\"4.0 customer-days in 2 steps, half within 2.0 days\", penwidth=5];");
    }

    @Test
    void nobodyWhoHandsOverIsNoHandOver() {
        HandOverDrawing nothing = HandOverDrawing.of(Flow.of(Journeys.log("shop 0, shop 5")));

        assertThat(nothing.markdown()).endsWith("| All hand-overs |  | 0 | 0.0 |  |  |  |\n");
        assertThat(nothing.mermaid()).doesNotContain("n1").contains("Hand-overs#58; 0.0 customer-days in 0 steps.");
        assertThat(nothing).hasToString("HandOverDrawing[0 ways]");
    }

    @Test
    void handOversInNoTimeAreDrawn() {
        assertThat(HandOverDrawing.of(Flow.of(Journeys.log("shop 0, carrier 0")))
                        .withLeastShare(0.5)
                        .markdown())
                .contains("| shop | carrier | 1 | 0.0 |  | 0.0 seconds | 0.0 seconds |");
    }

    @Test
    void refusesWhatIsNoShare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HandOverDrawing.of(OWNERS).withLeastShare(-0.1))
                .withMessage("share must be from 0 to 1, was -0.1");
    }
}
