package dev.touchpoint.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.fixture.HostileNames;
import org.junit.jupiter.api.Test;

class LabelTest {

    @Test
    void aLabelIsOnOneLineAndDoesNotTurnTheDirection() {
        HostileNames.shown().forEach((name, shown) -> assertThat(Label.of(name)).isEqualTo(shown));
    }

    @Test
    void aLabelOfALabelIsTheLabel() {
        HostileNames.shown().keySet().forEach(name -> assertThat(Label.of(Label.of(name)))
                .isEqualTo(Label.of(name)));
    }

    /** A flowchart reads labels as Markdown when it draws them, after it was parsed. */
    @Test
    void noMermaidLabelBeginsAsAList() {
        assertThat(MermaidText.of("1. first")).isEqualTo("1#46; first");
        assertThat(MermaidText.of("12) twelfth")).isEqualTo("12#41; twelfth");
        assertThat(MermaidText.of("- minus")).isEqualTo("#45; minus");
        assertThat(MermaidText.of("+ plus * _it_ `code`")).isEqualTo("#43; plus #42; #95;it#95; #96;code#96;");
        assertThat(MermaidText.of("At 9.30, I pay (by card) - at last!"))
                .isEqualTo("At 9.30, I pay (by card) - at last!");
    }

    @Test
    void aCommaIsEscapedOnlyInLists() {
        assertThat(MermaidText.inList("Tom, who drinks tea")).isEqualTo("Tom#44; who drinks tea");
        assertThat(MermaidText.of("Tom, who drinks tea")).isEqualTo("Tom, who drinks tea");
    }

    @Test
    void onlyKeywordsAtTheBeginningOfALineAreEscaped() {
        assertThat(MermaidText.atLineStart("Title match")).isEqualTo("#84;itle match");
        assertThat(MermaidText.atLineStart("My title")).isEqualTo("My title");
        assertThat(MermaidText.of("direction LR")).isEqualTo("#100;irection LR");
        assertThat(MermaidText.of("direction of travel")).isEqualTo("direction of travel");
    }
}
