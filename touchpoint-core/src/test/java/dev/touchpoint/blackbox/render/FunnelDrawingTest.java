package dev.touchpoint.blackbox.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.fixture.Journeys;
import dev.touchpoint.insight.Funnel;
import dev.touchpoint.insight.FunnelCounts;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.render.FunnelDrawing;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The worked case B31. */
class FunnelDrawingTest {

    private static final TouchpointLog AUCTION = Journeys.log(
            "view 0, bid 10, win 20, pay 30",
            "view 0, win 5, bid 10, pay 15",
            "view 0, bid 10",
            "bid 0, view 5, win 8",
            "view 0, help 3, bid 6, win 50, pay 2000");

    private static final Funnel FUNNEL = Funnel.of("view", "bid", "win", "pay");

    @Test
    void aTableHasARowForEachStep() {
        assertThat(FunnelDrawing.of(FUNNEL.count(AUCTION)).markdown())
                .isEqualTo(
                        """
                        | Step | Journeys | Of the step before | Of the first | Half within | Nine in ten within |
                        |---|---:|---:|---:|---:|---:|
                        | All | 5 |  |  |  |  |
                        | view | 5 | 100.0 % | 100.0 % |  |  |
                        | bid | 4 | 80.0 % | 80.0 % | 10.0 minutes | 10.0 minutes |
                        | win | 2 | 50.0 % | 40.0 % | 27.0 minutes | 44.0 minutes |
                        | pay | 2 | 100.0 % | 40.0 % | 16.3 hours | 1.4 days |
                        """);
    }

    @Test
    void aFlowchartLeadsToThoseWhoDidNotGoOn() {
        assertThat(FunnelDrawing.of(FUNNEL.count(AUCTION))
                        .withNames(name -> name.toUpperCase(Locale.ROOT))
                        .mermaid())
                .isEqualTo(
                        """
                        flowchart LR
                          accTitle: How far customers get
                          accDescr: 5 journeys in all.
                          n1(["All#58; 5 journeys"])
                          n2["VIEW#58; 5 journeys"]
                          n3["BID#58; 4 journeys"]
                          n4["Not#58; 1 journey"]:::dashed
                          n5["WIN#58; 2 journeys"]
                          n6["Not#58; 2 journeys"]:::dashed
                          n7["PAY#58; 2 journeys"]
                          n1 -->|"100#46;0 #37;"| n2
                          n2 -->|"80#46;0 #37;, half within 10.0 minutes"| n3
                          n2 -.->|"20#46;0 #37;"| n4
                          n3 -->|"50#46;0 #37;, half within 27.0 minutes"| n5
                          n3 -.->|"50#46;0 #37;"| n6
                          n5 -->|"100#46;0 #37;, half within 16.3 hours"| n7
                          linkStyle 3,4,5 stroke-width:2px
                          linkStyle 1 stroke-width:4px
                          linkStyle 0 stroke-width:5px
                          classDef dashed stroke-dasharray:4
                        """);
    }

    @Test
    void inAnyOrderStepsHaveNoNamesOfTheirOwn() {
        FunnelCounts any = FUNNEL.inAnyOrder().count(AUCTION);

        assertThat(FunnelDrawing.of(any).withNames(name -> "?").markdown())
                .contains("| any 1 | 5 |", "| any 4 | 3 |")
                .doesNotContain("?");
    }

    @Test
    void whereNobodyIsThereAreNoShares() {
        FunnelCounts nobody = Funnel.of("view", "pay").count(Journeys.log());

        assertThat(FunnelDrawing.of(nobody).markdown()).endsWith("| pay | 0 |  |  |  |  |\n");
        assertThat(FunnelDrawing.of(nobody).mermaid()).contains("  n1 --> n2\n").doesNotContain("Not");
        assertThat(FunnelDrawing.of(nobody)).hasToString("FunnelDrawing[2 steps]");
    }
}
