package dev.touchpoint.cli.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.log.Interaction;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlankTest {

    @TempDir
    private Path folder;

    @Test
    void isWhatTheLogRefuses() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String text = String.valueOf((char) c);
            assertThat(Blank.is(text)).as("U+%04X", c).isEqualTo(isRefused(text));
        }
        assertThat(Blank.is("")).isTrue();
        assertThat(Blank.is(" x ")).isFalse();
    }

    private static boolean isRefused(String customer) {
        try {
            Interaction.of(customer, "delivered", Instant.EPOCH);
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    @Test
    void aCellOfWideSpacesIsBlank() {
        Reading reading = Reading.standard(folder);

        reading.interactions("customer,touchpoint,at\n\u00A0\u3000,delivered,2026-11-23T07:00:00Z\n");

        assertThat(reading.problems()).containsExactly("interactions.csv:2: column \"customer\": must not be blank");
    }
}
