package dev.touchpoint.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

    private static final List<String> KNOWN = List.of("touchpoints", "channels", "owners", "id", "name", "lIst");

    @ParameterizedTest
    @CsvSource({
        "touchpoint, touchpoints",
        "touchpionts, touchpoints",
        "Touch-Points, touchpoints",
        "CHANNELS, channels",
        "chanels, channels",
        "onwers, owners",
        "ie, id",
        "nmae, name",
        "LIST, lIst",
        "list, lIst",
    })
    void findsWhatWasMeant(String written, String meant) {
        assertThat(Suggestion.among(KNOWN, written)).isEqualTo("; did you mean \"" + meant + "\"?");
    }

    @ParameterizedTest
    @CsvSource({"journeys", "xyz", "''", "personas", "nickname", "abownerx"})
    void staysSilentWhereNothingIsNear(String written) {
        assertThat(Suggestion.among(KNOWN, written)).isEmpty();
    }

    @Test
    void prefersTheNearest() {
        assertThat(Suggestion.among(List.of("channels-b", "channel"), "channels"))
                .isEqualTo("; did you mean \"channel\"?");
    }

    @Test
    void takesTheFirstInTheAlphabetOfEquallyNearOnes() {
        assertThat(Suggestion.among(List.of("web-c", "web-a", "web-b"), "web-x"))
                .isEqualTo("; did you mean \"web-a\"?");
    }

    @Test
    void hasNothingToSuggestFromNothing() {
        assertThat(Suggestion.among(List.of(), "web")).isEmpty();
    }

    @Property(seed = "52")
    void doesNotDependOnTheOrderOfWhatIsKnown(
            @ForAll @Size(max = 8) List<@AlphaChars @StringLength(max = 5) String> known,
            @ForAll @AlphaChars @StringLength(max = 5) String word) {
        String suggestion = Suggestion.among(known, word);

        Collections.reverse(known);

        assertThat(Suggestion.among(known, word)).isEqualTo(suggestion);
    }

    @Property(seed = "53")
    void findsAWordWithOneLetterLeftOut(@ForAll @AlphaChars @StringLength(min = 3, max = 20) String word) {
        for (int i = 0; i < word.length(); i++) {
            assertThat(Suggestion.among(List.of(word), word.substring(0, i) + word.substring(i + 1)))
                    .isEqualTo("; did you mean \"" + word + "\"?");
        }
    }
}
