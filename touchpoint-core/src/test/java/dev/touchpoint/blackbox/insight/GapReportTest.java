package dev.touchpoint.blackbox.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchpoint.fixture.AskedCompany;
import dev.touchpoint.fixture.NetMetric;
import dev.touchpoint.insight.Detection;
import dev.touchpoint.insight.Evidence;
import dev.touchpoint.insight.Finding;
import dev.touchpoint.insight.GapDetector;
import dev.touchpoint.insight.GapKind;
import dev.touchpoint.insight.GapPlace;
import dev.touchpoint.insight.GapReport;
import dev.touchpoint.insight.Gaps;
import dev.touchpoint.insight.Proposal;
import dev.touchpoint.insight.Segment;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of findings once all detectors have looked. */
class GapReportTest {

    private static final TouchpointLog NOTHING = TouchpointLog.of(List.of());
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static Touchpoint.Builder touchpoint(String id, String name, Purpose purpose) {
        return Touchpoint.builder(id, name, Phase.DURING, Initiator.COMPANY, purpose);
    }

    private static Finding asking(String place, String touchpoint, @Nullable Segment segment, String seen) {
        GapPlace at = GapPlace.at(place);
        return Finding.of(GapKind.EMOTION, at)
                .segment(segment)
                .customers(seen.length())
                .evidence(new Evidence.Structural(seen))
                .proposal(Proposal.of(
                        touchpoint(touchpoint, "I am thanked", Purpose.CELEBRATE)
                                .build(),
                        at))
                .build();
    }

    private static List<Finding> reported(Finding... findings) {
        return Gaps.of(AskedCompany.map())
                .withDetectors(List.of(facts -> Detection.of(List.of(findings))))
                .find(NOTHING)
                .findings();
    }

    @Test
    void whatAsksForTheSameTouchpointIsOneFindingAtTheWorstOfItsPlaces() {
        Finding worse = asking("order", "thanks", null, "Nobody thanks, here.");
        Finding other = asking("parcel", "thanks", null, "Nor there.");

        assertThat(reported(other, worse)).singleElement().satisfies(finding -> {
            assertThat(finding.place()).isEqualTo(GapPlace.at("order"));
            assertThat(finding.evidence())
                    .extracting(Evidence::sentence)
                    .containsExactlyInAnyOrder("Nobody thanks, here.", "Nor there.");
        });
    }

    @Test
    void whatAsksForAnotherTouchpointOrForOthersIsAFindingOfItsOwn() {
        Finding thanks = asking("order", "thanks", null, "Nobody thanks.");
        Finding present = asking("order", "present", null, "Nobody brings anything.");
        Finding some = asking("parcel", "thanks", Segment.of("kind", "b"), "Nobody thanks some.");

        assertThat(reported(thanks, present, some)).hasSize(3);
    }

    @Test
    void adviceForEverybodyNamesNobody() {
        Finding advice = Finding.of(GapKind.COVERAGE, GapPlace.MAP)
                .evidence(new Evidence.Structural("There is none."))
                .advice("Draw one.")
                .build();
        Finding some = Finding.of(GapKind.COVERAGE, GapPlace.at("order"))
                .segment(Segment.of("kind", "b"))
                .evidence(new Evidence.Structural("There is none."))
                .advice("Draw one.")
                .build();

        assertThat(advice.sentence()).isEqualTo("On the map: Draw one.");
        assertThat(some.sentence()).isEqualTo("At order, for customers with kind = b: Draw one.");
    }

    @Test
    void detectorsAtOnceFindTheSame() {
        Gaps gaps = Gaps.of(AskedCompany.map()).rating(new NetMetric());
        TouchpointLog log = new AskedCompany(400, 5, 0.5).hit("kind", "b", 2);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            GapReport report = gaps.find(log, threads);

            assertThat(report.toString()).isEqualTo(gaps.find(log).toString());
            assertThat(report.findings())
                    .extracting(Finding::toString)
                    .isEqualTo(gaps.find(log).findings().stream()
                            .map(Finding::toString)
                            .toList());
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void whatADetectorThrowsIsThrownAsItIs() {
        GapDetector broken = facts -> {
            throw new IllegalStateException("broken");
        };
        GapDetector worse = facts -> {
            throw new AssertionError("worse");
        };
        Gaps gaps = Gaps.of(AskedCompany.map());
        Executor executor = Runnable::run;

        assertThatIllegalStateException()
                .isThrownBy(() -> gaps.withDetectors(List.of(broken)).find(NOTHING, executor))
                .withMessage("broken");
        assertThatThrownBy(() -> gaps.withDetectors(List.of(worse)).find(NOTHING))
                .isInstanceOf(AssertionError.class)
                .hasMessage("worse");
    }

    @Test
    void whatOthersHaveIsFoundOnceForEachSort() {
        TouchpointMap map = TouchpointMap.builder("mine", "Mine")
                .touchpoint(touchpoint("parcel", "My parcel comes", Purpose.DELIVER))
                .build();
        TouchpointMap template = TouchpointMap.builder("trade", "The trade")
                .touchpoint(touchpoint("parcel", "It is brought", Purpose.HELP))
                .touchpoint(touchpoint("pack", "Somebody packs it", Purpose.DELIVER))
                .touchpoint(touchpoint("comes", "my parcel, comes!", Purpose.INFORM))
                .touchpoint(touchpoint("card", "I get a card", Purpose.INFORM))
                .touchpoint(touchpoint("news", "I get news", Purpose.INFORM))
                .touchpoint(touchpoint("thanks", "I am thanked", Purpose.CELEBRATE))
                .build();

        List<Finding> others = Gaps.of(map).withTemplate(template).find(NOTHING).findings().stream()
                .filter(finding -> finding.kinds().contains(GapKind.REFERENCE))
                .toList();

        assertThat(others)
                .extracting(
                        finding -> finding.proposal().orElseThrow().touchpoint().id())
                .containsExactlyInAnyOrder("card", "thanks");
        assertThat(others)
                .flatExtracting(Finding::evidence)
                .extracting(Evidence::sentence)
                .contains("The template \"The trade\" has \"I get a card\", \"I get news\"; the map has nothing of the"
                        + " sort.");
    }

    @Test
    void answersAloneDoNotSayWhatNobodyMet() {
        TouchpointMap map = TouchpointMap.builder("shop", "Shop")
                .touchpoint(touchpoint("parcel", "My parcel comes", Purpose.DELIVER))
                .touchpoint(touchpoint("word", "I hear of it", Purpose.INFORM))
                .build();
        List<Event> answers = IntStream.range(0, 400)
                .<Event>mapToObj(
                        i -> Response.builder("c" + i, "parcel", "net", 3, NOON).build())
                .toList();
        List<Event> met = new ArrayList<>(answers);
        answers.forEach(answer -> met.add(Interaction.of(answer.customer(), "parcel", NOON.minusSeconds(60))));

        assertThat(nobodyMet(map, answers)).isEmpty();
        assertThat(nobodyMet(map, met)).containsExactly(GapPlace.at("word"));
    }

    private static List<GapPlace> nobodyMet(TouchpointMap map, List<Event> events) {
        return Gaps.of(map).find(TouchpointLog.of(events)).findings().stream()
                .filter(finding -> finding.toString().contains("nobody met it"))
                .map(Finding::place)
                .toList();
    }

    @Test
    void whoAsksTooEarlyAsksLaterAndWhoHasNoSurveyOnTheMapGetsOne() {
        TouchpointMap.Builder map = TouchpointMap.builder("shop", "Shop")
                .touchpoint(touchpoint("parcel", "My parcel comes", Purpose.DELIVER));
        TouchpointLog log = TouchpointLog.of(List.of(
                Interaction.of("ann", "parcel", NOON),
                Response.builder("ann", "parcel", "net", 3, NOON)
                        .askedAt(NOON.minusSeconds(200_000))
                        .build()));

        assertThat(early(map.build(), log).proposal().orElseThrow().touchpoint().name())
                .isEqualTo("I am asked how it was, after: My parcel comes");
        Finding asked = early(
                map.touchpoint(touchpoint("survey", "I am asked", Purpose.FEEDBACK))
                        .build(),
                log);
        assertThat(asked.proposal()).isEmpty();
        assertThat(asked.sentence())
                .isEqualTo(
                        "At \"My parcel comes\": Ask about it only once it has happened: today some are asked before.");
    }

    private static Finding early(TouchpointMap map, TouchpointLog log) {
        return Gaps.of(map).rating(new NetMetric()).find(log).findings().stream()
                .filter(finding -> finding.kinds().contains(GapKind.FEEDBACK)
                        && finding.place().equals(GapPlace.at("parcel")))
                .findFirst()
                .orElseThrow();
    }
}
