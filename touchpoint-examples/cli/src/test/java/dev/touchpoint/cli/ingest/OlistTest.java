package dev.touchpoint.cli.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.insight.Scorecard;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Metrics;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Real orders and reviews, by the mapping that the README explains, against the counts that their README states. */
class OlistTest {

    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

    private final Path folder = SharedData.folder("olist");
    private final Path orders = folder.resolve("olist_orders_dataset.csv");
    private final Path reviews = folder.resolve("olist_order_reviews_dataset.csv");
    private final Ingest ingest =
            Ingest.of(Mappings.read(Checkout.file("touchpoint-examples/cli/mappings/olist.json")), Metrics.discover());
    private final Problems problems = Problems.stopping();
    private final List<Interaction> interactions = new ArrayList<>();
    private final List<Response> responses = new ArrayList<>();

    @Test
    void every_order_is_a_row_with_a_column_for_each_step() {
        assertThat(ingest.interactions(orders, interactions::add, problems)).isEqualTo(new Ingested(8135, 0, 27_647));
        assertThat(problems.lines()).isEmpty();
        Map<String, Long> steps = interactions.stream()
                .collect(Collectors.groupingBy(Interaction::touchpoint, TreeMap::new, Collectors.counting()));
        assertThat(steps).containsEntry("purchased", 8135L).containsEntry("delivered", 5170L);
    }

    @Test
    void every_review_joins_an_order_and_its_customer() {
        assertThat(readReviews()).isEqualTo(new Ingested(8225, 0, 8225));
        assertThat(problems.lines()).isEmpty();
        Metric csat = Metrics.discover().get("csat");
        Scorecard<String> scores = responses.stream().collect(Scorecard.by(Response::touchpoint, csat));
        assertThat(scores.counts("delivered").n()).isEqualTo(8225);
        assertThat(scores.counts("delivered").mean().orElseThrow()).isCloseTo(3.2716, within(0.00005));
        assertThat(scores.estimate("delivered", 0.95).score().orElseThrow()).isCloseTo(55.17, within(0.005));
    }

    /** Every order has a review, so that the statuses of orders can be counted through the join. */
    @Test
    void statuses_come_as_segments_through_the_join() {
        readReviews();
        Map<String, String> statusOfOrder = new HashMap<>();
        responses.forEach(response ->
                statusOfOrder.put(response.occasion(), response.segments().get("status")));
        Map<String, Long> orders = statusOfOrder.values().stream()
                .collect(Collectors.groupingBy(status -> status, TreeMap::new, Collectors.counting()));
        assertThat(orders)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "delivered", 5172L,
                        "shipped", 1107L,
                        "canceled", 625L,
                        "unavailable", 609L,
                        "invoiced", 314L,
                        "processing", 301L,
                        "created", 5L,
                        "approved", 2L));
        assertThat(responses)
                .allSatisfy(response -> assertThat(response.segments()).containsKey("state"));
    }

    /** B18 of the worked cases: days are compared, since the asking column holds days. */
    @Test
    void asked_before_delivery_is_what_was_asked_on_an_earlier_day() {
        ingest.interactions(orders, interactions::add, problems);
        readReviews();
        Map<String, LocalDate> delivered = new HashMap<>();
        interactions.stream()
                .filter(event -> event.touchpoint().equals("delivered"))
                .forEach(event -> delivered.put(event.occasion(), day(event.at())));
        List<Response> early = responses.stream()
                .filter(response -> delivered.containsKey(response.occasion()))
                .filter(response -> day(response.askedAt()).isBefore(delivered.get(response.occasion())))
                .toList();
        assertThat(early).hasSize(294);
        assertThat(early.stream().mapToInt(Response::score).average().orElseThrow())
                .isCloseTo(1.9966, within(0.00005));
    }

    private Ingested readReviews() {
        return ingest.responses(reviews, orders, responses::add, problems);
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(SAO_PAULO).toLocalDate();
    }
}
