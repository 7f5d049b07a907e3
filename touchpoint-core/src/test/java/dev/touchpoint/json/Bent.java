package dev.touchpoint.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** JSON that is still JSON, but with something else, more or less in one place. */
final class Bent {

    private static final Object[] STRANGE = {
        null,
        true,
        false,
        0,
        1,
        -1,
        3,
        6.5,
        1e300,
        Long.MAX_VALUE,
        "",
        " ",
        "a",
        "two words",
        "BEFORE",
        "before",
        "MAIN",
        "PT5M",
        "PT0S",
        "-PT5M",
        "P1M",
        "2026-11-23",
        "2026-1-1",
        List.of(),
        List.of("a"),
        List.of(1),
        Map.of(),
        Map.of("a", 1),
        Map.of("", 1),
        Map.of("id", "a", "name", "A")
    };

    private final Random random;
    private int countdown;

    private Bent(Random random) {
        this.random = random;
    }

    static Arbitrary<String> arbitrary(String json) {
        Node root = Plain.tree(json);
        return Arbitraries.randomValue(random -> new Bent(random).bend(root));
    }

    private String bend(Node root) {
        countdown = random.nextInt(size(root)) + 1;
        return JsonText.of(plain(root));
    }

    private static int size(Node node) {
        if (node instanceof Node.Array array) {
            return 1 + array.elements().stream().mapToInt(Bent::size).sum();
        }
        return node instanceof Node.Members members
                ? 1
                        + members.list().stream()
                                .mapToInt(member -> size(member.value()))
                                .sum()
                : 1;
    }

    private Object plain(Node node) {
        if (--countdown == 0 && !(node instanceof Node.Members)) {
            return STRANGE[random.nextInt(STRANGE.length)];
        }
        boolean here = countdown == 0;
        if (node instanceof Node.Array array) {
            List<Object> elements = new ArrayList<>();
            array.elements().forEach(element -> elements.add(plain(element)));
            return elements;
        }
        if (node instanceof Node.Members members) {
            Map<String, Object> fields = new LinkedHashMap<>();
            members.list().forEach(member -> fields.put(member.name(), plain(member.value())));
            return here ? bent(fields) : fields;
        }
        return Plain.scalar(node);
    }

    private Object bent(Map<String, Object> fields) {
        List<String> names = new ArrayList<>(fields.keySet());
        String name = names.isEmpty() ? "x" : names.get(random.nextInt(names.size()));
        switch (random.nextInt(3)) {
            case 0 -> fields.remove(name);
            case 1 -> fields.put(name + "x", 1);
            default -> fields.put(name, STRANGE[random.nextInt(STRANGE.length)]);
        }
        return fields;
    }
}
