package dev.touchpoint.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.touchpoint.check.WhenAbsent;
import jakarta.validation.constraints.Max;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a record says of components that a document leaves out. */
class AbsentTest {

    private record Defaults(
            @WhenAbsent("60") @Max(99) int seconds,
            @WhenAbsent("true") boolean on,
            @WhenAbsent("PT1M") Duration pause,
            @WhenAbsent("none") String name) {}

    private static final JsonFormat<Defaults> FORMAT = JsonFormat.of(Defaults.class, "urn:example:defaults", 1);

    @Test
    void whatIsLeftOutIsWhatTheRecordSays() {
        assertThat(FORMAT.read("{\"formatVersion\": 1}"))
                .isEqualTo(new Defaults(60, true, Duration.ofMinutes(1), "none"));
        assertThat(FORMAT.read("{\"formatVersion\": 1, \"seconds\": 0, \"on\": false, \"pause\": null}"))
                .isEqualTo(new Defaults(0, false, Duration.ofMinutes(1), "none"));
    }

    @Test
    void whatIsTheSameIsLeftOut() {
        assertThat(FORMAT.write(new Defaults(60, true, Duration.ofSeconds(60), "none")))
                .isEqualTo("{\n  \"formatVersion\": 1\n}\n");
        assertThat(FORMAT.write(new Defaults(61, false, Duration.ofSeconds(60), "none")))
                .isEqualTo("{\n  \"formatVersion\": 1,\n  \"seconds\": 61,\n  \"on\": false\n}\n");
    }

    @Test
    void theSchemaSaysSo() {
        assertThat(FORMAT.schema())
                .contains("\"default\": 60")
                .contains("\"default\": true")
                .contains("\"default\": \"PT1M\"")
                .contains("\"required\": [\"formatVersion\"]");
    }

    private record Wrong(@WhenAbsent("100") @Max(99) int seconds) {}

    @Test
    void itMustBeSoundItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonFormat.of(Wrong.class, "urn:example:wrong", 1))
                .withMessage("int seconds can't be 100 when absent");
    }
}
