package dev.touchpoint.cli.report;

import static dev.touchpoint.cli.Ran.touchpoint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.cli.Ran;
import dev.touchpoint.cli.ingest.Checkout;
import dev.touchpoint.cli.ingest.SharedData;
import dev.touchpoint.json.TouchpointMaps;
import dev.touchpoint.map.TouchpointMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Real orders and reviews, against the figures that their README states. */
class OlistReportTest {

    private final Path olist = SharedData.folder("olist");

    @TempDir
    Path folder;

    private Path map;

    @BeforeEach
    void writeMap() throws IOException {
        TouchpointMap orders = TouchpointMap.builder("orders", "Orders of a marketplace")
                .touchpoint(Shop.touchpoint("purchased", "I order"))
                .touchpoint(Shop.touchpoint("approved", "My payment is approved"))
                .touchpoint(Shop.touchpoint("delivered", "My parcel arrives"))
                .touchpoint(Shop.touchpoint("returned", "I send it back"))
                .build();
        map = Files.writeString(folder.resolve("map.json"), TouchpointMaps.write(orders));
    }

    @Test
    void showsCountMeanAndShareOfTheReviews() throws IOException {
        Ran ran = report("text");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains(
                        "  count  8,225",
                        "  mean   3.2716 on the scale from 1 to 5",
                        "  score  55.17 % (",
                        "95 % Wilson, n = 8,225)",
                        "  responses           8,225",
                        "(America/Sao_Paulo)",
                        "handed-to-carrier (",
                        "  touchpoints         returned",
                        "It is known only on which day customers were asked");
        assertThat(Jsoup.parse(Files.readString(folder.resolve("page.html")))
                        .select(".headline")
                        .text())
                .startsWith("55.2 % likely ")
                .endsWith("n = 8,225");
    }

    @Test
    void givesThemInFullPrecisionAsJson() {
        JsonNode csat = report("json").json().get("metrics").get(0);

        assertThat(csat.get("count").asLong()).isEqualTo(8225);
        assertThat(csat.get("mean").asDouble()).isEqualTo(3.2716, within(0.00005));
        assertThat(csat.get("score").asDouble()).isEqualTo(55.17, within(0.005));
        assertThat(csat.get("asking").get("withComment").asLong()).isPositive();
    }

    @Test
    void theShippedMapHasEveryStepOfTheShippedMapping() {
        map = Checkout.file("touchpoint-examples/cli/mappings/olist-map.json");

        JsonNode json = report("json").json();

        assertThat(json.get("notOnMap").get("touchpoints")).isEmpty();
        assertThat(json.get("neverSeen").get("touchpoints")).isEmpty();
    }

    /** Orders by the order of their four times, as a spreadsheet sorts and counts them. */
    @Test
    void showsWhatCustomersWentThrough() throws IOException {
        map = Checkout.file("touchpoint-examples/cli/mappings/olist-map.json");

        JsonNode ways = report("json").json().get("ways");

        assertThat(ways.get("journeys").asLong()).isEqualTo(8135);
        assertThat(ways.get("ways").get(0).get("journeys").asLong()).isEqualTo(5099);
        assertThat(ways.get("ways").get(0).get("asPlanned").asBoolean()).isTrue();
        assertThat(ways.get("ways").get(1).get("journeys").asLong()).isEqualTo(1636);
        assertThat(ways.get("plans").get(0).get("journeys").asLong()).isEqualTo(8135);
        assertThat(ways.get("plans").get(0).get("completeShare").asDouble()).isEqualTo(5099 / 8135.0);
        JsonNode funnel = ways.get("plans").get(0).get("funnel").get("steps");
        assertThat(funnel.get(3).get("count").asLong()).isEqualTo(5099);
        assertThat(funnel.get(3).get("came").asLong()).isEqualTo(5170);
        assertThat(Jsoup.parse(Files.readString(folder.resolve("page.html")))
                        .select(".ways-summary li")
                        .first()
                        .text())
                .startsWith("Of 8,135 journeys, 62.7 % take the same way: I place my order → ");
    }

    private Ran report(String format) {
        return touchpoint(
                "report",
                "--map",
                map,
                "--mapping",
                Checkout.file("touchpoint-examples/cli/mappings/olist.json"),
                "--interactions",
                olist.resolve("olist_orders_dataset.csv"),
                "--responses",
                olist.resolve("olist_order_reviews_dataset.csv"),
                "--out",
                folder.resolve("page.html"),
                "--format",
                format);
    }
}
