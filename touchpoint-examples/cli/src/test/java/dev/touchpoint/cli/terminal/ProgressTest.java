package dev.touchpoint.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {

    private static final int BYTES = (int) Progress.SMALLEST;

    @TempDir
    private Path folder;

    private final StringWriter shown = new StringWriter();
    private final Progress progress = Progress.on(new Terminal(shown));

    private Path file(String name, int bytes) throws IOException {
        return Files.write(folder.resolve(name), new byte[bytes]);
    }

    @Test
    void aBarIsDrawnWithEachWholePercentAndWipedAtTheEnd() throws IOException {
        Path file = file("responses.csv", BYTES);
        try (InputStream stream = progress.over(file, Files.newInputStream(file))) {
            stream.readNBytes(BYTES / 2);
            assertThat(shown.toString()).endsWith("\rresponses.csv  [############.............]  50 %");
            assertThat(stream.read()).isZero();
            assertThat(shown.toString()).endsWith("50 %");
            stream.readAllBytes();
            assertThat(stream.read()).isEqualTo(-1);
            assertThat(shown.toString()).endsWith("\rresponses.csv  [#########################]  100 %");
        }
        assertThat(shown.toString()).endsWith("\r" + " ".repeat(49) + "\r").doesNotContain("\n");
        assertThat(shown.toString().chars().filter(c -> c == '%').count()).isEqualTo(100);
    }

    @Test
    void aStreamThatIsClosedTwiceIsWipedOnce() throws IOException {
        Path file = file("a.csv", BYTES);
        InputStream stream = progress.over(file, Files.newInputStream(file));
        stream.readAllBytes();
        stream.close();
        String afterwards = shown.toString();
        stream.close();

        assertThat(shown.toString()).isEqualTo(afterwards);
    }

    @Test
    void aFileThatGrowsDoesNotGoBeyondItsEnd() throws IOException {
        Path file = file("a.csv", BYTES);
        try (InputStream stream = progress.over(file, new ByteArrayInputStream(new byte[2 * BYTES]))) {
            stream.readAllBytes();
        }

        assertThat(shown.toString()).contains("100 %").doesNotContain("101 %");
    }

    @Test
    void aNameIsHarmlessAndShort() throws IOException {
        Path file = file("\u001B[31m" + "long".repeat(20) + ".csv", BYTES);
        try (InputStream stream = progress.over(file, Files.newInputStream(file))) {
            stream.readAllBytes();
        }

        assertThat(shown.toString())
                .contains("\r\uFFFD[31mlonglonglonglonglonglongl  [")
                .doesNotContain("\u001B");
        assertThat(shown.toString().split("\r"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(80));
    }

    @Test
    void smallFilesShowNoBar() throws IOException {
        Path file = file("a.csv", BYTES - 1);
        InputStream stream = new ByteArrayInputStream(new byte[0]);

        assertThat(progress.over(file, stream)).isSameAs(stream);
    }

    @Test
    void elsewhereThanOnATerminalNothingIsShown() throws IOException {
        Path file = file("a.csv", BYTES);
        InputStream stream = new ByteArrayInputStream(new byte[0]);

        assertThat(Progress.on(new PrintWriter(shown)).over(file, stream)).isSameAs(stream);
        assertThat(Progress.unseen().over(file, stream)).isSameAs(stream);
    }
}
