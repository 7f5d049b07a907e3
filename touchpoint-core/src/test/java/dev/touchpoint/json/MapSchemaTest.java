package dev.touchpoint.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.blackbox.json.MapFiles;
import dev.touchpoint.blackbox.json.RandomMaps;
import dev.touchpoint.map.TouchpointMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema says what the reader does, as far as a schema can. */
class MapSchemaTest {

    private static final Schema SCHEMA = new Schema(TouchpointMaps.schema());

    @Test
    void theSchemaInTheJarIsTheOneThatTheRecordsGive() throws IOException {
        String generated = TouchpointMaps.schema();
        Path kept = Files.writeString(Path.of("target", "map.schema.json"), generated);

        assertThat(inTheJar())
                .as("copy %s to src/main/resources/META-INF/touchpoint", kept)
                .isEqualTo(generated);
    }

    private static String inTheJar() throws IOException {
        try (InputStream in = TouchpointMaps.class.getResourceAsStream("/META-INF/touchpoint/map.schema.json")) {
            return in == null ? "nothing" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static List<Path> good() {
        return MapFiles.in("good");
    }

    static List<Path> broken() {
        return MapFiles.in("broken");
    }

    static List<Path> brokenBeyondTheSchema() {
        return MapFiles.in("broken-beyond-the-schema");
    }

    @ParameterizedTest
    @MethodSource("good")
    void itAcceptsWhatIsSound(Path file) {
        assertThat(SCHEMA.complaints(MapFiles.text(file))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void itAcceptsTheTemplates(MapTemplate template) {
        assertThat(SCHEMA.complaints(template.text())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void itRefusesWhatIsBroken(Path file) {
        assertThat(SCHEMA.accepts(MapFiles.text(file))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("brokenBeyondTheSchema")
    void itCanNotKnowEverything(Path file) {
        assertThat(SCHEMA.complaints(MapFiles.text(file))).isEmpty();
    }

    @Property(seed = "4721", tries = 200, shrinking = ShrinkingMode.OFF)
    void itAcceptsWhatIsWritten(@ForAll("maps") TouchpointMap map) {
        assertThat(SCHEMA.complaints(TouchpointMaps.write(map))).isEmpty();
    }

    @Property(seed = "4722", tries = 1000, shrinking = ShrinkingMode.OFF)
    void itAgreesWithTheReaderOnWhatIsBentAtOnePlace(@ForAll("bent") String json) {
        assertThat(SCHEMA.accepts(json)).as(json).isEqualTo(isReadableAsFarAsASchemaKnows(json));
    }

    private static boolean isReadableAsFarAsASchemaKnows(String json) {
        try {
            TouchpointMaps.read(json);
            return true;
        } catch (InvalidJsonException e) {
            return e.problems().stream().allMatch(problem -> isBeyondASchema(problem.message()));
        }
    }

    private static boolean isBeyondASchema(String message) {
        return message.startsWith("there is no ")
                || message.contains(" id must be unique")
                || message.contains(" digits before and ")
                || message.startsWith("must not lie more than ");
    }

    @Provide
    Arbitrary<TouchpointMap> maps() {
        return RandomMaps.arbitrary();
    }

    @Provide
    Arbitrary<String> bent() {
        return RandomMaps.arbitrary().flatMap(map -> Bent.arbitrary(TouchpointMaps.write(map)));
    }
}
