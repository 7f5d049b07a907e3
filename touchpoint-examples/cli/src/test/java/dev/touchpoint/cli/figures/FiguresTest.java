package dev.touchpoint.cli.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({"0.125,0.13", "-0.125,-0.13", "-0.001,0.00", "1e-300,0.00", "100,100.00", "-6.211180124223603,-6.21"})
    void roundsHalvesAwayFromZeroAndKnowsNoNegativeZero(double score, String shown) {
        assertThat(Figures.score(score)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "2.50, 2.5", "100, 100", "-0.125, -0.125", "1e9, 1000000000"})
    void plainNumbersHaveAsFewDigitsAsTellThem(double number, String shown) {
        assertThat(Figures.plain(number)).isEqualTo(shown);
    }

    @Test
    void isTheSameInEveryLocale() {
        assertThat(Figures.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(Figures.mean(3.27161)).isEqualTo("3.2716");
        assertThat(Figures.share(1, 3)).isEqualTo("33.33 %");
        assertThat(Figures.share(0, 0)).isEqualTo("-");
        assertThat(Figures.confidence(0.999)).isEqualTo("99.9 %");
        assertThat(Figures.pValue(0.03214)).isEqualTo("p = 0.0321");
        assertThat(Figures.pValue(0)).isEqualTo("p < 0.0001");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S,0 seconds",
        "PT59S,59 seconds",
        "PT90S,1.5 minutes",
        "PT1H,1.0 hours",
        "P2DT12H,2.5 days",
        "PT-36H,-1.5 days",
        "PT-30S,-30 seconds"
    })
    void showsADurationInItsLargestUnit(Duration duration, String shown) {
        assertThat(Figures.duration(duration)).isEqualTo(shown);
    }

    @Test
    void textOfOthersStaysInItsLine() {
        assertThat(Plain.text("a\nb\u001B[2J\u202Ec\u2028d\uD800")).isEqualTo("a\uFFFDb\uFFFD[2J\uFFFDc\uFFFDd\uFFFD");
        assertThat(Plain.text("naïve 👩\u200D💻 می\u200Cخواهم")).isEqualTo("naïve 👩\u200D💻 می\u200Cخواهم");
    }

    @Test
    void aTableAlignsWordsLeftAndFiguresRight() {
        assertThat(new TextTable(1, "word", "n")
                        .row("a", "1,000")
                        .row("longer", "2")
                        .lines("  "))
                .containsExactly("  word        n", "  a       1,000", "  longer      2");
    }
}
