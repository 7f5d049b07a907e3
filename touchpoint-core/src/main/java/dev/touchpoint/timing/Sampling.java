package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Only a share of the customers, always the same ones. */
final class Sampling extends Span {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal ALL = new BigDecimal(BigInteger.ONE.shiftLeft(64));

    private final BigDecimal percent;
    private final String salt;

    /** The first number that is not selected, from 0 to 2^64. */
    private final BigInteger end;

    Sampling(BigDecimal percent, String salt) {
        super(RuleSpec.of("sampling").with("percent", percent).with("salt", salt));
        this.percent = Require.decimal("sampling percent", percent);
        this.salt = salt;
        // A whole number is below the quotient if and only if it is below the quotient rounded up.
        this.end =
                percent.multiply(ALL).divide(HUNDRED, 0, RoundingMode.CEILING).toBigInteger();
    }

    boolean isNever() {
        return percent.signum() == 0;
    }

    boolean isAlways() {
        return percent.compareTo(HUNDRED) == 0;
    }

    @Override
    long from(long t, Facts facts) {
        return isSelected(facts) ? t : TimeLine.NEVER;
    }

    private boolean isSelected(Facts facts) {
        return end.bitLength() > Long.SIZE || Long.compareUnsigned(Lot.of(salt, facts), end.longValue()) < 0;
    }

    @Override
    Why why(long t, Facts facts) {
        return Why.of("SAMPLED_OUT").with("percent", percent).lasting();
    }
}
