package dev.touchpoint.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.cli.figures.Plain;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final String SPACE = "[\\s\\p{Z}]";

    @Test
    void breaksBetweenWords() {
        assertThat(Words.lines("The hammer falls for my bid", 95, 13, 4))
                .containsExactly("The hammer", "falls for my", "bid");
    }

    @Test
    void breaksWithinAWordThatIsTooLong() {
        assertThat(Words.lines("Donaudampfschifffahrt", 70, 13, 4)).hasSizeGreaterThan(1);
        assertThat(String.join("", Words.lines("Donaudampfschifffahrt", 70, 13, 4)))
                .isEqualTo("Donaudampfschifffahrt");
    }

    @Test
    void endsWithAnEllipsisWhatDoesNotFit() {
        assertThat(Words.lines("one two three four five six", 60, 13, 2)).hasSize(2);
        assertThat(Words.lines("one two three four five six", 60, 13, 2).get(1)).endsWith("…");
        assertThat(Words.lines("until when it is", 66, 13, 1)).containsExactly("until…");
    }

    @Property(seed = "20261122", tries = 500)
    void neverMakesMoreLinesOrWiderOnesThanAllowed(
            @ForAll @StringLength(max = 60) String text, @ForAll @IntRange(min = 1, max = 5) int most) {
        assertThat(Words.lines(text, 80, 12, most))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(most)
                .allSatisfy(line -> assertThat(Words.width(line, 12)).isLessThanOrEqualTo(80));
    }

    @Property(seed = "20261122", tries = 300)
    void losesNothingWhereThereIsRoom(@ForAll @StringLength(max = 40) String text) {
        String joined = String.join("", Words.lines(text, 80, 12, 1_000)).replaceAll(SPACE, "");

        assertThat(joined).isEqualTo(Plain.text(text).replaceAll(SPACE, ""));
    }
}
