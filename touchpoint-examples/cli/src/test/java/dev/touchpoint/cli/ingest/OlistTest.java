package dev.touchpoint.cli.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OlistTest {
    @Test
    void reads() {
        Path dir = SharedData.folder("olist");
        Mapping mapping = new Mapping(
                "America/Sao_Paulo",
                "yyyy-MM-dd HH:mm:ss",
                new InteractionMapping(
                        Layout.WIDE,
                        null,
                        null,
                        null,
                        List.of(new Join("customer_id", "olist_customers_dataset.csv", null, null, null)),
                        Source.column("customer_unique_id"),
                        Source.column("order_id"),
                        null,
                        null,
                        null,
                        null,
                        List.of(
                                new WideStep("purchased", TimeSource.column("order_purchase_timestamp"), null),
                                new WideStep("delivered", TimeSource.column("order_delivered_customer_date"), null))),
                new ResponseMapping(
                        Layout.LONG,
                        null,
                        null,
                        null,
                        List.of(
                                new Join("order_id", null, null, null, null),
                                new Join("customer_id", "olist_customers_dataset.csv", null, null, null)),
                        Source.column("customer_unique_id"),
                        Source.column("order_id"),
                        null,
                        TimeSource.column("review_answer_timestamp"),
                        null,
                        null,
                        new TimeSource("review_creation_date", null, null, Precision.DAY, false),
                        new Source(null, "delivered", null, false),
                        new Source(null, "csat", null, false),
                        Source.column("review_score"),
                        Source.column("review_comment_message"),
                        null,
                        Map.of("status", "order_status"),
                        null));
        Problems p = Problems.stopping();
        List<Interaction> i = new ArrayList<>();
        List<Response> r = new ArrayList<>();
        Ingest in = Ingest.of(mapping, TestMetrics.ALL);
        assertThat(in.interactions(dir.resolve("olist_orders_dataset.csv"), i::add, p))
                .isEqualTo(new Ingested(8135, 0, 13305));
        assertThat(in.responses(
                        dir.resolve("olist_order_reviews_dataset.csv"),
                        dir.resolve("olist_orders_dataset.csv"),
                        r::add,
                        p))
                .isEqualTo(new Ingested(8225, 0, 8225));
        assertThat(p.lines()).isEmpty();
        assertThat(r).hasSize(8225);
    }
}
