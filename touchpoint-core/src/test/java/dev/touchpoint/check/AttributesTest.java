package dev.touchpoint.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AttributesTest {

    @Test
    void aListInItselfIsRefused() {
        List<Object> list = new ArrayList<>();
        list.add(list);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attributes.copy(Map.of("a", list)))
                .withMessage("attributes.a" + "[0]".repeat(15) + " must not lie more than 16 deep");
    }

    @Test
    void aNameBreaksNoLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attributes.copy(Map.of("a\nb", 'c')))
                .withMessage("attributes.a\uFFFDb must be a text, number, boolean, list or map, was a"
                        + " java.lang.Character");
    }

    @Property(seed = "55")
    void aCopyOfACopyIsTheSame(@ForAll("attributes") Map<String, Object> attributes) {
        Map<String, Object> copy = Attributes.copy(attributes);

        assertThat(Attributes.copy(copy)).isEqualTo(copy);
        assertThat(copy.keySet()).containsExactlyElementsOf(attributes.keySet());
    }

    @Provide
    Arbitrary<Map<String, Object>> attributes() {
        Arbitrary<Object> scalars = Arbitraries.of(
                "",
                "text",
                true,
                1,
                2L,
                (byte) 3,
                0.5,
                1e300,
                -0.0,
                0.1f,
                new BigDecimal("1.10"),
                BigInteger.TEN.pow(30));
        Arbitrary<Object> values = Arbitraries.lazyOf(
                () -> scalars, () -> scalars, () -> scalars.list().ofMaxSize(3).map(list -> list), () -> maps(scalars)
                        .map(map -> map));
        return maps(values);
    }

    private static Arbitrary<Map<String, Object>> maps(Arbitrary<Object> values) {
        return values.list().ofMaxSize(4).map(list -> {
            Map<String, Object> map = new LinkedHashMap<>();
            list.forEach(value -> map.put("key " + (10 - map.size()), value));
            return map;
        });
    }
}
