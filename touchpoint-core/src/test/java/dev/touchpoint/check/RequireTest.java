package dev.touchpoint.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import org.junit.jupiter.api.Test;

class RequireTest {

    @Test
    void passesWhatIsSound() {
        assertThat(Require.notNull("a", "x")).isEqualTo("x");
        assertThat(Require.id("a", "web-1")).isEqualTo("web-1");
        assertThat(Require.idOrNull("a", "web-1")).isEqualTo("web-1");
        assertThat(Require.idOrNull("a", null)).isNull();
        assertThat(Require.text("a", " x ")).isEqualTo(" x ");
        assertThat(Require.textOrNull("a", "x")).isEqualTo("x");
        assertThat(Require.textOrNull("a", null)).isNull();
        assertThat(Require.range("a", 2, 2, 3)).isEqualTo(2);
        assertThat(Require.range("a", 3, 2, 3)).isEqualTo(3);
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Require.range("burden", 1, 2, 3))
                .withMessage("burden must be from 2 to 3, was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Require.range("burden", 4, 2, 3))
                .withMessage("burden must be from 2 to 3, was 4");
    }

    @Test
    void copiesLists() {
        assertThat(Require.list("a", null)).isEmpty();
        assertThat(Require.ids("a", null)).isEmpty();
        assertThat(Require.texts("a", null)).isEmpty();
        assertThat(Require.list("a", Arrays.asList(1, 2))).containsExactly(1, 2).isUnmodifiable();
        assertThat(Require.ids("a", List.of("x"))).containsExactly("x").isUnmodifiable();
        assertThat(Require.texts("a", List.of("x"))).containsExactly("x").isUnmodifiable();
        assertThatNullPointerException()
                .isThrownBy(() -> Require.list("goals", Arrays.asList(1, null)))
                .withMessage("goals[1] must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> Require.ids("goals", Arrays.asList((String) null)))
                .withMessage("goals[0] must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Require.texts("goals", List.of("a", " ")))
                .withMessage("goals[1] must not be blank");
    }

    /** Unicode's own words for it: control characters, separators, and the two spaces that are not called so. */
    @Test
    void whatDoesNotShowIsControlCharactersAndSpacesOfWhateverWidth() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(c -> Require.isBlank(Character.toString(c)) != isControlOrSpace(c))
                        .mapToObj(Integer::toHexString))
                .isEmpty();
        assertThat(Require.isBlank("")).isTrue();
        assertThat(Require.isBlank("\uD800")).isFalse();
    }

    private static boolean isControlOrSpace(int c) {
        return Character.isISOControl(c) || Character.isSpaceChar(c) || c == 0x200B || c == 0xFEFF;
    }

    @Property(seed = "54")
    void thePatternForAnnotationsIsTheOppositeOfBlank(@ForAll("texts") String text) {
        assertThat(text.matches(Require.NOT_BLANK)).isEqualTo(!Require.isBlank(text));
    }

    @Property(seed = "55")
    void thePatternForAnnotationsMatchesIdsAndNothingElse(@ForAll("nearlyIds") String text) {
        boolean passes = true;
        try {
            Require.id("a", text);
        } catch (IllegalArgumentException e) {
            passes = false;
        }
        assertThat(text.matches(Require.ID)).isEqualTo(passes);
    }

    @Provide
    Arbitrary<String> nearlyIds() {
        StringArbitrary plain = Arbitraries.strings().withChars("azAZ09._:-");
        return Arbitraries.oneOf(
                plain.ofMinLength(0).ofMaxLength(8),
                plain.ofMinLength(98).ofMaxLength(102),
                Arbitraries.strings().withChars("aZ9.-@[`{/; \u00E4\n").ofMaxLength(5));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars(" \t\n\r\u0000\u0085\u00A0\u2003\u2028\u200B\uFEFFa\uD83D\uDE00")
                .ofMaxLength(6);
    }
}
