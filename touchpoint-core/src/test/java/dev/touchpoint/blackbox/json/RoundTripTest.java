package dev.touchpoint.blackbox.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.json.TouchpointMaps;
import dev.touchpoint.map.TouchpointMap;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class RoundTripTest {

    @Property(seed = "4711", tries = 500, shrinking = ShrinkingMode.OFF)
    void whatIsWrittenIsReadAsTheSame(@ForAll("maps") TouchpointMap map) {
        String json = TouchpointMaps.write(map);

        assertThat(TouchpointMaps.read(json)).isEqualTo(map);
        assertThat(TouchpointMaps.write(TouchpointMaps.read(json))).isEqualTo(json);
    }

    @Property(seed = "4712", tries = 200, shrinking = ShrinkingMode.OFF)
    void whatIsWrittenIsOneAndTheSameInUtf8(@ForAll("maps") TouchpointMap map) {
        String json = TouchpointMaps.write(map);

        assertThat(new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(json);
    }

    @Property(seed = "4713", tries = 200, shrinking = ShrinkingMode.OFF)
    void noLineHasSomethingInvisibleInIt(@ForAll("maps") TouchpointMap map) {
        assertThat(TouchpointMaps.write(map).lines())
                .noneMatch(line -> line.endsWith(" "))
                .noneMatch(line -> line.chars().anyMatch(Character::isISOControl));
    }

    @Provide
    Arbitrary<TouchpointMap> maps() {
        return RandomMaps.arbitrary();
    }
}
