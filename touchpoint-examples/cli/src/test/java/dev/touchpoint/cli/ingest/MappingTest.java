package dev.touchpoint.cli.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that were not made for Touchpoint, read by a mapping. */
class MappingTest {

    private static final String LONG_INTERACTIONS =
            """
            {"customer": {"column": "customer"}, "touchpoint": {"column": "touchpoint"}, "at": {"column": "at"}}""";

    private static final String LONG_RESPONSES =
            """
            {"customer": {"column": "customer"}, "touchpoint": {"column": "touchpoint"}, "at": {"column": "at"},
             "metric": {"column": "metric"}, "score": {"column": "score"}}""";

    @TempDir
    private Path folder;

    private Reading interactionsBy(String mapping) {
        return Reading.mapped(folder, "{\"interactions\": " + mapping + ", \"responses\": " + LONG_RESPONSES + "}");
    }

    private Reading responsesBy(String mapping) {
        return Reading.mapped(folder, "{\"interactions\": " + LONG_INTERACTIONS + ", \"responses\": " + mapping + "}");
    }

    @Test
    void a_wide_file_has_a_row_for_each_order_and_a_column_for_each_step() {
        Reading reading = interactionsBy(
                """
                {"layout": "WIDE", "customer": {"column": "who"}, "occasion": {"column": "order"}, "steps": [
                  {"touchpoint": "ordered", "at": {"column": "ordered_at"}, "channel": {"column": "shop"}},
                  {"touchpoint": "paid", "at": {"column": "paid_at"}},
                  {"touchpoint": "delivered", "at": {"column": "delivered_at"}, "channel": {"constant": "parcel"}}]}""");
        reading.interactions(
                """
                order,who,shop,ordered_at,paid_at,delivered_at,note
                o1,c1,web,2026-11-01T10:00:00Z,2026-11-01T10:00:00Z,2026-11-04T12:00:00Z,x
                o2,c2,,2026-11-02T10:00:00Z,,,
                o3,c3,,,,,
                """);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.interactions())
                .containsExactly(
                        new Interaction("c1", "o1", "ordered", "web", Instant.parse("2026-11-01T10:00:00Z"), 0, false),
                        new Interaction("c1", "o1", "paid", null, Instant.parse("2026-11-01T10:00:00Z"), 1, false),
                        new Interaction(
                                "c1", "o1", "delivered", "parcel", Instant.parse("2026-11-04T12:00:00Z"), 2, false),
                        new Interaction("c2", "o2", "ordered", null, Instant.parse("2026-11-02T10:00:00Z"), 0, false));
    }

    @Test
    void each_step_of_a_wide_file_may_say_whether_it_failed() {
        Reading reading = interactionsBy(
                """
                {"layout": "WIDE", "customer": {"column": "who"}, "steps": [
                  {"touchpoint": "ordered", "at": {"column": "ordered_at"}},
                  {"touchpoint": "delivered", "at": {"column": "delivered_at"},
                   "failed": {"column": "delivery", "rename": {"in vain": "yes", "done": "no"}}}]}""");
        reading.interactions(
                """
                who,ordered_at,delivered_at,delivery
                c1,2026-11-01T10:00:00Z,2026-11-04T12:00:00Z,in vain
                c2,2026-11-01T10:00:00Z,2026-11-04T12:00:00Z,done
                c3,2026-11-01T10:00:00Z,,
                c4,2026-11-01T10:00:00Z,2026-11-04T12:00:00Z,perhaps
                """);
        assertThat(reading.interactions())
                .extracting(Interaction::customer, Interaction::touchpoint, Interaction::failed)
                .containsExactly(
                        tuple("c1", "ordered", false),
                        tuple("c1", "delivered", true),
                        tuple("c2", "ordered", false),
                        tuple("c2", "delivered", false),
                        tuple("c3", "ordered", false));
        assertThat(reading.problems())
                .containsExactly("interactions.csv:5: column \"delivery\": must be true or false, yes or no, or 1 or 0,"
                        + " was \"perhaps\"");
    }

    @Test
    void a_long_file_may_say_in_any_column_what_failed() {
        Reading reading = interactionsBy(
                """
                {"customer": {"column": "who"}, "touchpoint": {"constant": "call"}, "at": {"column": "when"},
                 "failed": {"column": "dropped"}}""");
        reading.interactions("who,when,dropped\nc1,2026-11-01T10:00:00Z,1\nc2,2026-11-01T10:00:00Z,0\n");
        assertThat(reading.interactions()).extracting(Interaction::failed).containsExactly(true, false);
    }

    @Test
    void one_bad_step_makes_a_wide_row_bad() {
        Reading reading = interactionsBy(
                """
                {"layout": "WIDE", "customer": {"column": "who"}, "steps": [
                  {"touchpoint": "ordered", "at": {"column": "ordered_at"}},
                  {"touchpoint": "paid", "at": {"column": "paid_at"}}]}""");
        reading.interactions("who,ordered_at,paid_at\nc1,2026-11-01T10:00:00Z,soon\n");
        assertThat(reading.interactions()).isEmpty();
        assertThat(reading.problems())
                .containsExactly("interactions.csv:2: column \"paid_at\": must be a time such as 2026-11-23T07:00:00Z,"
                        + " was \"soon\"");
    }

    @Test
    void a_wide_form_has_a_column_for_each_question() {
        Reading reading = responsesBy(
                """
                {"layout": "WIDE", "customer": {"column": "who"}, "at": {"column": "when"}, "questions": [
                  {"touchpoint": "shop", "metric": "nps", "score": {"column": "recommend"}},
                  {"touchpoint": "delivery", "metric": "csat", "score": {"column": "delivery"},
                   "comment": {"column": "delivery_text"}}]}""");
        reading.responses(
                """
                who,when,recommend,delivery,delivery_text
                c1,2026-11-01T10:00:00Z,9,4,good
                c2,2026-11-01T10:00:00Z,,,late
                c3,2026-11-01T10:00:00Z,7,,
                """);
        Instant at = Instant.parse("2026-11-01T10:00:00Z");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.responses())
                .containsExactly(
                        Response.builder("c1", "shop", "nps", 9, at).build(),
                        Response.builder("c1", "delivery", "csat", 4, at)
                                .comment("good")
                                .build(),
                        Response.builder("c2", "delivery", "csat", null, at)
                                .comment("late")
                                .build(),
                        Response.builder("c3", "shop", "nps", 7, at).build());
    }

    @Test
    void values_can_be_renamed_and_the_others_stay() {
        Reading reading = responsesBy(
                """
                {"customer": {"column": "who"}, "at": {"column": "when"}, "metric": {"constant": "csat"},
                 "touchpoint": {"column": "where", "rename": {"Lieferung": "delivery"}},
                 "score": {"column": "how", "rename": {"very good": "5", "awful": "1"}}}""");
        reading.responses(
                """
                who,when,where,how
                c1,2026-11-01T10:00:00Z,Lieferung,very good
                c2,2026-11-01T10:00:00Z,Kasse, awful
                c3,2026-11-01T10:00:00Z,Kasse,3
                c4,2026-11-01T10:00:00Z,Kasse,so so
                """);
        assertThat(reading.responses()).extracting(Response::touchpoint).containsExactly("delivery", "Kasse", "Kasse");
        assertThat(reading.responses()).extracting(Response::score).containsExactly(5, 1, 3);
        assertThat(reading.problems())
                .containsExactly("responses.csv:5: column \"how\": must be a whole number from 1 to 5, was \"so so\"");
    }

    @Test
    void segments_are_columns_of_any_name() {
        Reading reading = responsesBy(LONG_RESPONSES.replaceFirst(
                "\\{", "{\"segments\": {\"age\": \"Alter\", \"of\": \"From\"}, \"segmentPrefix\": \"seg_\", "));
        reading.responses(
                """
                customer,touchpoint,at,metric,score,Alter,From,seg_kind,seg_,other
                c1,bid,2026-11-01T10:00:00Z,nps,9, 40 ,,new,x,y
                """);
        assertThat(reading.response().segments()).isEqualTo(Map.of("age", "40", "kind", "new"));
    }

    @Test
    void responses_join_the_orders_and_their_customers() {
        String joins =
                """
                {"joins": [{"on": "order"}, {"on": "buyer", "file": "people.csv", "key": "id"}],
                 "customer": {"column": "person"}, "occasion": {"column": "order"}, "at": {"column": "at"},
                 "touchpoint": {"constant": "shop"}, "metric": {"constant": "nps"}, "score": {"column": "score"},
                 "segments": {"shop": "shop", "kind": "kind"}}""";
        Reading reading = responsesBy(joins)
                .with("interactions.csv", "order,buyer,shop,score\no1,b1,web,ignored\no2,b2,store,x\n")
                .with("people.csv", "id;person;kind\nb1;p1;new\nb2;p1;old\nb3;p2;old\n");
        reading.responses("order,score,at\no2 ,9,2026-11-01T10:00:00Z\no1,8,2026-11-01T10:00:00Z\n");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.responses()).extracting(Response::customer).containsExactly("p1", "p1");
        assertThat(reading.responses())
                .extracting(Response::score)
                .as("own columns win")
                .containsExactly(9, 8);
        assertThat(reading.responses())
                .extracting(Response::segments)
                .containsExactly(Map.of("shop", "store", "kind", "old"), Map.of("shop", "web", "kind", "new"));
    }

    @Test
    void a_row_that_joins_nothing_or_what_does_not_agree_is_bad() {
        String joins =
                """
                {"joins": [{"on": "order"}],
                 "customer": {"column": "buyer"}, "at": {"column": "at"},
                 "touchpoint": {"constant": "shop"}, "metric": {"constant": "nps"}, "score": {"column": "score"}}""";
        Reading reading = responsesBy(joins)
                .with("interactions.csv", "order,buyer,step\no1,b1,x\no1,b1,y\no2,b2,x\no2,b3,y\nbroken\n");
        reading.responses(
                """
                order,score,at
                o1,9,2026-11-01T10:00:00Z
                o2,9,2026-11-01T10:00:00Z
                o3,9,2026-11-01T10:00:00Z
                ,9,2026-11-01T10:00:00Z
                """);
        assertThat(reading.responses()).extracting(Response::customer).containsExactly("b1");
        assertThat(reading.problems())
                .containsExactly(
                        "responses.csv:3: column \"order\": must be \"order\" of rows that agree of interactions.csv",
                        "responses.csv:4: column \"order\": must be \"order\" of a row of interactions.csv",
                        "responses.csv:5: column \"order\": must not be blank");
    }

    @Test
    void a_joined_file_that_is_missing_or_lacks_its_key_is_refused() {
        String mapping =
                LONG_RESPONSES.replaceFirst("\\{", "{\"joins\": [{\"on\": \"customer\", \"file\": \"f.csv\"}], ");
        Reading reading = responsesBy(mapping);
        assertThat(reading.stoppedBy(() -> reading.responses(Reading.RESPONSES + "\n")))
                .containsExactly("f.csv: there is no such file");
        reading.with("f.csv", "id\n");
        assertThat(reading.stoppedBy(() -> reading.responses(Reading.RESPONSES + "\n")))
                .containsExactly("f.csv:1: there is no column \"customer\" to join by");
    }

    @Test
    void an_unknown_metric_of_the_mapping_is_not_the_fault_of_every_row() {
        Reading reading = responsesBy(LONG_RESPONSES.replace("{\"column\": \"metric\"}", "{\"constant\": \"nsp\"}"));
        assertThat(reading.stoppedBy(() -> reading.responses(Reading.RESPONSES + "\n")))
                .containsExactly(
                        "mapping.json at /responses/metric/constant: must be one of ces, ces-agree, ces-net, ces-original, csat, enps, nps, was"
                                + " \"nsp\"");
    }

    @Test
    void an_unknown_metric_of_a_question_is_named_with_its_place() {
        Reading reading = responsesBy(
                """
                {"layout": "WIDE", "customer": {"column": "who"}, "at": {"column": "when"}, "questions": [
                  {"touchpoint": "shop", "metric": "nps", "score": {"column": "recommend"}},
                  {"touchpoint": "shop", "metric": "cast", "score": {"column": "shop"}}]}""");
        assertThat(reading.stoppedBy(() -> reading.responses("who,when,recommend,shop\n")))
                .containsExactly(
                        "mapping.json at /responses/questions/1/metric: must be one of ces, ces-agree, ces-net, ces-original, csat, enps, nps, was \"cast\"");
    }

    @Test
    void a_mapping_says_only_how_to_read_what_is_read() {
        Reading interactions = Reading.mapped(folder, "{\"interactions\": " + LONG_INTERACTIONS + "}");
        interactions.interactions("customer,touchpoint,at\nc1,bid,2026-11-01T10:00:00Z\n");
        assertThat(interactions.interaction().touchpoint()).isEqualTo("bid");
        assertThat(interactions.stoppedBy(() -> interactions.responses(Reading.RESPONSES + "\n")))
                .containsExactly("mapping.json: there must be a section \"responses\" to read responses by, was none");

        Reading responses = Reading.mapped(folder, "{\"responses\": " + LONG_RESPONSES + "}");
        responses.responses(Reading.RESPONSES + "\nc1,bid,2026-11-01T10:00:00Z,nps,9\n");
        assertThat(responses.response().score()).isEqualTo(9);
        assertThat(responses.stoppedBy(() -> responses.interactions("customer,touchpoint,at\n")))
                .containsExactly(
                        "mapping.json: there must be a section \"interactions\" to read interactions by, was none");
    }

    @Test
    void a_mapping_of_nothing_is_refused() {
        Reading reading = Reading.standard(folder);
        Path file = reading.file("m.json", "{\"formatVersion\": 1, \"zone\": \"UTC\"}", StandardCharsets.UTF_8);
        assertThat(reading.stoppedBy(() -> Mappings.read(file)))
                .singleElement()
                .asString()
                .startsWith("m.json:1:")
                .endsWith("there must be \"interactions\", \"responses\" or \"xes\", was none of them");
    }

    @Test
    void the_standard_mapping_is_a_mapping_like_any_other() {
        Reading reading = Reading.standard(folder);
        Path file = reading.file("m.json", Mappings.write(Mapping.standard()), StandardCharsets.UTF_8);
        assertThat(Mappings.read(file).document()).isEqualTo(Mapping.standard().document());
    }

    @Test
    void every_problem_of_a_mapping_is_named_with_its_place() {
        Reading reading = Reading.standard(folder);
        String mapping =
                """
                {
                  "formatVersion": 1,
                  "zone": "Europe/Berlim",
                  "pattern": "yyyy-MM-dd nonsense",
                  "interactions": {
                    "layot": "WIDE",
                    "customer": {"column": "a", "constant": "b"},
                    "delimiter": ";;",
                    "charset": "latin-17"
                  },
                  "responses": {
                    "at": {"column": ""},
                    "customer": {"colum": "x"}
                  }
                }
                """;
        assertThat(reading.stoppedBy(
                        () -> Mappings.read(reading.file("mapping.json", mapping, StandardCharsets.UTF_8))))
                .hasSizeGreaterThanOrEqualTo(5)
                .allMatch(line -> line.matches("mapping\\.json:\\d+:\\d+ at /.+: .+"))
                .anyMatch(line -> line.contains("layot"))
                .anyMatch(line -> line.contains("Berlim"));
    }

    @Test
    void a_mapping_that_is_missing_or_a_folder_or_no_json_is_refused_in_one_line() {
        Reading reading = Reading.standard(folder);
        assertThat(reading.stoppedBy(() -> Mappings.read(folder.resolve("no.json"))))
                .containsExactly("no.json: there is no such file");
        assertThat(reading.stoppedBy(() -> Mappings.read(folder.resolve("."))))
                .containsExactly(".: is a folder, must be a file");
        Path file = reading.file("m.json", "{", StandardCharsets.UTF_8);
        assertThat(reading.stoppedBy(() -> Mappings.read(file))).hasSize(1);
    }

    @Test
    void what_belongs_to_the_other_layout_is_refused() {
        assertThatThrownBy(() -> new InteractionMapping(
                        Layout.WIDE,
                        null,
                        null,
                        null,
                        null,
                        Source.column("c"),
                        null,
                        Source.column("t"),
                        null,
                        null,
                        null,
                        null,
                        null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("steps of a WIDE layout must not be absent");
        assertThatThrownBy(() -> new InteractionMapping(
                        Layout.WIDE,
                        null,
                        null,
                        null,
                        null,
                        Source.column("c"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        Source.column("f"),
                        List.of(new WideStep("t", TimeSource.column("at"), null, null))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("failed of a WIDE layout must be absent, it belongs to the other layout");
        assertThatThrownBy(() -> new Question(" ", "nps", Source.column("s"), null))
                .hasMessage("question touchpoint must not be blank");
        assertThatThrownBy(() -> new Source(null, null, null, false))
                .hasMessage("there must be either a column or a constant, were neither");
    }
}
