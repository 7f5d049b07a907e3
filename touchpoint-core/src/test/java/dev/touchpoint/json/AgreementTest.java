package dev.touchpoint.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.check.WhenAbsent;
import dev.touchpoint.map.Channel;
import dev.touchpoint.map.Commitment;
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
import dev.touchpoint.map.TouchpointMap;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What the reader refuses in one component, the constructor refuses too, and nothing else. */
class AgreementTest {

    private static final List<Record> SOUND = List.of(
            TouchpointMap.builder("m", "M").build(),
            Success.of("Good", "nps", 1),
            Channel.of("c", "C"),
            Owner.of("o", "O"),
            Persona.of("p", "P"),
            Touchpoint.builder("t", "T", Phase.AFTER, Initiator.COMPANY, Purpose.HELP)
                    .build(),
            Emotion.of(0, 3),
            Journey.builder("j", "J").build(),
            Stage.of("s", "S"),
            Step.of("S", "t"),
            Commitment.of("c", "t", "o", "W"));

    private static final Map<Class<?>, JsonFormat<?>> FORMATS = SOUND.stream()
            .map(Record::getClass)
            .collect(Collectors.toMap(type -> type, type -> JsonFormat.of(type, "urn:example:any", 1)));

    private static final List<String> TEXTS = Arrays.asList(
            null,
            "",
            " ",
            "\t\n\u0000\u001F",
            "\u00A0",
            "\u2003",
            "a",
            " a",
            "a ",
            "a\n",
            "two words",
            "A.b_c:d-9",
            ".a",
            "ä",
            "ı",
            "İ",
            "\uD83D",
            "a".repeat(100),
            "a".repeat(101));

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "1",
            "-1",
            "2",
            "-2",
            "3",
            "-3",
            "5",
            "6",
            "0.5",
            "1.5",
            "-0.1",
            "1.0000001",
            "2147483647",
            "-2147483648",
            "1e399",
            "1e400",
            "-1e400",
            "1e-400",
            "1e-401",
            "123.456",
            "9007199254740993");

    /** A record that is sound but for, perhaps, one component. */
    record Attempt(Record sound, RecordComponent component, Object value) {}

    @Property(seed = "4731", tries = 10_000, shrinking = ShrinkingMode.OFF)
    void readerAndConstructorAgree(@ForAll("attempts") Attempt attempt) {
        String broken = brokenByConstructor(attempt);

        assertThat(problems(attempt))
                .as("%s = %s, constructor: %s", attempt.component, attempt.value, broken)
                .hasSize(broken == null ? 0 : 1);
    }

    private static String brokenByConstructor(Attempt attempt) {
        RecordComponent[] components = attempt.sound.getClass().getRecordComponents();
        try {
            Object[] arguments = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                boolean changed = components[i].getName().equals(attempt.component.getName());
                arguments[i] =
                        changed ? attempt.value : components[i].getAccessor().invoke(attempt.sound);
            }
            attempt.sound
                    .getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(arguments);
            return null;
        } catch (InvocationTargetException e) {
            assertThat(e.getCause()).isInstanceOfAny(IllegalArgumentException.class, NullPointerException.class);
            return e.getCause().getMessage();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<JsonProblem> problems(Attempt attempt) {
        JsonFormat format = FORMATS.get(attempt.sound.getClass());
        Map<String, Object> document = Plain.object(format.write(attempt.sound));
        document.put(attempt.component.getName(), json(attempt.value));
        try {
            format.read(JsonText.of(document));
            return List.of();
        } catch (InvalidJsonException e) {
            List<JsonProblem> problems = e.problems().stream()
                    .filter(problem -> !problem.message().startsWith("there is no "))
                    .toList();
            assertThat(problems).allMatch(problem -> problem.pointer().startsWith("/" + attempt.component.getName()));
            // There may be several in a list or map, where the constructor stops at the first.
            return problems.stream().limit(1).toList();
        }
    }

    private static Object json(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(AgreementTest::json).collect(ArrayList::new, List::add, List::addAll);
        }
        boolean plain = value == null || value instanceof Number || value instanceof Boolean || value instanceof Map;
        return plain ? value : value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    @Provide
    Arbitrary<Attempt> attempts() {
        return Arbitraries.randomValue(AgreementTest::attempt);
    }

    private static Attempt attempt(Random random) {
        Record sound = one(SOUND, random);
        RecordComponent component = one(List.of(sound.getClass().getRecordComponents()), random);
        Object value = value(component, random);
        boolean isDefault = value == null && component.isAnnotationPresent(WhenAbsent.class);
        return isDefault ? attempt(random) : new Attempt(sound, component, value);
    }

    private static Object value(RecordComponent component, Random random) {
        Type type = component.getGenericType();
        if (type instanceof Class<?> c && c.isPrimitive()) {
            return c == boolean.class ? random.nextBoolean() : (Object) (random.nextInt(12) - 6);
        }
        if (random.nextInt(10) == 0) {
            return null;
        }
        if (type instanceof Class<?> c && c.isEnum()) {
            return one(List.of(c.getEnumConstants()), random);
        }
        if (type.getTypeName().equals("java.util.List<java.lang.String>")) {
            return random.ints(random.nextInt(3), 0, TEXTS.size())
                    .mapToObj(TEXTS::get)
                    .collect(ArrayList::new, List::add, List::addAll);
        }
        return others(random).get(type);
    }

    /** A value of each type; of lists and records nothing but null is wrong in itself. */
    private static Map<Type, Object> others(Random random) {
        BigDecimal number = new BigDecimal(one(NUMBERS, random));
        Map<Type, Object> values = new HashMap<>();
        values.put(String.class, one(TEXTS, random));
        values.put(Integer.class, number.intValue());
        values.put(Double.class, Double.isFinite(number.doubleValue()) ? number.doubleValue() : 2.0);
        values.put(BigDecimal.class, number);
        values.put(
                Duration.class,
                Duration.ofNanos(random.nextInt(3) - 1).multipliedBy(random.nextInt(Integer.MAX_VALUE)));
        values.put(LocalDate.class, LocalDate.ofEpochDay(random.nextInt()));
        for (RecordComponent component : TouchpointMap.class.getRecordComponents()) {
            if (component.getType() == List.class) {
                values.put(component.getGenericType(), random.nextBoolean() ? List.of() : Arrays.asList((Object) null));
            } else if (component.getType() == Map.class) {
                values.put(component.getGenericType(), attributes(random, 0));
            }
        }
        return values;
    }

    private static Map<String, Object> attributes(Random random, int depth) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            String key = one(TEXTS, random);
            attributes.put(key == null ? "null" : key, attribute(random, depth + 1));
        }
        return attributes;
    }

    private static Object attribute(Random random, int depth) {
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> one(TEXTS, random);
            case 2 -> random.nextBoolean();
            case 3 -> new BigDecimal(one(NUMBERS, random));
            case 4 -> attributes(random, depth);
            default -> depth > 17 ? 1 : Arrays.asList(attribute(random, depth + 1));
        };
    }

    private static <T> T one(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
