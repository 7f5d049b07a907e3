package dev.touchpoint.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.blackbox.json.MapFiles;
import dev.touchpoint.blackbox.json.RandomMaps;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.StringLength;

/** Whatever the text: a map or problems, and each problem has a place that is there. */
class GarbageTest {

    private static final List<String> FILES = Stream.of("good", "broken", "broken-beyond-the-schema")
            .flatMap(folder -> MapFiles.in(folder).stream())
            .map(MapFiles::text)
            .toList();

    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "\\u",
        "\\uD800",
        "\n",
        "\r",
        "\r\n",
        " ",
        "\t",
        "\u0000",
        "\uFEFF",
        "\uD800",
        "null",
        "true",
        "NaN",
        "-",
        "0",
        "1e400000000",
        "0.1",
        "//",
        "/*",
        "'",
        "\"id\":",
        "\"a\":{}",
        "[[[[",
        "\"x\"",
        "\"x\","
    };

    @Property(seed = "4741", tries = 2000, shrinking = ShrinkingMode.OFF)
    void aFileThatWasDamaged(@ForAll("damaged") String json) {
        everyProblemHasAPlace(json);
    }

    @Property(seed = "4742", tries = 1000, shrinking = ShrinkingMode.OFF)
    void aMapWithSomethingStrangeInIt(@ForAll("bent") String json) {
        everyProblemHasAPlace(json);
    }

    @Property(seed = "4743", tries = 2000)
    void anyText(@ForAll @StringLength(max = 50) String json) {
        everyProblemHasAPlace(json);
    }

    private static void everyProblemHasAPlace(String json) {
        try {
            TouchpointMaps.read(json);
        } catch (InvalidJsonException e) {
            Node root = Plain.tree(json);
            assertThat(e.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.message()).isNotBlank().doesNotContain("\n", "\r", "\u2028");
                if (root == null) {
                    assertThat(offset(json, problem)).isBetween(0, json.length() + 1);
                } else {
                    assertThat(isThere(root, problem.pointer()))
                            .as(problem.pointer())
                            .isTrue();
                    assertThat(json.charAt(offset(json, problem))).isIn(chars("{[\"-0123456789tfn"));
                }
            });
        }
    }

    private static List<Character> chars(String each) {
        return each.chars().mapToObj(c -> (char) c).toList();
    }

    /** Where in the text a problem says it is; the line ends are those of editors. */
    private static int offset(String json, JsonProblem problem) {
        int offset = json.startsWith("\uFEFF") ? 1 : 0;
        for (int line = 1; line < problem.line(); line++) {
            while (json.charAt(offset) != '\n' && json.charAt(offset) != '\r') {
                offset++;
            }
            offset += json.startsWith("\r\n", offset) ? 2 : 1;
        }
        return offset + problem.column() - 1;
    }

    /** Whether something, or at least what should contain it, is at a pointer. */
    private static boolean isThere(Node root, String pointer) {
        List<Node> reached = List.of(root);
        String[] tokens =
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1);
        for (int i = 0; i < tokens.length; i++) {
            String token = tokens[i].replace("~1", "/").replace("~0", "~");
            List<Node> next =
                    reached.stream().flatMap(node -> children(node, token)).toList();
            if (next.isEmpty()) {
                return i == tokens.length - 1;
            }
            reached = next;
        }
        return true;
    }

    private static Stream<Node> children(Node node, String token) {
        if (node instanceof Node.Members members) {
            return members.list().stream()
                    .filter(member -> member.name().equals(token))
                    .map(Node.Member::value);
        }
        return node instanceof Node.Array array
                ? Stream.of(array.elements().get(Integer.parseInt(token)))
                : Stream.empty();
    }

    @Provide
    Arbitrary<String> bent() {
        return RandomMaps.arbitrary().map(TouchpointMaps::write).flatMap(Bent::arbitrary);
    }

    @Provide
    Arbitrary<String> damaged() {
        return Arbitraries.randomValue(random -> {
            String json = FILES.get(random.nextInt(FILES.size()));
            for (int damages = 1 + random.nextInt(3); damages > 0; damages--) {
                json = damage(json, random);
            }
            return json;
        });
    }

    private static String damage(String json, Random random) {
        int at = random.nextInt(json.length() + 1);
        int end = Math.min(json.length(), at + random.nextInt(10));
        String before = json.substring(0, at);
        return switch (random.nextInt(6)) {
            case 0 -> before;
            case 1 -> before + json.substring(end);
            case 2 -> before + json.substring(at, end) + json.substring(at);
            case 3 -> before + PIECES[random.nextInt(PIECES.length)] + json.substring(end);
            case 4 -> before + (char) random.nextInt(0x10000) + json.substring(at);
            default -> json.replace("\n", random.nextBoolean() ? "\r\n" : "\r");
        };
    }
}
