package dev.touchpoint.blackbox.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.touchpoint.fixture.AuctionHouse;
import dev.touchpoint.fixture.TeaShop;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.render.MapDrawing;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MapDrawingTest {

    /** The tea shop without one of its bridges. */
    private static final TouchpointMap TEA = TeaShop.with("on-its-way", notice -> notice.bridgingTo(null));

    @Test
    void asAMermaidJourney() {
        assertThat(MapDrawing.of(TEA).mermaidJourney())
                .isEqualTo(
                        """
                %%{init: {"journey": {"width": 230, "height": 65}, "themeCSS": ".label {white-space: normal;}"}}%%
                journey
                  title I get myself a tea
                  accDescr: Expected feelings, from 1 (very bad) to 5 (very good). With a question mark in brackets#58; no feeling is stated, which is drawn as 3.
                  section Finding
                    A friend pours me a cup: 5: Tom#44; who drinks tea
                    I look at the teas (?): 3: Tom#44; who drinks tea, Shopkeepers
                  section Getting
                    I order (?): 3: Tom#44; who drinks tea, Shopkeepers
                    I hear that it is on its way (?): 3: Tom#44; who drinks tea, Shopkeepers
                  section Enjoying
                    My tea arrives: 5: Tom#44; who drinks tea, Drivers
                    They tell me how long to brew it (?): 3: Tom#44; who drinks tea, Shopkeepers
                    They ask me how it tastes (?): 3: Tom#44; who drinks tea, Shopkeepers
                """);
    }

    @Test
    void asAMermaidFlowchart() {
        assertThat(MapDrawing.of(TEA).mermaidFlowchart())
                .isEqualTo(
                        """
                flowchart LR
                  accTitle: A tea shop
                  accDescr: Hexagons are moments of truth, rounded boxes bridges, boxes with double or dashed lines out of the customer's sight. A thick line is a hand-off with a bridge, a dashed one a hand-off without.
                  subgraph s1["Finding"]
                    n1("A friend pours me a cup")
                    n2["I look at the teas (Shopkeepers)"]
                  end
                  subgraph s2["Getting"]
                    n3["I order (Shopkeepers)"]
                    n4[["My tea is blended (Shopkeepers)"]]
                    n5["I hear that it is on its way (Shopkeepers)"]
                  end
                  subgraph s3["Enjoying"]
                    n6(["My tea arrives (Drivers)"])
                    n7["They tell me how long to brew it (Shopkeepers)"]
                    n8>"They ask me how it tastes (Shopkeepers)"]
                  end
                  n1 --> n2
                  n2 --> n3
                  n3 --> n4
                  n4 --> n5
                  n5 -.->|"hand-off without a bridge"| n6
                  n6 ==>|"hand-off"| n7
                  n7 --> n8
                """);
    }

    @Test
    void asAGraphInDot() {
        assertThat(MapDrawing.of(TEA).dot())
                .isEqualTo(
                        """
                digraph map {
                  graph [rankdir=LR, labelloc=t, tooltip="Hexagons are moments of truth, rounded boxes bridges, boxes with double or dashed lines out of the customer's sight. A thick line is a hand-off with a bridge, a dashed one a hand-off without.", label="A tea shop"];
                  subgraph cluster_1 {
                    label="Finding";
                    n1 [label="A friend pours me a cup", shape=ellipse];
                    n2 [label="I look at the teas\\n(Shopkeepers)", shape=box];
                  }
                  subgraph cluster_2 {
                    label="Getting";
                    n3 [label="I order\\n(Shopkeepers)", shape=box];
                    n4 [label="My tea is blended\\n(Shopkeepers)", shape=box, style=dashed];
                    n5 [label="I hear that it is on its way\\n(Shopkeepers)", shape=box];
                  }
                  subgraph cluster_3 {
                    label="Enjoying";
                    n6 [label="My tea arrives\\n(Drivers)", shape=box, style=rounded];
                    n7 [label="They tell me how long to brew it\\n(Shopkeepers)", shape=box];
                    n8 [label="They ask me how it tastes\\n(Shopkeepers)", shape=note];
                  }
                  n1 -> n2;
                  n2 -> n3;
                  n3 -> n4;
                  n4 -> n5;
                  n5 -> n6 [style=dashed, label="hand-off without a bridge"];
                  n6 -> n7 [style=bold, label="hand-off"];
                  n7 -> n8;
                }
                """);
    }

    @Test
    void asAPageOfMarkdown() {
        assertThat(MapDrawing.of(TEA).markdown())
                .isEqualTo(
                        """
                # A tea shop

                ## I get myself a tea

                **Customer:** Tom, who drinks tea

                **Goal:** Have the tea that my friend has

                | Stage | Touchpoint | Started by | Over | Owner | Importance | Feeling | Promise | Notes |
                |---|---|---|---|---|---|---|---|---|
                | Finding | A friend pours me a cup | others | Word of mouth |  |  | envy (+2, strength 5) |  | through others |
                |  | I look at the teas | customer | Website | Shopkeepers |  |  |  |  |
                | Getting | I order | customer | Website | Shopkeepers |  |  |  |  |
                |  | My tea is blended | company |  | Shopkeepers | 0.5 |  |  | out of the customer's sight |
                |  | I hear that it is on its way | company | E-mail | Shopkeepers |  |  |  | hands over to Drivers without a bridge |
                | Enjoying | My tea arrives | partner | At the door | Drivers |  | joy (+2, strength 4) |  | hands over to Shopkeepers |
                |  | They tell me how long to brew it | company | E-mail | Shopkeepers |  |  |  |  |
                |  | They ask me how it tastes | company | E-mail | Shopkeepers |  |  |  | takes 20 seconds |
                """);
    }

    @Test
    void oneJourneyIsDrawnWithoutTheOthers() {
        MapDrawing house = MapDrawing.of(AuctionHouse.map());
        MapDrawing damage = MapDrawing.of(AuctionHouse.map(), "damage");

        assertThat(damage.mermaidJourney())
                .contains("title It arrives broken\n", "section Finding out\n")
                .doesNotContain("I pay");
        assertThat(damage.mermaidFlowchart()).contains("subgraph s1[\"Finding out\"]");
        assertThat(damage.dot()).doesNotContain("I pay");
        assertThat(damage.markdown()).contains("## It arrives broken\n").doesNotContain("## I leave", "In no journey");
        assertThat(damage).hasToString("MapDrawing[auction-house: 1 journey]");
        assertThat(house).hasToString("MapDrawing[auction-house: 3 journeys]");
        assertThat(house.mermaidJourney())
                .contains("title Lot #38; Hammer\n", "section It arrives broken#58; Finding out\n");
        assertThat(house.mermaidFlowchart())
                .contains("  subgraph s1[\"I buy a lot\"]\n    subgraph s2[\"Finding\"]\n      n1[\"I browse");
        assertThat(house.dot())
                .contains("  subgraph cluster_1 {\n    label=\"I buy a lot\";\n    subgraph cluster_2 {");
    }

    @Test
    void aPageOfTheWholeMapHasWhatNoJourneyHas() {
        assertThat(MapDrawing.of(AuctionHouse.map()).markdown())
                .startsWith("# Lot \\& Hammer\n\n**Mission:** ")
                .contains(
                        "\n**Success:** Buyers tell their friends about us (nps 50)\n",
                        "\n**Goals:** Every parcel arrives whole; Nobody has to ask where it is\n",
                        "\n**Begins with:** A friend moved out of the last house without it\n",
                        "\n## In no journey\n\n| Phase | Touchpoint |",
                        "| Before the purchase | A friend tells me of a bargain | others |",
                        "|  | I watch the sale | customer |");
    }

    @Test
    void aPageOfAMapWithoutJourneysHasItsTouchpointsByPhase() {
        TouchpointMap map = TouchpointMap.builder("m", "Map")
                .owner("shop", "Shop")
                .touchpoint(span("a", Duration.ofDays(2)).momentOfTruth().burdenSeconds(1))
                .touchpoint(span("b", Duration.ofHours(36)))
                .touchpoint(span("c", Duration.ofMinutes(1)))
                .touchpoint(span("d", Duration.ofSeconds(90)))
                .touchpoint(span("e", Duration.ofMillis(1500)).importance(0.25).ownedBy("shop"))
                .touchpoint(span("f", Duration.ofHours(1)).feeling(0, 1, "calm"))
                .build();

        assertThat(MapDrawing.of(map).markdown())
                .startsWith("# Map\n\n## Touchpoints\n\n| Phase | Touchpoint |")
                .contains(
                        "| After the purchase | a | customer |  |  |  |  | 2 days | moment of truth; takes 1 second |\n")
                .contains("|  | b | customer |  |  |  |  | 36 hours |  |\n")
                .contains("|  | c | customer |  |  |  |  | 1 minute |  |\n")
                .contains("|  | d | customer |  |  |  |  | 90 seconds |  |\n")
                .contains("|  | e | customer |  | Shop | 0.25 |  | PT1.5S |  |\n")
                .contains("|  | f | customer |  |  |  | calm (0, strength 1) | 1 hour |  |\n")
                .doesNotContain("In no journey", "Mission", "Success", "Goals");
        assertThat(MapDrawing.of(map)).hasToString("MapDrawing[m: 0 journeys]");
    }

    private static Touchpoint.Builder span(String name, Duration promise) {
        return Touchpoint.builder(name, name, Phase.AFTER, Initiator.CUSTOMER, Purpose.INFORM)
                .promise(promise);
    }

    @Test
    void eachLookHasItsShape() {
        TouchpointMap map = TeaShop.with(TEA, "arrives", arrives -> arrives.momentOfTruth());

        assertThat(MapDrawing.of(map).mermaidFlowchart()).contains("n6{{\"My tea arrives (Drivers)\"}}");
        assertThat(MapDrawing.of(map).dot()).contains("n6 [label=\"My tea arrives\\n(Drivers)\", shape=hexagon];");
        assertThat(MapDrawing.of(TeaShop.with(map, "arrives", arrives -> arrives.backstage()))
                        .mermaidFlowchart())
                .contains("n6[[\"My tea arrives (Drivers)\"]]");
    }

    @Test
    void everyWayToTakeAStepLeadsToEveryWayToTakeTheNext() {
        TouchpointMap map = TeaShop.way(way -> way.stage(
                "a",
                "All",
                Step.of("1", "look", "order", "look"),
                Step.of("2", "on-its-way", "asked"),
                Step.of("3", "arrives")));

        assertThat(MapDrawing.of(map).mermaidFlowchart())
                .endsWith(
                        """
                          end
                          n1 --> n3
                          n1 --> n4
                          n2 --> n3
                          n2 --> n4
                          n3 ==>|"hand-off"| n5
                          n4 --> n5
                        """);
    }

    @Test
    void aHandOffLeadsOverWhatTheCustomerDoesNotGoThrough() {
        TouchpointMap map = TeaShop.way(way -> way.stage(
                "a",
                "All",
                Step.of("1", "order"),
                Step.of("2", "blended"),
                Step.of("3", "friend"),
                Step.of("4", "arrives"),
                Step.of("5", "asked"),
                Step.of("6", "tip")));

        assertThat(MapDrawing.of(map).mermaidFlowchart())
                .endsWith(
                        """
                          n1 --> n2
                          n2 --> n3
                          n3 -.->|"hand-off without a bridge"| n4
                          n4 --> n5
                          n5 ==>|"hand-off"| n6
                        """);
    }

    @Test
    void aFeelingFromVeryBadToVeryGoodIsAScoreFromOneToFive() {
        for (int valence = -2; valence <= 2; valence++) {
            int felt = valence;
            assertThat(MapDrawing.of(TeaShop.with("order", order -> order.feeling(felt, 1, "so")))
                            .mermaidJourney())
                    .contains("    I order: " + (valence + 3) + ": Tom");
        }
    }

    @Test
    void anUnknownJourneyGetsASuggestion() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MapDrawing.of(AuctionHouse.map(), "damaeg"))
                .withMessage("there is no journey \"damaeg\"; did you mean \"damage\"?");
        assertThatNullPointerException().isThrownBy(() -> MapDrawing.of(null)).withMessage("map must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> MapDrawing.of(TEA, null))
                .withMessage("journey must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> MapDrawing.of(null, "tea"))
                .withMessage("map must not be null");
    }
}
