package dev.touchpoint.blackbox.timing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.json.JsonFormat;
import dev.touchpoint.timing.kit.DecisionVector;
import dev.touchpoint.timing.kit.DecisionVectors;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What other systems got wrong, or had to settle: a scenario is one vector, or several whose ids begin with its own, such as
 * {@code A9-i}. What no single decision can show is in {@code elsewhere.json}, with the reason, and where it is tested.
 */
class ScenariosTest extends DecisionVectors {

    /** The scenarios, by what they are about: A gaps, B repetition … */
    private static final String SCENARIOS =
            """
            A1 A2 A3 A5 A9 A13 B14 B19 C24 C26 C27 D33b D34 D35 D37 E38 E39 E41 E42 E44 F46 F47b F50 F52 F54b F54c F57 F58
            F66 G67 G69 G73 G74 G75 G76 G77b H78b H81 H83 I86 I89 I90 I91 I92 J95 K96 K97 K99 K100 R102 R103""";

    /** Why a scenario is not among the vectors, or not all of it, and where it is tested. */
    public record Elsewhere(@NotNull Map<@NotNull String, @NotNull String> scenarios) {}

    @Override
    protected Path folder() {
        return Path.of("src", "test", "resources", "timing", "vectors");
    }

    @Test
    void noScenarioIsForgotten() throws IOException {
        List<String> covered = new ArrayList<>(elsewhere().scenarios().keySet());
        for (Path file : files()) {
            covered.add(DecisionVector.read(file).id().replaceFirst("-.*", ""));
        }

        assertThat(new TreeSet<>(covered)).containsExactlyInAnyOrder(SCENARIOS.split("\\s+"));
    }

    @Test
    void whatIsTestedElsewhereSaysWhyAndWhere() throws IOException {
        assertThat(elsewhere().scenarios().values()).allMatch(reason -> reason.contains(". Tested in "));
    }

    @Test
    void vectorsAreWrittenAsTheyStand() throws IOException {
        for (Path file : files()) {
            assertThat(DecisionVector.read(file).write()).as("%s", file).isEqualTo(Files.readString(file));
        }
    }

    private Elsewhere elsewhere() throws IOException {
        return JsonFormat.of(Elsewhere.class, "urn:touchpoint:scenarios-elsewhere", 1)
                .read(folder().resolveSibling("elsewhere.json"));
    }
}
