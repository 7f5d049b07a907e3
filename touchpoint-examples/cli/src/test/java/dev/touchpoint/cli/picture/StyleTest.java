package dev.touchpoint.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours, and the style of a picture that stands alone. */
class StyleTest {

    private static final List<String> TEXTS = List.of("ink", "muted", "good", "bad", "plan");

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void textsCanBeReadOnWhateverTheyStandOn(int side) throws IOException {
        for (String text : TEXTS) {
            assertThat(contrast(text, "page", side)).as(text).isGreaterThanOrEqualTo(4.5);
            assertThat(contrast(text, "panel", side)).as(text).isGreaterThanOrEqualTo(4.5);
        }
        for (String ground : List.of("good-pale", "bad-pale", "owner-0", "owner-1", "owner-2", "owner-3", "band")) {
            assertThat(contrast("ink", ground, side)).as(ground).isGreaterThanOrEqualTo(4.5);
        }
        assertThat(contrast("page", "ink", side)).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast("page", "bad", side)).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatIsDrawnStandsOutFromThePage(int side) throws IOException {
        for (String drawn : List.of("ink", "good", "bad", "plan", "interval", "control")) {
            assertThat(contrast(drawn, "page", side)).as(drawn).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void coloursAreWrittenOutForBothDevices() {
        String css = Style.css();

        assertThat(css).doesNotContain("var(", "light-dark", "\n", "/*", "<");
        assertThat(css).contains("#1a2128").contains("@media (prefers-color-scheme: dark) {");
        assertThat(css.substring(css.indexOf("@media"))).contains("#e9eef3").doesNotContain("#1a2128");
    }

    /** The contrast ratio of the Web Content Accessibility Guidelines 2.2, from 1 to 21. */
    private static double contrast(String one, String other, int side) throws IOException {
        double a = luminance(colour(one, side));
        double b = luminance(colour(other, side));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Color colour(String name, int side) throws IOException {
        try (InputStream in = Objects.requireNonNull(Style.class.getResourceAsStream("tokens.css"))) {
            Matcher colour = Pattern.compile("--" + name + ": light-dark\\((#\\w{6}), (#\\w{6})\\);")
                    .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(colour.find()).as(name).isTrue();
            return Color.decode(colour.group(side));
        }
    }
}
