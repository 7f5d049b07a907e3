package dev.touchpoint.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DistinctTextsTest {

    @Test
    void countsEachTextOnce() {
        DistinctTexts texts = new DistinctTexts();
        assertThat(texts.count()).isZero();
        texts.add("a");
        texts.add("b");
        texts.add("a");
        texts.add("");
        texts.add("");

        assertThat(texts.count()).isEqualTo(3);
    }

    @Test
    void tellsHundredsOfThousandsOfSimilarTextsApart() {
        DistinctTexts texts = new DistinctTexts();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 150_000; i++) {
                texts.add("customer-" + i);
                texts.add(i + "");
            }
        }

        assertThat(texts.count()).isEqualTo(300_000);
    }
}
