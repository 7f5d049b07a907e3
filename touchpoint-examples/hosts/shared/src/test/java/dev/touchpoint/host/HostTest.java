package dev.touchpoint.host;

import static dev.touchpoint.map.Initiator.CUSTOMER;
import static dev.touchpoint.map.Phase.DURING;
import static dev.touchpoint.map.Purpose.TRADE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchpoint.json.InvalidJsonException;
import dev.touchpoint.json.TouchpointMaps;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.metric.Metrics;
import dev.touchpoint.nps.Nps;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every host must be able to do with the library, run under the versions that each of them manages. */
class HostTest {

    private static final TouchpointMap SHOP = TouchpointMap.builder("shop", "A small shop")
            .owner("sales", "Sales")
            .touchpoint(Touchpoint.builder("order", "I order", DURING, CUSTOMER, TRADE)
                    .ownedBy("sales"))
            .build();

    @Test
    void theHostDecidesWhichJacksonThereIs() throws IOException {
        String core = version("tools.jackson.core", "jackson-core");
        System.out.println("jackson-core " + core);

        assertThat(core).isEqualTo(System.getProperty("expected.jackson-core"));
    }

    /** Databind would need annotations in a version of its own, which Jackson 2 has on the class path already. */
    @Test
    void nothingOfJackson3IsBroughtButItsTokens() {
        assertThat(HostTest.class.getResource("/tools/jackson/core/JsonParser.class"))
                .isNotNull();
        assertThat(HostTest.class.getResource("/tools/jackson/databind/ObjectMapper.class"))
                .isNull();
    }

    @Test
    void aMapIsReadAsItWasWritten() {
        assertThat(TouchpointMaps.read(TouchpointMaps.write(SHOP))).isEqualTo(SHOP);
    }

    /** What a Jackson with its default settings lets through. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                {"formatVersion": 1, "id": "shop", "id": "store", "name": "A small shop"}
                """,
                """
                {"formatVersion": 1, "id": "shop", "name": "A small shop", "nmae": "A small shop"}
                """,
                """
                {"formatVersion": 1, "id": "shop", "name": 7}
                """,
                """
                {"formatVersion": 1, "id": "shop", "name": "A small shop"} {"formatVersion": 1}
                """
            })
    void aFileWithAMistakeIsRefused(String json) {
        assertThatThrownBy(() -> TouchpointMaps.read(json)).isInstanceOf(InvalidJsonException.class);
    }

    @Test
    void theValidatorOfTheHostReadsOurConstraints() {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();

            assertThat(validator.validate(SHOP)).isEmpty();
            assertThat(validator.validateValue(Owner.class, "name", " ")).hasSize(1);
        }
    }

    @Test
    void theMetricsAreFound() {
        assertThat(Metrics.discover().get("nps")).isInstanceOf(Nps.class);
    }

    private static String version(String group, String artifact) throws IOException {
        String resource = "/META-INF/maven/" + group + "/" + artifact + "/pom.properties";
        try (InputStream stream = HostTest.class.getResourceAsStream(resource)) {
            assertThat(stream).as(resource).isNotNull();
            Properties properties = new Properties();
            properties.load(stream);
            return properties.getProperty("version");
        }
    }
}
