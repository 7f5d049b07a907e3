package dev.touchpoint.insight;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BucketsTest {

    @Test
    void smallNumbersHaveABucketOfTheirOwn() {
        for (long value = 0; value < 256; value++) {
            assertThat(Buckets.of(value)).isEqualTo(value);
            assertThat(Buckets.middle(value)).isEqualTo(value);
        }
        assertThat(Buckets.of(256)).isEqualTo(Buckets.of(257)).isEqualTo(256);
        assertThat(Buckets.middle(256)).isEqualTo(256);
    }

    @Test
    void theLargestNumberIsInTheLastOf7296() {
        assertThat(Buckets.of(Long.MAX_VALUE)).isEqualTo(7_295);
        assertThat(Buckets.middle(7_295)).isPositive();
    }

    @Property(seed = "2019")
    void theMiddleOfABucketIsWithinOneIn256OfEachNumberInIt(@ForAll @LongRange(min = 0) long value) {
        long middle = Buckets.middle(Buckets.of(value));

        assertThat(Math.abs(middle - value)).isLessThanOrEqualTo(value / 256);
        assertThat(Buckets.of(middle)).isEqualTo(Buckets.of(value));
    }

    @Property(seed = "2020")
    void bucketsKeepTheOrderOfNumbers(@ForAll @LongRange(min = 0) long a, @ForAll @LongRange(min = 0) long b) {
        assertThat(Buckets.of(Math.min(a, b))).isLessThanOrEqualTo(Buckets.of(Math.max(a, b)));
        if (a < Long.MAX_VALUE) {
            assertThat(Buckets.of(a + 1) - Buckets.of(a)).isBetween(0, 1);
        }
    }
}
