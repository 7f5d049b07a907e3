package dev.touchpoint.blackbox.json;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.touchpoint.json.InvalidJsonException;
import dev.touchpoint.json.JsonProblem;
import dev.touchpoint.json.PolicyFiles;
import dev.touchpoint.json.TouchpointMaps;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.timing.PolicyFinding;
import dev.touchpoint.timing.PolicyReview;
import dev.touchpoint.timing.SurveyPolicies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each broken file of policies has what is wrong with it beside it, all of it: problems of one that can't be read, findings of
 * one that can. {@code target/actual} has what was found instead.
 */
class BrokenPoliciesTest {

    private static final String PROBLEMS = ".problems.txt";
    private static final String FINDINGS = ".findings.txt";
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    static List<Path> all() {
        return MapFiles.in("policies", "");
    }

    static List<Path> unreadable() {
        return all().stream().filter(file -> !isRead(file)).toList();
    }

    static List<Path> readable() {
        return all().stream().filter(BrokenPoliciesTest::isRead).toList();
    }

    private static boolean isRead(Path file) {
        return Files.exists(Path.of(file.toString().replace(".json", FINDINGS)));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void everyProblemOfOneThatCanNotBeReadIsReported(Path file) throws IOException {
        String found = problems(file).stream().map(problem -> problem + "\n").collect(joining());

        assertThat(found).isNotEmpty().isEqualTo(MapFiles.expected(file, PROBLEMS, found));
    }

    @ParameterizedTest
    @MethodSource("readable")
    void everyFindingInOneThatCanBeReadIsReported(Path file) throws IOException {
        String found = findings(file).stream().map(finding -> finding + "\n").collect(joining());

        assertThat(found).isNotEmpty().isEqualTo(MapFiles.expected(file, FINDINGS, found));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void problemsAreInTheOrderOfTheText(Path file) {
        assertThat(problems(file))
                .isNotEmpty()
                .isSortedAccordingTo(Comparator.comparingInt(JsonProblem::line).thenComparingInt(JsonProblem::column));
    }

    @Test
    void thereIsAFolderFullOfBoth() {
        assertThat(all()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(readable()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(unreadable()).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void theFolderHasEachKindOfFinding() throws IOException {
        Set<PolicyFinding.Kind> kinds = EnumSet.noneOf(PolicyFinding.Kind.class);
        for (Path file : readable()) {
            findings(file).forEach(finding -> kinds.add(finding.kind()));
        }
        assertThat(kinds).containsExactlyInAnyOrder(PolicyFinding.Kind.values());
    }

    private static List<JsonProblem> problems(Path file) {
        return catchThrowableOfType(InvalidJsonException.class, () -> PolicyFiles.read(file))
                .problems();
    }

    private static List<PolicyFinding> findings(Path file) throws IOException {
        SurveyPolicies policies = PolicyFiles.read(file);
        TouchpointMap map = TouchpointMaps.read(file.resolveSibling("map").resolve("shop.json"));
        return PolicyReview.of(policies, map, NOW).findings();
    }
}
