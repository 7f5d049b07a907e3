package dev.touchpoint.blackbox.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.touchpoint.fixture.Journeys;
import dev.touchpoint.fixture.TeaShop;
import dev.touchpoint.insight.Conformance;
import dev.touchpoint.insight.ConformanceSummary;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.render.ConformanceDrawing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConformanceDrawingTest {

    private static final TouchpointMap MAP = TeaShop.with(
            TeaShop.way(way -> way.stage("get", "Getting", Step.of("I order", "order"), Step.of("It comes", "arrives"))
                    .stage("nothing", "Nothing")
                    .stage("enjoy", "Enjoying", Step.of("I brew", "tip"))),
            "order",
            order -> order.promise(Duration.ofMinutes(60)));

    private static ConformanceSummary summary(TouchpointLog log) {
        return log.journeys().collect(Conformance.with(MAP, "tea").summary(Journeys.START.plus(Duration.ofDays(9))));
    }

    private static TouchpointLog log() {
        List<Event> events = new ArrayList<>(Journeys.log(
                        "order 0, arrives 30, tip 40",
                        "order 0, look 1, look 2, arrives 90, arrives 95",
                        "tip 0, hotline 5, order 9")
                .events());
        events.addAll(Journeys.customer("u9", "order 0").stream()
                .map(order -> order.withFailed(true))
                .toList());
        return TouchpointLog.of(events);
    }

    @Test
    void stepsHaveTheirSharesAndWhatNobodyPlannedIsDashed() {
        assertThat(ConformanceDrawing.of(MAP, summary(log())).mermaid())
                .isEqualTo(
                        """
                        flowchart LR
                          accTitle: I get myself a tea
                          accDescr: What became of the plan in 4 journeys. Dashed is what nobody had planned.
                          subgraph s1["Getting"]
                            n1["I order#58; 50.0 #37; completed, 25.0 #37; failing, 25.0 #37; out of sequence"]
                            n2["It comes#58; 50.0 #37; completed, 50.0 #37; missing, 25.0 #37; late"]
                          end
                          subgraph s2["Enjoying"]
                            n3["I brew#58; 50.0 #37; completed, 50.0 #37; missing"]
                          end
                          subgraph s3["Not in the plan"]
                            n4["I look at the teas#58; 2 times in 1 journey"]:::dashed
                            n5["My tea arrives#58; 1 time in 1 journey, more often than planned"]:::dashed
                            n6["hotline#58; 1 time in 1 journey, not on the map"]:::dashed
                          end
                          n1 --> n2
                          n2 --> n3
                          classDef dashed stroke-dasharray:4
                        """);
    }

    @Test
    void graphvizGetsTheSame() {
        assertThat(ConformanceDrawing.of(MAP, summary(log())).dot())
                .contains("label=\"Getting\";", "style=dashed")
                .contains("[label=\"hotline\\n1 time in 1 journey\\nnot on the map\", shape=box, style=dashed];");
    }

    @Test
    void theRestOfWhatNobodyPlannedIsOneBox() {
        assertThat(ConformanceDrawing.of(MAP, summary(log())).withMostAdHoc(1).mermaid())
                .contains("Other#58; 2 touchpoints, 2 times");
        assertThat(ConformanceDrawing.of(MAP, summary(log())).withMostAdHoc(0).mermaid())
                .contains("Other#58; 3 touchpoints, 4 times");
    }

    @Test
    void withoutJourneysThereAreNoShares() {
        ConformanceDrawing nothing = ConformanceDrawing.of(MAP, summary(Journeys.log()));

        assertThat(nothing.mermaid())
                .contains("[\"I order#58; no journeys\"]")
                .doesNotContain("Not in the plan")
                .doesNotContain("dashed\n");
        assertThat(nothing).hasToString("ConformanceDrawing[tea: 0 journeys]");
    }

    @Test
    void refusesANegativeNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConformanceDrawing.of(MAP, summary(log())).withMostAdHoc(-1))
                .withMessageContaining("most must be");
    }
}
