package dev.touchpoint.blackbox.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.fixture.AskedCompany;
import dev.touchpoint.fixture.NetMetric;
import dev.touchpoint.insight.Detection;
import dev.touchpoint.insight.Evidence;
import dev.touchpoint.insight.Evidence.Statistical;
import dev.touchpoint.insight.Finding;
import dev.touchpoint.insight.GapDetector;
import dev.touchpoint.insight.GapKind;
import dev.touchpoint.insight.GapPlace;
import dev.touchpoint.insight.GapReport;
import dev.touchpoint.insight.Gaps;
import dev.touchpoint.insight.Segment;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.metric.Interval;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GapsTest {

    private static final AskedCompany COMPANY = new AskedCompany(1500, 5, 0.5);
    private static final TouchpointLog NOTHING = TouchpointLog.of(List.of());
    private static final Gaps GAPS = Gaps.of(AskedCompany.map()).rating(new NetMetric());

    private static Finding observed(GapKind kind, GapPlace place, long customers) {
        return Finding.of(kind, place)
                .customers(customers)
                .evidence(new Evidence.Observed("It was seen at " + customers + ".", customers, 1000))
                .build();
    }

    private static GapDetector finding(Finding... findings) {
        return facts -> Detection.of(List.of(findings));
    }

    private static Statistical statistical(double p) {
        return new Statistical(
                "It is less",
                "net",
                "pay",
                "points",
                List.of(new Evidence.Group("some", 50, 3, null)),
                -5,
                new Interval(-9, -1, 0.95, "test"),
                200,
                p,
                new Evidence.Looks(4, 0, 0));
    }

    private static GapDetector testing(GapPlace place, double p) {
        Statistical evidence = statistical(p);
        Finding finding = Finding.of(GapKind.HIDDEN, place)
                .customers(100)
                .evidence(evidence)
                .build();
        return facts -> new Detection(
                p <= 0.05 ? List.of(finding) : List.of(),
                new Detection.Test("Four comparisons.", 4, p, level -> 0.1 / level, "points"));
    }

    private static GapReport report(GapDetector... detectors) {
        return Gaps.of(AskedCompany.map()).withDetectors(List.of(detectors)).find(NOTHING);
    }

    @Test
    void findsWhoIsHitAndWhereWithoutBeingTold() {
        GapReport report = GAPS.find(COMPANY.hit("kind", "b", 2));

        assertThat(report.statistical()).singleElement().satisfies(finding -> {
            assertThat(finding.place()).isEqualTo(GapPlace.between("order", "pay"));
            assertThat(finding.segment()).contains(Segment.of("kind", "b"));
            assertThat(finding.kinds()).containsExactly(GapKind.HIDDEN);
            assertThat(finding.customers()).isBetween(400L, 500L);
            assertThat(finding.evidence()).first().isInstanceOfSatisfying(Statistical.class, evidence -> {
                assertThat(evidence.difference()).isBetween(-75.0, -40.0);
                assertThat(evidence.interval().high()).isNegative();
                assertThat(evidence.pValue()).isEqualTo(0.001);
                assertThat(evidence.metric()).isEqualTo("net");
                assertThat(evidence.measuredAt()).isEqualTo("pay");
                assertThat(evidence.groups()).hasSize(4);
                assertThat(finding.severity())
                        .isEqualTo(finding.customers() * -evidence.interval().high() / 200);
                assertThat(evidence.sentence())
                        .contains("We shuffled who belongs to which segment 999 times; in 0 of them any of the ");
            });
            assertThat(finding.toString())
                    .startsWith("Between \"I order\" and \"I pay\", customers with kind = b need a touchpoint"
                            + " that they do not have: ");
        });
        assertThat(report.notFound()).isEmpty();
    }

    @Test
    void withoutAJourneyTheOrderInWhichCustomersMeetThemCounts() {
        TouchpointMap without = TouchpointMap.builder("bare", "No journeys").build();

        assertThat(Gaps.of(without)
                        .rating(new NetMetric())
                        .find(COMPANY.hit("kind", "b", 2))
                        .statistical())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.place()).isEqualTo(GapPlace.between("order", "pay"));
                    assertThat(finding.segment()).contains(Segment.of("kind", "b"));
                });
    }

    @Test
    void whereOneTouchpointIsScoredItsScoresAreCompared() {
        List<Event> events = new ArrayList<>(COMPANY.hit("kind", "b", 2).events());
        events.removeIf(
                event -> event instanceof Response && !event.touchpoint().equals("pay"));

        assertThat(GAPS.find(TouchpointLog.of(events)).statistical())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.place()).isEqualTo(GapPlace.at("pay"));
                    assertThat(finding.segment()).contains(Segment.of("kind", "b"));
                    assertThat(((Statistical) finding.evidence().get(0)).groups())
                            .hasSize(2);
                });
    }

    @Test
    void saysWhatItLookedAtWhereItFindsNothing() {
        GapReport report = GAPS.find(COMPANY.well());

        assertThat(report.statistical()).isEmpty();
        assertThat(report.notFound()).singleElement().satisfies(nothing -> {
            assertThat(nothing.comparisons()).isGreaterThan(400);
            assertThat(nothing.pValue()).isGreaterThan(0.05);
            assertThat(nothing.smallest()).isBetween(20.0, 57.0);
            assertThat(nothing.toString())
                    .startsWith(
                            "Hidden in feedback: nothing found. Every segment and every pair of segments at 4 steps")
                    .endsWith(" points would have been found, at the least, going by standard errors and the number of"
                            + " comparisons.");
        });
    }

    @Test
    void theProposalPutsATouchpointBetweenItsNeighbours() {
        Finding finding = GAPS.find(COMPANY.hit("kind", "b", 2)).findings().get(0);

        var better = finding.proposal().orElseThrow().addTo(AskedCompany.map());

        assertThat(better.journeys().get(0).steps().flatMap(step -> step.touchpoints().stream()))
                .containsExactly("find", "order", "word-after-order-b", "pay", "receive", "use");
        assertThat(better.touchpoint("word-after-order-b").orElseThrow().owner())
                .isEqualTo("shop");
        assertThat(finding.proposal().orElseThrow().addTo(better).touchpoint("word-after-order-b-2"))
                .isPresent();
    }

    @Test
    void theSameSettingsGiveTheSameReport() {
        TouchpointLog log = COMPANY.hit("kind", "b", 3);

        assertThat(GAPS.find(log).findings())
                .hasToString(GAPS.find(log).findings().toString());
    }

    @Test
    void withoutEventsTheMapAloneIsLookedAt() {
        assertThat(GAPS.find(NOTHING).statistical()).isEmpty();
        assertThat(GAPS.find(NOTHING).notFound()).isEmpty();
    }

    @Test
    void findingsAboutTheSameThingBecomeOne() {
        GapPlace wide = GapPlace.between("find", "pay");
        GapPlace narrow = GapPlace.between("order", "pay");

        GapReport report = report(
                finding(observed(GapKind.SILENCE, wide, 300)),
                finding(observed(GapKind.INFORMATION, narrow, 100)),
                finding(observed(GapKind.SILENCE, GapPlace.between("receive", "use"), 50)));

        assertThat(report.findings()).hasSize(2).first().satisfies(both -> {
            assertThat(both.place()).isEqualTo(narrow);
            assertThat(both.kinds()).containsExactly(GapKind.INFORMATION, GapKind.SILENCE);
            assertThat(both.customers()).isEqualTo(300);
            assertThat(both.evidence()).hasSize(2);
        });
    }

    @Test
    void otherSegmentsAreOtherFindings() {
        GapPlace place = GapPlace.between("order", "pay");
        Finding some = Finding.of(GapKind.SILENCE, place)
                .segment(Segment.of("kind", "b"))
                .evidence(new Evidence.Structural("So it is."))
                .build();

        assertThat(report(finding(some, observed(GapKind.SILENCE, place, 3))).findings())
                .hasSize(2);
    }

    @Test
    void theAskingIsNotTheSameThingAsAWord() {
        GapPlace place = GapPlace.at("pay");

        assertThat(report(finding(observed(GapKind.FEEDBACK, place, 3), observed(GapKind.SILENCE, place, 3)))
                        .findings())
                .hasSize(2);
    }

    @Test
    void theMostSevereComesFirst() {
        GapReport report = report(
                finding(observed(GapKind.SILENCE, GapPlace.at("use"), 150)),
                testing(GapPlace.at("find"), 0.01),
                finding(Finding.of(GapKind.COVERAGE, GapPlace.in(Phase.AFTER))
                        .evidence(new Evidence.Structural("Nothing is there."))
                        .advice("Think of it.")
                        .build()));

        // 150 customers who count a hundredth each; 100 who lose at least 1 of 200 points; nobody.
        assertThat(report.findings()).extracting(Finding::severity).containsExactly(1.5, 1.0, 0.0);
        assertThat(report.findings().get(2)).hasToString("After the purchase: Think of it. Nothing is there.");
    }

    @Test
    void whatIsBetterIsNotBad() {
        Statistical better = new Statistical(
                "It is more",
                "net",
                "pay",
                "points",
                List.of(new Evidence.Group("some", 50, 3, null)),
                90,
                new Interval(80, 100, 0.95, "test"),
                200,
                0.01,
                new Evidence.Looks(4, 0, 0));

        // A hundredth each.
        assertThat(Finding.of(GapKind.FEEDBACK, GapPlace.at("pay"))
                        .customers(100)
                        .evidence(better)
                        .build()
                        .severity())
                .isEqualTo(1);
    }

    @Test
    void testsOfSeveralDetectorsAreRaisedByHolm() {
        GapReport both = report(testing(GapPlace.at("find"), 0.02), testing(GapPlace.at("use"), 0.04));
        GapReport one = report(testing(GapPlace.at("find"), 0.01), testing(GapPlace.at("use"), 0.9));
        GapReport none = report(testing(GapPlace.at("find"), 0.03), testing(GapPlace.at("use"), 0.04));

        assertThat(both.statistical()).hasSize(2);
        assertThat(one.statistical()).singleElement().satisfies(finding -> assertThat(
                        ((Statistical) finding.evidence().get(0)).pValue())
                .isEqualTo(0.02));
        assertThat(one.notFound()).singleElement().satisfies(nothing -> assertThat(nothing.pValue())
                .isEqualTo(0.9));
        assertThat(none.findings()).isEmpty();
        assertThat(none.notFound()).extracting(GapReport.NotFound::pValue).containsExactly(0.06, 0.06);
    }

    @Test
    void aSegmentThatASearchHasLedToIsNotNamedIfTheSearchDoesNotStand() {
        Statistical weak = statistical(0.04);
        Finding named = Finding.of(GapKind.SILENCE, GapPlace.at("find"))
                .segment(Segment.of("kind", "b"))
                .evidence(weak)
                .evidence(new Evidence.Observed("Seen as well.", 9, 10))
                .build();
        GapDetector searching = facts ->
                new Detection(List.of(named), new Detection.Test("Four comparisons.", 4, 0.04, null, "points"));

        assertThat(report(searching).findings()).hasSize(1);
        assertThat(report(searching, testing(GapPlace.at("use"), 0.9)).findings())
                .isEmpty();
    }

    /** Holm's procedure counts only the detectors where nothing was found; in the others something may still be nothing. */
    @Test
    void whatElseADetectorFoundIsRaisedForAllDetectors() {
        GapDetector twoThings = facts -> new Detection(
                List.of(
                        Finding.of(GapKind.HIDDEN, GapPlace.at("find"))
                                .evidence(statistical(0.001))
                                .build(),
                        Finding.of(GapKind.HIDDEN, GapPlace.at("use"))
                                .evidence(statistical(0.02))
                                .build()),
                new Detection.Test("Four comparisons.", 4, 0.02, null, "points"));
        GapDetector worst = facts -> new Detection(
                twoThings.detect(facts).findings(), new Detection.Test("Four comparisons.", 4, 0.001, null, "points"));

        assertThat(report(worst).statistical()).hasSize(2);
        assertThat(report(worst, testing(GapPlace.at("pay"), 0.0005), testing(GapPlace.at("order"), 0.0005))
                        .findings())
                .extracting(Finding::place)
                .containsExactlyInAnyOrder(GapPlace.at("find"), GapPlace.at("pay"), GapPlace.at("order"));
    }

    @Test
    void whatWouldHaveBeenFoundDependsOnTheOtherDetectors() {
        GapReport alone = report(testing(GapPlace.at("find"), 0.5));
        GapReport besideAnother = report(testing(GapPlace.at("find"), 0.5), testing(GapPlace.at("use"), 0.6));
        GapReport besideAFinding = report(testing(GapPlace.at("find"), 0.5), testing(GapPlace.at("use"), 0.001));

        assertThat(alone.notFound().get(0).smallest()).isCloseTo(2, within(1e-9));
        assertThat(besideAnother.notFound().get(0).smallest()).isCloseTo(4, within(1e-9));
        assertThat(besideAFinding.notFound().get(0).smallest()).isCloseTo(2, within(1e-9));
    }

    @Test
    void aDetectorThatTellsNothingOfWhatItTestedFoundNothing() {
        GapDetector silent =
                facts -> new Detection(List.of(), new Detection.Test("Four comparisons.", 4, 0.001, null, "points"));

        assertThat(report(silent).notFound()).singleElement().satisfies(nothing -> assertThat(nothing.looked())
                .isEqualTo("Four comparisons."));
    }

    @Test
    void whatIsFoundOfSomeBelongsToWhatIsFoundOfAllOfThem() {
        GapPlace place = GapPlace.between("order", "pay");
        Finding all = Finding.of(GapKind.SILENCE, place)
                .segment(Segment.of("kind", "b"))
                .customers(400)
                .evidence(new Evidence.Observed("They hear nothing.", 400, 1000))
                .build();
        Finding some = Finding.of(GapKind.HIDDEN, GapPlace.between("find", "receive"))
                .segment(Segment.of("kind", "b").and("age", "old"))
                .customers(100)
                .evidence(statistical(0.01))
                .build();
        GapDetector hidden =
                facts -> new Detection(List.of(some), new Detection.Test("Four comparisons.", 4, 0.01, null, "points"));

        assertThat(report(finding(all), hidden).findings()).singleElement().satisfies(both -> {
            assertThat(both.place()).isEqualTo(place);
            assertThat(both.segment()).contains(Segment.of("kind", "b"));
            assertThat(both.customers()).isEqualTo(400);
            assertThat(both.evidence()).hasSize(2);
            // A hundredth of 400: what was measured of 100 does not hold for 400.
            assertThat(both.severity()).isEqualTo(4);
        });
    }

    @Test
    void differentAdviceIsNotTheSame() {
        Finding.Builder one = Finding.of(GapKind.COVERAGE, GapPlace.in(Phase.AFTER))
                .evidence(new Evidence.Structural("Nothing is there for beginners."));
        Finding.Builder other = Finding.of(GapKind.COVERAGE, GapPlace.in(Phase.AFTER))
                .evidence(new Evidence.Structural("Nothing is there for experts."));

        assertThat(report(finding(
                                one.advice("Ask beginners.").build(),
                                other.advice("Ask experts.").build()))
                        .findings())
                .extracting(finding -> finding.advice().orElseThrow())
                .containsExactlyInAnyOrder("Ask beginners.", "Ask experts.");
    }

    @Test
    void whatIsWrittenLaterBelongsToWhatHappenedBefore() {
        Segment who = Segment.of("kind", "b");
        GapDetector seen = facts -> new Detection(
                List.of(Finding.of(GapKind.HIDDEN, GapPlace.between("order", "pay"))
                        .segment(who)
                        .evidence(statistical(0.01))
                        .build()),
                new Detection.Test("Four comparisons.", 4, 0.01, null, "points"));
        Finding written = Finding.of(GapKind.HIDDEN, GapPlace.between("pay", "receive"))
                .segment(who)
                .evidence(new Evidence.Verbatim("They say so.", List.of(), 40, 20))
                .build();
        Finding before = Finding.of(GapKind.HIDDEN, GapPlace.between("find", "order"))
                .segment(who)
                .evidence(new Evidence.Verbatim("They say so.", List.of(), 40, 20))
                .build();

        assertThat(report(seen, finding(written)).findings()).singleElement().satisfies(both -> {
            assertThat(both.place()).isEqualTo(GapPlace.between("order", "pay"));
            assertThat(both.evidence()).hasSize(2);
        });
        assertThat(report(seen, finding(before)).findings()).hasSize(2);
    }

    @Test
    void aGroupWithoutAScoreHasNone() {
        assertThat(new Evidence.Group("some", 3, Double.NaN, null)).hasToString("some none (n = 3)");
    }

    @Test
    void anotherConfidenceIsAnotherLevel() {
        Gaps gaps = Gaps.of(AskedCompany.map()).withDetectors(List.of(testing(GapPlace.at("find"), 0.03)));

        assertThat(gaps.find(NOTHING).findings()).hasSize(1);
        assertThat(gaps.withConfidence(0.99).find(NOTHING).findings()).isEmpty();
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GAPS.rating(new NetMetric()))
                .withMessage("there is a metric net already");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GAPS.withConfidence(1))
                .withMessage("confidence must be between 0 and 1, was 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Finding.of(GapKind.SILO, GapPlace.MAP).build())
                .withMessage("evidence must be one or more, was none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Evidence.Observed("It was.", 3, 2))
                .withMessage("hits must be from 0 to n, and n 1 or more, were 3 of 2");
    }
}
