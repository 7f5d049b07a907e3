package dev.touchpoint.timing.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Requests whose decisions are known, one test for each. For vectors of your own, extend this class and say where they are:
 *
 * <pre>{@code
 * class OurVectorsTest extends DecisionVectors {
 *     @Override
 *     protected Path folder() {
 *         return Path.of("src/test/resources/vectors");
 *     }
 * }
 * }</pre>
 */
public abstract class DecisionVectors {

    /** For subclasses. */
    protected DecisionVectors() {}

    /**
     * Where the vectors are.
     *
     * @return a folder with a file {@code .json} for each, and the id of the vector as its name
     */
    protected abstract Path folder();

    /**
     * The vectors.
     *
     * @return a test for each, in the order of the names of their files
     * @throws IOException if they can't be read
     */
    @TestFactory
    public Stream<DynamicTest> eachIsDecidedAsItShouldBe() throws IOException {
        return files().stream().map(DecisionVectors::test);
    }

    /**
     * The files of the vectors.
     *
     * @return in the order of their names
     * @throws IOException if the folder can't be read
     */
    protected final List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static DynamicTest test(Path file) {
        String name = file.getFileName().toString().replace(".json", "");
        try {
            DecisionVector vector = DecisionVector.read(file);
            return DynamicTest.dynamicTest(vector.toString(), file.toUri(), () -> {
                assertEquals(name, vector.id());
                vector.check();
            });
        } catch (IOException | RuntimeException e) {
            return DynamicTest.dynamicTest(name, file.toUri(), () -> {
                throw e;
            });
        }
    }
}
