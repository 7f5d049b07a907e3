package dev.touchpoint.cli.sample;

import static dev.touchpoint.cli.sample.PlantedProblem.NO_WIN_NOTICE;
import static dev.touchpoint.cli.sample.PlantedProblem.SLOW_HAND_OVER;
import static dev.touchpoint.cli.sample.PlantedProblem.SURVEY_BEFORE_PICK_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.map.HandOff;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.JourneyKind;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.metric.Comparison;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Metrics;
import dev.touchpoint.metric.ScoreTally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The sample company, and the problems that are planted in it. */
class SampleCompanyTest {

    private static final Generated SOUND = Generated.with();
    private static final Generated UNTOLD = Generated.with(NO_WIN_NOTICE);
    private static final Generated SLOW = Generated.with(SLOW_HAND_OVER);
    private static final Generated EARLY = Generated.with(SURVEY_BEFORE_PICK_UP);

    private final TouchpointMap map = SampleCompany.map();

    private static double share(List<Response> responses, Predicate<Response> which) {
        return (double) responses.stream().filter(which).count() / responses.size();
    }

    @Test
    void the_map_has_eight_to_fifteen_touchpoints_in_all_phases_and_each_has_an_owner() {
        assertThat(map.touchpoints()).hasSizeBetween(8, 15).allMatch(touchpoint -> touchpoint.owner() != null);
        assertThat(map.inventory().byPhase().values()).noneMatch(List::isEmpty).hasSize(Phase.values().length);
        assertThat(map.inventory().byPurpose().get(Purpose.FEEDBACK))
                .singleElement()
                .satisfies(survey -> {
                    assertThat(survey.burdenSeconds()).isNotNull();
                    assertThat(survey.channels()).isNotEmpty();
                });
        assertThat(map.inventory().inNoJourney()).extracting(Touchpoint::id).containsExactly(Places.PRESS);
        assertThat(map.success()).isNotNull();
    }

    @Test
    void the_plan_is_sound_every_hand_off_is_bridged() {
        for (Journey journey : map.journeys()) {
            assertThat(map.handOffs(journey)).as(journey.id()).allMatch(HandOff::bridged);
        }
        assertThat(map.journeys()).extracting(Journey::kind).contains(JourneyKind.EXCEPTION, JourneyKind.EXIT);
    }

    @Test
    void everything_happens_at_touchpoints_and_over_channels_of_the_map_within_two_years() {
        Map<String, Touchpoint> touchpoints =
                map.touchpoints().stream().collect(Collectors.toMap(Touchpoint::id, Function.identity()));
        for (Interaction event : UNTOLD.interactions()) {
            assertThat(touchpoints.get(event.touchpoint()).channels()).contains(event.channel());
        }
        List<Event> events = new ArrayList<>(UNTOLD.interactions());
        events.addAll(SLOW.responses());
        assertThat(events)
                .extracting(Event::at)
                .allMatch(at -> at.isAfter(Instant.parse("2024-09-20T00:00:00Z")))
                .allMatch(at -> at.isBefore(Instant.parse("2026-10-01T00:00:00Z")));
    }

    @Test
    void every_touchpoint_is_met() {
        Set<String> met =
                SOUND.interactions().stream().map(Interaction::touchpoint).collect(Collectors.toSet());
        assertThat(met).isEqualTo(map.touchpoints().stream().map(Touchpoint::id).collect(Collectors.toSet()));
    }

    @Test
    void customers_come_back_win_and_lose() {
        assertThat(SOUND.interactions().stream().map(Interaction::customer).distinct())
                .hasSize(3000);
        assertThat(SOUND.bids()).hasSizeBetween(6500, 8500);
        assertThat(SOUND.at(Places.OUTBID_NOTICE).size()
                        + SOUND.at(Places.LOT_SOLD).size())
                .isEqualTo(SOUND.bids().size());
        assertThat(SOUND.at(Places.LOT_SOLD)).hasSizeBetween(3000, 4200);
    }

    @Test
    void each_bid_goes_through_its_touchpoints_in_order() {
        List<String> order = List.of(
                Places.CATALOGUE,
                Places.BID,
                Places.LOT_SOLD,
                Places.WIN_NOTICE,
                Places.INVOICE,
                Places.PAYMENT,
                Places.READY_NOTICE,
                Places.COLLECTION);
        for (Generated company : List.of(SOUND, UNTOLD, SLOW)) {
            for (Map<String, Instant> bid : company.bids().values()) {
                List<Instant> times =
                        order.stream().filter(bid::containsKey).map(bid::get).toList();
                assertThat(times).isSorted().doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void questions_are_answered_by_a_fifth_to_two_fifths() {
        for (String touchpoint :
                List.of(Places.VIEWING, Places.BID, Places.INVOICE, Places.PAYMENT, Places.COLLECTION)) {
            assertThat(SOUND.about(touchpoint)).as(touchpoint).hasSizeGreaterThan(400);
        }
        assertThat((double) SOUND.responses().size() / SOUND.at(Places.SURVEY).size())
                .isBetween(0.2, 0.4);
        assertThat(SOUND.responses()).allMatch(response -> response.at().isAfter(response.askedAt()));
        assertThat(SOUND.responses().stream().map(Response::invitation).distinct())
                .hasSameSizeAs(SOUND.responses());
    }

    @Test
    void the_unhappy_write_more_and_some_write_across_lines_in_quotes_and_in_german() {
        List<Response> csat = SOUND.responses().stream()
                .filter(response -> response.metric().equals("csat") && response.score() != null)
                .toList();
        List<Response> unhappy = csat.stream().filter(r -> r.score() <= 2).toList();
        List<Response> happy = csat.stream().filter(r -> r.score() >= 4).toList();
        assertThat(share(unhappy, r -> r.comment() != null)).isBetween(0.65, 0.8);
        assertThat(share(happy, r -> r.comment() != null)).isBetween(0.28, 0.4);
        assertThat(share(SOUND.responses(), r -> r.score() == null)).isBetween(0.005, 0.03);
        List<String> comments = SOUND.responses().stream()
                .map(Response::comment)
                .filter(Objects::nonNull)
                .toList();
        assertThat(comments)
                .anyMatch(c -> c.contains("\n"))
                .anyMatch(c -> c.contains("\""))
                .anyMatch(c -> c.contains("ü"));
        assertThat(comments.stream().distinct()).hasSizeGreaterThan(500);
    }

    @Test
    void responses_have_eight_segments() {
        assertThat(SOUND.responses()).allSatisfy(response -> assertThat(response.segments())
                .containsOnlyKeys(Answering.SEGMENTS.toArray(String[]::new)));
        assertThat(Answering.SEGMENTS).hasSizeGreaterThanOrEqualTo(6);
    }

    /** 60 comparisons of a segment with the rest, by metric and touchpoint: without an effect, three are below 0.05. */
    @Test
    void without_problems_no_segment_has_an_effect() {
        Map<String, Double> pValues = new TreeMap<>();
        for (Metric metric :
                List.of(Metrics.discover().get("csat"), Metrics.discover().get("nps"))) {
            for (String touchpoint : List.of(Places.BID, Places.INVOICE, Places.PAYMENT, Places.COLLECTION)) {
                for (String attribute : Answering.SEGMENTS) {
                    pValue(metric, touchpoint, attribute)
                            .ifPresent(p -> pValues.put(metric.id() + " " + touchpoint + " " + attribute, p));
                }
            }
        }
        assertThat(pValues).hasSizeGreaterThanOrEqualTo(40);
        assertThat(pValues.values().stream().mapToDouble(p -> p).min().orElseThrow() * pValues.size())
                .as("the smallest p-value, corrected for the number of looks")
                .isGreaterThan(0.05);
        assertThat(pValues.values().stream().filter(p -> p < 0.05).count()).isLessThanOrEqualTo(6);
    }

    /** Of the attribute's most frequent value against all others. */
    private static OptionalDouble pValue(Metric metric, String touchpoint, String attribute) {
        List<Response> responses = SOUND.about(touchpoint).stream()
                .filter(r -> r.metric().equals(metric.id()) && r.score() != null)
                .toList();
        if (responses.isEmpty()) {
            return OptionalDouble.empty();
        }
        String most = responses.stream()
                .collect(Collectors.groupingBy(r -> r.segments().get(attribute), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        ScoreTally in = new ScoreTally(metric.scale());
        ScoreTally out = new ScoreTally(metric.scale());
        responses.forEach(r -> (r.segments().get(attribute).equals(most) ? in : out).add(r.score()));
        return metric.compare(in.counts(), out.counts(), 0.95).pValue();
    }

    @Test
    void without_problems_winners_are_told_at_once_hand_overs_are_quick_and_nobody_is_asked_too_early() {
        assertThat(SOUND.at(Places.WIN_NOTICE)).hasSameSizeAs(SOUND.at(Places.LOT_SOLD));
        assertThat(SOUND.meanDays(Places.LOT_SOLD, Places.WIN_NOTICE)).isLessThan(0.2);
        assertThat(SOUND.meanDays(Places.PAYMENT, Places.READY_NOTICE)).isLessThan(3);
        assertThat(SOUND.askedTooEarly()).isEmpty();
        assertThat(Math.abs(SOUND.drop("nps", Places.BID, Places.COLLECTION)
                        .difference()
                        .orElseThrow()))
                .isLessThan(20);
    }

    @Test
    void without_a_win_notice_absentee_bidders_alone_are_not_told() {
        assertThat(UNTOLD.at(Places.LOT_SOLD)).hasSameSizeAs(SOUND.at(Places.LOT_SOLD));
        assertThat(UNTOLD.at(Places.WIN_NOTICE)).isNotEmpty().allMatch(event -> event.channel()
                .equals(Places.SALEROOM));
        assertThat(UNTOLD.at(Places.OUTBID_NOTICE)).isEqualTo(SOUND.at(Places.OUTBID_NOTICE));
    }

    @Test
    void without_a_win_notice_absentee_bidders_scores_fall_by_some_fifty_points_after_the_bid() {
        Comparison csat = UNTOLD.drop("csat", Places.BID, Places.INVOICE);
        Comparison nps = UNTOLD.drop("nps", Places.BID, Places.COLLECTION);
        assertThat(csat.difference().orElseThrow()).isBetween(-70.0, -40.0);
        assertThat(nps.difference().orElseThrow()).isBetween(-80.0, -40.0);
        assertThat(csat.pValue().orElseThrow()).isLessThan(1e-6);
        assertThat(nps.pValue().orElseThrow()).isLessThan(1e-6);
    }

    @Test
    void without_a_win_notice_absentee_bidders_call_and_say_so() {
        assertThat(UNTOLD.at(Places.SUPPORT).size())
                .isGreaterThan(2 * SOUND.at(Places.SUPPORT).size());
        assertThat(UNTOLD.responses())
                .anyMatch(r -> r.comment() != null && r.comment().contains("told me that I had won"));
        assertThat(SOUND.responses())
                .noneMatch(r -> r.comment() != null && r.comment().contains("told me that I had won"));
    }

    @Test
    void a_slow_hand_over_is_slow_and_lowers_the_scores_of_the_collection_alone() {
        assertThat(SLOW.meanDays(Places.PAYMENT, Places.READY_NOTICE)).isBetween(10.0, 16.0);
        assertThat(SLOW.meanDays(Places.INVOICE, Places.PAYMENT))
                .isEqualTo(SOUND.meanDays(Places.INVOICE, Places.PAYMENT));
        Metric csat = Metrics.discover().get("csat");
        Comparison fall = csat.compare(
                SLOW.counts("csat", Places.COLLECTION, r -> true),
                SOUND.counts("csat", Places.COLLECTION, r -> true),
                0.95);
        assertThat(fall.difference().orElseThrow()).isBetween(-35.0, -15.0);
        assertThat(SLOW.about(Places.INVOICE)).isEqualTo(SOUND.about(Places.INVOICE));
    }

    @Test
    void surveys_before_the_pick_up_are_a_share_and_get_low_scores() {
        List<Response> early = EARLY.askedTooEarly();
        assertThat((double) early.size() / EARLY.about(Places.COLLECTION).size())
                .isBetween(0.28, 0.42);
        assertThat(early.stream()
                        .filter(r -> r.metric().equals("csat") && r.score() != null)
                        .mapToInt(Response::score)
                        .average()
                        .orElseThrow())
                .isBetween(1.7, 2.3);
        assertThat(EARLY.at(Places.COLLECTION)).isEqualTo(SOUND.at(Places.COLLECTION));
    }

    @Test
    void a_problem_changes_nothing_but_what_it_touches() {
        List<String> before = List.of(Places.PRESS, Places.CATALOGUE, Places.VIEWING, Places.BID, Places.LOT_SOLD);
        for (String touchpoint : before) {
            assertThat(UNTOLD.at(touchpoint)).isEqualTo(SOUND.at(touchpoint));
            assertThat(SLOW.at(touchpoint)).isEqualTo(SOUND.at(touchpoint));
            assertThat(UNTOLD.about(touchpoint)).isEqualTo(SOUND.about(touchpoint));
        }
        assertThat(UNTOLD.about(Places.INVOICE))
                .filteredOn(r -> !Generated.isAbsentee(r))
                .isEqualTo(SOUND.about(Places.INVOICE).stream()
                        .filter(r -> !Generated.isAbsentee(r))
                        .toList());
    }
}
