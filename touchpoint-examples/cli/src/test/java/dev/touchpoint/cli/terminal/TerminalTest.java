package dev.touchpoint.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalTest {

    @TempDir
    private Path folder;

    @Test
    void withoutAConsoleThereIsNoTerminal() {
        assertThat(Terminal.isInteractive(null)).isFalse();
    }

    @Test
    void aFileIsNoTerminal() throws Exception {
        Path file = Files.createFile(folder.resolve("errors.txt"));
        assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("unix"), "no Unix");

        assertThat(Terminal.mayBeTerminal(file)).isFalse();
    }

    @Test
    void aDeviceMayBeOne() {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device), "no Unix");

        assertThat(Terminal.mayBeTerminal(device)).isTrue();
    }

    @Test
    void whereTheSystemDoesNotTellItMayBeOne() {
        assertThat(Terminal.mayBeTerminal(folder.resolve("nowhere"))).isTrue();
    }

    @Test
    void standardErrorIsWrittenInUtf8() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintWriter err = Terminal.ofStandardError(bytes)) {
            err.println("é");
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("é" + System.lineSeparator());
    }

    @Test
    void peakMemoryIsSaidInMegabytes() {
        assertThat(PeakMemory.line()).matches("Memory: at most [1-9][0-9]* MB of heap");
        assertThat(PeakMemory.heapBytes()).isPositive();
    }
}
