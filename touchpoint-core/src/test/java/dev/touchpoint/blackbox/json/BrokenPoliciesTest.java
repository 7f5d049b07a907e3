package dev.touchpoint.blackbox.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.touchpoint.json.InvalidJsonException;
import dev.touchpoint.json.JsonProblem;
import dev.touchpoint.json.PolicyFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each broken file of policies has its problems beside it, all of them; {@code target/actual} has what was found instead. */
class BrokenPoliciesTest {

    static List<Path> files() {
        return MapFiles.in("policies", "");
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyProblemIsReported(Path file) throws IOException {
        String found = problems(file).stream().map(problem -> problem + "\n").collect(Collectors.joining());

        assertThat(found).isEqualTo(MapFiles.expected(file, ".problems.txt", found));
    }

    @ParameterizedTest
    @MethodSource("files")
    void problemsAreInTheOrderOfTheText(Path file) {
        assertThat(problems(file))
                .isNotEmpty()
                .isSortedAccordingTo(Comparator.comparingInt(JsonProblem::line).thenComparingInt(JsonProblem::column));
    }

    @Test
    void thereIsAFolderFullOfThem() {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(10);
    }

    private static List<JsonProblem> problems(Path file) {
        return catchThrowableOfType(InvalidJsonException.class, () -> PolicyFiles.read(file))
                .problems();
    }
}
