package dev.touchpoint.check;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void textsAreQuotedAndNumbersAreNot() {
        assertThat(Shown.text("two words")).isEqualTo("\"two words\"");
        assertThat(Shown.text(7)).isEqualTo("\"7\"");
        assertThat(Shown.text(null)).isEqualTo("null");
        assertThat(Shown.text("")).isEqualTo("\"\"");
        assertThat(Shown.number(7.5)).isEqualTo("7.5");
    }

    @Test
    void whatIsLongIsCutAfterSixtyCharacters() {
        assertThat(Shown.text("a".repeat(60))).isEqualTo("\"" + "a".repeat(60) + "\"");
        assertThat(Shown.text("a".repeat(61))).isEqualTo("\"" + "a".repeat(60) + "…\"");
        assertThat(Shown.number("1".repeat(61))).isEqualTo("1".repeat(60) + "…");
        assertThat(Shown.line("a".repeat(61))).isEqualTo("a".repeat(61));
    }

    @Test
    void noCharacterIsCutInHalf() {
        assertThat(Shown.text("a" + "😀".repeat(60))).isEqualTo("\"a" + "😀".repeat(59) + "…\"");
        assertThat(Shown.text("😀".repeat(60))).isEqualTo("\"" + "😀".repeat(60) + "\"");
    }

    @Test
    void whatBreaksOrReordersALineIsReplaced() {
        for (String c : new String[] {
            "\n",
            "\r",
            "\t",
            "\u0000",
            "\u001B",
            "\u007F",
            "\u0085",
            "\u2028",
            "\u2029",
            "\u202E",
            "\u200F",
            "\u2066",
            "\uFEFF",
            "\uD83D",
            "\uDE00",
            "\uDB40\uDC01"
        }) {
            assertThat(Shown.text("a" + c + "b")).isEqualTo("\"a\uFFFDb\"");
            assertThat(Shown.line("a" + c + "b")).isEqualTo("a\uFFFDb");
        }
    }

    @Property(seed = "51")
    void whateverIsShownStaysOnItsLine(@ForAll String text) {
        assertThat(Shown.text(text).codePoints())
                .hasSizeLessThanOrEqualTo(63)
                .noneMatch(Character::isISOControl)
                .noneMatch(c -> Character.getType(c) == Character.FORMAT);
        assertThat(Shown.line(text).codePointCount(0, Shown.line(text).length()))
                .isEqualTo(text.codePointCount(0, text.length()));
    }
}
