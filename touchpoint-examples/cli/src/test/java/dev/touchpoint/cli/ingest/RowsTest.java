package dev.touchpoint.cli.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of files in Touchpoint's own columns. */
class RowsTest {

    @TempDir
    private Path folder;

    private Reading reading;

    @BeforeEach
    void read() {
        reading = Reading.standard(folder);
    }

    private String problemOf(String touchpoint, String at, String metric, String score) {
        Reading one = Reading.standard(folder);
        one.responses(Reading.RESPONSES + "\nc1," + touchpoint + "," + at + "," + metric + "," + score + "\n");
        List<String> problems = one.problems();
        assertThat(problems).as("problems").hasSize(1);
        return problems.get(0);
    }

    @Test
    void all_columns_of_an_interaction() {
        reading.interactions(
                "customer,occasion,touchpoint,channel,at,sequence,failed\nc1,o1,bid,web,2026-11-23T08:00:00+01:00,7,true\n");
        assertThat(reading.interaction())
                .isEqualTo(new dev.touchpoint.log.Interaction(
                        "c1", "o1", "bid", "web", Instant.parse("2026-11-23T07:00:00Z"), 7, true));
    }

    @Test
    void the_least_columns_of_an_interaction_in_any_order() {
        reading.interactions("at,touchpoint,customer\n2026-11-23T07:00:00Z,bid,c1\n");
        assertThat(reading.interaction()).isEqualTo(Interaction.of("c1", "bid", Instant.parse("2026-11-23T07:00:00Z")));
    }

    @Test
    void all_columns_of_a_response() {
        reading.responses(
                """
                customer,occasion,touchpoint,channel,at,sequence,metric,score,comment,invitation,askedAt,segment.age,segment.of
                c1,o1,bid,web,2026-11-23T07:00:00Z,3,csat,4, good ,i1,2026-11-22T07:00:00Z,35-49,
                """);
        assertThat(reading.response())
                .isEqualTo(Response.builder("c1", "bid", "csat", 4, Instant.parse("2026-11-23T07:00:00Z"))
                        .occasion("o1")
                        .channel("web")
                        .sequence(3)
                        .comment(" good ")
                        .invitation("i1")
                        .askedAt(Instant.parse("2026-11-22T07:00:00Z"))
                        .segment("age", "35-49")
                        .build());
    }

    @Test
    void spaces_around_values_do_not_count() {
        reading.responses(Reading.RESPONSES + "\n c1 , bid , 2026-11-23T07:00:00Z , nps , 9 \n");
        assertThat(reading.response())
                .isEqualTo(Response.builder("c1", "bid", "nps", 9, Instant.parse("2026-11-23T07:00:00Z"))
                        .build());
    }

    @Test
    void a_blank_score_is_an_answer_without_one() {
        reading.responses(Reading.RESPONSES + "\nc1,bid,2026-11-23T07:00:00Z,nps, \n");
        assertThat(reading.response().score()).isNull();
    }

    @Test
    void scores_are_whole_numbers_of_the_metrics_scale() {
        String column = "responses.csv:2: column \"score\": must be a whole number from ";
        String at = "2026-11-23T07:00:00Z";
        assertThat(problemOf("bid", at, "nps", "11")).isEqualTo(column + "0 to 10, was \"11\"");
        assertThat(problemOf("bid", at, "nps", "-1")).isEqualTo(column + "0 to 10, was \"-1\"");
        assertThat(problemOf("bid", at, "csat", "0")).isEqualTo(column + "1 to 5, was \"0\"");
        assertThat(problemOf("bid", at, "nps", "6.5")).isEqualTo(column + "0 to 10, was \"6.5\"");
        assertThat(problemOf("bid", at, "nps", "7.0")).isEqualTo(column + "0 to 10, was \"7.0\"");
        assertThat(problemOf("bid", at, "nps", "+7")).isEqualTo(column + "0 to 10, was \"+7\"");
        assertThat(problemOf("bid", at, "nps", "٧")).isEqualTo(column + "0 to 10, was \"٧\"");
        assertThat(problemOf("bid", at, "nps", "9999999999999999999"))
                .isEqualTo(column + "0 to 10, was \"9999999999999999999\"");
        assertThat(problemOf("bid", at, "nps", "NaN")).isEqualTo(column + "0 to 10, was \"NaN\"");
        assertThat(problemOf("bid", at, "nps", "ten")).isEqualTo(column + "0 to 10, was \"ten\"");
    }

    @Test
    void a_leading_zero_is_of_no_account() {
        reading.responses(Reading.RESPONSES + "\nc1,bid,2026-11-23T07:00:00Z,nps,07\n");
        assertThat(reading.response().score()).isEqualTo(7);
    }

    @Test
    void an_unknown_metric_is_the_fault_of_its_line() {
        assertThat(problemOf("bid", "2026-11-23T07:00:00Z", "nsp", "9"))
                .isEqualTo(
                        "responses.csv:2: column \"metric\": must be one of ces, ces-agree, ces-net, ces-original, csat, enps, nps, was \"nsp\"");
        assertThat(problemOf("bid", "2026-11-23T07:00:00Z", "NPS", "9"))
                .isEqualTo(
                        "responses.csv:2: column \"metric\": must be one of ces, ces-agree, ces-net, ces-original, csat, enps, nps, was \"NPS\"");
    }

    @Test
    void times_are_iso_8601_with_an_offset() {
        String column = "responses.csv:2: column \"at\": ";
        assertThat(problemOf("bid", "23.11.2026", "nps", "9"))
                .isEqualTo(column + "must be a time such as 2026-11-23T07:00:00Z, was \"23.11.2026\"");
        assertThat(problemOf("bid", "2026-02-29T07:00:00Z", "nps", "9"))
                .isEqualTo(column + "must be a time such as 2026-11-23T07:00:00Z, was \"2026-02-29T07:00:00Z\"");
        assertThat(problemOf("bid", "2026-11-23T07:00:00", "nps", "9"))
                .isEqualTo(column + "must have an offset, such as Z or +01:00 (or the mapping a zone),"
                        + " was \"2026-11-23T07:00:00\"");
        assertThat(problemOf("bid", "2026-11-23", "nps", "9"))
                .isEqualTo(column + "must be a date with a time (or the mapping say \"precision\": \"DAY\"),"
                        + " was \"2026-11-23\"");
    }

    @Test
    void what_must_be_there_and_is_blank_makes_a_row_bad() {
        reading.responses(Reading.RESPONSES + "\n,, , ,9\n");
        assertThat(reading.problems())
                .containsExactly(
                        "responses.csv:2: column \"customer\": must not be blank",
                        "responses.csv:2: column \"at\": must not be blank",
                        "responses.csv:2: column \"touchpoint\": must not be blank",
                        "responses.csv:2: column \"metric\": must not be blank");
    }

    @Test
    void sequences_are_whole_numbers() {
        reading.interactions("customer,touchpoint,at,sequence\nc1,bid,2026-11-23T07:00:00Z,1.5\n");
        assertThat(reading.problems())
                .containsExactly("interactions.csv:2: column \"sequence\": must be a whole number, was \"1.5\"");
    }

    @Test
    void failures_are_written_in_three_ways() {
        for (String failed : List.of("true", "TRUE", "yes", "Yes", "1", " 1 ")) {
            assertThat(failed(failed).interaction().failed()).as(failed).isTrue();
        }
        for (String failed : List.of("false", "False", "no", "NO", "0", "", " ")) {
            assertThat(failed(failed).interaction().failed()).as(failed).isFalse();
        }
        for (String failed : List.of("ja", "2", "t", "true false")) {
            assertThat(failed(failed).problems())
                    .containsExactly(
                            "interactions.csv:2: column \"failed\": must be true or false, yes or no, or 1 or 0,"
                                    + " was \"" + failed + "\"");
        }
    }

    private Reading failed(String failed) {
        return Reading.standard(folder)
                .interactions("customer,touchpoint,at,failed\nc1,bid,2026-11-23T07:00:00Z," + failed + "\n");
    }

    @Test
    void a_wrong_failure_is_said_with_everything_else_that_is_wrong() {
        reading.interactions("customer,touchpoint,at,sequence,failed\n,bid,then,x,maybe\n");
        assertThat(reading.problems()).hasSize(4).last().asString().endsWith("was \"maybe\"");
    }

    @Test
    void problems_name_no_customers_and_no_comments() {
        reading.responses("customer,touchpoint,at,metric,score,comment\nJane Doe,bid,then,nps,12,\"call me, Jane\"\n");
        assertThat(reading.problems()).hasSize(2).noneMatch(line -> line.contains("Jane"));
    }

    @Test
    void a_missing_column_is_refused_with_those_there_are() {
        assertThat(reading.stoppedBy(() -> reading.responses("customer,touchpoint,at,metric\n")))
                .containsExactly("responses.csv:1: there is no column \"score\","
                        + " there are \"customer\", \"touchpoint\", \"at\", \"metric\"");
    }

    @Test
    void data_instead_of_a_header_is_refused_and_not_printed() {
        assertThat(reading.stoppedBy(() -> reading.responses("Jane Doe,bid,2026-11-23T07:00:00Z,nps,9\n")))
                .containsExactly("responses.csv:1: the first line does not look like a header,"
                        + " must have \"customer\", \"at\", \"touchpoint\", \"metric\", \"score\"");
    }

    @Test
    void people_instead_of_a_header_are_refused_and_not_printed() {
        assertThat(reading.stoppedBy(() -> reading.interactions("Jane Doe,web,too slow\n")))
                .containsExactly("interactions.csv:1: the first line does not look like a header,"
                        + " must have \"customer\", \"touchpoint\", \"at\"");
    }

    @Test
    void a_header_with_data_in_it_is_not_printed() {
        for (String data : List.of("jane@example.org", " ", "2026-11-23", "0170 1234567")) {
            assertThat(reading.stoppedBy(() -> reading.interactions("customer,at,Jane Doe," + data + "\n")))
                    .containsExactly("interactions.csv:1: the first line does not look like a header,"
                            + " must have \"touchpoint\"");
        }
    }

    @Test
    void all_missing_columns_are_named_at_once() {
        assertThat(reading.stoppedBy(() -> reading.interactions("customer\n"))).hasSize(2);
    }

    @Test
    void columns_that_are_not_touchpoints_own_are_refused() {
        assertThat(reading.stoppedBy(() -> reading.responses(Reading.RESPONSES + ",occassion,notes\n")))
                .containsExactly("responses.csv:1: there is no use for \"occassion\", \"notes\";"
                        + " a mapping can say what is meant, or to ignore it");
    }

    @Test
    void a_column_that_is_there_twice_is_refused() {
        assertThat(reading.stoppedBy(() -> reading.responses(Reading.RESPONSES + ",score\n")))
                .containsExactly("responses.csv:1: column \"score\" must occur once, occurs more often");
    }

    @Test
    void bad_rows_are_counted_and_the_first_twenty_listed() {
        reading.responses(Reading.RESPONSES + "\nc1,bid,2026-11-23T07:00:00Z,nps,11".repeat(23)
                + "\nc1,bid,2026-11-23T07:00:00Z,nps,10\n");
        assertThat(reading.responses()).hasSize(1);
        assertThat(reading.problems()).hasSize(21).last().isEqualTo("... and 3 more bad rows");
    }

    @Test
    void bad_rows_stop_the_run_unless_they_are_skipped() {
        Problems stopping = Problems.stopping();
        stopping.badRow(List.of("a:1: b", "a:1: c"));
        Problems skipping = Problems.skipping();
        skipping.badRow(List.of("a:1: b"));
        assertThat(reading.stoppedBy(stopping::stopIfBad)).containsExactly("a:1: b", "a:1: c");
        assertThat(reading.stoppedBy(skipping::stopIfBad)).isEmpty();
        assertThat(reading.stoppedBy(Problems.stopping()::stopIfBad)).isEmpty();
        assertThat(skipping.badRows()).isEqualTo(1);
    }
}
