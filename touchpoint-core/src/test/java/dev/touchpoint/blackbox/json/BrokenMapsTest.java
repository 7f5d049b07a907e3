package dev.touchpoint.blackbox.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.touchpoint.json.InvalidJsonException;
import dev.touchpoint.json.JsonProblem;
import dev.touchpoint.json.TouchpointMaps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each broken file has its problems beside it, all of them; {@code target/actual} has what was found instead. */
class BrokenMapsTest {

    static Stream<Path> files() {
        return Stream.of("broken", "broken-beyond-the-schema", "not-json")
                .flatMap(folder -> MapFiles.in(folder).stream());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyProblemIsReported(Path file) throws IOException {
        String found = problems(MapFiles.text(file)).stream()
                .map(problem -> problem + "\n")
                .collect(Collectors.joining());

        assertThat(found).isEqualTo(MapFiles.expected(file, found));
    }

    @ParameterizedTest
    @MethodSource("files")
    void problemsAreInTheOrderOfTheText(Path file) {
        assertThat(problems(MapFiles.text(file)))
                .isSortedAccordingTo(Comparator.comparingInt(JsonProblem::line).thenComparingInt(JsonProblem::column));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theMessageNamesTheFileOnEachLine(Path file) {
        InvalidJsonException e = catchThrowableOfType(InvalidJsonException.class, () -> TouchpointMaps.read(file));

        assertThat(e.getMessage().lines())
                .containsExactlyElementsOf(e.problems().stream()
                        .map(problem -> file + ":" + problem)
                        .toList());
    }

    @Test
    void aMessageIsWhatACompilerWouldSay(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("map.json"),
                """
                { "formatVersion": 1, "id": "a", "name": "A",
                  "owners": [{ "id": "sales", "name": "Sales" }],
                  "commitments": [{ "id": "b", "touchpoint": "c", "owner": "salez", "what": "B" }] }
                """);

        InvalidJsonException e = catchThrowableOfType(InvalidJsonException.class, () -> TouchpointMaps.read(file));

        assertThat(e)
                .hasMessage(file + ":3:46 at /commitments/0/touchpoint: there is no touchpoint \"c\"\n" + file
                        + ":3:60 at /commitments/0/owner: there is no owner \"salez\"; did you mean \"sales\"?");
        assertThat(e.problems())
                .contains(new JsonProblem(
                        "/commitments/0/owner", 3, 60, "there is no owner \"salez\"; did you mean \"sales\"?"));
    }

    @Test
    void aTextHasNoFileToName() {
        assertThat(catchThrowableOfType(InvalidJsonException.class, () -> TouchpointMaps.read("[]")))
                .hasMessage("1:1: must be an object, was a list");
    }

    private static List<JsonProblem> problems(String json) {
        return catchThrowableOfType(InvalidJsonException.class, () -> TouchpointMaps.read(json))
                .problems();
    }
}
