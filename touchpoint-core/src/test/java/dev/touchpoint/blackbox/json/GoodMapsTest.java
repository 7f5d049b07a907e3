package dev.touchpoint.blackbox.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.json.TouchpointMaps;
import dev.touchpoint.map.Channel;
import dev.touchpoint.map.ChannelMode;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoodMapsTest {

    static List<Path> files() {
        return MapFiles.in("good");
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsReadIsWrittenAsItWas(Path file) throws IOException {
        assertThat(TouchpointMaps.write(TouchpointMaps.read(file))).isEqualTo(MapFiles.text(file));
    }

    @Test
    void everythingArrivesWhereItBelongs() throws IOException {
        TouchpointMap map = TouchpointMaps.read(Path.of("src", "test", "resources", "maps", "good", "full.json"));

        assertThat(map.success().target()).isEqualTo(new BigDecimal("42.5"));
        assertThat(map.channels())
                .extracting(Channel::mode)
                .containsExactly(ChannelMode.PULL, ChannelMode.PUSH, ChannelMode.BOTH);
        assertThat(map.channels().get(2).attributes())
                .containsEntry("reach", 120000L)
                .containsEntry("cost", new BigDecimal("0.35"))
                .containsEntry("languages", List.of("de", "tr"))
                .containsEntry("contact", Map.of("verified", true, "names", List.of()));
        Touchpoint bid = map.touchpoint("bid").orElseThrow();
        assertThat(bid.importance()).isEqualTo(0.9);
        assertThat(bid.momentOfTruth()).isTrue();
        assertThat(bid.emotion().valence()).isEqualTo(1);
        assertThat(bid.promise()).isEqualTo(Duration.ofDays(2));
        assertThat(bid.burdenSeconds()).isEqualTo(45);
        assertThat(map.touchpoint("review").orElseThrow().momentOfTruth()).isFalse();
        assertThat(map.commitments().get(0).due()).isEqualTo(LocalDate.of(2026, 12, 24));
    }

    /** Any order, any space, defaults and nulls spelled out, a number in another way, an editor's hint, a byte order mark. */
    @Test
    void peopleMayWriteTheSameInOtherWays() {
        String loose =
                """
                \uFEFF{"touchpoints":[{"purpose":"TRADE","phase":"DURING","initiator":"CUSTOMER","name":"I order","id":"order",
                "exposure":"DIRECT","visibility":null,"owner":null,"channels":[],"importance":50e-2,"momentOfTruth":false,
                "burdenSeconds":6.0E1,"promise":"P1DT12H","emotion":null,"attributes":{}}],"goals":null,"success":null,
                "name":"Sh\\u006Fp","id":"shop","$schema":"../map.schema.json","formatVersion":1.0,
                "attributes":{"b":1.50,"a":-0,"c":1E+2}}
                """;

        assertThat(TouchpointMaps.write(TouchpointMaps.read(loose)))
                .isEqualTo(
                        """
                        {
                          "formatVersion": 1,
                          "id": "shop",
                          "name": "Shop",
                          "touchpoints": [
                            {
                              "id": "order",
                              "name": "I order",
                              "phase": "DURING",
                              "initiator": "CUSTOMER",
                              "purpose": "TRADE",
                              "importance": 0.5,
                              "promise": "PT36H",
                              "burdenSeconds": 60
                            }
                          ],
                          "attributes": {
                            "b": 1.5,
                            "a": 0,
                            "c": 100
                          }
                        }
                        """);
    }

    @Test
    void aRoundTargetIsWrittenAsPeopleWriteIt() {
        TouchpointMap map =
                TouchpointMap.builder("m", "M").success("Good", "nps", 50).build();

        assertThat(TouchpointMaps.write(map)).contains("\"target\": 50\n");
        assertThat(TouchpointMaps.read(TouchpointMaps.write(map))).isEqualTo(map);
    }

    @Test
    void whatWouldHideInTheTextIsEscaped() {
        TouchpointMap map = TouchpointMap.builder("m", "a\u0001\u007F\u2028\uD800\"\\\b\f\n\r\t/ü😀")
                .build();

        assertThat(TouchpointMaps.write(map))
                .contains("\"a\\u0001\\u007f\\u2028\\ud800\\\"\\\\\\u0008\\u000c\\n\\r\\t/ü😀\"");
    }

    @Test
    void listsOfShortThingsStayOnOneLineWhileTheyFit() {
        TouchpointMap map = TouchpointMap.builder("m", "M")
                .goal("a")
                .goal("b")
                .attributes(Map.of("long", List.of("x".repeat(60), "y".repeat(40))))
                .build();

        assertThat(TouchpointMaps.write(map))
                .contains("  \"goals\": [\"a\", \"b\"],\n")
                .contains("    \"long\": [\n      \"" + "x".repeat(60) + "\",\n      \"" + "y".repeat(40)
                        + "\"\n    ]\n");
    }

    @Test
    void aHundredCharactersFitOnOneLine() {
        String fits = "  \"goals\": [\"a\", \"" + "b".repeat(80) + "\"]";

        assertThat(fits).hasSize(100);
        assertThat(TouchpointMaps.write(TouchpointMap.builder("m", "M")
                        .goal("a")
                        .goal("b".repeat(80))
                        .build()))
                .contains(fits + "\n");
        assertThat(TouchpointMaps.write(TouchpointMap.builder("m", "M")
                        .goal("a")
                        .goal("b".repeat(81))
                        .build()))
                .contains("  \"goals\": [\n    \"a\",\n");
    }

    @Test
    void aFileMayBeginWithAByteOrderMark(@TempDir Path folder) throws IOException {
        TouchpointMap map = TouchpointMap.builder("m", "Größe 漢 😀")
                .touchpoint(Touchpoint.builder("t", "T", Phase.AFTER, Initiator.PARTNER, Purpose.DELIVER))
                .build();
        Path plain = Files.writeString(folder.resolve("plain.json"), TouchpointMaps.write(map));
        Path marked = Files.write(
                folder.resolve("marked.json"), ("\uFEFF" + TouchpointMaps.write(map)).getBytes(StandardCharsets.UTF_8));

        assertThat(TouchpointMaps.read(plain)).isEqualTo(map);
        assertThat(TouchpointMaps.read(marked)).isEqualTo(map);
    }
}
