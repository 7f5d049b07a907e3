package dev.touchpoint.insight;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExactSumTest {

    @Property(seed = "61", tries = 200)
    void partsOfOneAddUpToOne(@ForAll @IntRange(min = 1, max = 100_000) int parts) {
        ExactSum sum = new ExactSum();
        for (int i = 0; i < parts; i++) {
            sum.add(ExactSum.part(i, parts));
        }
        assertThat(sum.value()).isEqualTo(1);
    }

    @Test
    void theWholeIsAPartToo() {
        ExactSum sum = new ExactSum();
        for (int i = 0; i < 1000; i++) {
            sum.add(ExactSum.part(0, 1));
            sum.add(ExactSum.part(1.0));
            sum.add(ExactSum.part(0.0));
        }
        assertThat(sum.value()).isEqualTo(2000);
    }

    @Test
    void thirdsInTwoSumsCarryWhenTheyMeet() {
        ExactSum one = new ExactSum();
        ExactSum other = new ExactSum();
        one.add(ExactSum.part(0, 3));
        one.add(ExactSum.part(1, 3));
        other.add(ExactSum.part(2, 3));
        other.add(ExactSum.part(0, 3));
        one.add(other);

        assertThat(one.value()).isEqualTo(4.0 / 3);
    }

    @Test
    void millionsOfThirdsLoseNothing() {
        ExactSum sum = new ExactSum();
        for (int i = 0; i < 3_000_000; i++) {
            sum.add(ExactSum.part(i % 3, 3));
        }
        assertThat(sum.value()).isEqualTo(1_000_000);
    }
}
