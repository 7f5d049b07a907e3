package dev.touchpoint.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MicrosTest {

    private static final Instant CLAMPED = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(4_600_000_000_000L);

    @Property(seed = "1970")
    void agreeWithArithmeticWithoutLimits(
            @ForAll @LongRange(min = -4_600_000_000_000L, max = 4_599_999_999_999L) long second,
            @ForAll @LongRange(min = 0, max = 999_999_999) long nano) {
        Instant at = Instant.ofEpochSecond(second, nano);

        assertThat(Micros.of(at))
                .isEqualTo(BigDecimal.valueOf(nano, 9)
                        .add(BigDecimal.valueOf(second))
                        .movePointRight(6)
                        .setScale(0, RoundingMode.FLOOR)
                        .longValueExact());
    }

    @Test
    void ofInstantsFarAwayKeepTheirOrderAndTheirDifferenceFits() {
        long earliest = Micros.of(Instant.MIN);
        long latest = Micros.of(Instant.MAX);

        assertThat(earliest).isNegative().isEqualTo(-latest);
        assertThat(latest - earliest).isPositive();
        assertThat(Micros.of(CLAMPED)).isEqualTo(latest);
        assertThat(Micros.of(Instant.ofEpochSecond(4_599_999_999_999L, 999_999_999)))
                .isLessThan(latest);
        assertThat(Micros.of(Instant.ofEpochSecond(-4_600_000_000_000L))).isEqualTo(earliest);
        assertThat(Micros.of(Instant.ofEpochSecond(-4_600_000_000_000L, 1_000))).isGreaterThan(earliest);
    }

    @Property(seed = "1971")
    void andBackAreTheSame(@ForAll @LongRange(min = 0, max = 9_223_372_036_853_999_999L) long micros) {
        assertThat(Micros.of(Micros.duration(micros))).isEqualTo(micros);
        assertThat(Micros.duration(BigInteger.valueOf(micros))).isEqualTo(Micros.duration(micros));
    }

    @Test
    void ofTooMuchAreTheMostThereCanBe() {
        assertThat(Micros.of(Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo(Long.MAX_VALUE);
        assertThat(Micros.of(Duration.ofSeconds(9_223_372_036_854L))).isEqualTo(Long.MAX_VALUE);
        assertThat(Micros.duration(BigInteger.ONE.shiftLeft(100)))
                .isEqualTo(Duration.ofSeconds(Long.MAX_VALUE, 999_999_999));
    }
}
