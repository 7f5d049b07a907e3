package dev.touchpoint.json;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema of a host's record agrees with the reader on single values. */
class OwnSchemaTest {

    private record Own(
            @Nullable @NotEmpty @Pattern(regexp = "a|b|c*") String letters,
            @Nullable @Size(min = 1, max = 2) List<@NotBlank String> names,
            @Nullable @Size(min = 1, max = 2) Map<@Size(min = 2) String, Integer> counts,
            @Nullable @DecimalMin(value = "0", inclusive = false) @DecimalMax(value = "1", inclusive = false)
                    Double share,
            @Nullable Long big,
            @Nullable Duration duration,
            @Nullable Period period,
            @Nullable Instant instant,
            @Nullable LocalTime time,
            @Nullable ZoneId zone,
            @Nullable Own own) {}

    private static final JsonFormat<Own> FORMAT = JsonFormat.of(Own.class, "urn:example:own", 1);
    private static final Schema SCHEMA = new Schema(FORMAT.schema());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"letters\": \"a\"",
                "\"letters\": \"ccc\"",
                "\"names\": [\"a\", \"b\"]",
                "\"counts\": {\"ab\": 1, \"cd\": 2}",
                "\"share\": 0.5",
                "\"big\": 9223372036854775807",
                "\"big\": -9223372036854775808.0",
                "\"duration\": \"-PT1.5S\"",
                "\"duration\": \"P1DT1H1M1S\"",
                "\"period\": \"P-1Y2M3W4D\"",
                "\"instant\": \"2026-11-23T07:00:00.5Z\"",
                "\"instant\": \"+12026-11-23T07:00:00Z\"",
                "\"instant\": \"-0001-11-23T07:00:00Z\"",
                "\"time\": \"23:59:59.999999999\"",
                "\"zone\": \"UTC\"",
                "\"zone\": \"GMT+2\"",
                "\"own\": {\"own\": {\"own\": null}}",
            })
    void bothAccept(String field) {
        String json = "{\"formatVersion\": 1, " + field + "}";

        assertThat(FORMAT.read(json)).isNotNull();
        assertThat(SCHEMA.complaints(json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"letters\": \"\"",
                "\"letters\": \"ab\"",
                "\"names\": []",
                "\"names\": [\"a\", \"b\", \"c\"]",
                "\"names\": [\" \"]",
                "\"counts\": {}",
                "\"counts\": {\"a\": 1}",
                "\"counts\": {\"ab\": 1.5}",
                "\"share\": 0",
                "\"share\": 1",
                "\"big\": 9223372036854775808",
                "\"big\": -9223372036854775809",
                "\"big\": 0.5",
                "\"duration\": \"PT\"",
                "\"duration\": \"P1W\"",
                "\"period\": \"P\"",
                "\"period\": \"PT1H\"",
                "\"instant\": \"2026-11-23\"",
                "\"instant\": \"2026-11-23T24:00:00Z\"",
                "\"time\": \"7:00\"",
                "\"zone\": \"\"",
                "\"zone\": \"Europe Berlin\"",
                "\"own\": {\"formatVersion\": 1}",
                "\"formatVersion\": 2",
            })
    void bothRefuse(String field) {
        String json = field.startsWith("\"formatVersion") ? "{" + field + "}" : "{\"formatVersion\": 1, " + field + "}";

        assertThat(readable(json)).isFalse();
        assertThat(SCHEMA.accepts(json)).isFalse();
    }

    private static boolean readable(String json) {
        try {
            FORMAT.read(json);
            return true;
        } catch (InvalidJsonException e) {
            return false;
        }
    }
}
