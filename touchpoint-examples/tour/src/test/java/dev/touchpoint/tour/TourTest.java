package dev.touchpoint.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TourTest {

    static Stream<String> stops() throws IOException {
        Path sources = Repository.root().resolve("touchpoint-examples/tour/src/main/java/dev/touchpoint/tour");
        try (Stream<Path> files = Files.list(sources)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("package-info.java"))
                    .map(name -> name.replace(".java", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("stops")
    void everyStopPrintsWhatItPromises(String name) throws ReflectiveOperationException {
        assertThat(new Stop(name).output())
                .isEqualTo(Repository.read("touchpoint-examples/tour/src/test/resources/tour/" + name + ".txt"));
    }

    @Test
    void everyPromiseBelongsToAStop() throws IOException {
        List<String> stops = stops().map(name -> name + ".txt").toList();
        try (Stream<Path> promises =
                Files.list(Repository.root().resolve("touchpoint-examples/tour/src/test/resources/tour"))) {
            assertThat(promises.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(stops);
        }
    }
}
