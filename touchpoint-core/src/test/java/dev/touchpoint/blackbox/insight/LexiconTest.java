package dev.touchpoint.blackbox.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.touchpoint.insight.Lexicon;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LexiconTest {

    @Test
    void findsPhrasesWhateverTheirCaseAndWhatIsBetweenTheirWords() {
        assertThat(Lexicon.english().in("NOBODY told\n me, so: where  is it?"))
                .containsExactly("nobody told me", "where is");
    }

    @Test
    void findsWholeWordsOnly() {
        assertThat(Lexicon.of(List.of("where is")).in("Somewhere isolated.")).isEmpty();
        assertThat(Lexicon.of(List.of("wasn't told")).in("I wasn’t told!")).containsExactly("wasn't told");
    }

    @Test
    void languagesAddUp() {
        Lexicon both = Lexicon.of(List.of("nobody told me")).plus(Lexicon.of(List.of("niemand hat mir gesagt")));

        assertThat(both.phrases()).containsExactly("nobody told me", "niemand hat mir gesagt");
        assertThat(both.in("Niemand hat mir gesagt, dass ich gewonnen habe."))
                .containsExactly("niemand hat mir gesagt");
        assertThat(both).hasToString("Lexicon[2 phrases]");
    }

    @Property(seed = "20261122")
    void anAbridgedCommentHasTheSamePhrasesAndNoOtherWord(@ForAll("comments") String comment) {
        Lexicon lexicon = Lexicon.of(List.of("where", "where is", "is my", "my", "x", "me where"));

        String abridged = lexicon.abridged(comment);

        assertThat(lexicon.in(abridged)).isEqualTo(lexicon.in(comment));
        assertThat(abridged).doesNotContain("Smith");
        assertThat(abridged.isBlank()).isEqualTo(comment.isBlank());
        assertThat(lexicon.abridged(abridged)).isEqualTo(abridged);
    }

    @Provide
    Arbitrary<String> comments() {
        return Arbitraries.of("where", "is", "MY", "x", "me", "Smith", "!", "")
                .list()
                .ofMaxSize(7)
                .map(words -> String.join(" ", words));
    }

    @Test
    void ofABlankCommentNothingIsLeft() {
        assertThat(Lexicon.english().abridged("")).isEmpty();
        assertThat(Lexicon.english().abridged(" \t")).isEmpty();
        assertThat(Lexicon.of(List.of()).abridged("Dr Smith")).isEqualTo("-");
    }

    @Test
    void refusesAPhraseWithoutAWord() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lexicon.of(List.of("fine", "?!")))
                .withMessage("phrases[1] must have a letter or digit");
    }
}
