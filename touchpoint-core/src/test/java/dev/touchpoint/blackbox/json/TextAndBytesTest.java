package dev.touchpoint.blackbox.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchpoint.json.InvalidJsonException;
import dev.touchpoint.json.TouchpointMaps;
import dev.touchpoint.map.TouchpointMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands between a file and its JSON: encodings, line ends, marks. */
class TextAndBytesTest {

    private static final String SOUND = "{\"formatVersion\": 1, \"id\": \"m\", \"name\": \"M\"}";

    @TempDir
    private Path folder;

    @Test
    void bytesThatAreNoUtf8AreRefusedWhereTheyAre() throws IOException {
        assertThat(problemsOf(bytes("{\n \"name\": \"Gr", 0xF6, 0xDF, "e\" }")))
                .isEqualTo("2:13: must be UTF-8 text, is not from here on");
        assertThat(problemsOf(bytes("{\r\n\r \"name\": \"ü", 0xFF, "\" }")))
                .isEqualTo("3:12: must be UTF-8 text, is not from here on");
        assertThat(problemsOf(bytes(0xFF))).isEqualTo("1:1: must be UTF-8 text, is not from here on");
    }

    @Test
    void aCharacterThatIsCutOffIsRefused() throws IOException {
        assertThat(problemsOf(bytes("\r", 0xE6, 0xBC))).isEqualTo("2:1: must be UTF-8 text, is not from here on");
    }

    @Test
    void halfOfAPairCanNotBeInUtf8() throws IOException {
        assertThat(problemsOf(bytes("{\"name\": \"", 0xED, 0xA0, 0x80, "\"}")))
                .isEqualTo("1:11: must be UTF-8 text, is not from here on");
    }

    @Test
    void otherUnicodesAreNotGuessed() throws IOException {
        assertThat(problemsOf(SOUND.getBytes(StandardCharsets.UTF_16)))
                .isEqualTo("1:1: must be UTF-8 text, is not from here on");
        assertThat(problemsOf(SOUND.getBytes(StandardCharsets.UTF_16LE))).startsWith("1:2: is not JSON");
    }

    @Test
    void aByteOrderMarkIsNoColumn() throws IOException {
        assertThat(problemsOf("\uFEFF{\"a\": 1, \"formatVersion\": 2}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("1:27 at /formatVersion: must be 1, the only version understood here, was 2");
        assertThat(problemsOf("\uFEFF".getBytes(StandardCharsets.UTF_8))).isEqualTo("1:1: must be JSON, was empty");
    }

    @Test
    void onlyTheFirstByteOrderMarkIsOne() throws IOException {
        assertThat(problemsOf(("\uFEFF\uFEFF" + SOUND).getBytes(StandardCharsets.UTF_8)))
                .startsWith("1:1: is not JSON: ");
    }

    @Test
    void everyLineEndEndsALine() {
        assertThatThrownBy(() -> TouchpointMaps.read("{\r\n\"a\": 1,\r\"b\": 2,\n\n\t\"formatVersion\":\r\n2}"))
                .hasMessage("6:1 at /formatVersion: must be 1, the only version understood here, was 2");
    }

    @Test
    void columnsCountUtf16Units() {
        assertThatThrownBy(() -> TouchpointMaps.read("{\"😀ä\": 1, \"formatVersion\": 2}"))
                .hasMessage("1:29 at /formatVersion: must be 1, the only version understood here, was 2");
    }

    @Test
    void halfOfAPairMayBeEscaped() {
        String json = "{\"formatVersion\": 1, \"id\": \"m\", \"name\": \"\\ud83d\"}";

        assertThat(TouchpointMaps.read(json).name()).isEqualTo("\uD83D");
    }

    @Test
    void aFileThatIsNotThereIsNoInvalidJson() {
        assertThatThrownBy(() -> TouchpointMaps.read(folder.resolve("none.json")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aStreamIsReadToItsEndAndLeftOpen() throws IOException {
        List<String> closed = new ArrayList<>();
        InputStream stream = new ByteArrayInputStream(("\uFEFF" + SOUND).getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed.add("closed");
            }
        };

        assertThat(TouchpointMaps.read(stream)).isEqualTo(TouchpointMaps.read(SOUND));
        assertThat(stream.read()).isEqualTo(-1);
        assertThat(closed).isEmpty();
    }

    @Test
    void aStreamHasNoNameInMessages() {
        assertThatThrownBy(() -> TouchpointMaps.read(new ByteArrayInputStream(bytes("{\n", 0xFF))))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessage("2:1: must be UTF-8 text, is not from here on");
        assertThatThrownBy(() -> TouchpointMaps.read((InputStream) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("json must not be null");
    }

    @Test
    void aMapIsWrittenInUtf8AndReplacesWhatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("map.json"), "x".repeat(10_000));
        TouchpointMap map = TouchpointMap.builder("m", "Straße 漢 😀").build();

        TouchpointMaps.write(map, file);

        assertThat(Files.readAllBytes(file)).isEqualTo(TouchpointMaps.write(map).getBytes(StandardCharsets.UTF_8));
        assertThat(TouchpointMaps.read(file)).isEqualTo(map);
        assertThatThrownBy(
                        () -> TouchpointMaps.write(map, folder.resolve("none").resolve("map.json")))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> TouchpointMaps.write(map, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("file must not be null");
    }

    @Test
    void noTextIsAMistakeOfTheProgram() {
        assertThatThrownBy(() -> TouchpointMaps.read((String) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("json must not be null");
        assertThatThrownBy(() -> TouchpointMaps.write(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("value must not be null");
    }

    private String problemsOf(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("map.json"), bytes);
        try {
            TouchpointMaps.read(file);
            return "";
        } catch (InvalidJsonException e) {
            return e.getMessage().replace(file + ":", "");
        }
    }

    private static byte[] bytes(Object... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part instanceof Integer b) {
                bytes.write(b);
            } else {
                bytes.writeBytes(part.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
