package dev.touchpoint.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InlinedTest {

    @Test
    void aScriptCanNotEndItsElement() {
        assertThat(Inlined.script("a = '</script>' + \"</SCRIPT\" + '<!-- <script' + (1 < 2)"))
                .isEqualTo("a = '\\x3C/script>' + \"\\x3C/SCRIPT\" + '\\x3C!-- \\x3Cscript' + (1 < 2)");
    }

    @Test
    void theScriptsOfThePageNeedNoChange() {
        assertThat(Inlined.script(Resources.script())).isEqualTo(Resources.script());
        assertThat(Inlined.css(Resources.css())).isEqualTo(Resources.css());
    }

    @Test
    void aStyleSheetCanNotEndItsElement() {
        assertThat(Inlined.css("q::before { content: '</STYLE>' }")).isEqualTo("q::before { content: '\\3C /STYLE>' }");
    }

    @Test
    void jsonIsPlainAsciiWithoutMarkup() {
        assertThat(Inlined.json("\"</script>&\u2028\u2029é😀\""))
                .isEqualTo("\"\\u003c/script\\u003e\\u0026\\u2028\\u2029\\u00e9\\ud83d\\ude00\"");
    }

    @Test
    void theHashIsThatOfAContentSecurityPolicy() {
        assertThat(Inlined.hash("doSomething();")).isEqualTo("'sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc='");
    }
}
