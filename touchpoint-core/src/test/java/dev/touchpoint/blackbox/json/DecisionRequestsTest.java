package dev.touchpoint.blackbox.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.touchpoint.json.DecisionRequest;
import dev.touchpoint.json.DecisionRequests;
import dev.touchpoint.json.InvalidJsonException;
import dev.touchpoint.json.JsonProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each broken request has its problems beside it, all of them; {@code target/actual} has what was found instead. */
class DecisionRequestsTest {

    static List<Path> good() {
        return MapFiles.in("requests", "good");
    }

    static List<Path> broken() {
        return MapFiles.in("requests", "broken");
    }

    @ParameterizedTest
    @MethodSource("good")
    void whatIsReadIsWrittenAsItWas(Path file) throws IOException {
        DecisionRequest request = DecisionRequests.read(file);

        assertThat(DecisionRequests.write(request)).isEqualTo(MapFiles.text(file));
        assertThat(DecisionRequests.read(DecisionRequests.write(request))).isEqualTo(request);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void everyProblemIsReported(Path file) throws IOException {
        String found = problems(MapFiles.text(file)).stream()
                .map(problem -> problem + "\n")
                .collect(Collectors.joining());

        assertThat(found).isEqualTo(MapFiles.expected(file, found));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void problemsAreInTheOrderOfTheText(Path file) {
        assertThat(problems(MapFiles.text(file)))
                .isSortedAccordingTo(Comparator.comparingInt(JsonProblem::line).thenComparingInt(JsonProblem::column));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"customer\": \"4711\"",
                "\"customer\": 4711",
                "\"customer\": {\"id\": 4711}",
                "\"customer\": {\"id\": erika4711}",
                "\"occasion\": \"4711\"",
                "\"occasion\": {\"touchpoint\": \"delivery\", \"id\": 4711, \"at\": \"2026-11-21T19:15:00Z\"}",
                "\"history\": [{\"policy\": \"nps\", \"channel\": \"email\", \"occasion\": 4711, \"at\": \"2026-01-01T00:00:00Z\"}]"
            })
    void noMessageShowsWhoItIsAbout(String field) {
        assertThat(problems("{\"formatVersion\": 1, " + field + "}"))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain("4711"));
    }

    @Test
    void whatIsNotShownIsToldByItsKind() {
        assertThat(problems("{\"customer\": {\"id\": 4711}, \"occasion\": \"order-4711\"}"))
                .extracting(JsonProblem::message)
                .contains("must be a text, was a number", "must be an object, was a text");
    }

    private static List<JsonProblem> problems(String json) {
        return catchThrowableOfType(InvalidJsonException.class, () -> DecisionRequests.read(json))
                .problems();
    }
}
