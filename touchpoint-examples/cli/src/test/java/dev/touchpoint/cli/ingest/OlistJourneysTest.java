package dev.touchpoint.cli.ingest;

import static dev.touchpoint.insight.AskedWhen.AFTER;
import static dev.touchpoint.insight.AskedWhen.BEFORE;
import static dev.touchpoint.insight.AskedWhen.NEVER_MET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.insight.AskedWhen;
import dev.touchpoint.insight.Asking;
import dev.touchpoint.insight.Evidence;
import dev.touchpoint.insight.Finding;
import dev.touchpoint.insight.GapKind;
import dev.touchpoint.insight.GapPlace;
import dev.touchpoint.insight.Gaps;
import dev.touchpoint.insight.Scorecard;
import dev.touchpoint.insight.Segment;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Metrics;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.nps.Csat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the answers of real customers say beside what they went through, by calendar day: cases B18, B18b and B18c. Who was asked
 * early mostly waited long: these are associations.
 */
class OlistJourneysTest {

    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
    private static final Metric CSAT = Csat.standard();

    private final Path folder = SharedData.folder("olist");

    @TempDir
    private Path mappings;

    private TouchpointLog log = TouchpointLog.of(List.of());

    @BeforeEach
    void readInSaoPaulo() throws IOException {
        read(SAO_PAULO);
    }

    /** The mapping of the README, with the promised day as a segment, and the time of asking as it stands there. */
    private void read(ZoneId zone) throws IOException {
        String mapping = Files.readString(Checkout.file("touchpoint-examples/cli/mappings/olist.json"));
        Path withPromise = Files.writeString(
                mappings.resolve("olist.json"),
                mapping.replace("\"segments\": {", "\"segments\": {\"promised\": \"order_estimated_delivery_date\",")
                        .replace(", \"precision\": \"DAY\"", "")
                        .replace(SAO_PAULO.getId(), zone.getId()));
        Ingest ingest = Ingest.of(Mappings.read(withPromise), Metrics.discover());
        Path orders = folder.resolve("olist_orders_dataset.csv");
        List<Event> events = new ArrayList<>();
        ingest.interactions(orders, events::add, Problems.stopping());
        ingest.responses(folder.resolve("olist_order_reviews_dataset.csv"), orders, events::add, Problems.stopping());
        log = TouchpointLog.of(events);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, SAO_PAULO);
    }

    private static LocalDate promised(Response response) {
        return LocalDate.parse(response.segments().get("promised").substring(0, 10));
    }

    private static @Nullable LocalDate delivered(ActualJourney journey) {
        return journey.interactions()
                .filter(interaction -> interaction.touchpoint().equals("delivered"))
                .map(interaction -> day(interaction.at()))
                .findFirst()
                .orElse(null);
    }

    /** How many days late the parcel came, 0 or less if it was on time; null if it never did. */
    private static @Nullable Long daysLate(ActualJourney journey, Response response) {
        LocalDate delivered = delivered(journey);
        return delivered == null ? null : ChronoUnit.DAYS.between(promised(response), delivered);
    }

    private static BiFunction<ActualJourney, Response, @Nullable AskedWhen> askedWhereLate(long from, long until) {
        return (journey, response) -> {
            Long late = daysLate(journey, response);
            return late == null || late < from || late > until
                    ? null
                    : AskedWhen.byDay(SAO_PAULO).apply(journey, response);
        };
    }

    private static void check(ScoreCounts counts, long n, double mean) {
        assertThat(counts.n()).isEqualTo(n);
        assertThat(counts.mean().orElseThrow()).isCloseTo(mean, within(0.00005));
    }

    private static void check(ScoreCounts counts, long n, double mean, double satisfied) {
        check(counts, n, mean);
        assertThat(CSAT.estimate(counts).score().orElseThrow()).isCloseTo(satisfied, within(0.005));
    }

    @Test
    void aLateParcelIsRatedLowAndOneThatNeverComesLower() {
        Scorecard<String> card = log.journeys()
                .collect(Scorecard.byJourney(
                        (journey, response) -> {
                            Long late = daysLate(journey, response);
                            return late == null ? "never" : late > 0 ? "late" : "on time";
                        },
                        CSAT));

        check(card.total(), 8225, 3.2716, 55.17);
        check(card.counts("on time"), 4893, 4.2728);
        check(card.counts("late"), 345, 2.1768);
        check(card.counts("never"), 2987, 1.7580);
    }

    @Test
    void whoWasAskedBeforeTheParcelCameIsUnhappy() {
        Scorecard<AskedWhen> card = log.journeys().collect(Scorecard.byJourney(AskedWhen.byDay(SAO_PAULO), CSAT));

        check(card.counts(BEFORE), 294, 1.9966, 19.39);
        check(card.counts(AFTER), 4944, 4.2619, 81.82);
        assertThat(card.counts(NEVER_MET).n()).isEqualTo(2987);
        assertThat(CSAT.compare(card.counts(BEFORE), card.counts(AFTER))
                        .pValue()
                        .orElseThrow())
                .isLessThan(1e-12);
    }

    /** What was planned, as far as the data know. */
    private static TouchpointMap planned() {
        return TouchpointMap.builder("olist", "A marketplace")
                .touchpoint(Touchpoint.builder("purchased", "I order", Phase.DURING, Initiator.CUSTOMER, Purpose.TRADE))
                .touchpoint(
                        Touchpoint.builder("delivered", "It arrives", Phase.AFTER, Initiator.PARTNER, Purpose.DELIVER))
                .touchpoint(
                        Touchpoint.builder("survey", "I am asked", Phase.AFTER, Initiator.COMPANY, Purpose.FEEDBACK))
                .journey(Journey.builder("buy", "I buy")
                        .stage("buy", "Buy", Step.of("Order", "purchased"))
                        .stage("get", "Get", Step.of("Receive", "delivered"), Step.of("Say how it was", "survey")))
                .build();
    }

    /** The log of orders that arrived, with segments as they were known when the customer answered. */
    private TouchpointLog arrived() {
        List<Event> events = new ArrayList<>();
        log.journeys().filter(journey -> delivered(journey) != null).forEach(journey -> {
            journey.interactions().forEach(events::add);
            journey.responses().forEach(response -> {
                Long late = daysLate(journey, response);
                events.add(new Response(
                        response.customer(),
                        response.occasion(),
                        response.touchpoint(),
                        response.channel(),
                        response.at(),
                        response.sequence(),
                        response.metric(),
                        response.score(),
                        response.comment(),
                        response.invitation(),
                        response.askedAt(),
                        Map.of(
                                "parcel",
                                late != null && late > 0 ? "late" : "on time",
                                "state",
                                response.segments().get("state"))));
            });
        });
        return TouchpointLog.of(events);
    }

    @Test
    void askingBeforeTheDeliveryAndLateDeliveryAreFound() {
        List<Finding> findings =
                Gaps.of(planned()).rating(CSAT).in(SAO_PAULO).find(arrived()).findings();

        Finding early = findings.stream()
                .filter(finding -> finding.kinds().contains(GapKind.FEEDBACK)
                        && finding.place().equals(GapPlace.at("delivered")))
                .findFirst()
                .orElseThrow();
        assertThat(early.evidence().get(0)).isInstanceOfSatisfying(Evidence.Statistical.class, evidence -> {
            check(evidence.groups().get(0).counts(), 294, 1.9966);
            check(evidence.groups().get(1).counts(), 4944, 4.2619);
            assertThat(evidence.pValue()).isLessThan(1e-9);
        });
        Finding late = findings.stream()
                .filter(finding -> finding.kinds().contains(GapKind.HIDDEN))
                .findFirst()
                .orElseThrow();
        assertThat(late.place()).isEqualTo(GapPlace.at("delivered"));
        assertThat(late.segment()).contains(Segment.of("parcel", "late"));
        assertThat(late.evidence().get(0)).isInstanceOfSatisfying(Evidence.Statistical.class, evidence -> {
            check(evidence.groups().get(0).counts(), 345, 2.1768);
            check(evidence.groups().get(1).counts(), 4893, 4.2728);
        });
    }

    @Test
    void theInstantSaysAnotherThing() {
        Scorecard<AskedWhen> card = log.journeys().collect(Scorecard.byJourney(AskedWhen.byInstant(), CSAT));

        assertThat(card.counts(BEFORE).n()).isEqualTo(495);
    }

    @Test
    void evenAmongLateParcelsTheEarlyAskIsTheWorseOne() {
        Scorecard<AskedWhen> late =
                log.journeys().collect(Scorecard.byJourney(askedWhereLate(1, Long.MAX_VALUE), CSAT));
        Scorecard<AskedWhen> little = log.journeys().collect(Scorecard.byJourney(askedWhereLate(1, 3), CSAT));

        check(late.counts(BEFORE), 255, 1.6824);
        check(late.counts(AFTER), 90, 3.5778);
        assertThat(welch(late.counts(BEFORE), late.counts(AFTER))).isCloseTo(-10.95, within(0.005));
        check(little.counts(BEFORE), 20, 2.05);
        check(little.counts(AFTER), 81, 3.5802);
    }

    /** The difference of two means over its standard error. */
    private static double welch(ScoreCounts a, ScoreCounts b) {
        double difference = a.mean().orElseThrow() - b.mean().orElseThrow();
        return difference / Math.sqrt(variance(a) / a.n() + variance(b) / b.n());
    }

    private static double variance(ScoreCounts counts) {
        double mean = counts.mean().orElseThrow();
        double sum = 0;
        for (int score = counts.scale().lowest(); score <= counts.scale().highest(); score++) {
            sum += counts.count(score) * (score - mean) * (score - mean);
        }
        return sum / (counts.n() - 1);
    }

    @Test
    void theRuleThatSomebodyAskedByCanBeSeen() {
        Scorecard<Long> afterDelivery = log.journeys()
                .collect(Scorecard.byJourney(
                        (journey, response) -> {
                            LocalDate delivered = delivered(journey);
                            return delivered == null
                                    ? null
                                    : ChronoUnit.DAYS.between(delivered, day(response.askedAt()));
                        },
                        CSAT));
        Scorecard<String> afterPromise = log.journeys()
                .collect(Scorecard.byJourney(
                        (journey, response) -> promised(response).plusDays(2).equals(day(response.askedAt()))
                                ? String.valueOf(AskedWhen.byDay(SAO_PAULO).apply(journey, response))
                                : null,
                        CSAT));

        assertThat(afterDelivery.counts(1L).n()).isEqualTo(4621);
        assertThat(afterPromise.counts("BEFORE").n()).isEqualTo(175);
        assertThat(afterPromise.counts("NEVER_MET").n()).isEqualTo(1955);
    }

    /** The figures take local times for those of a place without summer time, where the mean is a little less. */
    @Test
    void halfOfThemAnswerWithinTwoDays() throws IOException {
        assertThat(hours(log.responses().collect(Asking.collector()).meanDelay().orElseThrow()))
                .isCloseTo(75.493, within(0.0005));
        read(ZoneId.of("Etc/UTC"));

        Asking asking = log.responses().collect(Asking.collector());

        assertThat(hours(asking.delay(0.5).orElseThrow())).isCloseTo(38.3225, within(0.00005));
        assertThat(hours(asking.meanDelay().orElseThrow())).isCloseTo(75.489, within(0.0005));
        assertThat(hours(asking.delay(0.9).orElseThrow())).isCloseTo(117.57, within(0.005));
    }

    private static double hours(Duration delay) {
        return delay.toMillis() / 3_600_000.0;
    }

    @Test
    void whatIsWrittenOverRepresentsTheUnhappy() {
        Map<Integer, Asking> byScore =
                log.responses().collect(Collectors.groupingBy(Response::score, TreeMap::new, Asking.collector()));

        assertThat(byScore.values())
                .extracting(asking -> (double) asking.withComment() / asking.responses())
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 0.00005 ? 0 : Double.compare(a, b), Double.class)
                .containsExactly(0.743, 0.7147, 0.4723, 0.3117, 0.3554);
    }
}
