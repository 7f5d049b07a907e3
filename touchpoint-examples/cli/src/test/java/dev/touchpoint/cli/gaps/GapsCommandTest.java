package dev.touchpoint.cli.gaps;

import static dev.touchpoint.cli.Ran.touchpoint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.cli.Ran;
import dev.touchpoint.cli.sample.SampleCompany;
import dev.touchpoint.insight.GapReport;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.TouchpointLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** On the sample company, with the problems planted in it, and on maps alone. */
class GapsCommandTest {

    private static final String BARE =
            """
            {"formatVersion": 1, "id": "shop", "name": "Shop",
             "owners": [{"id": "sales", "name": "Sales"}, {"id": "depot", "name": "Depot"}],
             "touchpoints": [
              {"id": "order", "name": "I order", "phase": "DURING", "initiator": "CUSTOMER", "purpose": "TRADE",
               "owner": "sales"},
              {"id": "parcel", "name": "My parcel comes", "phase": "DURING", "initiator": "COMPANY", "purpose": "DELIVER",
               "owner": "depot"}],
             "journeys": [{"id": "buy", "name": "I buy", "goal": "Have it", "stages": [{"id": "all", "name": "All", "steps": [
              {"name": "Order", "touchpoints": ["order"]}, {"name": "Get", "touchpoints": ["parcel"]}]}]}]}
            """;

    @TempDir
    private static Path company;

    private static Ran text = new Ran(1, "", "");
    private static JsonNode tree = text.json();

    @TempDir
    private Path folder;

    @BeforeAll
    static void lookAtTheSampleCompany() {
        touchpoint("sample", "--customers", "700", "--out", company.resolve("files"));
        text = gaps();
        tree = gaps("--format", "json", "--out", company.resolve("better.json"), "--take", "1")
                .json();
    }

    private static Ran gaps(Object... more) {
        Path files = company.resolve("files");
        Object[] words = new Object[7 + more.length];
        List<Object> begin = List.of(
                "gaps",
                "--map",
                files.resolve("map.json"),
                "--interactions",
                files.resolve("interactions.csv"),
                "--responses",
                files.resolve("responses.csv"));
        for (int i = 0; i < words.length; i++) {
            words[i] = i < begin.size() ? begin.get(i) : more[i - begin.size()];
        }
        return touchpoint(words);
    }

    @Test
    void begins_with_the_word_that_absentee_bidders_miss() {
        assertThat(text.status()).isZero();
        assertThat(text.out().lines().skip(3).limit(2).toList())
                .containsExactly(
                        "What is missing, the most severe first",
                        "  1. Between \"The hammer falls for my bid\" and \"The invoice comes\", customers with bidder ="
                                + " absentee need a touchpoint that they do not have: \"I hear that I have won\""
                                + " (celebrate, from Saleroom, within 12 hours).");
        assertThat(text.out())
                .contains("We shuffled who belongs to which segment 999 times; in 0 of them")
                .contains("the chance that anything is found where nothing is missing is at most 5 %");
    }

    @Test
    void prints_for_programs_what_was_found_with_its_evidence_and_proposal() {
        JsonNode first = tree.get("findings").get(0);

        assertThat(first.get("place").toString()).isEqualTo("{\"from\":\"lot-sold\",\"to\":\"invoice\"}");
        assertThat(first.get("segment").toString()).isEqualTo("{\"bidder\":\"absentee\"}");
        assertThat(first.get("kinds").valueStream().map(JsonNode::asString)).contains("HIDDEN", "SILENCE");
        assertThat(first.get("customers").asLong()).isPositive();
        assertThat(first.get("severity").asDouble()).isPositive();
        JsonNode proposal = first.get("proposal");
        assertThat(proposal.get("owner").asString()).isEqualTo("sales");
        assertThat(proposal.get("purpose").asString()).isEqualTo("CELEBRATE");
        assertThat(proposal.get("deadline").asString()).isEqualTo("PT12H");
        JsonNode tested = first.get("evidence").get(0);
        assertThat(tested.get("kind").asString()).isEqualTo("STATISTICAL");
        assertThat(tested.get("interval").get("high").asDouble()).isNegative();
        assertThat(tested.get("groups").size()).isEqualTo(4);
        assertThat(tested.get("looks").get("shuffles").asInt()).isEqualTo(999);
        assertThat(tree.get("confidence").asDouble()).isEqualTo(0.95);
    }

    @Test
    void looks_at_some_customers_if_there_are_too_many() {
        JsonNode third = gaps("--every", "3", "--format", "json").json();

        assertThat(third.get("oneCustomerIn").asInt()).isEqualTo(3);
        assertThat(third.get("input").get("customers").asLong()).isEqualTo(700);
        assertThat(third.get("findings").get(0).get("customers").asLong()).isBetween(1L, 234L);
        assertThat(gaps("--every", "3").out())
                .contains(
                        "One customer in 3 was looked at, with everything they went through: those touched are of these.");
        assertThat(text.out()).doesNotContain("was looked at");
        assertThat(gaps("--every", "0").problems()).containsExactly("--every must be 1 or more, was 0");
    }

    @Test
    void looks_at_some_two_million_events() {
        assertThat(GapSearch.usualEvery(0)).isEqualTo(1);
        assertThat(GapSearch.usualEvery(2_000_000)).isEqualTo(1);
        assertThat(GapSearch.usualEvery(2_000_001)).isEqualTo(2);
        assertThat(GapSearch.usualEvery(10_000_000)).isEqualTo(5);
    }

    @Test
    void a_part_of_a_log_has_every_so_many_th_customer_whole() {
        TouchpointLog log = TouchpointLog.of(List.of(met("a"), met("a"), met("b"), met("c"), met("d"), met("d")));

        assertThat(Part.of(log, 3).events()).containsExactly(met("a"), met("a"), met("d"), met("d"));
        assertThat(Part.of(log, 9).events()).containsExactly(met("a"), met("a"));
        assertThat(Part.of(TouchpointLog.of(List.of()), 2).events()).isEmpty();
    }

    private static Interaction met(String customer) {
        return Interaction.of(customer, "order", Instant.EPOCH);
    }

    @Test
    void writes_the_map_with_the_proposals_that_were_taken() throws IOException {
        assertThat(tree.get("written").get("findings").toString()).isEqualTo("[1]");
        Ran diff =
                touchpoint("map", "diff", company.resolve("files").resolve("map.json"), company.resolve("better.json"));

        assertThat(diff.out()).contains("touchpoint win-notice-absentee: I hear that I have won");
        assertThat(Files.readString(company.resolve("better.json"))).contains("win-notice-absentee");
    }

    @Test
    void never_prints_a_customer_or_a_comment() throws IOException {
        List<String> comments = Files.readAllLines(company.resolve("files").resolve("responses.csv")).stream()
                .filter(row -> row.contains(" "))
                .map(row -> row.substring(row.lastIndexOf(',') + 1))
                .filter(comment -> comment.length() > 25)
                .toList();

        assertThat(comments).isNotEmpty();
        assertThat(comments).noneMatch(comment -> text.out().contains(comment));
        assertThat(text.out()).doesNotContainPattern("\\bc\\d{3,}\\b");
    }

    @Test
    void looks_at_a_map_alone() throws IOException {
        Path map = write("map.json", BARE);
        Ran ran = touchpoint("gaps", "--map", map, "--out", folder.resolve("better.json"));

        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .contains("0 interactions and 0 responses of 0 customers")
                .contains(
                        "Between \"I order\" and \"My parcel comes\", customers need a touchpoint that they do not have:"
                                + " \"I hear what happens next\" (inform, from Sales).")
                .doesNotContain("Of what was tested")
                .endsWith("better.json has the touchpoints that are proposed in 1\n");
        assertThat(touchpoint("map", "lint", folder.resolve("better.json")).out())
                .doesNotContain("UNBRIDGED");
    }

    @Test
    void leaves_a_map_as_it_was_where_no_touchpoint_is_proposed() {
        touchpoint("map", "template", "e-commerce", "--out", folder.resolve("shop.json"));

        Ran ran = touchpoint("gaps", "--map", folder.resolve("shop.json"), "--out", folder.resolve("same.json"));

        assertThat(ran.out()).endsWith("same.json is the map as it was: no touchpoint is proposed\n");
        assertThat(touchpoint("map", "diff", folder.resolve("shop.json"), folder.resolve("same.json"))
                        .status())
                .isZero();
    }

    @Test
    void says_that_nothing_was_found() {
        Sought nothing = new Sought(new GapReport(List.of(), List.of()), 1);
        Found found = new Found(SampleCompany.map(), TouchpointLog.of(List.of()), nothing, 0.95);

        assertThat(GapsText.of(found, null, null)).contains("  nothing was found");
        assertThat(GapsText.brief(nothing, 4)).contains("  nothing was found");
    }

    @Test
    void compares_with_a_map_of_the_trade() throws IOException {
        Path map = write("map.json", BARE);
        touchpoint("map", "template", "e-commerce", "--out", folder.resolve("shop.json"));

        Ran ran = touchpoint("gaps", "--map", map, "--template", folder.resolve("shop.json"));

        assertThat(ran.out()).contains("others have it", "An online shop that sends parcels");
    }

    @Test
    void refuses_to_take_what_is_not_proposed() throws IOException {
        Path map = write("map.json", BARE);
        Path out = folder.resolve("better.json");

        assertThat(touchpoint("gaps", "--map", map, "--take", "1").problems())
                .containsExactly("--take must be given with --out, which says where to write the map");
        Ran ran = touchpoint("gaps", "--map", map, "--out", out, "--take", "0,1,2,9");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.problems())
                .containsExactly(
                        "--take must be from 1 to 4, was 0",
                        "--take: finding 2 proposes no touchpoint",
                        "--take must be from 1 to 4, was 9");
        assertThat(out).doesNotExist();
    }

    @Test
    void reads_phrases_of_another_language() throws IOException {
        Path map = write("map.json", BARE);
        Path phrases = write("phrases.txt", "\uFEFFniemand hat mir gesagt\n\n  wo bleibt\n");

        assertThat(touchpoint("gaps", "--map", map, "--phrases", phrases).status())
                .isZero();
    }

    @Test
    void says_what_is_wrong_with_phrases() throws IOException {
        Path map = write("map.json", BARE);
        Path signs = write("signs.txt", "wo bleibt\n?!\n--\n");
        Path none = write("none.txt", "\n");
        Path latin = Files.write(folder.resolve("latin.txt"), "für".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(touchpoint("gaps", "--map", map, "--phrases", signs).problems())
                .containsExactly(
                        signs + ":2: a phrase must have a letter or digit",
                        signs + ":3: a phrase must have a letter or digit");
        assertThat(touchpoint("gaps", "--map", map, "--phrases", none).problems())
                .containsExactly(none + ": must have a phrase on each line, has none");
        assertThat(touchpoint("gaps", "--map", map, "--phrases", latin).problems())
                .containsExactly(latin + ": holds bytes that are not UTF-8");
        assertThat(touchpoint("gaps", "--map", map, "--phrases", folder.resolve("no.txt"))
                        .problems())
                .containsExactly(folder.resolve("no.txt") + ": there is no such file");
    }

    @Test
    void refuses_options_that_do_not_go_together() throws IOException {
        Path map = write("map.json", BARE);

        assertThat(touchpoint("gaps").problems()).containsExactly("there must be --map (or --sample), was none");
        assertThat(touchpoint("gaps", "--sample", "--map", map, "--take", "1").problems())
                .containsExactly(
                        "--map must not be given with --sample",
                        "--take must be given with --out, which says where to write the map");
        assertThat(touchpoint("gaps", "--map", map, "--out", map).problems())
                .containsExactly("--out " + map + ": is a file that is read, choose another");
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
