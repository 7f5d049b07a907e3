package dev.touchpoint.blackbox.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.touchpoint.json.InvalidJsonException;
import dev.touchpoint.json.JsonProblem;
import dev.touchpoint.json.TouchpointMaps;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Texts that are long, deep or made to cost time: each is done in seconds, where a square of its length would take hours. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTextsTest {

    private static final String HEAD = "{\"formatVersion\": 1, \"id\": \"m\", \"name\": \"M\", ";
    private static final String TOUCHPOINT =
            "{\"id\": \"t%d\", \"name\": \"T\", \"phase\": \"DURING\", \"initiator\": \"CUSTOMER\", \"purpose\": \"HELP\"%s}";

    @Test
    void fiveThousandSoundTouchpointsAreAMap() {
        assertThat(TouchpointMaps.read(HEAD + touchpoints(5_000, "") + "}").touchpoints())
                .hasSize(5_000);
    }

    @Test
    void fiveThousandBrokenTouchpointsAreAllReported() {
        String broken = ", \"ownr\": \"x\", \"owner\": \"salez\", \"importance\": 2, \"emotion\": {\"valence\": 9}";

        List<JsonProblem> problems = problems(
                HEAD + "\"owners\": [{\"id\": \"sales\", \"name\": \"S\"}], " + touchpoints(5_000, broken) + "}");

        assertThat(problems).hasSize(25_000);
        assertThat(problems.get(24_999).pointer()).startsWith("/touchpoints/4999/");
        assertThat(problems.get(24_996).message()).isEqualTo("there is no owner \"salez\"; did you mean \"sales\"?");
    }

    @Test
    void fiveThousandDanglingIdsAmongFiveThousandKnownOnes() {
        String steps = IntStream.range(0, 5_000)
                .mapToObj(i -> "{\"name\": \"S\", \"touchpoints\": [\"t" + "x".repeat(90) + i + "\"]}")
                .collect(Collectors.joining(", "));
        String touchpoints = IntStream.range(0, 5_000)
                .mapToObj(i -> TOUCHPOINT.formatted(i, "").replace("\"t", "\"t" + "y".repeat(90)))
                .collect(Collectors.joining(", "));

        assertThat(problems(
                        HEAD + "\"touchpoints\": [" + touchpoints + "], \"journeys\": [{\"id\": \"j\", \"name\": \"J\","
                                + "\"stages\": [{\"id\": \"s\", \"name\": \"S\", \"steps\": [" + steps + "]}]}]}"))
                .hasSize(5_000);
    }

    @Test
    void aTextOfTenMillionCharacters() {
        String name = "x".repeat(10_000_000);

        assertThat(TouchpointMaps.read(HEAD + "\"mission\": \"" + name + "\"}").mission())
                .hasSize(10_000_000);
        assertThat(problems(HEAD + "\"mission\": \"" + " ".repeat(10_000_000) + "\"}"))
                .hasSize(1);
    }

    @Test
    void twoMillionDigits() {
        String digits = "9".repeat(2_000_000);

        assertThat(problems(HEAD + "\"attributes\": {\"a\": " + digits + ", \"b\": 0." + digits + "}}"))
                .hasSize(2)
                .allMatch(problem -> problem.message().length() < 200);
        assertThat(problems("{\"formatVersion\": " + digits + "}")).hasSize(3);
    }

    @Test
    void numbersThatWouldFillTheMemory() {
        assertThat(problems(HEAD + "\"attributes\": {\"a\": 1e400000000, \"b\": -1E-400000000, \"c\": 1e4000000000,"
                        + "\"d\": 100e2147483647}}"))
                .hasSize(4);
        assertThat(TouchpointMaps.read(HEAD + "\"attributes\": {\"a\": 0e400000000}}")
                        .attributes())
                .containsEntry("a", 0L);
    }

    @Test
    void nestingWithoutEnd() {
        assertThat(problems("[".repeat(1_000_000)))
                .singleElement()
                .returns("must not be nested more than 100 deep", JsonProblem::message);
        assertThat(problems("{\"a\":".repeat(1_000_000))).hasSize(1);
        assertThat(problems("[".repeat(100) + "]".repeat(100)))
                .singleElement()
                .returns("must be an object, was a list", JsonProblem::message);
    }

    @Test
    void namesWithOneHashCode() {
        String names = IntStream.range(0, 1 << 16)
                .mapToObj(i -> "\"" + collision(i) + "\": 1")
                .collect(Collectors.joining(","));

        assertThat(TouchpointMaps.read(HEAD + "\"attributes\": {" + names + "}}")
                        .attributes())
                .hasSize(1 << 16);
        assertThat(problems("{" + names + "}")).hasSize((1 << 16) + 3);
    }

    /** "Aa" and "BB" have the same hash code, and so have all texts made of them. */
    private static String collision(int number) {
        return IntStream.range(0, 16)
                .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                .collect(Collectors.joining());
    }

    @Test
    void aHundredThousandTimesTheSameName() {
        assertThat(problems("{" + "\"id\": 1, ".repeat(100_000) + "\"id\": 1}")).hasSize(100_000 + 100_001 + 2);
    }

    @Test
    void aHundredThousandBlankTexts() {
        assertThat(problems(HEAD + "\"goals\": [" + "\"\",".repeat(100_000) + "\"\"]}"))
                .hasSize(100_001);
    }

    @Test
    void aLongNameInEveryPointer() {
        String name = "n".repeat(1_000_000);

        List<JsonProblem> problems =
                problems(HEAD + "\"attributes\": {\"" + name + "\": [" + "null, ".repeat(100_000) + "null]}}");

        assertThat(problems).hasSizeBetween(10, 100);
        assertThat(problems.get(problems.size() - 1).message())
                .isEqualTo(100_001 - 20 + " more problems are not listed");
    }

    @Test
    void unknownFieldsWithLongNames() {
        String fields = IntStream.range(0, 200)
                .mapToObj(i -> "\"" + "momentOfTruth".repeat(1_000) + i + "\": 1")
                .collect(Collectors.joining(", "));

        assertThat(problems(HEAD + fields + "}")).hasSize(200);
    }

    private static String touchpoints(int count, String more) {
        return IntStream.range(0, count)
                .mapToObj(i -> TOUCHPOINT.formatted(i, more))
                .collect(Collectors.joining(",\n", "\"touchpoints\": [", "]"));
    }

    private static List<JsonProblem> problems(String json) {
        return catchThrowableOfType(InvalidJsonException.class, () -> TouchpointMaps.read(json))
                .problems();
    }
}
