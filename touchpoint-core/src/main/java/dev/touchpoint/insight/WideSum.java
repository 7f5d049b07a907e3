package dev.touchpoint.insight;

import java.math.BigInteger;

/**
 * An exact sum of numbers that are not negative, or of their squares, so that it does not depend on the order of adding. Holds
 * 2^63 squares; unlike adding to a {@link BigInteger}, adding a number makes no garbage.
 */
final class WideSum {

    private long high;
    private long middle;
    private long low;
    private BigInteger before = BigInteger.ZERO;

    void add(long value) {
        add(0, value);
    }

    void addSquare(long value) {
        add(Math.multiplyHigh(value, value), value * value);
    }

    void add(BigInteger sum) {
        before = before.add(sum);
    }

    private void add(long middlePart, long lowPart) {
        low += lowPart;
        long carry = Long.compareUnsigned(low, lowPart) < 0 ? 1 : 0;
        // The upper half of a square is below 2^62, so that this carry does not overflow it.
        long upper = middlePart + carry;
        middle += upper;
        high += Long.compareUnsigned(middle, upper) < 0 ? 1 : 0;
    }

    BigInteger value() {
        return before.add(BigInteger.valueOf(high)
                .shiftLeft(Long.SIZE)
                .add(unsigned(middle))
                .shiftLeft(Long.SIZE)
                .add(unsigned(low)));
    }

    private static BigInteger unsigned(long bits) {
        BigInteger signed = BigInteger.valueOf(bits);
        return bits < 0 ? signed.add(BigInteger.ONE.shiftLeft(Long.SIZE)) : signed;
    }
}
