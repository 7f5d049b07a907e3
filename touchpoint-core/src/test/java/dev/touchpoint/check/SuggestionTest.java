package dev.touchpoint.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

    private static final List<String> KNOWN = List.of("owner", "channels", "importance", "id");

    @ParameterizedTest
    @CsvSource({
        "ownr, owner",
        "owners, owner",
        "ownre, owner",
        "OWNER, owner",
        "İd, id",
        "di, id",
        "chanels, channels",
        "importnace, importance",
        "imprtanse, importance"
    })
    void aSlipIsFound(String word, String meant) {
        assertThat(Suggestion.among(KNOWN, word)).isEqualTo("; did you mean \"" + meant + "\"?");
    }

    @ParameterizedTest
    @CsvSource({"colour", "own", "x", "''", "channelimportance"})
    void whatIsFarIsNotGuessed(String word) {
        assertThat(Suggestion.among(KNOWN, word)).isEmpty();
    }

    @Test
    void theNearestIsMeantAndAmongEqualsTheFirstInTheAlphabet() {
        assertThat(Suggestion.among(List.of("cat", "bat", "hat"), "rat")).contains("\"bat\"");
        assertThat(Suggestion.among(List.of("stage", "stages"), "stagess")).contains("\"stages\"");
        assertThat(Suggestion.among(List.of("stages", "stage"), "stag")).contains("\"stage\"");
    }
}
