package dev.touchpoint.cli.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.cli.terminal.Progress;
import dev.touchpoint.log.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What CSV files look like in the wild. */
class CsvFilesTest {

    private static final String HEADER = "customer,touchpoint,at,metric,score,comment\n";
    private static final String ROW = "c1,delivery,2026-11-23T07:00:00Z,nps,9,fine\n";

    @TempDir
    private Path folder;

    private Reading reading;

    @BeforeEach
    void read() {
        reading = Reading.standard(folder);
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        assertThat(reading.responses("\uFEFF" + HEADER + ROW).response().customer())
                .isEqualTo("c1");
    }

    @Test
    void lines_may_end_as_on_windows() {
        reading.responses((HEADER + ROW + ROW).replace("\n", "\r\n"));
        assertThat(reading.responses()).hasSize(2).extracting(Response::comment).containsOnly("fine");
    }

    @Test
    void lines_may_end_as_on_old_macs() {
        reading.responses((HEADER + ROW + ROW).replace("\n", "\r"));
        assertThat(reading.responses()).hasSize(2);
    }

    @Test
    void the_last_line_needs_no_end() {
        assertThat(reading.responses((HEADER + ROW).stripTrailing()).responses())
                .hasSize(1);
    }

    @Test
    void quoted_fields_hold_line_breaks_delimiters_and_quotes_as_they_are() {
        reading.responses(HEADER + "c1,delivery,2026-11-23T07:00:00Z,nps,9,\"two\r\nlines, \"\"quoted\"\"\n\"\n");
        assertThat(reading.response().comment()).isEqualTo("two\r\nlines, \"quoted\"\n");
    }

    @Test
    void line_numbers_are_those_of_an_editor_even_after_line_breaks_in_fields() {
        reading.responses(
                HEADER + "c1,delivery,2026-11-23T07:00:00Z,nps,9,\"one\ntwo\nthree\"\n" + ROW.replace("9", "11"));
        assertThat(reading.problems())
                .containsExactly("responses.csv:5: column \"score\": must be a whole number from 0 to 10, was \"11\"");
    }

    @Test
    void lines_without_anything_are_passed_over() {
        assertThat(reading.responses(HEADER + "\n" + ROW + "\n\n").responses()).hasSize(1);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void an_empty_file_is_refused() {
        assertThat(reading.stoppedBy(() -> reading.responses("")))
                .containsExactly("responses.csv: is empty, must begin with a header");
    }

    @Test
    void a_file_of_blank_lines_is_empty() {
        assertThat(reading.stoppedBy(() -> reading.responses("\n\r\n")))
                .containsExactly("responses.csv: is empty, must begin with a header");
    }

    @Test
    void a_header_alone_is_a_file_without_events() {
        assertThat(reading.responses(HEADER).responses()).isEmpty();
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void a_missing_file_is_refused() {
        Path nowhere = folder.resolve("nowhere.csv");
        assertThat(reading.stoppedBy(() -> CsvFile.open(nowhere, null, null, Progress.unseen())))
                .containsExactly("nowhere.csv: there is no such file");
    }

    @Test
    void a_folder_is_no_file() {
        assertThat(reading.stoppedBy(() -> CsvFile.open(folder.resolve("."), null, null, Progress.unseen())))
                .containsExactly(".: is a folder, must be a file");
    }

    @Test
    void a_quote_that_is_never_closed_is_refused_with_its_line() {
        assertThat(reading.stoppedBy(() -> reading.responses(HEADER + ROW + ROW.replace("fine", "\"fine") + ROW)))
                .containsExactly("responses.csv:3: Unclosed quoted field at end of input");
    }

    @Test
    void text_after_a_closing_quote_is_refused_with_its_line() {
        assertThat(reading.stoppedBy(() -> reading.responses(HEADER + ROW.replace("fine", "\"fine\" indeed"))))
                .containsExactly("responses.csv:2: Unexpected character after closing quote: ' ' (0x20)");
    }

    @Test
    void a_line_without_end_is_a_file_of_another_kind() {
        assertThat(reading.stoppedBy(() -> reading.responses(HEADER + ",".repeat(FieldsHandler.MOST_FIELDS) + "\n")))
                .containsExactly("responses.csv:2: There must be at most 16384 fields");
        reading.responses(HEADER + ",".repeat(FieldsHandler.MOST_FIELDS - 1) + "\n");
        assertThat(reading.problems())
                .containsExactly("responses.csv:2: must have 6 fields as the header has, has 16384");
    }

    @Test
    void a_row_with_too_few_or_too_many_fields_is_bad() {
        reading.responses(HEADER + ROW + "c1,delivery\n" + ROW.replace("fine", "fine,really") + ROW);
        assertThat(reading.responses()).hasSize(2);
        assertThat(reading.problems())
                .containsExactly(
                        "responses.csv:3: must have 6 fields as the header has, has 2",
                        "responses.csv:4: must have 6 fields as the header has, has 7");
    }

    @Test
    void the_delimiter_is_found_in_the_header() {
        for (String delimiter : new String[] {";", "\t", "|"}) {
            Reading other = Reading.standard(folder);
            other.responses((HEADER + ROW).replace(",", delimiter));
            assertThat(other.response().comment()).as(delimiter).isEqualTo("fine");
        }
    }

    @Test
    void delimiters_in_quoted_names_of_columns_do_not_count() {
        String json =
                """
                {"interactions": {"customer": {"column": "who; really, now, here"}, "touchpoint": {"column": "where"},
                  "at": {"column": "when"}},
                 "responses": {"customer": {"column": "c"}, "touchpoint": {"column": "t"}, "at": {"column": "a"},
                  "metric": {"constant": "nps"}, "score": {"column": "s"}}}
                """;
        Reading mapped = Reading.mapped(folder, json);
        mapped.interactions("\"who; really, now, here\";where;when\nc1;bid;2026-11-23T07:00:00Z\n");
        assertThat(mapped.interaction().customer()).isEqualTo("c1");
    }

    @Test
    void text_that_is_not_of_the_character_set_is_refused_with_its_line() {
        assertThat(reading.stoppedBy(() -> reading.responses(
                        HEADER + ROW.repeat(2000) + ROW.replace("fine", "schön") + ROW, StandardCharsets.ISO_8859_1)))
                .containsExactly("responses.csv:2002: is not UTF-8"
                        + " (save it as UTF-8, or let the mapping state its charset)");
    }

    @Test
    void a_mapping_can_state_the_character_set_and_the_delimiter() {
        String json =
                """
                {"interactions": {"customer": {"column": "who"}, "touchpoint": {"column": "where"},
                  "at": {"column": "when"}, "charset": "windows-1252", "delimiter": "~"},
                 "responses": {"customer": {"column": "c"}, "touchpoint": {"column": "t"}, "at": {"column": "a"},
                  "metric": {"constant": "nps"}, "score": {"column": "s"}}}
                """;
        Reading mapped = Reading.mapped(folder, json);
        mapped.interactions("who~where~when\nc1~büro €~2026-11-23T07:00:00Z\n", Charset.forName("windows-1252"));
        assertThat(mapped.interaction().touchpoint()).isEqualTo("büro €");
    }

    @Test
    void values_in_messages_can_not_break_their_line() {
        reading.responses(HEADER + ROW.replace(",9,", ",\"9\n\u202E\",") + ROW.replace("9", "9".repeat(100)));
        assertThat(reading.problems())
                .containsExactly(
                        "responses.csv:2: column \"score\": must be a whole number from 0 to 10, was \"9\uFFFD\uFFFD\"",
                        "responses.csv:4: column \"score\": must be a whole number from 0 to 10, was \""
                                + "9".repeat(60) + "…\"");
    }
}
