package dev.touchpoint.cli.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PackedTextsTest {

    private final PackedTexts texts = new PackedTexts();

    @Test
    void numbersTextsAsTheyCome() {
        assertThat(texts.add("b")).isZero();
        assertThat(texts.add("")).isEqualTo(1);
        assertThat(texts.add("a")).isEqualTo(2);
        assertThat(texts.add("b")).isZero();
        assertThat(texts.add("")).isEqualTo(1);

        assertThat(texts.size()).isEqualTo(3);
        assertThat(texts.get(1)).isEmpty();
        assertThat(texts.find("a")).isEqualTo(2);
        assertThat(texts.find("c")).isEqualTo(PackedTexts.ABSENT);
    }

    @Test
    void holdsHundredsOfThousands() {
        for (int i = 0; i < 300_000; i++) {
            assertThat(texts.add("customer-" + i)).isEqualTo(i);
        }
        assertThat(IntStream.range(0, 300_000)).allMatch(i -> texts.get(i).equals("customer-" + i));
        assertThat(IntStream.range(0, 300_000)).allMatch(i -> texts.find("customer-" + i) == i);
    }

    @Test
    void holdsATextThatIsLargerThanAMegabyte() {
        String large = "ä".repeat(1 << 20);
        texts.add("before");
        texts.add(large);
        texts.add("after");

        assertThat(texts.get(0)).isEqualTo("before");
        assertThat(texts.get(1)).isEqualTo(large);
        assertThat(texts.get(2)).isEqualTo("after");
    }

    @Property(seed = "20261122", tries = 300)
    void ranksTextsAsStringsCompare(@ForAll("anyTexts") List<String> all) {
        PackedTexts packed = new PackedTexts();
        all.forEach(packed::add);
        int[] ranks = packed.ranks();

        List<String> inOrder = new ArrayList<>(all.stream().distinct().sorted().toList());
        assertThat(ranks).hasSize(inOrder.size());
        for (int number = 0; number < ranks.length; number++) {
            assertThat(packed.get(number)).isEqualTo(inOrder.get(ranks[number]));
        }
    }

    /** Of characters of one, two, three and four bytes, among them the last ones before and after surrogates. */
    @Provide
    Arbitrary<List<String>> anyTexts() {
        return Arbitraries.of("a", "b", "", "é", "\uD7FF", "\uE000", "\uFFFD", "😀", "\uDBFF\uDFFD")
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts))
                .list()
                .ofMaxSize(60);
    }
}
