package dev.touchpoint.blackbox.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.touchpoint.fixture.Journeys;
import dev.touchpoint.insight.Flow;
import dev.touchpoint.render.FlowDrawing;
import java.util.Collections;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FlowDrawingTest {

    /** The customers of the worked case B31. */
    private static final Flow AUCTION = Flow.of(Journeys.log(
            "view 0, bid 10, win 20, pay 30",
            "view 0, win 5, bid 10, pay 15",
            "view 0, bid 10",
            "bid 0, view 5, win 8",
            "view 0, help 3, bid 6, win 50, pay 2000"));

    @Test
    void aFlowchartHasEachStepWithItsCountAndMedian() {
        assertThat(FlowDrawing.of(AUCTION).mermaidFlowchart())
                .startsWith(
                        """
                        flowchart LR
                          accTitle: What customers go through
                        """)
                .contains(
                        "  n1([\"Begin#58; 5 journeys\"])\n",
                        "  n2[\"bid#58; 5 times\"]\n",
                        "  n2 -->|\"2, half within 27.0 minutes\"| n4\n",
                        "  n1 -->|\"4\"| n3\n")
                .doesNotContain("Other");
    }

    @Test
    void whatIsRareLeadsThroughOtherWhichSaysHowMuchItIs() {
        assertThat(FlowDrawing.of(AUCTION).withLeast(2).mermaidFlowchart())
                .isEqualTo(
                        """
                        flowchart LR
                          accTitle: What customers go through
                          accDescr: 5 journeys. At a line stands how often one followed the other, and within what time in half of the cases. What fewer than 2 journeys take leads through Other.
                          n1(["Begin#58; 5 journeys"])
                          n2["bid#58; 5 times"]
                          n3["view#58; 5 times"]
                          n4["win#58; 4 times"]
                          n5["pay#58; 3 times"]
                          n6(["End"])
                          n7["Other#58; 5 steps of 5 rare kinds, 1 rare stop"]:::dashed
                          n1 -->|"4"| n3
                          n5 -->|"3"| n6
                          n2 -->|"2, half within 27.0 minutes"| n4
                          n3 -->|"2, half within 10.0 minutes"| n2
                          n3 -->|"2, half within 4.0 minutes"| n4
                          n4 -->|"2, half within 16.3 hours"| n5
                          n1 -.->|"1"| n7
                          n2 -.->|"3"| n7
                          n4 -.->|"2"| n7
                          n3 -.->|"1"| n7
                          n7 -.->|"3"| n2
                          n7 -.->|"2"| n6
                          n7 -.->|"1"| n5
                          n7 -.->|"1"| n3
                          linkStyle 2,3,4,5,8,11 stroke-width:3px
                          linkStyle 1,7,10 stroke-width:4px
                          linkStyle 0 stroke-width:5px
                          classDef dashed stroke-dasharray:4
                        """);
    }

    @Test
    void aShareIsOfTheJourneys() {
        FlowDrawing drawing = FlowDrawing.of(AUCTION);

        assertThat(drawing.withLeastShare(0.4).dot())
                .isEqualTo(drawing.withLeast(2).dot());
        assertThat(drawing.withLeastShare(0.41).dot())
                .isEqualTo(drawing.withLeast(3).dot());
        assertThat(drawing.withLeastShare(0).dot()).isEqualTo(drawing.dot());
    }

    @Test
    void aSankeyHasAStopAnewAtEachStep() {
        assertThat(FlowDrawing.of(AUCTION).withLeast(2).mermaidSankey())
                .isEqualTo(
                        """
                        sankey-beta
                        "1. other (1 stop)","2. other (3 stops)",1
                        "1. view","2. bid",2
                        "1. view","2. other (3 stops)",2
                        "2. other (3 stops)","3. win",1
                        "2. bid","Ended",1
                        "2. bid","3. win",1
                        "2. other (3 stops)","3. bid",2
                        "3. win","Ended",1
                        "3. win","4. pay",1
                        "3. bid","4. other (1 stop)",1
                        "3. bid","4. pay",1
                        "4. pay","Ended",2
                        "4. other (1 stop)","5. other (1 stop)",1
                        "5. other (1 stop)","Ended",1
                        """);
    }

    @Test
    void aSankeyStopsAfterTenSteps() {
        Flow flow = Flow.of(Journeys.log("a 0" + String.join("", Collections.nCopies(10, ", a 1")), "a 0, b 1"));

        assertThat(FlowDrawing.of(flow).mermaidSankey())
                .contains("\"10. a\",\"Later steps\",1\n", "\"2. b\",\"Ended\",1\n")
                .doesNotContain("11.");
    }

    @Test
    void namesMayBeOthersAndTheSame() {
        assertThat(FlowDrawing.of(AUCTION).withNames(name -> "My stop").mermaidSankey())
                .contains("\"1. My stop\",\"2. My stop\",", "\"1. My stop (2)\"");
        assertThat(FlowDrawing.of(AUCTION)
                        .withNames(name -> name.toUpperCase(Locale.ROOT))
                        .dot())
                .contains("n2 [label=\"BID\\n5 times\", shape=box];");
    }

    @Test
    void namesThatASankeyCanNotHaveAreReplaced() {
        Flow flow = Flow.of(Journeys.log("caf\u00E9 0, \u6F22\u5B57 1, stra\u00DFe 2"));

        assertThat(FlowDrawing.of(flow).mermaidSankey())
                .isEqualTo(
                        "sankey-beta\n\"1. cafe\",\"2. ?\",1\n\"2. ?\",\"3. strasse\",1\n\"3. strasse\",\"Ended\",1\n");
        assertThat(FlowDrawing.of(AUCTION).withNames(name -> "\u6F22").mermaidSankey())
                .contains("\"1. view\"");
    }

    @Test
    void anEmptyFlowIsDrawnButNotAsASankey() {
        FlowDrawing nothing = FlowDrawing.of(Flow.of(Journeys.log()));

        assertThat(nothing.mermaidFlowchart()).contains("0 journeys").doesNotContain("-->");
        assertThatIllegalStateException()
                .isThrownBy(nothing::mermaidSankey)
                .withMessage("a Sankey diagram must have journeys, there are none");
    }

    @Test
    void refusesWhatIsNoNumberOrShare() {
        FlowDrawing drawing = FlowDrawing.of(AUCTION);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> drawing.withLeast(0))
                .withMessage("journeys must be 1 or more, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> drawing.withLeastShare(1.5))
                .withMessage("share must be from 0 to 1, was 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> drawing.withLeastShare(Double.NaN))
                .withMessage("share must be from 0 to 1, was NaN");
    }

    @Test
    void printsWhatIsDrawn() {
        assertThat(FlowDrawing.of(AUCTION)).hasToString("FlowDrawing[5 stops, what 1 journey takes or more]");
    }
}
