package dev.touchpoint.cli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.cli.Ran;
import dev.touchpoint.cli.ingest.Ingest;
import dev.touchpoint.cli.ingest.JsonFiles;
import dev.touchpoint.cli.ingest.Mapping;
import dev.touchpoint.cli.ingest.Mappings;
import dev.touchpoint.cli.ingest.Problems;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Metrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code touchpoint sample} from outside. */
class SampleCommandTest {

    @TempDir
    private Path temp;

    private Path sample(String... options) {
        Path folder = temp.resolve("out");
        List<Object> words = new ArrayList<>(List.of("sample", "--out", folder));
        words.addAll(List.of(options));
        Ran ran = Ran.touchpoint(words.toArray());
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        return folder;
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    /** Recorded once: everybody's sample of this seed has these bytes. */
    @Test
    void the_same_options_give_the_same_bytes_on_every_machine() throws Exception {
        Path folder = sample("--customers", "100", "--seed", "42");
        assertThat(sha256(folder.resolve("map.json")))
                .isEqualTo("7c348fe491d6ae3f5a16d535a4b7ac7178d1aff1964960f22da392a784d0a2b4");
        assertThat(sha256(folder.resolve("mapping.json")))
                .isEqualTo("f47bf89ac7b186ae606fa27859bcdacc71bec6e7247169c115efb3eababcbfb9");
        assertThat(sha256(folder.resolve("interactions.csv")))
                .isEqualTo("9223227a58e932f18f03eebd75ada40ccea7600d0a25bd70f7a773d336579fc2");
        assertThat(sha256(folder.resolve("responses.csv")))
                .isEqualTo("ec055d593781bdbb9c1037b605fefdd28610899aacdc06a4b35e411845ed6186");
    }

    @Test
    void scores_only_are_those_of_the_responses_without_what_else_there_is() throws IOException {
        List<Response> all = new ArrayList<>();
        new SampleCompany(500, 1, EnumSet.allOf(PlantedProblem.class)).generate(interaction -> {}, all::add);
        Path folder = sample("--customers", "500", "--scores-only");
        List<Response> read = new ArrayList<>();
        Problems problems = Problems.stopping();

        Ingest ingest = Ingest.of(Mapping.standard(), Metrics.discover());
        ingest.responses(folder.resolve("responses.csv"), null, read::add, problems);
        ingest.interactions(
                folder.resolve("interactions.csv"),
                interaction -> {
                    throw new AssertionError("there must be no interaction");
                },
                problems);

        assertThat(problems.lines()).isEmpty();
        assertThat(read)
                .isEqualTo(all.stream()
                        .filter(response -> response.score() != null)
                        .map(response -> Response.builder(
                                        response.customer(),
                                        response.touchpoint(),
                                        response.metric(),
                                        response.score(),
                                        response.at())
                                .channel(response.channel())
                                .build())
                        .toList());
        assertThat(all).anyMatch(response -> response.score() == null);
        assertThat(sample("--customers", "50").resolve("responses.csv"))
                .content()
                .contains(",comment,");
        assertThat(sample("--customers", "50", "--scores-only").resolve("responses.csv"))
                .content()
                .doesNotContain(",comment,");
    }

    @Test
    void locale_and_zone_of_the_machine_do_not_matter() throws Exception {
        Path here = sample("--customers", "20");
        String usual = sha256(here.resolve("responses.csv"));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            assertThat(sha256(sample("--customers", "20").resolve("responses.csv")))
                    .isEqualTo(usual);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void what_is_written_is_read_again_with_and_without_its_mapping() {
        Path folder = sample("--customers", "50");
        List<Interaction> interactions = new ArrayList<>();
        List<Response> responses = new ArrayList<>();
        new SampleCompany(50, 1, EnumSet.allOf(PlantedProblem.class)).generate(interactions::add, responses::add);
        for (Mapping mapping : List.of(Mapping.standard(), Mappings.read(folder.resolve("mapping.json")))) {
            Problems problems = Problems.stopping();
            Ingest ingest = Ingest.of(mapping, Metrics.discover());
            List<Interaction> readInteractions = new ArrayList<>();
            List<Response> readResponses = new ArrayList<>();
            Path file = folder.resolve("interactions.csv");
            ingest.interactions(file, readInteractions::add, problems);
            ingest.responses(folder.resolve("responses.csv"), file, readResponses::add, problems);
            assertThat(problems.lines()).isEmpty();
            assertThat(readInteractions).isEqualTo(interactions);
            assertThat(readResponses).isEqualTo(responses);
        }
        assertThat(JsonFiles.map(folder.resolve("map.json"))).isEqualTo(SampleCompany.map());
    }

    @Test
    void the_summary_says_what_was_written_and_planted() {
        Ran ran = Ran.touchpoint(
                "sample", "--out", temp.resolve("out"), "--customers", 5, "--problems", "slow-hand-over");
        assertThat(ran.out())
                .contains("5 customers, seed 1")
                .contains("15 touchpoints")
                .contains("interactions.csv")
                .contains("slow-hand-over: slow hand-over from accounts to logistics")
                .doesNotContain("no-win-notice");
        assertThat(Ran.touchpoint("sample", "--out", temp.resolve("out"), "--customers", 1, "--problems", "none")
                        .out())
                .contains("1 customer,", "No problem is planted");
    }

    @Test
    void the_summary_can_be_json() {
        Path folder = temp.resolve("out");
        JsonNode json = Ran.touchpoint("sample", "--out", folder, "--customers", 5, "--seed", -3, "--format", "json")
                .json();
        assertThat(json.get("folder").asString()).isEqualTo(folder.toString());
        assertThat(json.get("customers").asInt()).isEqualTo(5);
        assertThat(json.get("seed").asInt()).isEqualTo(-3);
        assertThat(json.get("problems")).hasSize(3);
        assertThat(json.get("interactions").asInt()).isPositive();
        assertThat(json.get("responses").asInt()).isNotNegative();
    }

    @Test
    void a_sample_is_overwritten_by_another_and_leaves_nothing_else() throws Exception {
        sample("--customers", "3");
        Path folder = sample("--customers", "2", "--problems", "no-win-notice,slow-hand-over");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("map.json", "mapping.json", "interactions.csv", "responses.csv");
        }
    }

    @Test
    void files_that_are_not_a_samples_are_not_overwritten() throws Exception {
        Path mine = Files.writeString(temp.resolve("responses.csv"), "mine");
        Ran ran = Ran.touchpoint("sample", "--out", temp);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.problems())
                .containsExactly(mine + ": is there already and not a sample's, choose another folder");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void a_samples_folder_with_files_of_others_is_not_written_to() throws Exception {
        Path folder = sample("--customers", "2");
        Path responses = Files.writeString(folder.resolve("responses.csv"), "mine");
        Path mapping = Files.writeString(folder.resolve("mapping.json"), "{}");
        Path interactions = folder.resolve("interactions.csv");
        byte[] before = Files.readAllBytes(interactions);
        Ran ran = Ran.touchpoint("sample", "--out", folder);
        String refused = ": is there already and not a sample's, choose another folder";
        assertThat(ran.problems()).containsExactly(mapping + refused, interactions + refused, responses + refused);
        assertThat(responses).hasContent("mine");
        assertThat(mapping).hasContent("{}");
        assertThat(interactions).hasBinaryContent(before);
    }

    @Test
    void a_map_that_only_mentions_the_sample_is_not_overwritten() throws Exception {
        Path folder = sample("--customers", "2");
        Path map = folder.resolve("map.json");
        Files.writeString(map, Files.readString(map) + " ");
        assertThat(Ran.touchpoint("sample", "--out", folder).problems())
                .contains(map + ": is there already and not a sample's, choose another folder");
    }

    @Test
    void files_of_others_that_end_in_part_stay() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("out"));
        Path mine = Files.writeString(folder.resolve("map.json.part"), "mine");
        sample("--customers", "2");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void bad_options_are_a_line_each_and_exit_status_2() throws Exception {
        Path file = Files.createFile(temp.resolve("file"));
        assertBad("Missing required option: '--out=DIR' (see touchpoint sample --help)", "sample");
        assertBad("--customers must be 1 or more, was 0", "sample", "--out", temp.resolve("x"), "--customers", 0);
        assertBad(
                "--problems must be all, none, or some of no-win-notice, slow-hand-over, survey-before-pick-up, was \"x\"",
                "sample",
                "--out",
                temp.resolve("x"),
                "--problems",
                "slow-hand-over,x");
        assertBad(file + ": is a file, must be a folder", "sample", "--out", file);
        assertThat(temp.resolve("x")).doesNotExist();
    }

    private static void assertBad(String problem, Object... words) {
        Ran ran = Ran.touchpoint(words);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.problems()).singleElement().asString().startsWith(problem);
    }

    @Test
    void help_documents_every_problem() {
        Ran ran = Ran.touchpoint("sample", "--help");
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains(PlantedProblem.options()).contains("--customers", "--seed", "--out");
    }
}
