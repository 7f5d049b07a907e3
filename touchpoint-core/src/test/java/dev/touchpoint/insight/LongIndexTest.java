package dev.touchpoint.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LongIndexTest {

    @Property(seed = "64")
    void numbersKeysAsTheyComeAndFindsThemAgain(@ForAll List<Long> keys) {
        LongIndex index = new LongIndex();
        Map<Long, Integer> expected = new LinkedHashMap<>();
        for (long key : keys) {
            expected.putIfAbsent(key, expected.size());
            assertThat(index.indexOf(key)).isEqualTo(expected.get(key));
        }

        assertThat(index.size()).isEqualTo(expected.size());
        expected.forEach((key, number) -> {
            assertThat(index.indexOf(key)).isEqualTo(number);
            assertThat(index.key(number)).isEqualTo(key);
        });
    }

    @Test
    void growsWithKeysOfWhichMostBitsAreTheSame() {
        LongIndex index = new LongIndex();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 10_000; i++) {
                assertThat(index.indexOf((long) i << 40)).isEqualTo(i);
            }
        }
        assertThat(index.size()).isEqualTo(10_000);
    }
}
