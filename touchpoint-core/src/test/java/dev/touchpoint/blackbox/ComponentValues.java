package dev.touchpoint.blackbox;

import static java.util.Map.entry;

import dev.touchpoint.map.Channel;
import dev.touchpoint.map.Emotion;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.Persona;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Stage;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Success;
import dev.touchpoint.map.Touchpoint;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Values for the components of records, good and bad, by their types. */
final class ComponentValues {

    /** What no rule of any component of the type refuses. */
    private static final Map<Type, List<?>> SOUND = Map.ofEntries(
            entry(String.class, List.of("a", "nps", "web-1")),
            entry(boolean.class, List.of(true, false)),
            entry(int.class, List.of(1, 2)),
            entry(long.class, List.of(0L, Long.MIN_VALUE, Long.MAX_VALUE)),
            entry(Integer.class, List.of(1, Integer.MAX_VALUE)),
            entry(Double.class, List.of(0.0, 0.5, 1.0)),
            entry(BigDecimal.class, List.of(BigDecimal.ZERO, new BigDecimal("-50.50"), new BigDecimal("1E+300"))),
            entry(Duration.class, List.of(Duration.ofNanos(1), Duration.ofSeconds(Long.MAX_VALUE))),
            entry(Instant.class, List.of(Instant.EPOCH, Instant.MIN, Instant.MAX)),
            entry(LocalDate.class, List.of(LocalDate.EPOCH, LocalDate.MIN, LocalDate.MAX)),
            entry(Emotion.class, List.of(Emotion.of(1, 1))),
            entry(Success.class, List.of(Success.of("good", "nps", 50))),
            entry(Channel.class, List.of(Channel.of("a", "A"))),
            entry(Owner.class, List.of(Owner.of("a", "A"))),
            entry(Persona.class, List.of(Persona.of("a", "A"))),
            entry(
                    Touchpoint.class,
                    List.of(Touchpoint.builder("a", "A", Phase.AFTER, Initiator.OTHERS, Purpose.HELP)
                            .build())),
            entry(Step.class, List.of(Step.of("A", "a"))),
            entry(Stage.class, List.of(Stage.of("a", "A"))),
            entry(Journey.class, List.of(Journey.builder("a", "A").build())));

    /**
     * What some rule refuses. Of numbers with more than 400 digits only those that have them: Hibernate Validator counts
     * trailing zeros as well, we don't.
     */
    private static final Map<Type, List<?>> DOUBTFUL = Map.of(
            int.class, List.of(-3, -2, 0, 5, 6, Integer.MIN_VALUE, Integer.MAX_VALUE),
            Integer.class, List.of(-1, 0, Integer.MIN_VALUE),
            Double.class,
                    List.of(
                            -0.0,
                            Double.MIN_VALUE,
                            -Double.MIN_VALUE,
                            Math.nextDown(1.0),
                            Math.nextUp(1.0),
                            Double.NaN,
                            Double.POSITIVE_INFINITY,
                            Double.NEGATIVE_INFINITY),
            BigDecimal.class,
                    List.of(
                            new BigDecimal("1E+399"),
                            new BigDecimal("1E+400"),
                            new BigDecimal("1E-400"),
                            new BigDecimal("1E-401"),
                            new BigDecimal("1E+1000000000"),
                            new BigDecimal("1E-1000000000")),
            Duration.class, List.of(Duration.ZERO, Duration.ofNanos(-1), Duration.ofSeconds(Long.MIN_VALUE)));

    private static final List<String> PECULIAR = List.of(
            "",
            " ",
            "\t\r\n",
            "\u0000",
            "\u001F",
            "\u0000a",
            "\u2003",
            "\u00A0",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "\uD800",
            "\uD83D\uDE00",
            "A.b_c:d-9",
            "-a",
            "_a",
            ".",
            "a b",
            "a\n",
            "\na",
            "a\u0000",
            "ä",
            "ı",
            "İ",
            "٣",
            "ａ",
            "a".repeat(100),
            "a".repeat(101),
            " ".repeat(500) + "a" + "\n".repeat(500));

    private ComponentValues() {}

    /** Mostly sound, so that the few that are not are met one by one. */
    static Arbitrary<Object> of(RecordComponent component) {
        Type type = component.getGenericType();
        return Arbitraries.frequencyOf(Tuple.of(8, sound(type)), Tuple.of(1, any(type)), Tuple.of(1, nothing(type)));
    }

    private static Arbitrary<Object> nothing(Type type) {
        boolean primitive = type instanceof Class<?> plain && plain.isPrimitive();
        return primitive ? sound(type) : Arbitraries.just(null);
    }

    private static Arbitrary<Object> sound(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class ? Arbitraries.just(Map.of()) : soundLists(elementOf(generic));
        }
        if (type instanceof Class<?> constants && constants.isEnum()) {
            return Arbitraries.of(constants.getEnumConstants());
        }
        return Arbitraries.of(SOUND.get(type)).map(value -> value);
    }

    /** Of records at most one: two would bear the same id. Commitments name things that the map would need to have. */
    private static Arbitrary<Object> soundLists(Type element) {
        return SOUND.containsKey(element)
                ? Arbitraries.just(List.of(SOUND.get(element).get(0)))
                : Arbitraries.just(List.of());
    }

    private static Arbitrary<Object> any(Type type) {
        if (type == String.class) {
            return texts().map(text -> text);
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            boolean texts = generic.getActualTypeArguments()[1] == String.class;
            return maps(texts ? texts().map(text -> text) : attributes());
        }
        if (type instanceof ParameterizedType generic) {
            return elementOf(generic) == String.class ? listsOfTexts() : listsWithHoles(elementOf(generic));
        }
        return DOUBTFUL.containsKey(type) ? Arbitraries.of(DOUBTFUL.get(type)).map(value -> value) : sound(type);
    }

    private static Type elementOf(ParameterizedType list) {
        return list.getActualTypeArguments()[0];
    }

    private static Arbitrary<Object> listsOfTexts() {
        return texts().injectNull(0.2).list().ofMaxSize(3).map(list -> list);
    }

    private static Arbitrary<Object> listsWithHoles(Type element) {
        return soundLists(element)
                .flatMap(list -> Arbitraries.shuffle(holed((List<?>) list)).map(holed -> holed));
    }

    private static List<Object> holed(List<?> list) {
        List<Object> holed = new ArrayList<>(list);
        holed.add(null);
        return holed;
    }

    private static Arbitrary<Object> maps(Arbitrary<Object> values) {
        Arbitrary<List<String>> keys =
                texts().injectNull(0.2).list().ofMinSize(1).ofMaxSize(2);
        return Combinators.combine(keys, values.injectNull(0.2).list().ofSize(2))
                .as((names, all) -> {
                    Map<String, Object> map = new LinkedHashMap<>();
                    for (int i = 0; i < names.size(); i++) {
                        map.put(names.get(i), all.get(i));
                    }
                    return map;
                });
    }

    private static Arbitrary<Object> attributes() {
        return Arbitraries.of("", "x", 1, 0.5, true, List.of(1, "a"), Map.of("a", Map.of("b", 1)));
    }

    private static Arbitrary<String> texts() {
        Arbitrary<String> blank =
                Arbitraries.strings().withCharRange('\u0000', ' ').ofMaxLength(5);
        Arbitrary<String> mixed = Arbitraries.strings()
                .withCharRange('\u0000', '\u007F')
                .withChars("ä\u2003\u00A0\u2028")
                .ofMaxLength(5);
        Arbitrary<String> idLike =
                Arbitraries.strings().alpha().numeric().withChars("._:-").ofMaxLength(8);
        return Arbitraries.oneOf(Arbitraries.of(PECULIAR), blank, mixed, idLike);
    }
}
