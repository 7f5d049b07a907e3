package dev.touchpoint.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ModulePathTest {

    @Test
    void aHostOnTheModulePathCanDoWhatAHostOnTheClassPathCan() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        System.getProperty("host.module.path"),
                        "--module",
                        "dev.touchpoint.host/dev.touchpoint.host.Main")
                .redirectErrorStream(true)
                .start();
        String output;
        try {
            output = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        System.out.println(output);

        assertThat(process.exitValue()).as(output).isZero();
    }
}
