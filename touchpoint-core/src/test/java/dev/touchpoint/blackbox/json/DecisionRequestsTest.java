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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    private static List<JsonProblem> problems(String json) {
        return catchThrowableOfType(InvalidJsonException.class, () -> DecisionRequests.read(json))
                .problems();
    }
}
